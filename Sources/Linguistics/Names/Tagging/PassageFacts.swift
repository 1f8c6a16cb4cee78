internal import Corpus

/// The facts of a passage's tokens, with what only the passage as a whole tells of them.
struct PassageFacts {
  private(set) var tokens: [TokenFacts]

  /// The longest phrase of the lexicon, in tokens.
  static let longestPhrase = 8

  init(_ passage: Passage, lexicon: (UInt64) -> PhraseMarks) {
    tokens = passage.tokens.map(TokenFacts.init)
    markPhrases(lexicon)
    findRuns(passage)
    findHeads(passage)
    weighArticle(passage)
  }

  // MARK: Phrases

  private mutating func markPhrases(_ lexicon: (UInt64) -> PhraseMarks) {
    for start in tokens.indices where !tokens[start].isMark {
      var phrase = PhraseHash()
      for end in start..<min(start + Self.longestPhrase, tokens.count) {
        phrase.add(tokens[end].lower)
        let found = lexicon(phrase.bits)
        var marks = found.subtracting(.isPrefix)
        if !tokens[start].isCapitalised, !tokens[end].isCapitalised { marks.formIntersection(.cues) }
        if !marks.isEmpty { mark(start...end, marks) }
        if !found.contains(.isPrefix) { break }
      }
    }
  }

  private mutating func mark(_ phrase: ClosedRange<Int>, _ marks: PhraseMarks) {
    let (start, end) = (phrase.lowerBound, phrase.upperBound)
    if start == end {
      tokens[start].marks.formUnion(marks)
      return
    }
    tokens[start].begins.formUnion(marks)
    tokens[end].ends.formUnion(marks)
    for index in start + 1..<end { tokens[index].continues.formUnion(marks) }
  }

  // MARK: Runs

  /// Runs of capitalised words, with the small words and hyphens that join them.
  private mutating func findRuns(_ passage: Passage) {
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
        } else if end + 1 < tokens.count, tokens[end + 1].isCapitalised, Self.joins(passage, end) {
          end += 2
        } else {
          break
        }
      }
      for index in start..<end { tokens[index].run = start..<end }
      start = end
    }
  }

  private static func joins(_ passage: Passage, _ index: Int) -> Bool {
    let token = passage.tokens[index]
    switch token.word {
    case "-", "&", "'", "’": return token.isAttached || token.word == "&"
    case "of", "the", "for", "and": return passage.language == .english && token.word != "and"
    default: return PersonNames.particles.contains(token.word) && passage.language == .english
    }
  }

  // MARK: Heads

  /// How many tokens behind a head its name may still go on.
  private static let reachOfHead = 12

  private mutating func findHeads(_ passage: Passage) {
    var head = -1
    for index in tokens.indices {
      if passage.tokens[index].startsSentence { head = -1 }
      if head >= 0, index - head > Self.reachOfHead { head = -1 }
      tokens[index].head = head
      if !tokens[index].ends.union(tokens[index].marks).isDisjoint(with: .heads) { head = index }
    }
  }

  // MARK: The article

  private mutating func weighArticle(_ passage: Passage) {
    var evidence = ArticleEvidence()
    for token in passage.tokens { evidence.add(token) }
    for index in tokens.indices where tokens[index].isCapitalised {
      tokens[index].evidence = evidence.of(passage.tokens[index])
    }
  }
}

/// Several words in one hash.
package struct PhraseHash {
  package private(set) var bits: UInt64 = 0

  package init() {}

  package mutating func add(_ word: UInt64) {
    bits = (bits ^ word) &* 0x9E37_79B9_7F4A_7C15
    bits ^= bits &>> 29
  }
}

/// How an article writes its words: what stands in small letters is no name elsewhere, what has a capital in
/// mid-sentence is one at the beginning too.
struct ArticleEvidence {
  private var small: [UInt64: Int] = [:]
  private var capital: [UInt64: Int] = [:]

  mutating func add(_ token: Token) {
    if token.shape == .lower {
      small[token.key.bits, default: 0] += 1
    } else if token.isCapitalised, !token.startsSentence, !token.isInHeading {
      capital[token.key.bits, default: 0] += 1
    }
  }

  /// A few bits for a capitalised token.
  func of(_ token: Token) -> UInt64 {
    let isPlain = token.isCapitalised && !token.startsSentence && !token.isInHeading
    let elsewhere = (capital[token.key.bits] ?? 0) - (isPlain ? 1 : 0)
    return (small[token.key.bits] == nil ? 0 : 1) | (elsewhere > 0 ? 2 : 0)
  }
}
