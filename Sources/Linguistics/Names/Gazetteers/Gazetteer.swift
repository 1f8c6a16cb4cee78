internal import Corpus

/// A place or an organization that is known beforehand.
struct KnownEntity: Sendable {
  let entity: Entity
  /// Whether the name is an adjective or the name of a people.
  let isDemonym: Bool
  /// Whether it must stand in capitals, as `US` must and `us` may not.
  let isAcronym: Bool
}

/// The names of known places and organizations in one language, to be found in running text: those that say enough
/// by themselves.
struct Gazetteer: Sendable {
  let names: PhraseTable<KnownEntity>

  static let english = Gazetteer(of: .english)
  static let vietnamese = Gazetteer(of: .vietnamese)
  /// For Vietnamese without diacritics.
  static let foldedVietnamese = Gazetteer(of: .vietnamese, isFolded: true)

  /// The names for text in a language.
  static func names(of language: Language, isFolded: Bool) -> PhraseTable<KnownEntity> {
    guard language == .vietnamese else { return english.names }
    return isFolded ? foldedVietnamese.names : vietnamese.names
  }

  private init(of language: Language, isFolded: Bool = false) {
    let entries = KnownEntities.regions + KnownEntities.places + KnownEntities.organizations
    var phrases = entries.flatMap { Self.phrases(of: $0, in: language) }
    if language == .english { phrases += Self.demonyms(of: entries) }
    names = PhraseTable(phrases, isFolded: isFolded)
  }

  /// Its names in the language; in Vietnamese its English ones too, which such texts have as often.
  private static func phrases(
    of entry: KnownEntities.Entry, in language: Language
  ) -> [(phrase: String, value: KnownEntity)] {
    let languages: [Language] = language == .vietnamese ? [.vietnamese, .english] : [.english]
    let names = languages.flatMap { entry.names[$0] ?? [] }.filter { !$0.isWeak }
    return names.map { name in
      let value = KnownEntity(entity: entry.entity, isDemonym: false, isAcronym: isAcronym(name.text))
      return (phrase: name.text, value: value)
    }
  }

  /// English adjectives and peoples, with their plurals.
  private static func demonyms(of entries: [KnownEntities.Entry]) -> [(phrase: String, value: KnownEntity)] {
    let entities = Dictionary(entries.map { ($0.entity.key, $0.entity) }) { first, _ in first }
    return KnownEntities.demonyms.flatMap { demonym in
      guard let entity = entities[demonym.key] else { return [(phrase: String, value: KnownEntity)]() }
      let value = KnownEntity(entity: entity, isDemonym: true, isAcronym: false)
      return demonym.forms.flatMap { [(phrase: $0, value: value), (phrase: $0 + "s", value: value)] }
    }
  }

  private static func isAcronym(_ name: String) -> Bool {
    name.utf8.count <= 6
      && name.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0.isASCIILetter && $0 & 0x20 == 0 }
  }
}
