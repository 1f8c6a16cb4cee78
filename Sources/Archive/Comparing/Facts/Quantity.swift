internal import Corpus

/// A number that a text gives, with what it counts.
struct Quantity: Hashable {
  /// In base units where the unit is known.
  let value: Double
  /// Nil where the word behind the number is no unit that is known.
  let unit: Unit?
  /// Where the number and its unit stand.
  let range: TextRange
  /// Whether it is written in letters. Such numbers are small and easily missed: they confirm one in figures and
  /// make no difference by themselves.
  let isSpelled: Bool

  /// Whether two texts mean the same: up to rounding in the last of four digits, and where both name a unit the same
  /// one.
  func agrees(with other: Quantity) -> Bool {
    guard unit == nil || other.unit == nil || unit == other.unit else { return false }
    return abs(value - other.value) <= 0.0005 * max(abs(value), abs(other.value))
  }
}

/// Reads the numbers of a text in English or Vietnamese.
struct QuantityReader {
  private let tokens: [FactToken]
  private let language: Language
  /// What is no number of its own: dates.
  private let taken: [TextRange]

  init(_ tokens: [FactToken], language: Language, without taken: [TextRange]) {
    self.tokens = tokens
    self.language = language
    self.taken = taken
  }

  /// In the text's order.
  var quantities: [Quantity] {
    var quantities: [Quantity] = []
    var index = 0
    while index < tokens.count {
      if let (quantity, end) = quantity(at: index) {
        quantities.append(quantity)
        index = end
      } else {
        index += 1
      }
    }
    return quantities
  }

  private func quantity(at start: Int) -> (Quantity, end: Int)? {
    let token = tokens[start]
    guard !taken.contains(where: { $0.overlaps(token.range) }) else { return nil }
    switch token.kind {
    case .digits: return isPartOfName(start) ? nil : figures(at: start)
    case .word: return spelled(at: start)
    case .sign: return nil
    }
  }

  /// `G20`, `A-380`, `10:30`, `14h30`, `33rd`.
  private func isPartOfName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.joint == .colon || token.joint == .nothing, index > 0, tokens[index - 1].kind != .sign {
      return true
    }
    if token.joint == .hyphen, index > 0, tokens[index - 1].kind == .word { return true }
    guard tokens.indices.contains(index + 1) else { return false }
    let next = tokens[index + 1]
    if next.joint == .colon, next.kind == .digits { return true }
    return next.joint == .nothing && next.kind == .word && UnitWord.named(next.text) == nil
      && NumberScale.factor(next.text) == nil
  }

  private func figures(at start: Int) -> (Quantity, end: Int)? {
    guard let value = Self.value(of: tokens[start].text, language) else { return nil }
    return measured(value, at: start, isSpelled: false)
  }

  private func spelled(at start: Int) -> (Quantity, end: Int)? {
    guard let value = NumberWord.value(of: tokens[start].text, language) else { return nil }
    return measured(value, at: start, isSpelled: true)
  }

  /// The number with the scale and the unit that follow it, or the currency sign before it.
  private func measured(_ number: Double, at start: Int, isSpelled: Bool) -> (Quantity, end: Int) {
    var (value, end) = (number, start + 1)
    while end < tokens.count, tokens[end].isClose, let factor = NumberScale.factor(tokens[end].text) {
      value *= factor
      end += 1
    }
    var first = start
    var unit = currency(before: start)
    if unit != nil {
      first = start - 1
      // `$5m`: elsewhere an `m` is a metre.
      if end < tokens.count, tokens[end].joint == .nothing, tokens[end].text == "m" {
        value *= 1e6
        end += 1
      }
    } else if let (word, next) = self.unit(at: end) {
      (unit, end) = (word, next)
    }
    let range = tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
    let quantity = Quantity(
      value: value * (unit?.factor ?? 1), unit: unit?.unit, range: range, isSpelled: isSpelled)
    return (quantity, end)
  }

  /// `$5`, `USD 5`.
  private func currency(before start: Int) -> UnitWord? {
    guard start > 0, tokens[start].joint == .nothing || tokens[start].joint == .space,
      let word = UnitWord.named(tokens[start - 1].text)
    else { return nil }
    return word.unit.isWrittenBefore ? word : nil
  }

  private func unit(at start: Int) -> (UnitWord, end: Int)? {
    for count in (1...UnitWord.mostWords).reversed() where start + count <= tokens.count {
      let words = tokens[start..<start + count]
      guard words.allSatisfy(\.isClose) else { continue }
      if let unit = UnitWord.named(words.map(\.text).joined(separator: " ")) { return (unit, start + count) }
    }
    return nil
  }

  /// A number in figures. English parts thousands by commas, Vietnamese by points, and many who write Vietnamese do
  /// as English does: three digits behind the last mark are taken for thousands there.
  static func value(of figures: String, _ language: Language) -> Double? {
    let groups = figures.split(whereSeparator: { $0 == "." || $0 == "," })
    guard groups.count > 1, let last = groups.last else { return Double(figures) }
    let marks = figures.filter { $0 == "." || $0 == "," }
    let lastMark: Character = marks.last ?? "."
    let thousands: Character = language == .vietnamese ? "." : ","
    let isGrouped = last.count == 3 && (lastMark == thousands || language == .vietnamese) && groups[0] != "0"
    if Set(marks).count == 1, isGrouped || groups.count > 2 { return Double(groups.joined()) }
    return Double(groups.dropLast().joined() + "." + last)
  }
}

extension FactToken {
  /// Whether only a blank or a hyphen parts it from what stands before it.
  fileprivate var isClose: Bool { joint == .space || joint == .nothing || joint == .hyphen }
}

extension Unit {
  fileprivate var isWrittenBefore: Bool {
    switch self {
    case .dollar, .euro, .pound, .yen, .dong: true
    default: false
    }
  }
}

/// Small numbers in letters.
private enum NumberWord {
  static func value(of word: String, _ language: Language) -> Double? {
    (language == .vietnamese ? vietnamese : english)[word]
  }

  private static let english: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "hundred": 100, "dozen": 12,
  ]

  private static let vietnamese: [String: Double] = [
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
  ]
}
