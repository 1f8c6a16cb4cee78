internal import Corpus
internal import Foundation

/// Gathers the phrases of a gazetteer from CLDR and from the tables.
struct GazetteerBuilder {
  /// One row of a table: the names of a thing in both languages, the one to show first; none where the table
  /// has `*` only.
  private struct Row {
    let code: String
    let english: [String]
    let vietnamese: [String]

    init(_ line: String) {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).map { field in
        field.split(separator: "|").map(String.init)
      }
      code = fields.first?.first ?? ""
      english = fields.count > 1 ? fields[1] : []
      vietnamese = fields.count > 2 ? fields[2] : []
    }
  }

  private static func rows(_ table: String, before: String = "") -> [Row] {
    table.split(separator: "\n").map { line in Row(before + String(line)) }
  }

  private(set) var phrases: [(phrase: String, value: KnownEntity)] = []
  private let language: Language
  private var places: [EntityKey: Entity] = [:]

  init(language: Language) {
    self.language = language
  }

  /// Countries, continents, regions of the world.
  mutating func addRegions() {
    let rows = Dictionary(uniqueKeysWithValues: Self.rows(PlaceAliases.lines).map { ($0.code, $0) })
    let locales = (english: Locale(identifier: "en"), vietnamese: Locale(identifier: "vi"))
    // CLDR counts these two among the regions; they are organizations, and in their table.
    for code in Locale.Region.isoRegions.map(\.identifier) where code != "EU" && code != "UN" && code != "001"
    {
      guard let english = locales.english.localizedString(forRegionCode: code),
        let vietnamese = locales.vietnamese.localizedString(forRegionCode: code)
      else { continue }
      let row = rows[code]
      add(
        EntityKey("place:\(code)"), .place, english: names(row?.english, cldr: english),
        vietnamese: names(row?.vietnamese, cldr: vietnamese))
    }
  }

  /// Cities, American states, Vietnamese provinces.
  mutating func addCities() {
    var cities = Self.timeZoneCities()
    cities.formUnion((Cities.world + "," + Cities.americanStates).split(separator: ",").map(String.init))
    // These rows have no code.
    let forms = Self.rows(Cities.vietnameseForms, before: ";")
    for row in forms { addCity(row.english, row.vietnamese) }
    for city in cities.sorted() { addCity([city], [city]) }
    for name in Cities.vietnam.split(separator: ",").map(String.init) {
      addCity([fold(name).capitalized], [name])
    }
  }

  /// The cities after which time zones are named, without islands and stations that are better known as
  /// words.
  private static func timeZoneCities() -> Set<String> {
    let continents: Set<Substring> = ["Africa", "America", "Asia", "Australia", "Europe", "Pacific"]
    let others: Set<String> = [
      "Center", "Easter", "Eucla", "Ho Chi Minh", "Midway", "Regina", "Rome", "Wake",
    ]
    let zones = TimeZone.knownTimeZoneIdentifiers.map { $0.split(separator: "/") }
    let cities = zones.filter { $0.count > 1 && continents.contains($0[0]) }.compactMap(\.last)
    return Set(cities.map { String($0.replacing("_", with: " ")) }).subtracting(others)
  }

  /// Media, bodies, companies.
  mutating func addOrganizations() {
    for row in Self.rows(KnownOrganizations.lines) {
      let vietnamese = row.vietnamese.first == "*" ? row.english : row.vietnamese + row.english
      add(EntityKey("organization:\(row.code)"), .organization, english: row.english, vietnamese: vietnamese)
    }
  }

  /// English adjectives and peoples, with their plurals. After the places, to which they point.
  mutating func addDemonyms() {
    for line in Demonyms.lines.split(separator: "\n") {
      guard let space = line.firstIndex(of: " "), let entity = places[EntityKey("place:\(line[..<space])")]
      else { continue }
      for form in demonyms(line[space...]) {
        let known = KnownEntity(entity: entity, isDemonym: true, isAcronym: false)
        phrases.append((phrase: form, value: known))
        phrases.append((phrase: form + "s", value: known))
      }
    }
  }

  /// The forms of a line; words that only begin a form are joined to the next (`South Korean`).
  private func demonyms(_ words: Substring) -> [String] {
    var forms: [String] = []
    var beginning = ""
    for word in words.split(separator: " ").map(String.init) {
      if Self.demonymBeginnings.contains(word) {
        beginning += word + " "
      } else {
        forms.append(beginning + word)
        beginning = ""
      }
    }
    return forms
  }

  private static let demonymBeginnings: Set<String> = [
    "Costa", "East", "Latin", "New", "North", "Papua", "Puerto", "Sierra", "South", "Southeast", "Sri",
  ]

  private mutating func addCity(_ english: [String], _ vietnamese: [String]) {
    guard let name = english.first else { return }
    let key = EntityKey("place:\(fold(name))")
    guard places[key] == nil else { return }
    add(key, .place, english: english, vietnamese: vietnamese)
  }

  private mutating func add(_ key: EntityKey, _ kind: EntityKind, english: [String], vietnamese: [String]) {
    guard let shownInEnglish = english.first, let shownInVietnamese = vietnamese.first else { return }
    let entity = Entity(
      key: key, kind: kind, names: [.english: shownInEnglish, .vietnamese: shownInVietnamese])
    places[key] = entity
    let own = language == .english ? english : vietnamese + english
    for name in own {
      let isAcronym =
        name.utf8.count <= 6
        && name.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0.isASCIILetter && $0 & 0x20 == 0 }
      phrases.append(
        (phrase: name, value: KnownEntity(entity: entity, isDemonym: false, isAcronym: isAcronym)))
    }
  }

  /// The names of a region: our row's, with CLDR's name for `*`; CLDR's behind them in any case.
  private func names(_ row: [String]?, cldr: String) -> [String] {
    let variants = Self.variants(of: cldr)
    guard let row else { return variants }
    let own = row.flatMap { $0 == "*" ? variants : [$0] }
    return own + variants.filter { !own.contains($0) }
  }

  /// CLDR's name as running text has it: `Myanmar (Burma)` is two names, `&` is `and`.
  private static func variants(of name: String) -> [String] {
    guard let open = name.firstIndex(of: "("), name.last == ")" else {
      return name.contains("&") ? [name.replacing("&", with: "and"), name] : [name]
    }
    return [String(name[..<open].dropLast()), String(name[name.index(after: open)...].dropLast())]
  }
}
