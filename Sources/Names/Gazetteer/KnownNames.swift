internal import Languages
internal import News
internal import Text

/// Finds known entities by a whole name, whatever its spelling.
struct KnownNames: Sendable {
  static let english = KnownNames(of: .english, keepsDiacritics: false)
  static let vietnamese = KnownNames(of: .vietnamese, keepsDiacritics: true)
  /// For Vietnamese without diacritics.
  static let foldedVietnamese = KnownNames(of: .vietnamese, keepsDiacritics: false)

  /// The names for text in a language.
  static func names(of language: Language, isFolded: Bool) -> KnownNames {
    guard language == .vietnamese else { return english }
    return isFolded ? foldedVietnamese : vietnamese
  }

  /// So many words the longest name has that is looked for within another.
  static let longest = 6

  private var entities: [EntityKind: [String: Entity]] = [:]
  private var weak: [EntityKind: [String: Entity]] = [:]
  private var lonePeople: [String: Entity] = [:]
  /// Names of places that may stand within another name: `Belgian` among them, where there are such words.
  private var adjectives: [String: Entity] = [:]
  let keepsDiacritics: Bool
  let language: Language

  private init(of language: Language, keepsDiacritics: Bool) {
    self.language = language
    self.keepsDiacritics = keepsDiacritics
    let all =
      KnownEntities.regions + KnownEntities.places + KnownEntities.organizations + KnownEntities.people
    for entry in all { add(entry) }
    if language == .english { addAdjectives(all) }
  }

  private mutating func add(_ entry: KnownEntities.Entry) {
    for name in entry.names[language] ?? [] {
      for spelling in spellings(name.text) {
        if name.isWeak {
          weak[entry.entity.kind, default: [:]][spelling] =
            weak[entry.entity.kind]?[spelling] ?? entry.entity
        } else {
          entities[entry.entity.kind, default: [:]][spelling] =
            entities[entry.entity.kind]?[spelling] ?? entry.entity
        }
      }
    }
    for name in entry.loneNames { for spelling in spellings(name) { lonePeople[spelling] = entry.entity } }
  }

  private mutating func addAdjectives(_ entries: [KnownEntities.Entry]) {
    let byKey = Dictionary(entries.map { ($0.entity.key, $0.entity) }) { first, _ in first }
    for demonym in KnownEntities.demonyms {
      for form in demonym.forms { adjectives[fold(form)] = byKey[demonym.key] }
    }
  }

  /// How a name may be spelt in the tables: with its hyphens dropped; where it may have any, with these as blanks too.
  private func spellings(_ text: String) -> [String] {
    let hyphens: [NameSpelling.Hyphens] = Self.mayHaveHyphens(text) ? [.dropped, .parting] : [.dropped]
    return hyphens.map { NameSpelling(text, keepsDiacritics: keepsDiacritics, hyphens: $0).text }
  }

  /// Whether any byte is a hyphen of ASCII, or begins one beyond.
  private static func mayHaveHyphens(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0xEF }
  }
}

// MARK: - Looking up

extension KnownNames {
  /// A name as the tables may have it: those of the text's language, and for Vietnamese text the English ones, which it
  /// has names from as well.
  struct Spellings {
    fileprivate let own: [String]
    fileprivate let english: [String]
  }

  /// The spellings of a name.
  func spelt(_ text: String) -> Spellings {
    let own = spellings(text)
    guard language == .vietnamese else { return Spellings(own: own, english: []) }
    return Spellings(own: own, english: keepsDiacritics ? KnownNames.english.spellings(text) : own)
  }

  /// The entity that goes by a name.
  func entity(named name: Spellings, _ kind: EntityKind) -> Entity? {
    entity(of: name.own, kind) ?? KnownNames.english.entity(of: name.english, kind)
  }

  func entity(named text: String, _ kind: EntityKind) -> Entity? { entity(named: spelt(text), kind) }

  private func entity(of spellings: [String], _ kind: EntityKind) -> Entity? {
    for spelling in spellings {
      if let found = entities[kind]?[spelling] ?? weak[kind]?[spelling] { return found }
    }
    return nil
  }

  /// The person whom a family name means by itself.
  func person(calledOnly name: Spellings) -> Entity? {
    name.own.lazy.compactMap { lonePeople[$0] }.first
      ?? name.english.lazy.compactMap { KnownNames.english.lonePeople[$0] }.first
  }

  /// The place that an adjective or the name of a people points to, in the singular or the plural.
  func place(called demonym: String) -> Entity? {
    let text = fold(demonym)
    return adjectives[text] ?? (text.last == "s" ? adjectives[String(text.dropLast())] : nil)
  }

  /// The place that words within a name mean, by its name or by an adjective.
  func place(within words: ArraySlice<NameWord>) -> Entity? {
    guard words.first?.isCapitalised == true else { return nil }
    let text = words.map(\.text).joined(separator: " ")
    if let found = entities[.place]?[text] ?? adjectives[text] { return found }
    // Without diacritics a foreign name is spelt as in English.
    return language == .vietnamese && text.utf8.allSatisfy { $0 < 0x80 }
      ? KnownNames.english.entities[.place]?[text] : nil
  }
}
