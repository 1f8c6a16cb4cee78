internal import Foundation
internal import Languages
internal import News
internal import Text

/// The places, organizations and people that are known beforehand, with all their names.
///
/// Countries, continents and regions of the world are CLDR's, by way of Foundation; cities are those of the time zone
/// database; the tables in CGazetteers add everyday variants and all the rest. It is made when it is first asked for,
/// never on the way to the first screen.
enum KnownEntities {
  /// An entity with its names, the one to show first.
  struct Entry: Sendable {
    let entity: Entity
    let names: [Language: [NameOfEntity]]
    /// Family names that mean this person where the article names no other of that name.
    var loneNames: [String] = []
  }

  /// A name that an entity goes by.
  struct NameOfEntity: Sendable {
    let text: String
    /// Whether it says little by itself.
    let isWeak: Bool
  }

  static let regions: [Entry] = regionEntries()
  static let places: [Entry] = placeEntries()
  static let organizations: [Entry] = FactTable.organizations.records.map { record in
    entry(
      EntityKey("organization:" + record.text(0)), .organization, english: record.names(1),
      vietnamese: record.names(2))
  }
  static let people: [Entry] = FactTable.people.records.map { record in
    let names = record.names(0)
    let key = PersonName.key(of: names.first?.text ?? "")
    var entry = entry(key, .person, english: names, vietnamese: record.names(1))
    entry.loneNames = record.names(2).map(\.text)
    return entry
  }

  /// The adjectives and peoples of places, English only.
  static let demonyms: [(forms: [String], key: EntityKey)] = FactTable.demonyms.records.map { record in
    (record.names(1).map(\.text), EntityKey("place:" + record.text(0)))
  }

  /// The CLDR code of the country that a place stands for, where naming it says that the country is spoken of.
  static let countries: [EntityKey: String] = {
    let codes = FactTable.places.records.map { (EntityKey("place:" + $0.text(0)), $0.text(3)) }
    return Dictionary(codes.filter { !$0.1.isEmpty }) { first, _ in first }
  }()

  /// An entity that goes by the same names in both languages where the table has none for one.
  private static func entry(
    _ key: EntityKey, _ kind: EntityKind, english: [FactTable.Name], vietnamese: [FactTable.Name]
  ) -> Entry {
    let names = [
      Language.english: english.map { NameOfEntity(text: $0.text, isWeak: $0.isWeak) },
      .vietnamese: (vietnamese.isEmpty ? english : vietnamese).map {
        NameOfEntity(text: $0.text, isWeak: $0.isWeak)
      },
    ]
    return Entry(
      entity: Entity(key: key, kind: kind, names: names.compactMapValues { $0.first?.text }), names: names)
  }
}

// MARK: - Countries and the world

extension KnownEntities {
  private static func regionEntries() -> [Entry] {
    let records = Dictionary(uniqueKeysWithValues: FactTable.regions.records.map { ($0.text(0), $0) })
    let locales = (english: Locale(identifier: "en"), vietnamese: Locale(identifier: "vi"))
    // CLDR counts these among the regions; two are organizations and in their table, one is everything.
    let others: Set<String> = ["EU", "UN", "001"]
    return Locale.Region.isoRegions.map(\.identifier).filter { !others.contains($0) }.compactMap { code in
      guard let english = locales.english.localizedString(forRegionCode: code),
        let vietnamese = locales.vietnamese.localizedString(forRegionCode: code)
      else { return nil }
      return regionEntry(
        code, english: names(records[code]?.names(1), cldr: english),
        vietnamese: names(records[code]?.names(2), cldr: vietnamese))
    }
  }

  private static func regionEntry(_ code: String, english: [String], vietnamese: [String]) -> Entry? {
    guard let shownInEnglish = english.first, let shownInVietnamese = vietnamese.first else { return nil }
    let entity = Entity(
      key: EntityKey("place:\(code)"), kind: .place,
      names: [.english: shownInEnglish, .vietnamese: shownInVietnamese])
    let names = [Language.english: english, .vietnamese: vietnamese].mapValues { texts in
      texts.map { NameOfEntity(text: $0, isWeak: false) }
    }
    return Entry(entity: entity, names: names)
  }

  /// The names of a region: the table's, with CLDR's name for `*`; CLDR's behind them in any case.
  private static func names(_ own: [FactTable.Name]?, cldr: String) -> [String] {
    let variants = variants(of: cldr)
    let texts = (own ?? []).flatMap { $0.text == "*" ? variants : [$0.text] }
    return texts + variants.filter { !texts.contains($0) }
  }

  /// CLDR's name as running text has it: `Myanmar (Burma)` is two names, `&` is `and`.
  private static func variants(of name: String) -> [String] {
    guard let open = name.firstIndex(of: "("), name.last == ")" else {
      return name.contains("&") ? [name.replacing("&", with: "and"), name] : [name]
    }
    return [String(name[..<open].dropLast()), String(name[name.index(after: open)...].dropLast())]
  }
}

// MARK: - Other places

extension KnownEntities {
  private static func placeEntries() -> [Entry] {
    let own = FactTable.places.records.map { record in
      entry(
        EntityKey("place:" + record.text(0)), .place, english: record.names(1), vietnamese: record.names(2))
    }
    var taken = Set(own.flatMap { $0.names[.english] ?? [] }.map { fold($0.text) })
    let cities = timeZoneCities().filter { taken.insert(fold($0)).inserted }.map { city in
      Entry(
        entity: Entity(
          key: EntityKey("place:" + fold(city)), kind: .place, names: [.english: city, .vietnamese: city]),
        names: [
          .english: [NameOfEntity(text: city, isWeak: false)],
          .vietnamese: [NameOfEntity(text: city, isWeak: false)],
        ])
    }
    return own + cities
  }

  /// The cities after which time zones are named, in order, without islands and stations that are better known as
  /// words.
  private static func timeZoneCities() -> [String] {
    let continents: Set<Substring> = ["Africa", "America", "Asia", "Australia", "Europe", "Pacific"]
    let others: Set<String> = [
      "Center", "Easter", "Eucla", "Ho Chi Minh", "Midway", "Regina", "Rome", "Wake",
    ]
    let zones = TimeZone.knownTimeZoneIdentifiers.map { $0.split(separator: "/") }
    let cities = zones.filter { $0.count > 1 && continents.contains($0[0]) }.compactMap(\.last)
    return Set(cities.map { String($0.replacing("_", with: " ")) }).subtracting(others).sorted()
  }
}
