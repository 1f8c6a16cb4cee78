/// Phrases with what they stand for, found in running tokens by their small letters, longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let words: [WordKey]
    let value: Value
  }

  private var byFirstWord: [WordKey: [Entry]] = [:]
  private var byLastWord: [WordKey: [Entry]] = [:]
  /// Whether words are compared folded: for text without diacritics.
  private let isFolded: Bool

  init(_ phrases: some Sequence<(phrase: String, value: Value)>, isFolded: Bool = false) {
    self.isFolded = isFolded
    for (phrase, value) in phrases {
      let words = Tokenizer.tokens(of: phrase).map(key)
      guard let first = words.first, let last = words.last else { continue }
      byFirstWord[first, default: []].append(Entry(words: words, value: value))
      byLastWord[last, default: []].append(Entry(words: words, value: value))
    }
    byFirstWord = byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    byLastWord = byLastWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest phrase whose first word is token `start` and that ends before token `limit`.
  func match(in tokens: [Token], from start: Int, before limit: Int) -> (end: Int, value: Value)? {
    guard start < limit, let entries = byFirstWord[key(tokens[start])] else { return nil }
    for entry in entries where start + entry.words.count <= limit {
      if matches(entry.words, tokens, at: start) { return (start + entry.words.count, entry.value) }
    }
    return nil
  }

  /// The longest phrase whose last word is the token before `end` and that begins at or behind token `limit`.
  func match(in tokens: [Token], endingAt end: Int, after limit: Int = 0) -> (start: Int, value: Value)? {
    guard end > limit, let entries = byLastWord[key(tokens[end - 1])] else { return nil }
    for entry in entries where end - entry.words.count >= limit {
      let start = end - entry.words.count
      if matches(entry.words, tokens, at: start) { return (start, entry.value) }
    }
    return nil
  }

  private func key(_ token: Token) -> WordKey { isFolded ? WordKey(fold(token.lower)) : token.key }

  private func matches(_ words: [WordKey], _ tokens: [Token], at start: Int) -> Bool {
    for (offset, word) in words.enumerated() where key(tokens[start + offset]) != word { return false }
    return true
  }
}

extension PhraseTable where Value == Bool {
  /// A table of phrases that only are there, parted by commas.
  init(list: String, isFolded: Bool = false) {
    self.init(list.split(separator: ",").lazy.map { (String($0), true) }, isFolded: isFolded)
  }
}
