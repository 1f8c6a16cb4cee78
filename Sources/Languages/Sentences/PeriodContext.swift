package import Text

/// The words around a period, behind which a sentence may begin.
package struct PeriodContext {
  private let text: UTF8Text
  private let rules: SentenceRules
  private let sentenceStart: Int
  private let next: Int
  /// The word that the period ends, without opening marks: `U.S`, `Sept`, `GS.TS`.
  private let word: TextRange

  package init(
    of text: UTF8Text, at period: Int, sentenceStart: Int, next: Int, by rules: SentenceRules
  ) {
    self.text = text
    self.rules = rules
    self.sentenceStart = sentenceStart
    self.next = next
    var start = period
    while start > sentenceStart, text[start - 1].isWordByte || text[start - 1] == UInt8(ascii: "."),
      text.closerLength(at: start - 1) == 0, !text.isGeneralPunctuation(before: start)
    {
      start = text.start(ofScalarBefore: start)
    }
    word = start..<period
  }

  /// True if the period ends the sentence, rather than an abbreviation in it.
  package var endsSentence: Bool {
    switch kind {
    case .word: true
    case .enumerator, .abbreviation(.title), .abbreviation(.joining): false
    case .abbreviation(.beforeNumber): !text[next].isDigit
    case .abbreviation(.either):
      rules.isOpener(text.folded(nextWord), hasDiacritic: text.hasDiacritic(in: nextWord))
    }
  }

  /// True if a period commonly shortens the word, whatever follows.
  package var isAbbreviation: Bool { kind != .word }

  /// True if a name must follow the word.
  package var isTitle: Bool { kind == .abbreviation(.title) }

  private enum Kind: Equatable {
    /// A plain word.
    case word
    case abbreviation(SentenceRules.Abbreviation)
    /// The number of an item: `1. First`.
    case enumerator
  }

  private var kind: Kind {
    guard !word.isEmpty else { return .word }
    if word.count <= 2, word.allSatisfy({ text[$0].isDigit }), word.lowerBound == sentenceStart || isNextItem
    {
      return .enumerator
    }
    // No abbreviation of the tables is longer; most words end here, before they are folded.
    guard word.count <= 12 else { return .word }
    let folded = text.folded(word)
    let hasDiacritic = text.hasDiacritic(in: word)
    if text.isUppercase(at: word.lowerBound), let last = folded.split(separator: ".").last,
      rules.abbreviation(String(last), hasDiacritic: hasDiacritic) == .title
    {
      return .abbreviation(.title)
    }
    if isInitial { return .abbreviation(.either) }
    if let kind = rules.abbreviation(folded, hasDiacritic: hasDiacritic), kind != .title {
      return .abbreviation(kind)
    }
    return !hasDiacritic && isAcronym ? .abbreviation(.either) : .word
  }

  /// True if the number counts the items of a list within the sentence: behind a colon (`Results: 1. Jane Roe`), or behind
  /// the item before (`2. John Doe`).
  private var isNextItem: Bool {
    let before = text.trimmed(sentenceStart..<word.lowerBound)
    guard let last = before.last, last + 1 < word.lowerBound else { return false }
    if text[last] == UInt8(ascii: ":") { return true }
    guard let number = Int(text.string(in: word)), number > 1 else { return false }
    let item = Array("\(number - 1). ".utf8)
    let (start, end) = (max(sentenceStart, word.lowerBound - Self.longestItem), word.lowerBound - item.count)
    return start < end
      && (start..<end).contains { position in
        text[position] == item[0] && item.indices.allSatisfy { text[position + $0] == item[$0] }
          && (position == sentenceStart || text.spaceLength(at: position - 1) > 0)
      }
  }

  /// The most bytes of an item.
  private static let longestItem = 400

  /// A single capital: `J.`.
  private var isInitial: Bool {
    text.isUppercase(at: word.lowerBound) && text.width(of: word) == 1
  }

  /// Letters with periods between them: `U.S`, `p.m`.
  private var isAcronym: Bool {
    word.contains { text[$0] == UInt8(ascii: ".") }
      && text.string(in: word).split(separator: ".").allSatisfy { $0.count <= 2 }
  }

  private var nextWord: TextRange {
    var words = Words(of: text, in: text.token(from: next))
    return words.next() ?? next..<next
  }
}

extension UTF8Text {
  /// True if a mark of U+2000 to U+206F (a quotation mark, a dash) ends right before `position`.
  package func isGeneralPunctuation(before position: Int) -> Bool {
    position >= 3 && self[position - 3] == 0xe2 && (self[position - 2] == 0x80 || self[position - 2] == 0x81)
  }
}
