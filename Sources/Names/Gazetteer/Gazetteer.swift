internal import Foundation
internal import Languages
internal import News
internal import Synchronization
internal import Text

/// The known places, organizations and people, with their names.
///
/// Countries, continents and regions of the world are CLDR's, by way of Foundation; cities are those of the time zone
/// database; the tables of the languages add everyday variants and all other entities. A gazetteer is made at its first
/// use, never on the way to the first screen.
struct Gazetteer: Sendable {
  /// An entity with its names; the first name of a language is shown.
  struct Entry: Sendable {
    var entity: Entity
    var names: [Language: [GazetteerTable.Name]]
    /// Family names that mean this person where the article has no other person of that name.
    var loneNames: [String] = []
  }

  let entries: [Entry]
  /// The CLDR codes of the countries that a mention of a place also mentions.
  let countries: [EntityKey: String]

  private init(_ languages: [Language]) {
    var builder = GazetteerBuilder(languages: languages)
    entries = builder.regions() + builder.places() + builder.organizations() + builder.people()
    countries = builder.countries
  }

  /// The gazetteer for texts in a language.
  static func gazetteer(for language: Language) -> Gazetteer {
    let language = language.profile.language
    guard language != .undetermined, !commonLanguages.contains(language) else { return common }
    return others.value(for: language) { Gazetteer(commonLanguages + [language]) }
  }

  /// The unambiguous names of an entity by language; empty if the gazetteer lacks the entity.
  static func names(of key: EntityKey, forTextsIn language: Language) -> [Language: [String]] {
    let gazetteer = gazetteer(for: language)
    let numbers = numbers.value(for: language.profile.language) {
      Dictionary(zip(gazetteer.entries.map(\.entity.key), gazetteer.entries.indices)) { first, _ in first }
    }
    return numbers[key].map { number in
      gazetteer.entries[number].names.mapValues { $0.filter { !$0.isWeak }.map(\.text) }
    } ?? [:]
  }

  private static let numbers = LanguageCache<[EntityKey: Int]>()

  /// The gazetteer of the languages in which entities always have names.
  private static let common = Gazetteer(commonLanguages)
  private static let others = LanguageCache<Gazetteer>()

  /// The reference language is the first.
  private static let commonLanguages: [Language] = {
    let languages = LanguageProfile.all.filter(\.names.isAlwaysNamed).map(\.language)
    return [.reference] + languages.filter { $0 != .reference }
  }()

  /// The folded adjectives of places and names of peoples in a language.
  static func demonyms(of language: Language) -> [(form: String, place: EntityKey)] {
    GazetteerTable(.demonyms, of: language).records.flatMap { record in
      record.names.map { (fold($0.text), EntityKey("place:" + record.key)) }
    }
  }
}

/// A value for each language, made at its first use. A class because all threads share it.
final class LanguageCache<Value: Sendable>: Sendable {
  /// A list, because few codes are compared faster than one is hashed.
  private let values = Mutex<[(language: Language, value: Value)]>([])

  func value(for language: Language, _ make: () -> Value) -> Value {
    values.withLock { values in
      if let known = values.first(where: { $0.language == language }) { return known.value }
      let value = make()
      values.append((language, value))
      return value
    }
  }
}

/// Joins the tables of some languages by their keys.
private struct GazetteerBuilder {
  /// The reference language is the first.
  let languages: [Language]
  private(set) var countries: [EntityKey: String] = [:]

  init(languages: [Language]) {
    self.languages = languages
  }

  mutating func organizations() -> [Gazetteer.Entry] {
    entries(.organizations, .organization) { EntityKey("organization:" + $0) }
  }

  mutating func people() -> [Gazetteer.Entry] { entries(.people, .person) { PersonName.key(of: $0) } }

  /// The entities of the tables of a kind: those of the reference language, then those that other languages add.
  private mutating func entries(
    _ kind: GazetteerTable.Kind, _ entityKind: EntityKind, key: (String) -> EntityKey
  ) -> [Gazetteer.Entry] {
    var entries: [Gazetteer.Entry] = []
    var numbers: [String: Int] = [:]
    for language in languages {
      for record in GazetteerTable(kind, of: language).records {
        let recordKey = record.key
        let number = numbers[recordKey] ?? entries.count
        if number == entries.count {
          numbers[recordKey] = number
          let entity = Entity(key: key(recordKey), kind: entityKind, names: [:])
          let names = language == .reference ? [:] : [Language.reference: record.referenceNames]
          entries.append(Gazetteer.Entry(entity: entity, names: names))
        }
        let names = record.names
        if !names.isEmpty { entries[number].names[language] = names }
        add(record.addition, to: &entries[number])
      }
    }
    return entries.map(completed)
  }

  private mutating func add(_ addition: [GazetteerTable.Name], to entry: inout Gazetteer.Entry) {
    switch entry.entity.kind {
    case .person: entry.loneNames += addition.map(\.text)
    case .place: countries[entry.entity.key] = countries[entry.entity.key] ?? addition.first?.text
    case .organization: break
    }
  }

  /// An entry with names in all languages: a language without names has those of the reference language.
  private func completed(_ entry: Gazetteer.Entry) -> Gazetteer.Entry {
    var entry = entry
    for language in languages where entry.names[language] == nil {
      entry.names[language] = entry.names[.reference]
    }
    entry.entity = Entity(
      key: entry.entity.key, kind: entry.entity.kind, names: entry.names.compactMapValues { $0.first?.text })
    return entry
  }
}

// MARK: - Countries and the world

extension GazetteerBuilder {
  func regions() -> [Gazetteer.Entry] {
    let sources = languages.map { language in
      let records = GazetteerTable(.regions, of: language).records.map { ($0.key, $0.names) }
      return (
        language: language, locale: Locale(identifier: language.code),
        names: Dictionary(records) { first, _ in first }
      )
    }
    // CLDR counts these among the regions; two are organizations and in their table, one is everything.
    let others: Set<String> = ["EU", "UN", "001"]
    return Locale.Region.isoRegions.map(\.identifier).filter { !others.contains($0) }.compactMap { code in
      var names: [Language: [GazetteerTable.Name]] = [:]
      for source in sources {
        guard let cldr = source.locale.localizedString(forRegionCode: code) else { return nil }
        let variants = Self.variants(of: cldr, in: source.language)
        names[source.language] = Self.names(source.names[code], cldr: variants).map { .init($0[...]) }
      }
      let entity = Entity(
        key: EntityKey("place:\(code)"), kind: .place, names: names.compactMapValues { $0.first?.text })
      return Gazetteer.Entry(entity: entity, names: names)
    }
  }

  /// The names of a region: the table's names, in which `*` means CLDR's name, followed by CLDR's name.
  private static func names(_ own: [GazetteerTable.Name]?, cldr variants: [String]) -> [String] {
    let texts = (own ?? []).flatMap { $0.text == "*" ? variants : [$0.text] }
    return texts + variants.filter { !texts.contains($0) }
  }

  /// CLDR's name as written in running text: `Myanmar (Burma)` is two names, `&` is `and`.
  private static func variants(of name: String, in language: Language) -> [String] {
    guard name.utf8.last == UInt8(ascii: ")"), let open = name.firstIndex(of: "(") else {
      guard name.utf8.contains(UInt8(ascii: "&")), let and = language.profile.names.conjunctions.first else {
        return [name]
      }
      return [name.replacing("&", with: and), name]
    }
    return [String(name[..<open].dropLast()), String(name[name.index(after: open)...].dropLast())]
  }
}

// MARK: - Other places

extension GazetteerBuilder {
  mutating func places() -> [Gazetteer.Entry] {
    let own = entries(.places, .place) { EntityKey("place:" + $0) }
    var taken = Set(own.flatMap { $0.names[.reference] ?? [] }.map { fold($0.text) })
    let cities = Self.timeZoneCities().filter { taken.insert(fold($0)).inserted }.map { city in
      completed(
        Gazetteer.Entry(
          entity: Entity(key: EntityKey("place:" + fold(city)), kind: .place, names: [:]),
          names: [.reference: [GazetteerTable.Name(city[...])]]))
    }
    return own + cities
  }

  /// The cities after which time zones are named, sorted, without islands and stations whose names are ordinary words.
  private static func timeZoneCities() -> [String] {
    let continents: Set<Substring> = ["Africa", "America", "Asia", "Australia", "Europe", "Pacific"]
    let others: Set<String> = [
      "Center", "Easter", "Eucla", "Ho Chi Minh", "Midway", "Regina", "Rome", "Wake",
    ]
    let zones = TimeZone.knownTimeZoneIdentifiers.map { $0[...].parts(between: UInt8(ascii: "/")) }
    let cities = zones.filter { $0.count > 1 && continents.contains($0[0]) }.compactMap(\.last)
    let blanks = cities.map { city in
      String(decoding: city.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
    return Set(blanks).subtracting(others).sorted()
  }
}
