internal import Languages
internal import Text

/// The attributes of a text's tokens, including those that depend on the whole text.
struct TextAttributes {
  /// Those of each token, then those of the start of a line and of its end.
  let tokens: [TokenAttributes]

  /// The longest phrase of the lexicon, in tokens.
  static let longestPhrase = 8

  /// - Parameter types: the attributes of the text's word types, by their numbers.
  init(_ tokenized: TokenizedText, types: [TokenAttributes], lexicon: (UInt64) -> PhraseLists) {
    let count = tokenized.tokens.count
    tokens = [TokenAttributes](unsafeUninitializedCapacity: count + 2) { tokens, initialized in
      for (index, token) in tokenized.tokens.enumerated() {
        tokens.initializeElement(at: index, to: types[token.type].placed(at: token))
      }
      tokens.initializeElement(at: count, to: types[WordTypes.lineStart])
      tokens.initializeElement(at: count + 1, to: types[WordTypes.lineEnd])
      initialized = count + 2
      let marker = AttributeMarker(UnsafeMutableBufferPointer(rebasing: tokens[..<count]), tokenized)
      marker.markPhrases(lexicon)
      marker.markRuns()
      marker.markHeads()
      marker.markEvidence()
    }
  }
}

/// Marks the tokens of a text with the attributes that depend on other tokens.
private struct AttributeMarker {
  private let tokens: UnsafeMutableBufferPointer<TokenAttributes>
  private let tokenized: TokenizedText

  init(_ tokens: UnsafeMutableBufferPointer<TokenAttributes>, _ tokenized: TokenizedText) {
    self.tokens = tokens
    self.tokenized = tokenized
  }

  // MARK: Phrases

  /// Marks the phrases of two words or more.
  func markPhrases(_ lexicon: (UInt64) -> PhraseLists) {
    for start in tokens.indices where tokens[start].beginsPhrase { markPhrases(from: start, lexicon) }
  }

  private func markPhrases(from start: Int, _ lexicon: (UInt64) -> PhraseLists) {
    var phrase = PhraseHash()
    phrase.add(tokens[start].lower)
    let limit = min(start + TextAttributes.longestPhrase, tokens.count)
    for end in start + 1..<max(start + 1, limit) {
      phrase.add(tokens[end].lower)
      let found = lexicon(phrase.bits)
      let isName = tokens[start].isCapitalised || tokens[end].isCapitalised
      let lists = found.subtracting(.isPrefix).intersection(isName ? .all : .cues)
      if !lists.isEmpty { mark(start...end, lists) }
      if !found.contains(.isPrefix) { break }
    }
  }

  private func mark(_ phrase: ClosedRange<Int>, _ lists: PhraseLists) {
    let (start, end) = (phrase.lowerBound, phrase.upperBound)
    tokens[start].begins.formUnion(lists)
    tokens[end].ends.formUnion(lists)
    for index in start + 1..<end { tokens[index].continues.formUnion(lists) }
  }

  // MARK: Runs

  /// Marks runs of capitalised words, with the small words and hyphens that join them.
  func markRuns() {
    var start = 0
    while start < tokens.count {
      guard tokens[start].isCapitalised else {
        start += 1
        continue
      }
      let end = endOfRun(from: start)
      for index in start..<end { tokens[index].run = start..<end }
      start = end
    }
  }

  private func endOfRun(from start: Int) -> Int {
    var end = start + 1
    while end < tokens.count {
      if tokens[end].isCapitalised {
        end += 1
      } else if end + 1 < tokens.count, tokens[end + 1].isCapitalised, joins(end) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func joins(_ index: Int) -> Bool {
    switch tokenized.wordType(at: index).joint {
    case .attached: tokenized.tokens[index].isAttached
    case .ampersand: true
    case .word: true
    case nil: false
    }
  }

  // MARK: Heads

  /// The number of tokens after a head up to which its name may continue.
  private static let reachOfHead = 12

  /// Marks the nearest head before each token.
  func markHeads() {
    var head = -1
    for (index, token) in tokenized.tokens.enumerated() {
      if token.startsSentence { head = -1 }
      if head >= 0, index - head > Self.reachOfHead { head = -1 }
      tokens[index].head = head
      if !tokens[index].ends.union(tokens[index].lists).isDisjoint(with: .heads) { head = index }
    }
  }

  // MARK: Capitals

  /// Marks the capitals of each word in the rest of the text.
  func markEvidence() {
    let evidence = CapitalizationEvidence(tokenized) { tokens[$0].lower }
    for (index, token) in tokenized.tokens.enumerated() where token.isCapitalised {
      tokens[index].evidence = evidence.of(token, tokens[index].lower)
    }
  }
}

/// The capitals of the words in an article. A word in small letters is no name elsewhere, and a word with a capital in
/// mid-sentence is a name at the beginning of a sentence too.
struct CapitalizationEvidence {
  /// A word that has a capital somewhere.
  private struct Word {
    var key: UInt64 = 0
    /// The number of its capitals that are evidence of a name.
    var capitals: Int32 = 0
    var isKnown = false
    var isSmall = false
  }

  /// A hash table with linear probing, of which half stays free. Two sets of the standard library would cost a text more
  /// than the look at its words.
  private var words: [Word]

  /// The capitals of the words of a text.
  init(_ tokenized: TokenizedText) {
    self.init(tokenized) { tokenized.wordType(at: $0).key.bits }
  }

  /// The same with the words in small letters, in 64 bits, by their tokens.
  init(_ tokenized: TokenizedText, _ key: (Int) -> UInt64) {
    var (count, size) = (0, 8)
    for token in tokenized.tokens where token.isCapitalised { count += 1 }
    while size < count * 2 { size *= 2 }
    words = Array(repeating: Word(), count: size)
    guard count > 0 else { return }
    for (index, token) in tokenized.tokens.enumerated() where token.isCapitalised {
      let place = place(of: key(index))
      words[place].key = key(index)
      words[place].isKnown = true
      words[place].capitals += Self.isPlain(token) ? 1 : 0
    }
    for (index, token) in tokenized.tokens.enumerated() where token.shape == .lower {
      // A free place stays free: only words that have a capital somewhere are asked for.
      words[place(of: key(index))].isSmall = true
    }
  }

  /// The place of a word, or the free place for it.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (words.count - 1)
    while words[place].isKnown, words[place].key != key { place = (place + 1) & (words.count - 1) }
    return place
  }

  /// True if the token's capital is evidence of a name.
  private static func isPlain(_ token: Token) -> Bool {
    token.isCapitalised && !token.startsSentence && !token.isInHeading
  }

  /// A few bits for a capitalised token.
  func of(_ token: Token, _ key: UInt64) -> UInt8 {
    let word = words[place(of: key)]
    let elsewhere = word.capitals - (Self.isPlain(token) ? 1 : 0)
    return (word.isKnown && word.isSmall ? 1 : 0) | (elsewhere > 0 ? 2 : 0)
  }
}
