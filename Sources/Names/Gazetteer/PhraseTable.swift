internal import Languages
internal import Text

/// Phrases of a language that are looked for at a place in a text: titles before the names of people.
struct PhraseTable: Sendable {
  /// The phrases, by their words from the last to the first.
  private var phrases: Set<Hash64> = []
  /// The endings of longer phrases, in the same order.
  private var endings: Set<Hash64> = []
  /// The first words of the phrases, and the last, by which most places in a text are passed over.
  private let openings: WordFilter
  private let closings: WordFilter
  /// The longest phrase, in words.
  private var longest = 0
  private let isFolded: Bool

  /// - Parameter isFolded: true if the texts have no diacritics.
  init(_ phrases: [String], isFolded: Bool) {
    self.isFolded = isFolded
    var (first, last): ([Hash64], [Hash64]) = ([], [])
    for phrase in phrases {
      let words = phrase.split(separator: " ").map { isFolded ? fold(String($0)) : String($0) }
      first += words.prefix(1).map { Hash64($0) }
      last += words.suffix(1).map { Hash64($0) }
      longest = max(longest, words.count)
      var hash = PhraseHash()
      for (index, word) in words.reversed().enumerated() {
        hash.add(Hash64(word).bits)
        let key = Hash64(bits: hash.bits)
        if index == words.count - 1 { self.phrases.insert(key) } else { endings.insert(key) }
      }
    }
    (openings, closings) = (WordFilter(first), WordFilter(last))
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// True if the words directly before a token are a phrase.
  func precede(_ end: Int, in tokenized: TokenizedText) -> Bool {
    search(before: end, in: tokenized) { _ in true } != nil
  }

  /// The first token of the longest phrase directly before a token.
  func longest(before end: Int, in tokenized: TokenizedText) -> Int? {
    var longest: Int?
    _ = search(before: end, in: tokenized) { start in
      longest = start
      return false
    }
    return longest
  }

  /// True if tokens are a phrase.
  func contains(_ range: Range<Int>, in tokenized: TokenizedText) -> Bool {
    guard let first = range.first, openings.mayContain(key(at: first, in: tokenized)) else { return false }
    return isPhrase(range, in: tokenized)
  }

  private func isPhrase(_ range: Range<Int>, in tokenized: TokenizedText) -> Bool {
    var hash = PhraseHash()
    for index in range.reversed() { hash.add(key(at: index, in: tokenized).bits) }
    return phrases.contains(Hash64(bits: hash.bits))
  }

  /// The end of the longest phrase that begins at a token, within a limit.
  func end(from start: Int, before limit: Int, in tokenized: TokenizedText) -> Int? {
    guard start < limit, openings.mayContain(key(at: start, in: tokenized)) else { return nil }
    let last = (start..<min(limit, start + min(longest, Self.mostWords))).last {
      isPhrase(start..<$0 + 1, in: tokenized)
    }
    return last.map { $0 + 1 }
  }

  /// The longest phrase that is looked for from its beginning, in words.
  private static let mostWords = 8

  /// The first token of a phrase that ends before a token and that is accepted. A phrase reaches over no mark and no start
  /// of a sentence.
  private func search(before end: Int, in tokenized: TokenizedText, _ accept: (Int) -> Bool) -> Int? {
    guard end > 0, closings.mayContain(key(at: end - 1, in: tokenized)) else { return nil }
    var hash = PhraseHash()
    for index in stride(from: end - 1, through: 0, by: -1) {
      guard tokenized.tokens[index].shape != .mark else { return nil }
      hash.add(key(at: index, in: tokenized).bits)
      let key = Hash64(bits: hash.bits)
      if phrases.contains(key), accept(index) { return index }
      guard endings.contains(key), !tokenized.tokens[index].startsSentence else { return nil }
    }
    return nil
  }

  private func key(at index: Int, in tokenized: TokenizedText) -> Hash64 {
    let type = tokenized.tokens[index].type
    return isFolded ? tokenized.types.foldedKey(of: type) : tokenized.types[type].key
  }
}
