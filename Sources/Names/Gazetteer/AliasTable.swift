internal import Languages
internal import News
internal import Text

/// Finds entities of the gazetteer by a whole name in any spelling. A class, so that its tables are handed over at the cost
/// of one reference.
final class AliasTable: Sendable {
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

  private let aliases: Aliases
  /// The CLDR codes of the countries that a mention of a place also mentions.
  let countries: [EntityKey: String]
  private let spelling: AliasSpelling
  private let isReference: Bool
  private let capitalisesAdjectives: Bool
  private let pluralEndings: [(plural: String, singular: String)]

  private init(of language: Language, keepsDiacritics: Bool) {
    isReference = language == .reference
    let rules = language.profile.names
    spelling = AliasSpelling(keepsDiacritics: keepsDiacritics, elisions: rules.elisions)
    capitalisesAdjectives = rules.capitalisesAdjectives
    pluralEndings = rules.pluralEndings
    let gazetteer = Gazetteer.gazetteer(for: language)
    countries = gazetteer.countries
    aliases = Aliases(gazetteer.entries, in: language, spelling)
  }
}

// MARK: - Looking up

extension AliasTable {
  /// The spellings of a name in the table of the text's language and in the table of the language of reference, because
  /// texts in all languages have English names.
  struct Spellings {
    fileprivate let own: AliasSpelling.Hashes
    /// Nil in a text of the language of reference.
    fileprivate let reference: AliasSpelling.Hashes?
  }

  /// The spellings of a name.
  func spellings(of text: String) -> Spellings {
    let own = spelling.hashes(of: text)
    guard !isReference else { return Spellings(own: own, reference: nil) }
    let isSame = own.isOfPlainName || spelling == Self.reference.spelling
    return Spellings(own: own, reference: isSame ? own : Self.reference.spelling.hashes(of: text))
  }

  /// The entity that goes by a name.
  func entity(named name: Spellings, _ kind: EntityKind) -> Entity? {
    aliases.entity(of: name.own, kind)
      ?? name.reference.flatMap { Self.reference.aliases.entity(of: $0, kind) }
  }

  func entity(named text: String, _ kind: EntityKind) -> Entity? { entity(named: spellings(of: text), kind) }

  /// True if a name is only known as an ambiguous one.
  func isAmbiguous(_ text: String, _ kind: EntityKind) -> Bool {
    let name = spellings(of: text)
    return aliases.isAmbiguous(name.own, kind)
      || name.reference.map { Self.reference.aliases.isAmbiguous($0, kind) } ?? false
  }

  /// The person who is known by a family name alone.
  func person(calledOnly name: Spellings) -> Entity? {
    aliases.person(calledOnly: name.own)
      ?? name.reference.flatMap { Self.reference.aliases.person(calledOnly: $0) }
  }

  /// The place of an adjective or of a people's name, in the singular or the plural.
  func place(called demonym: String) -> Entity? {
    let text = fold(demonym)
    if let place = aliases.adjectives[Hash64(text)] { return place }
    for ending in pluralEndings where text.hasSuffix(ending.plural) {
      let singular = text.dropLast(ending.plural.count) + ending.singular
      if let place = aliases.adjectives[Hash64(String(singular))] { return place }
    }
    return nil
  }

  /// The place that words within a name mean, as its name or its adjective.
  func place(within words: ArraySlice<NormalizedWord>) -> Entity? {
    guard let first = words.first else { return nil }
    var name = Hash64(first.text)
    for word in words.dropFirst() { name = name.adding(UInt8(ascii: " ")).adding(word.text.utf8) }
    guard first.isCapitalised else { return capitalisesAdjectives ? nil : aliases.adjectives[name] }
    if let found = aliases.places[name] ?? aliases.adjectives[name] { return found }
    // A foreign name without diacritics has the English spelling.
    guard !isReference, let found = Self.reference.aliases.places[name],
      words.allSatisfy({ $0.text.utf8.allSatisfy { $0 < 0x80 } })
    else { return nil }
    return found
  }
}
