internal import Text

extension FactReader {
  typealias FoundQuantity = (quantity: Quantity, end: Int)

  /// The number that begins at a token, with its unit.
  func quantity(at start: Int) -> FoundQuantity? {
    guard let token = token(start) else { return nil }
    switch token.kind {
    case .digits:
      guard !isPartOfName(start) else { return nil }
      return number(inFigures: token).map {
        measured($0, start..<start + 1, isSpelled: false)
      }
    case .word: return spelled(at: start).map { measured(Double($0.value), start..<$0.end, isSpelled: true) }
    case .sign: return nil
    }
  }

  /// `G20`, `A-380`, `10:30`, `14h30`, `33rd`.
  private func isPartOfName(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    if token.joint == .colon || token.joint == .nothing, let before = self.token(index - 1),
      before.kind != .sign, unit(at: index - 1)?.unit.unit.isWrittenBefore != true
    {
      return true
    }
    if token.joint == .hyphen, self.token(index - 1)?.kind == .word { return true }
    guard let next = self.token(index + 1) else { return false }
    if next.joint == .colon, next.kind == .digits { return true }
    return next.joint == .nothing && next.kind == .word && unit(at: index + 1) == nil
      && scale(index + 1) == nil
  }

  /// The number with the scales and the unit that follow it, or the unit before it.
  private func measured(_ number: Double, _ tokens: Range<Int>, isSpelled: Bool) -> FoundQuantity {
    var (number, first, end) = (number, tokens.lowerBound, tokens.upperBound)
    while let token = token(end), token.isClose, let factor = scale(end) {
      number *= factor
      end += 1
    }
    var unit = unit(before: tokens.lowerBound)
    if unit != nil {
      first -= 1
      // `$5m`: elsewhere an `m` is a metre.
      if let token = token(end), token.joint == .nothing, token.key == Self.million {
        number *= 1e6
        end += 1
      }
    } else if let found = self.unit(at: end) ?? joinedUnit(at: end) {
      (unit, end) = (found.unit, found.end)
    }
    let quantity = Quantity(
      number: number, value: number * (unit?.factor ?? 1), unit: unit?.unit,
      range: prose.sourceRange(ofTokens: first..<end), isSpelled: isSpelled)
    return (quantity, end)
  }

  private static let million = Hash64("m")

  /// The factor of a word behind a number: 1,000,000 for `million`.
  func scale(_ index: Int) -> Double? {
    guard let token = token(index), token.kind == .word else { return nil }
    return words.scales[token.key(isMarked: words.isMarked).bits]
  }

  /// `$5`, `USD 5`, `magnitude 6`.
  private func unit(before start: Int) -> UnitWord? {
    guard let joint = token(start)?.joint, joint == .nothing || joint == .space,
      let before = token(start - 1),
      let word = words.units[before.key(isMarked: words.isMarked).bits]
    else { return nil }
    return word.unit.isWrittenBefore ? word : nil
  }

  /// The unit behind a word that joins it with a number: `2,5 millions d'euros`.
  private func joinedUnit(at start: Int) -> (unit: UnitWord, end: Int)? {
    guard rules.joinsUnits, isRole(.of, start), token(start)?.isClose == true else { return nil }
    return unit(at: start + 1, isElided: token(start + 1)?.joint == .apostrophe)
  }

  /// The unit of the most words that begins at a token, right behind the token before. `isElided`: whether an apostrophe
  /// may precede the unit.
  func unit(at start: Int, isElided: Bool = false) -> (unit: UnitWord, end: Int)? {
    var (found, key): ((UnitWord, Int)?, Hash64?)
    for index in start..<start + UnitWord.mostWords {
      guard let token = token(index), token.isClose || isElided && index == start else { break }
      // A single letter before an apostrophe is a short article or pronoun: `32 m'ont`.
      if token.range.count == 1, self.token(index + 1)?.joint == .apostrophe { break }
      let own = token.key(isMarked: words.isMarked)
      key = key.map { $0.followed(by: own) } ?? own
      if let unit = key.flatMap({ words.units[$0.bits] }), !beginsDate(unit, index) {
        found = (unit, index + 1)
      }
    }
    return found.map { (unit: $0.0, end: $0.1) }
  }

  /// `tháng 9`, `năm 2025` behind a number, which they don't count.
  private func beginsDate(_ unit: UnitWord, _ index: Int) -> Bool {
    rules.countsMonths && unit.unit.isOfCalendar && token(index + 1)?.kind == .digits
      && token(index + 1)?.joint == .space
  }
}

// MARK: - In letters

extension FactReader {
  /// `three`, `twenty-five`, `hai mươi lăm`.
  func spelled(at start: Int) -> (value: Int, end: Int)? {
    if let (meaning, end) = phrase(at: start), case .number(let number) = meaning { return (number, end) }
    switch meaning(start) {
    case .number(let ones):
      if rules.oneIsArticle, ones == 1, scale(start + 1) == nil { return nil }
      guard rules.digitsMultiplyTens, case .tens = meaning(start + 1) else { return (ones, start + 1) }
      return withOnes(10 * ones, start + 2)
    case .tens(let tens): return withOnes(tens, start + 1)
    // `năm người` are five; `năm` by itself is a year.
    case .role(.year):
      return unit(at: start + 1) == nil ? nil : rules.numberOfYearWord.map { ($0, start + 1) }
    default: return nil
    }
  }

  private func withOnes(_ tens: Int, _ next: Int) -> (value: Int, end: Int) {
    guard case .number(let ones) = meaning(next), ones < 10, token(next)?.isClose == true else {
      return (tens, next)
    }
    return (tens + ones, next + 1)
  }
}

/// A number in figures: `1,200.5`, `1.200,5`, `1 200,5`.
struct NumberInFigures {
  private static let mostDigits = 15

  let value: Double

  /// Nil where there are too many digits.
  init?(_ figures: ArraySlice<UInt8>, _ decimalMark: NumberAndDateRules.DecimalMark) {
    var (whole, digits, behindMark) = (0, 0, 0)
    var marks: (count: Int, last: UInt8, areAlike: Bool) = (0, 0, true)
    for byte in figures {
      guard byte.isDigit else {
        marks = (marks.count + 1, byte, marks.areAlike && (marks.count == 0 || marks.last == byte))
        behindMark = 0
        continue
      }
      (whole, digits, behindMark) = (whole * 10 + Int(byte - UInt8(ascii: "0")), digits + 1, behindMark + 1)
      guard digits <= Self.mostDigits else { return nil }
    }
    let isThousands =
      switch decimalMark {
      case .point: marks.last != UInt8(ascii: ".")
      case .comma: marks.last != UInt8(ascii: ",")
      case .either: true
      }
    let beginsWithZero = figures.first == UInt8(ascii: "0")
    let isGrouped = behindMark == 3 && isThousands && !beginsWithZero
    let isWhole = marks.count == 0 || marks.areAlike && (isGrouped || marks.count > 1)
    value = isWhole ? Double(whole) : Double(whole) / Self.powers[behindMark]
  }

  private static let powers: [Double] = (0...mostDigits).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }
}
