package import Text

/// Reads the numbers, the days and the quotations of folded prose.
///
/// It walks over the tokens once; most of them are words that the tables don't have.
package struct FactReader {
  package let prose: FoldedProse
  let words: NumberAndDateWords
  let rules: NumberAndDateRules
  /// The article's own day, from which `yesterday` counts; nil where the day isn't known.
  let today: DayNumber?
  package private(set) var facts = StatedFacts()
  /// The tokens of days that are named by their distance: `Friday`.
  package private(set) var pointers: [Range<Int>] = []
  /// The tokens of each quotation.
  package private(set) var quotedTokens: [Range<Int>] = []
  /// Digits that count nothing: parts of names, hours, scores.
  package private(set) var looseNumbers: [Int] = []

  package init(_ prose: FoldedProse, _ rules: NumberAndDateRules, today: DayNumber?) {
    self.prose = prose
    self.rules = rules
    self.today = today
    words = rules.words(hasDiacritics: prose.hasDiacritics)
  }

  /// Reads all there is.
  package mutating func read() {
    let (meanings, isMarked) = (words.meanings, words.isMarked)
    var index = 0
    while index < prose.tokens.count {
      let token = prose.tokens[index]
      let isKnown =
        switch token.kind {
        case .word: meanings.contains(token.key(isMarked: isMarked).bits)
        case .digits: true
        case .sign: false
        }
      index = isKnown ? readFact(at: index) : index + 1
    }
    for quotation in QuotationReader(prose).quotations {
      facts.quotations.append(Quotation(range: quotation.range))
      quotedTokens.append(quotation.tokens)
    }
  }

  /// Reads the fact that begins at a number or a word of the tables, and returns the token behind the fact.
  private mutating func readFact(at index: Int) -> Int {
    let token = prose.tokens[index]
    if token.kind == .word, let (pointer, end) = pointer(at: index) {
      pointers.append(index..<end)
      if let day = day(pointer, index..<end) { facts.days.append(day) }
      return end
    }
    if let (day, end) = day(at: index) {
      facts.days.append(day)
      return end
    }
    if let (quantity, end) = quantity(at: index) {
      facts.quantities.append(quantity)
      return end
    }
    if token.kind == .digits { looseNumbers.append(index) }
    return index + 1
  }
}

// MARK: - Tokens

extension FactReader {
  /// A token; nil beyond the ends.
  package func token(_ index: Int) -> ProseToken? {
    prose.tokens.indices.contains(index) ? prose.tokens[index] : nil
  }

  /// The meaning of a word in numbers and dates.
  func meaning(_ index: Int) -> NumberAndDateWords.Meaning? {
    guard let token = token(index), token.kind == .word else { return nil }
    return words.meanings[token.key(isMarked: words.isMarked).bits]
  }

  /// The meaning of the longest phrase that begins at a token, and the token behind the phrase.
  func phrase(at start: Int) -> (meaning: NumberAndDateWords.Meaning, end: Int)? {
    guard words.longestPhrase > 1, let first = token(start),
      words.phraseBeginnings.contains(first.key(isMarked: words.isMarked).bits)
    else { return nil }
    var (found, key): ((NumberAndDateWords.Meaning, Int)?, Hash64?)
    for index in start..<start + words.longestPhrase {
      guard let token = token(index), token.kind == .word,
        index == start || token.isClose || token.joint == .apostrophe
      else { break }
      let own = token.key(isMarked: words.isMarked)
      key = key.map { $0.followed(by: own) } ?? own
      if index > start, let meaning = key.flatMap({ words.phrases[$0.bits] }) { found = (meaning, index + 1) }
    }
    return found.map { (meaning: $0.0, end: $0.1) }
  }

  func isRole(_ role: NumberAndDateWords.Role, _ index: Int) -> Bool { meaning(index) == .role(role) }

  /// A whole number without points and commas.
  func number(_ index: Int, _ allowed: ClosedRange<Int>) -> Int? {
    guard let token = token(index), token.kind == .digits, token.range.count <= 4 else { return nil }
    var number = 0
    for byte in prose.bytes[token.range] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return allowed.contains(number) ? number : nil
  }

  /// The number that a token of digits writes; nil where it has too many digits.
  package func number(inFigures token: ProseToken) -> Double? {
    NumberInFigures(prose.bytes[token.range], rules.decimalMark)?.value
  }

  static let years = 1900...2099
}
