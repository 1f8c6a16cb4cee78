internal import Languages

/// Parses the names of an article with the tables of its language.
struct NameParser {
  let language: Language
  /// Whether the article is Vietnamese without diacritics.
  let isUndiacritised: Bool
  private let keepsDiacritics: Bool
  let aliases: AliasTable
  private let lexicon: NameLexicon

  init(language: Language, isUndiacritised: Bool) {
    self.language = language
    self.isUndiacritised = isUndiacritised
    keepsDiacritics = language == .vietnamese && !isUndiacritised
    aliases = AliasTable.table(of: language, isFolded: isUndiacritised)
    lexicon = NameLexicon.lexicon(of: language, isFolded: isUndiacritised)
  }

  /// The normalized words of a name.
  func words(of name: String) -> [NormalizedWord] {
    NormalizedName(name, keepsDiacritics: keepsDiacritics, hyphens: .parting).words
  }

  /// The parts of a name.
  func parsed(_ words: [NormalizedWord]) -> ParsedName { ParsedName(words, self) }

  /// The meaning of the longest phrase at the start of words, with its number of words. In English a plural has the
  /// meaning of its singular.
  func meaning(at words: ArraySlice<NormalizedWord>) -> (meaning: NameLexicon.Meaning, count: Int)? {
    if let found = lexicon.meaning(at: words) { return found }
    guard language == .english, let first = words.first, first.text.utf8.count > 3, first.text.hasSuffix("s")
    else {
      return nil
    }
    let singular = first.text.hasSuffix("ies") ? first.text.dropLast(3) + "y" : first.text.dropLast()
    return lexicon.meaning(at: [NormalizedWord(text: String(singular), isCapitalised: first.isCapitalised)])
  }

  /// A name without words that only join others, such as `Công ty`.
  func withoutLinks(_ name: [NormalizedWord]) -> [NormalizedWord] {
    var kept: [NormalizedWord] = []
    var rest = name[...]
    while let first = rest.first {
      let found = lexicon.meaning(at: rest)
      if found?.meaning.role != .link { kept.append(first) }
      rest = rest.dropFirst(found?.meaning.role == .link ? found?.count ?? 1 : 1)
    }
    return kept.isEmpty ? name : kept
  }

  /// Whether a word only joins others.
  func isLink(_ word: NormalizedWord) -> Bool { lexicon.meaning(at: [word])?.meaning.role == .link }
}
