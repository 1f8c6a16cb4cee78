internal import Languages
internal import News
internal import Text

/// Finds entities of the gazetteer by a whole name in any spelling.
struct AliasTable: Sendable {
  static let english = AliasTable(of: .english, keepsDiacritics: false)
  static let vietnamese = AliasTable(of: .vietnamese, keepsDiacritics: true)
  /// For Vietnamese without diacritics.
  static let foldedVietnamese = AliasTable(of: .vietnamese, keepsDiacritics: false)

  /// The table for text in a language.
  static func table(of language: Language, isFolded: Bool) -> AliasTable {
    guard language == .vietnamese else { return english }
    return isFolded ? foldedVietnamese : vietnamese
  }

  /// The number of words in the longest name that is looked for within another name.
  static let longest = 6

  private var entities: [EntityKind: [String: Entity]] = [:]
  private var weak: [EntityKind: [String: Entity]] = [:]
  private var lonePeople: [String: Entity] = [:]
  /// Adjectives and peoples of places, such as `Belgian`.
  private var adjectives: [String: Entity] = [:]
  let keepsDiacritics: Bool
  let language: Language

  private init(of language: Language, keepsDiacritics: Bool) {
    self.language = language
    self.keepsDiacritics = keepsDiacritics
    let all =
      Gazetteer.regions + Gazetteer.places + Gazetteer.organizations + Gazetteer.people
    for entry in all { add(entry) }
    if language == .english { addAdjectives(all) }
  }

  private mutating func add(_ entry: Gazetteer.Entry) {
    for name in entry.names[language] ?? [] {
      for spelling in normalized(name.text) {
        if name.isWeak {
          weak[entry.entity.kind, default: [:]][spelling] =
            weak[entry.entity.kind]?[spelling] ?? entry.entity
        } else {
          entities[entry.entity.kind, default: [:]][spelling] =
            entities[entry.entity.kind]?[spelling] ?? entry.entity
        }
      }
    }
    for name in entry.loneNames { for spelling in normalized(name) { lonePeople[spelling] = entry.entity } }
  }

  private mutating func addAdjectives(_ entries: [Gazetteer.Entry]) {
    let byKey = Dictionary(entries.map { ($0.entity.key, $0.entity) }) { first, _ in first }
    for demonym in Gazetteer.demonyms {
      for form in demonym.forms { adjectives[fold(form)] = byKey[demonym.key] }
    }
  }

  /// The normalized spellings of a name: with its hyphens dropped, and also with hyphens as blanks where it has any.
  private func normalized(_ text: String) -> [String] {
    let hyphens: [NormalizedName.Hyphens] = Self.mayHaveHyphens(text) ? [.dropped, .parting] : [.dropped]
    return hyphens.map { NormalizedName(text, keepsDiacritics: keepsDiacritics, hyphens: $0).text }
  }

  /// Whether any byte is an ASCII hyphen or begins a longer dash.
  private static func mayHaveHyphens(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0xEF }
  }
}

// MARK: - Looking up

extension AliasTable {
  /// The spellings of a name in the table of the text's language and, for Vietnamese text, in the English table, because
  /// Vietnamese text has English names too.
  struct Spellings {
    fileprivate let own: [String]
    fileprivate let english: [String]
  }

  /// The spellings of a name.
  func spellings(of text: String) -> Spellings {
    let own = normalized(text)
    guard language == .vietnamese else { return Spellings(own: own, english: []) }
    return Spellings(own: own, english: keepsDiacritics ? AliasTable.english.normalized(text) : own)
  }

  /// The entity that goes by a name.
  func entity(named name: Spellings, _ kind: EntityKind) -> Entity? {
    entity(of: name.own, kind) ?? AliasTable.english.entity(of: name.english, kind)
  }

  func entity(named text: String, _ kind: EntityKind) -> Entity? { entity(named: spellings(of: text), kind) }

  private func entity(of spellings: [String], _ kind: EntityKind) -> Entity? {
    for spelling in spellings {
      if let found = entities[kind]?[spelling] ?? weak[kind]?[spelling] { return found }
    }
    return nil
  }

  /// The person who is known by a family name alone.
  func person(calledOnly name: Spellings) -> Entity? {
    name.own.lazy.compactMap { lonePeople[$0] }.first
      ?? name.english.lazy.compactMap { AliasTable.english.lonePeople[$0] }.first
  }

  /// The place of an adjective or of a people's name, in the singular or the plural.
  func place(called demonym: String) -> Entity? {
    let text = fold(demonym)
    return adjectives[text] ?? (text.last == "s" ? adjectives[String(text.dropLast())] : nil)
  }

  /// The place that words within a name mean, as its name or its adjective.
  func place(within words: ArraySlice<NormalizedWord>) -> Entity? {
    guard words.first?.isCapitalised == true else { return nil }
    let text = words.map(\.text).joined(separator: " ")
    if let found = entities[.place]?[text] ?? adjectives[text] { return found }
    // Without diacritics a foreign name is spelt as in English.
    return language == .vietnamese && text.utf8.allSatisfy { $0 < 0x80 }
      ? AliasTable.english.entities[.place]?[text] : nil
  }
}
