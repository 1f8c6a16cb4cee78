internal import Text

/// A number with its words for thousands and more.
struct ReadNumber {
  var value: Double
  var end: Int
  /// The size of its last digit.
  var precision: Double
  var lastScale = 1.0
  var isScaled = false
  let isSpelled: Bool
}

extension ComparedFactReader {
  /// The number that begins at a token, in figures or in letters.
  func number(at start: Int) -> ReadNumber? {
    guard let token = reader.token(start) else { return nil }
    switch token.kind {
    case .digits: return isPartOfName(start) ? nil : figures(at: start)
    case .word: return lettered(at: start)
    case .sign: return nil
    }
  }

  /// `A26`, `Su-27`, `3G`, `18K`.
  private func isPartOfName(_ index: Int) -> Bool {
    guard let token = reader.token(index) else { return true }
    if let before = reader.token(index - 1), before.kind == .word {
      let isUnit = entry(before: index, [.money, .magnitudeBefore]) != nil
      if token.joint == .nothing, !isUnit { return true }
      if token.joint == .hyphen, before.isCapitalized || before.range.count < 3 { return true }
    }
    guard let next = reader.token(index + 1), next.joint == .nothing, next.kind == .word else { return false }
    let isUnit = entry(at: index + 1, Self.units) != nil
    return !isUnit && next.isCapitalized
      || entry(at: index + 1, Self.units + [.hour, .scale]) == nil && reader.scale(index + 1) == nil
        && !reader.isRole(.ordinal, index + 1) && next.range.count <= 3
        && ![Hash64("m"), Hash64("k")].contains(next.key)
  }

  private func figures(at start: Int) -> ReadNumber? {
    guard let token = reader.token(start), let value = reader.number(inFigures: token) else { return nil }
    var number = ReadNumber(
      value: value, end: start + 1, precision: precision(of: token, value), isSpelled: false)
    takeScales(&number)
    // `1 triệu 200 nghìn`.
    if number.lastScale >= 1000, isDigits(number.end), gap(before: number.end) == [UInt8(ascii: " ")],
      let next = reader.token(number.end).flatMap({ reader.number(inFigures: $0) }),
      let factor = reader.scale(number.end + 1), factor < number.lastScale, next < 1000
    {
      number.value += next * factor
      number.precision = factor
      number.end += 2
    }
    return number
  }

  /// The size of the last digit of a number in figures that isn't a closing zero.
  private func precision(of token: ProseToken, _ value: Double) -> Double {
    if value != value.rounded() {
      let digits = prose.bytes[token.range].reversed().prefix { $0.isDigit }.count
      return (0..<digits).reduce(1.0) { size, _ in size / 10 }
    }
    var size = 1.0
    while value > 0, size < value, (value / (size * 10)) == (value / (size * 10)).rounded() { size *= 10 }
    return size
  }

  /// Words behind a number that multiply it: `million`, `nghìn tỷ`, `dozen`.
  private func takeScales(_ number: inout ReadNumber) {
    while let token = reader.token(number.end), token.isClose, let factor = scale(number.end) {
      number.value *= factor
      number.precision *= factor
      number.lastScale *= factor
      number.isScaled = number.isScaled || factor >= 1000
      number.end += 1
    }
    guard number.lastScale > 1, let (half, end) = entry(at: number.end, [.andHalf], isFirstFree: false) else {
      return
    }
    number.value += half.value * number.lastScale
    number.precision /= 10
    number.end = end
  }

  func scale(_ index: Int) -> Double? {
    reader.scale(index)
      ?? reader.token(index).flatMap { token in
        words[token.key(isMarked: words.isMarked)].first { $0.role == .scale }?.value
      }
  }
}

// MARK: - In letters

extension ComparedFactReader {
  /// `three hundred and forty`, `hai trăm ba mươi lăm`, `two dozen`, `half a million`.
  private func lettered(at start: Int) -> ReadNumber? {
    if let (half, end) = entry(at: start, [.halfScale]), let factor = scale(end), factor >= 1000 {
      return ReadNumber(
        value: half.value * factor, end: end + 1, precision: factor / 10, lastScale: factor, isScaled: true,
        isSpelled: true)
    }
    guard canBegin(start), !isBareScale(start) else { return nil }
    var sum = LetteredNumber()
    var index = start
    while let end = take(index, into: &sum, isFirst: index == start) { index = end }
    guard index > start else { return nil }
    var number = ReadNumber(
      value: sum.value, end: index, precision: sum.precision, lastScale: sum.lastScale,
      isScaled: sum.total > 0,
      isSpelled: true)
    if sum.isRound, let (half, end) = entry(at: index, [.andHalf], isFirstFree: false), sum.lastScale > 1 {
      number.value += half.value * sum.lastScale
      number.end = end
    }
    return isCertain(start, number) ? number : nil
  }

  /// `his dozen guests`: no number that anybody counted, unlike `a dozen`.
  private func isBareScale(_ start: Int) -> Bool {
    guard scale(start) != nil, entry(before: start, [.article]) == nil else { return false }
    return reader.meaning(start + 1) == nil
  }

  /// A numeral with a capital before a capital is a name: `Ba Vì`, `Bảy Núi`. A few numerals never begin a number.
  private func canBegin(_ start: Int) -> Bool {
    guard let token = reader.token(start) else { return false }
    if words[token.key(isMarked: words.isMarked)].contains(where: { $0.role == .bound }) { return false }
    guard token.isCapitalized else { return true }
    if let next = reader.token(start + 1), next.isCapitalized, next.isClose { return false }
    return reader.token(start - 1)?.isCapitalized != true || reader.token(start)?.isClose != true
  }

  /// Adds the numeral at a token to a number, and returns the token behind it.
  private func take(_ index: Int, into sum: inout LetteredNumber, isFirst: Bool) -> Int? {
    guard isFirst || reader.token(index)?.isClose == true else { return nil }
    if !isFirst, entry(at: index, [.and]) != nil, sum.canTakeAnd {
      var next = sum
      guard let end = take(index + 1, into: &next, isFirst: false) else { return nil }
      sum = next
      return end
    }
    if !isFirst, let factor = scale(index) { return sum.multiply(by: factor) ? index + 1 : nil }
    if let (meaning, end) = reader.phrase(at: index), case .number(let number) = meaning {
      return sum.add(Double(number)) ? end : nil
    }
    switch reader.meaning(index) {
    case .number(let number): return sum.add(Double(number)) ? index + 1 : nil
    case .tens(let tens):
      return sum.addTens(Double(tens), multiplies: reader.rules.digitsMultiplyTens) ? index + 1 : nil
    case .role(.year): return addYearWord(index, &sum, isFirst)
    default: return nil
    }
  }

  /// The word for a year that is a number, too: `năm người`, `hai mươi năm` are 5 and 20.
  private func addYearWord(_ index: Int, _ sum: inout LetteredNumber, _ isFirst: Bool) -> Int? {
    guard let number = reader.rules.numberOfYearWord, isFirst, !isDigits(index - 1), !isDigits(index + 1),
      entry(at: index + 1, [.classifier], isFirstFree: false) != nil || reader.unit(at: index + 1) != nil
    else { return nil }
    return sum.add(Double(number)) ? index + 1 : nil
  }

  /// The word for one is an article or a pronoun, too; without diacritics numerals are other words.
  private func isCertain(_ start: Int, _ number: ReadNumber) -> Bool {
    let isFollowed =
      entry(at: number.end, Self.units + [.classifier, .oneOf], isFirstFree: false) != nil
      || reader.unit(at: number.end) != nil
    if rules.hasToneMarks, !words.isMarked, number.end == start + 1 { return isFollowed && number.value != 1 }
    guard number.value == 1, number.end == start + 1 else { return true }
    return entry(at: number.end, [.duration, .percent, .oneOf], isFirstFree: false) != nil
  }
}

/// A number in letters, word by word.
struct LetteredNumber {
  private(set) var total = 0.0
  private var group = 0.0
  private(set) var lastScale = 1.0
  private var last = 0.0
  private var isEmpty = true

  var value: Double { total + group }
  /// True if the number ends with a word for hundreds or more.
  var isRound: Bool { last == 0 && !isEmpty }
  var precision: Double { isRound ? lastScale : 1 }
  /// `and` joins only what follows a hundred or more.
  var canTakeAnd: Bool { isRound }

  mutating func add(_ number: Double) -> Bool {
    let room = group.truncatingRemainder(dividingBy: number < 10 ? 10 : 100)
    guard isEmpty || room == 0 && (number < 100 || group == 0) else { return false }
    group += number
    (last, isEmpty) = (number, false)
    return true
  }

  mutating func addTens(_ tens: Double, multiplies: Bool) -> Bool {
    if multiplies, tens == 10, last > 0, last < 10 {
      group += last * 10 - last
      last = 10
      return true
    }
    return add(tens)
  }

  /// False where a word for hundreds or more can't follow.
  mutating func multiply(by factor: Double) -> Bool {
    guard !isEmpty else { return false }
    if factor < 1000 {
      guard group > 0, group < 100 else { return false }
      group *= factor
    } else if group > 0 {
      total += group * factor
      group = 0
    } else {
      guard total > 0 else { return false }
      total *= factor
    }
    (last, lastScale) = (0, factor)
    return true
  }
}
