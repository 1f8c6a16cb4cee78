internal import Languages

/// How names of one article are read: by its language, and by whether it has diacritics.
struct NameReading {
  let language: Language
  /// Whether it is Vietnamese without diacritics.
  let isUndiacritised: Bool
  private let keepsDiacritics: Bool
  let known: KnownNames
  private let words: NameWords

  init(language: Language, isUndiacritised: Bool) {
    self.language = language
    self.isUndiacritised = isUndiacritised
    keepsDiacritics = language == .vietnamese && !isUndiacritised
    known = KnownNames.names(of: language, isFolded: isUndiacritised)
    words = NameWords.words(of: language, isFolded: isUndiacritised)
  }

  /// The words of a name as they are compared.
  func words(of name: String) -> [NameWord] {
    NameSpelling(name, keepsDiacritics: keepsDiacritics, hyphens: .parting).words
  }

  /// Words taken apart.
  func composed(_ words: [NameWord]) -> ComposedName { ComposedName(words, self) }

  /// What the longest form at the start of words means, with how many it takes; in English a plural as its singular.
  func meaning(at words: ArraySlice<NameWord>) -> (meaning: NameWords.Meaning, count: Int)? {
    if let found = self.words.meaning(at: words) { return found }
    guard language == .english, let first = words.first, first.text.utf8.count > 3, first.text.hasSuffix("s")
    else {
      return nil
    }
    let singular = first.text.hasSuffix("ies") ? first.text.dropLast(3) + "y" : first.text.dropLast()
    return self.words.meaning(at: [NameWord(text: String(singular), isCapitalised: first.isCapitalised)])
  }

  /// A name without the words that only join others: `Công ty` among them.
  func withoutLinks(_ name: [NameWord]) -> [NameWord] {
    var kept: [NameWord] = []
    var rest = name[...]
    while let first = rest.first {
      let found = words.meaning(at: rest)
      if found?.meaning.role != .link { kept.append(first) }
      rest = rest.dropFirst(found?.meaning.role == .link ? found?.count ?? 1 : 1)
    }
    return kept.isEmpty ? name : kept
  }

  /// Whether a word only joins others.
  func isLink(_ word: NameWord) -> Bool { words.meaning(at: [word])?.meaning.role == .link }
}
