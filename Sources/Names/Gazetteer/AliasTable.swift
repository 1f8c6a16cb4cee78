internal import Languages
internal import News
internal import Text

/// Finds entities of the gazetteer by a whole name in any spelling.
struct AliasTable: Sendable {
  /// The names in the language whose names are also used in texts of other languages.
  private static let reference = AliasTable(of: .reference, keepsDiacritics: false)
  private static let exact = LanguageCache<AliasTable>()
  private static let folded = LanguageCache<AliasTable>()

  /// The table for text in a language. Names are folded where the text lacks diacritics.
  static func table(of language: Language, isFolded: Bool) -> AliasTable {
    let profile = LanguageProfile.of(language)
    guard profile.language != .reference, profile.language != .undetermined else { return reference }
    let keepsDiacritics = profile.names.keepsDiacritics && !isFolded
    return (keepsDiacritics ? exact : folded).value(for: language) {
      AliasTable(of: language, keepsDiacritics: keepsDiacritics)
    }
  }

  /// The number of words in the longest name that is looked for within another name.
  static let longest = 6

  /// The entities by the hashes of their normalized names; those of ambiguous names apart.
  private var entities = EntitiesByName()
  private var weak = EntitiesByName()
  private var lonePeople: [String: Entity] = [:]
  /// Adjectives and peoples of places, such as `Belgian`.
  private var adjectives: [String: Entity] = [:]
  /// The CLDR codes of the countries that a mention of a place also mentions.
  let countries: [EntityKey: String]
  private let keepsDiacritics: Bool
  private let isReference: Bool
  private let language: Language
  private let elisions: Set<String>
  private let capitalisesAdjectives: Bool
  private let pluralEndings: [(plural: String, singular: String)]

  private init(of language: Language, keepsDiacritics: Bool) {
    self.language = language
    self.keepsDiacritics = keepsDiacritics
    isReference = language == .reference
    let rules = language.profile.names
    elisions = rules.elisions
    capitalisesAdjectives = rules.capitalisesAdjectives
    pluralEndings = rules.pluralEndings
    let gazetteer = Gazetteer.gazetteer(for: language)
    countries = gazetteer.countries
    for entry in gazetteer.entries { add(entry) }
    addAdjectives(gazetteer.entries)
  }

  private mutating func add(_ entry: Gazetteer.Entry) {
    for name in entry.names[language] ?? [] {
      for spelling in normalized(name.text) {
        if name.isWeak {
          weak.add(entry.entity, named: spelling)
        } else {
          entities.add(entry.entity, named: spelling)
        }
      }
    }
    for name in entry.loneNames { for spelling in normalized(name) { lonePeople[spelling] = entry.entity } }
  }

  private mutating func addAdjectives(_ entries: [Gazetteer.Entry]) {
    let byKey = Dictionary(entries.map { ($0.entity.key, $0.entity) }) { first, _ in first }
    for demonym in Gazetteer.demonyms(of: language) { adjectives[demonym.form] = byKey[demonym.place] }
  }

  /// The normalized spellings of a name: with its hyphens dropped, and also with hyphens as blanks where it has any.
  private func normalized(_ text: String) -> [String] {
    if let plain = Self.plainName(text) { return [plain] }
    let hyphens: [NormalizedName.Hyphens] = Self.mayHaveHyphens(text) ? [.dropped, .parting] : [.dropped]
    return hyphens.map {
      NormalizedName(text, keepsDiacritics: keepsDiacritics, hyphens: $0, elisions: elisions).text
    }
  }

  /// The normalized name in the usual case, which needs no list of words: two and more ASCII letters a word, with a blank
  /// between words. Nil in other cases.
  private static func plainName(_ text: String) -> String? {
    let bytes = text.utf8
    var length = 0
    for byte in bytes {
      if byte.isLetter {
        length += 1
      } else {
        guard byte == UInt8(ascii: " "), length > 1 else { return nil }
        length = 0
      }
    }
    guard length > 1 else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for (index, byte) in bytes.enumerated() { buffer[index] = byte.lowercased }
      return buffer.count
    }
  }

  /// True if any byte is an ASCII hyphen or begins a longer dash.
  private static func mayHaveHyphens(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0xEF }
  }
}

// MARK: - Looking up

extension AliasTable {
  /// The spellings of a name in the table of the text's language and in the table of the language of reference, because
  /// texts in all languages have English names.
  struct Spellings {
    fileprivate let own: [String]
    fileprivate let reference: [String]
  }

  /// The spellings of a name.
  func spellings(of text: String) -> Spellings {
    let own = normalized(text)
    guard !isReference else { return Spellings(own: own, reference: []) }
    let isSame = !keepsDiacritics && elisions.isEmpty
    return Spellings(own: own, reference: isSame ? own : Self.reference.normalized(text))
  }

  /// The entity that goes by a name.
  func entity(named name: Spellings, _ kind: EntityKind) -> Entity? {
    entity(of: name.own, kind) ?? Self.reference.entity(of: name.reference, kind)
  }

  func entity(named text: String, _ kind: EntityKind) -> Entity? { entity(named: spellings(of: text), kind) }

  /// True if a name is only known as an ambiguous one.
  func isAmbiguous(_ text: String, _ kind: EntityKind) -> Bool {
    func isAmbiguous(_ table: AliasTable, _ spellings: [String]) -> Bool {
      spellings.contains { table.weak[kind, $0] != nil && table.entities[kind, $0] == nil }
    }
    let name = spellings(of: text)
    return isAmbiguous(self, name.own) || isAmbiguous(Self.reference, name.reference)
  }

  private func entity(of spellings: [String], _ kind: EntityKind) -> Entity? {
    for spelling in spellings {
      if let found = entities[kind, spelling] ?? weak[kind, spelling] { return found }
    }
    return nil
  }

  /// The person who is known by a family name alone.
  func person(calledOnly name: Spellings) -> Entity? {
    name.own.lazy.compactMap { lonePeople[$0] }.first
      ?? name.reference.lazy.compactMap { Self.reference.lonePeople[$0] }.first
  }

  /// The place of an adjective or of a people's name, in the singular or the plural.
  func place(called demonym: String) -> Entity? {
    let text = fold(demonym)
    return adjectives[text]
      ?? pluralEndings.lazy.filter { text.hasSuffix($0.plural) }
      .compactMap { adjectives[text.dropLast($0.plural.count) + $0.singular] }.first
  }

  /// The place that words within a name mean, as its name or its adjective.
  func place(within words: ArraySlice<NormalizedWord>) -> Entity? {
    let text = words.map(\.text).joined(separator: " ")
    guard words.first?.isCapitalised == true else {
      return capitalisesAdjectives ? nil : adjectives[text]
    }
    if let found = entities[.place, text] ?? adjectives[text] { return found }
    // A foreign name without diacritics has the English spelling.
    return !isReference && text.utf8.allSatisfy { $0 < 0x80 } ? Self.reference.entities[.place, text] : nil
  }
}

/// Entities by kind and by the hash of a normalized name.
private struct EntitiesByName: Sendable {
  private var people: [Hash64: Entity] = [:]
  private var places: [Hash64: Entity] = [:]
  private var organizations: [Hash64: Entity] = [:]

  subscript(kind: EntityKind, name: String) -> Entity? {
    switch kind {
    case .person: people[Hash64(name)]
    case .place: places[Hash64(name)]
    case .organization: organizations[Hash64(name)]
    }
  }

  /// Adds an entity unless another one has the name.
  mutating func add(_ entity: Entity, named name: String) {
    let name = Hash64(name)
    switch entity.kind {
    case .person: if people[name] == nil { people[name] = entity }
    case .place: if places[name] == nil { places[name] = entity }
    case .organization: if organizations[name] == nil { organizations[name] = entity }
    }
  }
}
