internal import Languages
internal import Text

/// The offices and ranks of a language, which precede the names of people.
struct TitleTable: Sendable {
  private var titles: Set<UInt64> = []
  private var longest = 0
  private let isFolded: Bool

  /// The titles of a language; folded where its texts have no diacritics.
  init(of language: Language, isFolded: Bool) {
    self.isFolded = isFolded
    for title in language.profile.names.titles {
      let words = title.split(separator: " ").map(String.init)
      titles.insert(Self.hash(words, isFolded: isFolded))
      longest = max(longest, words.count)
    }
  }

  var isEmpty: Bool { titles.isEmpty }

  /// True if the words directly before a token are a title.
  func precede(_ end: Int, in tokenized: TokenizedText) -> Bool {
    var words: [String] = []
    for index in stride(from: end - 1, through: max(0, end - longest), by: -1) {
      guard tokenized.tokens[index].shape != .mark else { return false }
      words.insert(tokenized.wordType(at: index).lower, at: 0)
      if titles.contains(Self.hash(words, isFolded: isFolded)) { return true }
      if tokenized.tokens[index].startsSentence { return false }
    }
    return false
  }

  private static func hash(_ words: [String], isFolded: Bool) -> UInt64 {
    var hash = PhraseHash()
    for word in words { hash.add(Hash64(isFolded ? fold(word) : word).bits) }
    return hash.bits
  }
}
