internal import Languages
internal import Text

/// The facts of a passage's tokens, with what only the passage as a whole tells of them.
struct PassageFacts {
  private(set) var tokens: [TokenFacts]

  /// The longest phrase of the lexicon, in tokens.
  static let longestPhrase = 8

  /// `lists`: those of the passage's forms, by their numbers.
  init(_ passage: Passage, lists: [FormLists], lexicon: (UInt64) -> PhraseMarks) {
    tokens = passage.tokens.map { TokenFacts($0, passage.forms[$0.form], lists[$0.form].alone) }
    for (index, token) in passage.tokens.enumerated() where lists[token.form].beginsPhrase {
      markPhrases(from: index, lexicon)
    }
    findRuns(passage)
    findHeads(passage)
    weighArticle(passage)
  }

  // MARK: Phrases

  /// Marks the phrases of two words or more that begin at a token.
  private mutating func markPhrases(from start: Int, _ lexicon: (UInt64) -> PhraseMarks) {
    var phrase = PhraseHash()
    phrase.add(tokens[start].lower)
    for end in start + 1..<max(start + 1, min(start + Self.longestPhrase, tokens.count)) {
      phrase.add(tokens[end].lower)
      let found = lexicon(phrase.bits)
      let isName = tokens[start].isCapitalised || tokens[end].isCapitalised
      let marks = found.subtracting(.isPrefix).intersection(isName ? .all : .cues)
      if !marks.isEmpty { mark(start...end, marks) }
      if !found.contains(.isPrefix) { break }
    }
  }

  private mutating func mark(_ phrase: ClosedRange<Int>, _ marks: PhraseMarks) {
    let (start, end) = (phrase.lowerBound, phrase.upperBound)
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
    switch passage.form(at: index).joint {
    case .attached: passage.tokens[index].isAttached
    case .ampersand: true
    case .word: passage.language == .english
    case nil: false
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
      if !tokens[index].ends.union(tokens[index].lists).isDisjoint(with: .heads) { head = index }
    }
  }

  // MARK: The article

  private mutating func weighArticle(_ passage: Passage) {
    let evidence = ArticleEvidence(passage)
    for index in tokens.indices where tokens[index].isCapitalised {
      tokens[index].evidence = evidence.of(passage.tokens[index], tokens[index].lower)
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
  private var capitals: [WordKey: Int] = [:]
  private var small: Set<WordKey> = []

  init(_ passage: Passage) {
    for token in passage.tokens where token.isCapitalised {
      capitals[passage.forms[token.form].key, default: 0] += Self.isPlain(token) ? 1 : 0
    }
    for token in passage.tokens where token.shape == .lower {
      let key = passage.forms[token.form].key
      // Only of words that have a capital somewhere is it asked.
      if capitals[key] != nil { small.insert(key) }
    }
  }

  /// Whether the capital tells something.
  private static func isPlain(_ token: Token) -> Bool {
    token.isCapitalised && !token.startsSentence && !token.isInHeading
  }

  /// A few bits for a capitalised token.
  func of(_ token: Token, _ key: UInt64) -> UInt8 {
    let key = WordKey(bits: key)
    let elsewhere = (capitals[key] ?? 0) - (Self.isPlain(token) ? 1 : 0)
    return (small.contains(key) ? 1 : 0) | (elsewhere > 0 ? 2 : 0)
  }
}
