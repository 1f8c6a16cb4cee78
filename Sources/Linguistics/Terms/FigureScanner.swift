internal import Corpus

/// Reads numbers with their units, and days of the calendar, out of folded text.
///
/// What one language writes `1.5 million`, `121 tonnes`, `11 September` and another `1,5 triệu`, `121 tấn`,
/// `11 tháng 9` is the same term.
struct FigureScanner {
  /// A term with its place in the folded text.
  struct Figure {
    let term: Term
    let range: Range<Int>
  }

  private let text: [UInt8]
  private let language: Language
  /// What is before this belongs to a day that was read already.
  private var position = 0

  init(_ folded: [UInt8], _ language: Language) {
    text = folded
    self.language = language
  }

  /// The terms of the number that stands in `word`: a day of the calendar, or the number alone and with its unit.
  mutating func figures(at word: Range<Int>) -> [Figure] {
    guard word.lowerBound >= position else { return [] }
    if let day = day(before: word) {
      position = day.range.upperBound
      return [day]
    }
    guard var number = WrittenNumber(text[word], language) else { return [] }
    var end = word.upperBound
    let plain = number
    if let scale = units(after: end, in: FigureUnits.scales) {
      number.scale(by: scale.unit)
      end = scale.end
    }
    var figures: [Figure] = []
    if let unit = units(after: end, in: FigureUnits.units) {
      figures.append(Figure(.quantity, number.bytes + [0] + unit.unit.utf8, word.lowerBound..<unit.end))
    } else if let unit = symbol(before: word) {
      figures.append(Figure(.quantity, number.bytes + [0] + unit.utf8, word.lowerBound - 1..<end))
    }
    if plain.isYear, figures.isEmpty, end == word.upperBound {
      return [Figure(.year, plain.bytes, word)]
    }
    if number.digits >= 2 || end > word.upperBound {
      figures.append(Figure(.number, number.bytes, word.lowerBound..<end))
    }
    return figures
  }

  /// The day that begins with the English month in `word`: `September 11`.
  mutating func days(atMonth word: Range<Int>) -> [Figure] {
    guard language != .vietnamese, let next = nextWord(after: word.upperBound), let day = dayNumber(next),
      let month = FigureUnits.month(text[word])
    else { return [] }
    position = next.upperBound
    return [Figure(.day, [month, day], word.lowerBound..<next.upperBound)]
  }

  /// The day whose number stands in `word`: `11 September`, `11th of September`, `11 tháng 9`, `11/9`.
  private func day(before word: Range<Int>) -> Figure? {
    guard let day = dayNumber(word) else { return nil }
    if language == .vietnamese, let slashed = slashedMonth(after: word.upperBound) {
      return Figure(.day, [slashed.month, day], word.lowerBound..<slashed.end)
    }
    guard var next = nextWord(after: word.upperBound) else { return nil }
    if text[next].elementsEqual("of".utf8), let behind = nextWord(after: next.upperBound) { next = behind }
    if language == .vietnamese {
      guard text[next].elementsEqual("thang".utf8), let numeral = nextWord(after: next.upperBound),
        let month = dayNumber(numeral).flatMap({ $0 <= 12 ? $0 : nil }) ?? FigureUnits.numeral(text[numeral])
      else { return nil }
      return Figure(.day, [month, day], word.lowerBound..<numeral.upperBound)
    }
    return FigureUnits.month(text[next]).map {
      Figure(.day, [$0, day], word.lowerBound..<next.upperBound)
    }
  }

  /// `/9` with no year and no other number behind that would make it a fraction or a score.
  private func slashedMonth(after end: Int) -> (month: UInt8, end: Int)? {
    guard end < text.count, text[end] == UInt8(ascii: "/") else { return nil }
    let digits = text[(end + 1)...].prefix(3).prefix(while: \.isASCIIDigit)
    guard let month = UInt8(String(decoding: digits, as: UTF8.self)), (1...12).contains(month) else {
      return nil
    }
    return (month, digits.endIndex)
  }

  /// A number from 1 to 31, with or without `st`, `nd`, `rd`, `th`.
  private func dayNumber(_ word: Range<Int>) -> UInt8? {
    let digits = text[word].prefix(while: \.isASCIIDigit)
    let ending = text[digits.endIndex..<word.upperBound]
    guard ending.isEmpty || ["st", "nd", "rd", "th"].contains(where: { ending.elementsEqual($0.utf8) }) else {
      return nil
    }
    guard digits.count <= 2, let day = UInt8(String(decoding: digits, as: UTF8.self)) else { return nil }
    return (1...31).contains(day) ? day : nil
  }

  /// The word behind one space, hyphen, comma, `%` or nothing.
  private func nextWord(after end: Int) -> Range<Int>? {
    guard end < text.count else { return nil }
    let start = text[end].isTermLetter ? end : end + 1
    guard start < text.count, start == end || [UInt8(ascii: " "), UInt8(ascii: "-")].contains(text[end])
    else {
      return nil
    }
    let word = text[start...].prefix(while: \.isTermLetter)
    return word.isEmpty ? nil : start..<word.endIndex
  }

  /// What two words or one word behind a number stand for.
  private func units<Unit>(after end: Int, in table: [String: Unit]) -> (unit: Unit, end: Int)? {
    if end < text.count, text[end] == UInt8(ascii: "%") {
      return table["%"].map { ($0, end + 1) }
    }
    guard let first = nextWord(after: end) else { return nil }
    let second = nextWord(after: first.upperBound)
    for stop in [second?.upperBound, first.upperBound].compactMap(\.self) {
      let words = text[first.lowerBound..<stop].map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
      if let unit = table[String(decoding: words, as: UTF8.self)] { return (unit, stop) }
    }
    return nil
  }

  /// The currency whose sign stands before a number.
  private func symbol(before word: Range<Int>) -> String? {
    guard word.lowerBound > 0 else { return nil }
    switch text[word.lowerBound - 1] {
    case UInt8(ascii: "$"): return "usd"
    // The last bytes of € and £ in UTF-8.
    case 0xAC where text[..<word.lowerBound].suffix(3).elementsEqual("€".utf8): return "eur"
    case 0xA3 where text[..<word.lowerBound].suffix(2).elementsEqual("£".utf8): return "gbp"
    default: return nil
    }
  }
}

extension FigureScanner.Figure {
  fileprivate init(_ kind: Term.Kind, _ bytes: some Sequence<UInt8>, _ range: Range<Int>) {
    self.init(term: Term(kind, bytes), range: range)
  }
}

/// A number in figures. English writes `1,500.5` what most other languages write `1.500,5`.
private struct WrittenNumber {
  /// In thousandths, so that `1.5 million` is exact.
  private var thousandths: Int
  /// How many digits are written.
  let digits: Int
  /// Whether it can be a year: four digits and nothing else.
  let isYear: Bool

  /// Nil where letters are among the digits (`11th`, `3d`) or where there are too many.
  init?(_ word: ArraySlice<UInt8>, _ language: Language) {
    var groups = [ArraySlice<UInt8>]()
    var lastSeparator: UInt8?
    var rest = word
    while let separator = rest.firstIndex(where: { !$0.isASCIIDigit }) {
      guard !rest[separator].isASCIILetter, rest[separator] < 0x80 else { return nil }
      lastSeparator = rest[separator]
      groups.append(rest[..<separator])
      rest = rest[(separator + 1)...]
    }
    let isFraction =
      groups.count == 1
      && (rest.count != 3 || lastSeparator == UInt8(ascii: ".") && language == .english)
    let whole = (isFraction ? groups : groups + [rest]).joined()
    digits = word.count { $0.isASCIIDigit }
    guard digits <= 12, let value = Int(String(decoding: Array(whole), as: UTF8.self)) else { return nil }
    let fraction = isFraction ? Self.thousandths(rest) : 0
    thousandths = value * 1000 + fraction
    isYear = groups.isEmpty && digits == 4 && (1900...2099).contains(value)
  }

  private static func thousandths(_ digits: ArraySlice<UInt8>) -> Int {
    (0..<3).reduce(0) { sum, place in
      sum * 10 + (place < digits.count ? Int(digits[digits.startIndex + place] &- UInt8(ascii: "0")) : 0)
    }
  }

  mutating func scale(by factor: Int) {
    let scaled = thousandths.multipliedReportingOverflow(by: factor)
    if !scaled.overflow { thousandths = scaled.partialValue }
  }

  /// What is compared of it.
  var bytes: [UInt8] { Array(String(thousandths).utf8) }
}
