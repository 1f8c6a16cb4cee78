internal import Languages
internal import News
internal import Text

/// Reads the numbers, the days and the quotations of folded prose.
///
/// It walks over the tokens once; most of them are words that the tables don't have.
struct FactReader {
  let prose: FoldedProse
  let words: FactWords
  let language: Language
  /// The article's own day, from which `yesterday` counts; nil where it isn't known to the day.
  let today: ArticleDate?
  private(set) var facts = StatedFacts()
  /// The tokens that point to a day, which is not what they say: `Friday`.
  private(set) var pointers: [Range<Int>] = []
  /// The tokens of each quotation.
  private(set) var quotedTokens: [Range<Int>] = []
  /// Digits that count nothing: parts of names, hours, scores.
  private(set) var looseNumbers: [Int] = []

  init(_ prose: FoldedProse, _ language: Language, today: ArticleDate?) {
    self.prose = prose
    self.language = language
    self.today = today.flatMap { $0.day == nil || $0.isInferred ? nil : $0 }
    words = FactWords.words(of: language, hasDiacritics: prose.hasDiacritics)
  }

  /// Reads all there is.
  mutating func read() {
    var index = 0
    while index < prose.tokens.count { index = readFact(at: index) }
    for quotation in QuotationReader(prose).quotations {
      facts.quotations.append(Quotation(range: quotation.range))
      quotedTokens.append(quotation.tokens)
    }
  }

  /// Reads what begins at a token, and returns the token behind it.
  private mutating func readFact(at index: Int) -> Int {
    let token = prose.tokens[index]
    if token.kind == .sign || token.kind == .word && words.meanings[token.key(words.spelling).bits] == nil {
      return index + 1
    }
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
  func token(_ index: Int) -> ProseToken? {
    prose.tokens.indices.contains(index) ? prose.tokens[index] : nil
  }

  /// What a word means to numbers and dates.
  func meaning(_ index: Int) -> FactWords.Meaning? {
    guard let token = token(index), token.kind == .word else { return nil }
    return words.meanings[token.key(words.spelling).bits]
  }

  func isRole(_ role: FactWords.Role, _ index: Int) -> Bool { meaning(index) == .role(role) }

  /// A whole number without points and commas.
  func number(_ index: Int, _ allowed: ClosedRange<Int>) -> Int? {
    guard let token = token(index), token.kind == .digits, token.range.count <= 4 else { return nil }
    var number = 0
    for byte in prose.bytes[token.range] {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return allowed.contains(number) ? number : nil
  }

  static let years = 1900...2099
}
