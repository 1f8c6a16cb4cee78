internal import Languages
internal import Text

/// The attributes of a text's tokens, including those that depend on the whole text.
struct TextAttributes {
  private(set) var tokens: [TokenAttributes]

  /// The longest phrase of the lexicon, in tokens.
  static let longestPhrase = 8

  /// - Parameter lists: the lists of the text's word types, by their numbers.
  init(_ tokenized: TokenizedText, lists: [WordLists], lexicon: (UInt64) -> PhraseLists) {
    tokens = tokenized.tokens.map { TokenAttributes($0, tokenized.types[$0.type], lists[$0.type].alone) }
    for (index, token) in tokenized.tokens.enumerated() where lists[token.type].beginsPhrase {
      markPhrases(from: index, lexicon)
    }
    findRuns(tokenized)
    findHeads(tokenized)
    addEvidence(tokenized)
  }

  // MARK: Phrases

  /// Marks the phrases of two words or more that begin at a token.
  private mutating func markPhrases(from start: Int, _ lexicon: (UInt64) -> PhraseLists) {
    var phrase = PhraseHash()
    phrase.add(tokens[start].lower)
    for end in start + 1..<max(start + 1, min(start + Self.longestPhrase, tokens.count)) {
      phrase.add(tokens[end].lower)
      let found = lexicon(phrase.bits)
      let isName = tokens[start].isCapitalised || tokens[end].isCapitalised
      let lists = found.subtracting(.isPrefix).intersection(isName ? .all : .cues)
      if !lists.isEmpty { mark(start...end, lists) }
      if !found.contains(.isPrefix) { break }
    }
  }

  private mutating func mark(_ phrase: ClosedRange<Int>, _ lists: PhraseLists) {
    let (start, end) = (phrase.lowerBound, phrase.upperBound)
    tokens[start].begins.formUnion(lists)
    tokens[end].ends.formUnion(lists)
    for index in start + 1..<end { tokens[index].continues.formUnion(lists) }
  }

  // MARK: Runs

  /// Runs of capitalised words, with the small words and hyphens that join them.
  private mutating func findRuns(_ tokenized: TokenizedText) {
    var start = 0
    while start < tokens.count {
      guard tokens[start].isCapitalised else {
        start += 1
        continue
      }
      var end = start + 1
      while end < tokens.count {
        if tokens[end].isCapitalised {
          end += 1
        } else if end + 1 < tokens.count, tokens[end + 1].isCapitalised, Self.joins(tokenized, end) {
          end += 2
        } else {
          break
        }
      }
      for index in start..<end { tokens[index].run = start..<end }
      start = end
    }
  }

  private static func joins(_ tokenized: TokenizedText, _ index: Int) -> Bool {
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

  private mutating func findHeads(_ tokenized: TokenizedText) {
    var head = -1
    for index in tokens.indices {
      if tokenized.tokens[index].startsSentence { head = -1 }
      if head >= 0, index - head > Self.reachOfHead { head = -1 }
      tokens[index].head = head
      if !tokens[index].ends.union(tokens[index].lists).isDisjoint(with: .heads) { head = index }
    }
  }

  // MARK: Capitals

  private mutating func addEvidence(_ tokenized: TokenizedText) {
    let evidence = CapitalizationEvidence(tokenized)
    for index in tokens.indices where tokens[index].isCapitalised {
      tokens[index].evidence = evidence.of(tokenized.tokens[index], tokens[index].lower)
    }
  }
}

/// The capitals of the words in an article. A word in small letters is no name elsewhere, and a word with a capital in
/// mid-sentence is a name at the beginning of a sentence too.
struct CapitalizationEvidence {
  /// A sentence has a few, and a table that grows from one to eight is made four times.
  private var capitals = [Hash64: Int](minimumCapacity: 8)
  private var small: Set<Hash64> = []
  /// A bit for the hash of each word that has a capital somewhere, by which most other words are passed over (Bloom, 1970).
  private var filter = SIMD8<UInt64>()

  init(_ tokenized: TokenizedText) {
    for token in tokenized.tokens where token.isCapitalised {
      let key = tokenized.types[token.type].key
      capitals[key, default: 0] += Self.isPlain(token) ? 1 : 0
      filter[Self.word(of: key)] |= Self.bit(of: key)
    }
    for token in tokenized.tokens where token.shape == .lower {
      let key = tokenized.types[token.type].key
      // Only words that have a capital somewhere are looked up.
      if filter[Self.word(of: key)] & Self.bit(of: key) != 0, capitals[key] != nil { small.insert(key) }
    }
  }

  /// The place of a word in the filter.
  private static func word(of key: Hash64) -> Int { Int(truncatingIfNeeded: key.bits >> 6 & 7) }

  private static func bit(of key: Hash64) -> UInt64 { 1 &<< (key.bits & 63) }

  /// True if the token's capital is evidence of a name.
  private static func isPlain(_ token: Token) -> Bool {
    token.isCapitalised && !token.startsSentence && !token.isInHeading
  }

  /// A few bits for a capitalised token.
  func of(_ token: Token, _ key: UInt64) -> UInt8 {
    let key = Hash64(bits: key)
    let elsewhere = (capitals[key] ?? 0) - (Self.isPlain(token) ? 1 : 0)
    return (small.contains(key) ? 1 : 0) | (elsewhere > 0 ? 2 : 0)
  }
}
