internal import Text

extension ComparedFactReader {
  /// The roles of words that are units behind a number.
  static let units: [FactWords.Role] = [
    .age, .percent, .money, .speed, .celsius, .fahrenheit, .energy, .power, .length, .mass, .area, .volume,
    .magnitude, .duration,
  ]

  /// The number or the range of numbers that begins at a token, with its unit.
  func amount(at start: Int) -> Found? {
    if let found = articled(at: start) { return found }
    guard let first = number(at: start) else { return nil }
    if let found = range(from: start, first) { return found }
    return measured(first.value...first.value, first, start..<first.end)
  }

  /// `an hour`, `an hour and a half`.
  private func articled(at start: Int) -> Found? {
    guard let (_, next) = entry(at: start, [.article]), next == start + 1,
      let (unit, _) = entry(at: next, [.duration], isFirstFree: false), unit.value < 86_400
    else { return nil }
    var found = measured(1...1, ReadNumber(value: 1, end: next, precision: 1, isSpelled: true), start..<next)
    found.fact.isDistance = true
    return found
  }

  /// `15 to 16 years`, `200-400 mm`, `6 months to 10 years` are ranges; each end of the last is a fact of its own.
  private func range(from start: Int, _ first: ReadNumber) -> Found? {
    let next: Int
    if reader.token(first.end)?.joint == .hyphen || gap(before: first.end) == Array("–".utf8)[...] {
      next = first.end
    } else if let (_, end) = entry(at: first.end, [.range], isFirstFree: false) {
      next = end
    } else {
      return nil
    }
    guard reader.token(next) != nil, var second = number(at: next), second.value > first.value,
      second.isSpelled == first.isSpelled || second.lastScale > 1
    else { return nil }
    var low = first.value
    if second.lastScale > 1, first.lastScale == 1, first.value < second.value / second.lastScale {
      low *= second.lastScale
    }
    second.isScaled = false
    let found = measured(low...second.value, second, start..<second.end)
    // Two numbers that `and` joins are two facts, unless a unit makes them a range.
    return found.fact.kind == .count && first.end != next ? nil : found
  }

  /// The amount with the unit behind or before the number.
  private func measured(_ values: ClosedRange<Double>, _ number: ReadNumber, _ tokens: Range<Int>) -> Found {
    var (tokens, values) = (tokens, values)
    var half = 0.0
    if number.lastScale == 1, let (more, end) = entry(at: number.end, [.andHalf], isFirstFree: false) {
      (half, tokens) = (more.value, tokens.lowerBound..<end)
    }
    var precision = number.precision
    let isGlued = reader.token(tokens.lowerBound)?.joint == .nothing
    var unit = isGlued ? nil : unit(behind: tokens.upperBound)
    if unit == nil,
      let (entry, start) = entry(before: tokens.lowerBound, [.money, .magnitudeBefore, .ageBefore]),
      isClose(tokens.lowerBound), entry.role != .money || isSign(entry, before: tokens.lowerBound)
    {
      unit = (entry, tokens.upperBound)
      tokens = start..<tokens.upperBound
      if entry.role == .money, let factor = glued(at: tokens.upperBound) {
        values = values.lowerBound * factor...values.upperBound * factor
        precision *= factor
        unit?.end += 1
      }
    }
    if unit == nil { unit = self.unit(behind: tokens.upperBound) }
    if unit?.entry.isOfTemperature == true, entry(before: tokens.lowerBound, [.minus]) != nil {
      values = -values.upperBound ... -values.lowerBound
    }
    // `an hour and a half`: the half stands behind the unit.
    if let (entry, end) = unit, half == 0,
      let (more, last) = self.entry(at: end, [.andHalf], isFirstFree: false),
      entry.role == .duration || entry.role == .length || entry.role == .mass
    {
      (half, unit) = (more.value, (entry, last))
    }
    values = values.lowerBound + half...values.upperBound + half
    let end = max(tokens.upperBound, unit?.end ?? tokens.upperBound)
    var fact = fact(values, unit?.entry, behind: end, at: range(tokens.lowerBound..<end))
    fact.number = values.upperBound
    fact.precision = half > 0 ? 0 : precision * (fact.value / max(1, values.lowerBound)).magnitude
    describe(&fact, as: number, tokens)
    return (fact, end)
  }

  /// Notes how a number is written and what precedes it.
  private func describe(_ fact: inout Fact, as number: ReadNumber, _ tokens: Range<Int>) {
    fact.isSpelled = number.isSpelled
    fact.isScaled = number.isScaled
    fact.hedge = hedge(before: tokens.lowerBound)
    if fact.kind == .count { markPlace(&fact, tokens) }
  }

  private func isClose(_ index: Int) -> Bool { reader.token(index)?.isClose == true }

  /// `$5`, `US$ 5`, `USD 5`, but not `won 5`.
  private func isSign(_ entry: FactWords.Entry, before index: Int) -> Bool {
    guard let before = reader.token(index - 1) else { return false }
    return before.kind == .sign || reader.token(index)?.joint == .nothing
      || before.key == Hash64(entry.code.lowercased())
  }

  /// The letter that multiplies a sum: `$5m`, `£3bn`.
  private func glued(at index: Int) -> Double? {
    guard let token = reader.token(index), token.joint == .nothing else { return nil }
    return [Hash64("m"): 1e6, Hash64("k"): 1e3, Hash64("b"): 1e9][token.key]
  }

  private func unit(behind index: Int) -> (entry: FactWords.Entry, end: Int)? {
    guard let (entry, end) = entry(at: index, Self.units, isFirstFree: false) else {
      return joinedUnit(index)
    }
    // `4 GWh/năm`, `30 m'ont`.
    if reader.token(index)?.range.count == 1, reader.token(index + 1)?.joint == .apostrophe { return nil }
    return (entry, end)
  }

  /// `2,5 millions d'euros`.
  private func joinedUnit(_ index: Int) -> (entry: FactWords.Entry, end: Int)? {
    guard reader.rules.joinsUnits, reader.isRole(.of, index), isClose(index) else { return nil }
    return entry(at: index + 1, Self.units).map { ($0.0, $0.end) }
  }

  private func fact(
    _ values: ClosedRange<Double>, _ entry: FactWords.Entry?, behind end: Int, at range: TextRange
  ) -> Fact {
    guard let entry else { return Fact(.count, values, at: range) }
    let factor = entry.value == 0 ? 1 : entry.value
    let scaled = values.lowerBound * factor...values.upperBound * factor
    var fact =
      switch entry.role {
      case .celsius: Fact(.temperature, values, at: range)
      case .fahrenheit:
        Fact(.temperature, (values.lowerBound - 32) / 1.8...(values.upperBound - 32) / 1.8, at: range)
      case .money: Fact(.money, values, at: range)
      case .magnitudeBefore, .magnitude: Fact(.magnitude, values, at: range)
      case .ageBefore: Fact(.age, values, at: range)
      default: Fact(Fact.Kind(rawValue: entry.role.rawValue) ?? .count, scaled, at: range)
      }
    fact.unit = entry.role == .money ? entry.code : "\(entry.role.rawValue) \(entry.value)"
    return fact
  }

  /// The hedge that ends right before a number, also before its currency's sign.
  func hedge(before start: Int) -> Fact.Hedge {
    for role in [FactWords.Role.over, .under, .about] where entry(before: start, [role]) != nil {
      guard gap(before: start).allSatisfy({ $0 == UInt8(ascii: " ") }) else { return .none }
      return role == .over ? .over : role == .under ? .under : .about
    }
    return .none
  }

  /// A number between a name and a comma is an age; one right behind a name may be a minute of play.
  private func markPlace(_ fact: inout Fact, _ tokens: Range<Int>) {
    guard tokens.count == 1, isDigits(tokens.lowerBound), fact.value == fact.value.rounded(),
      let before = reader.token(tokens.lowerBound - 1), before.kind == .word
    else { return }
    let gap = gap(before: tokens.lowerBound)
    let isCapital = before.isCapitalized
    // The first word of a sentence has a capital, too.
    if isCapital, tokens.lowerBound > 1, gap == [UInt8(ascii: " ")] { fact.followsName = true }
    guard isCapital, (12...110).contains(fact.value),
      gap == Array(", ".utf8)[...] || gap == Array(" (".utf8)[...],
      prose.tokens[tokens.lowerBound].range.count == 2
    else { return }
    let next = prose.tokens[tokens.lowerBound].range.upperBound
    guard next < prose.bytes.count,
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(prose.bytes[next])
    else { return }
    fact = Fact(.age, fact.values, at: fact.range)
    fact.unit = "\(FactWords.Role.age.rawValue) 1.0"
  }
}

// MARK: - Numbers with a form of their own

extension ComparedFactReader {
  /// `2-1`, which isn't a range of things.
  func score(at start: Int) -> Found? {
    guard let first = reader.number(start, 0...30), reader.token(start + 1)?.joint == .hyphen,
      let second = reader.number(start + 1, 0...30), reader.token(start + 2)?.joint != .hyphen,
      reader.token(start)?.joint != .hyphen,
      entry(at: start + 2, Self.units + [.classifier, .scale], isFirstFree: false) == nil,
      reader.scale(start + 2) == nil
    else { return nil }
    let values = Double(min(first, second))...Double(max(first, second))
    return (Fact(.score, values, at: range(start..<start + 2)), start + 2)
  }

  /// `seventh`, `88th`, `số 7`, `lần thứ tư`; a minute of play for `88th minute`.
  func ordinal(at start: Int) -> Found? {
    var found: (value: Double, end: Int)?
    if let (entry, end) = entry(at: start, [.ordinal]) { found = (entry.value, end) }
    if found == nil, isDigits(start), reader.isRole(.ordinal, start + 1),
      reader.token(start + 1)?.joint == .nothing
    {
      found = reader.token(start).flatMap { reader.number(inFigures: $0) }.map { ($0, start + 2) }
    }
    if found == nil, let (_, next) = entry(at: start, [.ordinalBefore]), isClose(next), !isMeasured(next) {
      found = small(at: next).flatMap { found in
        // `trong số 187 người`.
        entry(at: found.end, [.classifier], isFirstFree: false) == nil ? found : nil
      }
    }
    guard let found else { return nil }
    if isDigits(start), let (_, end) = entry(at: found.end, [.playMinute], isFirstFree: false) {
      return (Fact(.playMinute, single(found.value), at: range(start..<end)), end)
    }
    return (Fact(.ordinal, single(found.value), at: range(start..<found.end)), found.end)
  }

  /// The number behind a word of order, also one that never begins another number: `thứ tư`.
  private func small(at index: Int) -> (value: Double, end: Int)? {
    if let number = number(at: index), number.value < 200 { return (number.value, number.end) }
    guard case .number(let number) = reader.meaning(index) else { return nil }
    return (Double(number), index + 1)
  }

  private func isMeasured(_ index: Int) -> Bool {
    guard let number = number(at: index) else { return false }
    return entry(at: number.end, Self.units, isFirstFree: false) != nil
  }

  /// `phút 88`.
  func playMinute(at start: Int) -> Found? {
    guard let (_, next) = entry(at: start, [.playMinute]), isDigits(next), !isDigits(start - 1),
      reader.token(next)?.joint == .space, let minute = reader.number(next, 1...130),
      entry(at: next + 1, [.minute, .duration, .hour], isFirstFree: false) == nil
    else { return nil }
    return (Fact(.playMinute, single(Double(minute)), at: range(start..<next + 1)), next + 1)
  }

  /// `half`, `three quarters`, `one in five`, `một phần ba`.
  func share(at start: Int) -> Found? {
    if let (entry, end) = entry(at: start, [.fraction]) {
      // `half an hour`, `half past nine`, `half a million`.
      guard self.entry(at: start, [.halfScale, .halfPast]) == nil,
        self.entry(at: end, Self.units + [.scale]) == nil
      else { return nil }
      return percent(100 * entry.value, start..<end)
    }
    guard let first = number(at: start), first.value < 100, first.value >= 1 || first.isSpelled else {
      return nil
    }
    for next in first.end..<first.end + 3 {
      guard isClose(next) else { break }
      guard let (_, behind) = entry(at: next, [.inShare], isFirstFree: false), isClose(behind),
        let second = number(at: behind), second.value > first.value, second.value <= 1000,
        first.isSpelled == second.isSpelled, entry(at: second.end, Self.units, isFirstFree: false) == nil
      else { continue }
      return percent(100 * first.value / second.value, start..<second.end)
    }
    return nil
  }

  private func percent(_ value: Double, _ tokens: Range<Int>) -> Found {
    var fact = Fact(.percent, single(value), at: range(tokens))
    fact.unit = "percent 1.0"
    fact.hedge = hedge(before: tokens.lowerBound)
    fact.isSpelled = true
    return (fact, tokens.upperBound)
  }

  /// `gió cấp 12`: the speeds of a force of the wind (Beaufort, with the forces above 12 of 1946).
  func force(at start: Int) -> Found? {
    guard let (_, next) = entry(at: start, [.force]), let force = reader.number(next, 6...17),
      (1...6).contains(where: { entry(at: start - $0, [.wind]) != nil })
    else { return nil }
    let least = [39.0, 50, 62, 75, 89, 103, 118, 134, 150, 167, 184, 202, 221]
    var fact = Fact(.speed, least[force - 6]...least[force - 5] - 1, at: range(start..<next + 1))
    fact.unit = "force"
    return (fact, next + 1)
  }

  /// A number of telephone: eight digits or more without marks, or groups behind a plus.
  func phone(at start: Int) -> Found? {
    guard let token = reader.token(start) else { return nil }
    if token.range.count >= 8, prose.bytes[token.range].allSatisfy(\.isDigit),
      token.range.count >= 9 || prose.bytes[token.range].first == UInt8(ascii: "0")
    {
      let value = prose.bytes[token.range].reduce(0.0) { $0 * 10 + Double($1 - UInt8(ascii: "0")) }
      return (Fact(.phone, single(value), at: range(start..<start + 1)), start + 1)
    }
    let hasPlus = token.range.lowerBound > 0 && prose.bytes[token.range.lowerBound - 1] == UInt8(ascii: "+")
    var end = start + 1
    while isDigits(end), isClose(end) || gap(before: end) == [UInt8(ascii: ".")] { end += 1 }
    guard hasPlus && end > start + 1 || end >= start + 4 else { return nil }
    let digits = prose.bytes[prose.tokens[start].range.lowerBound..<prose.tokens[end - 1].range.upperBound]
    let value = digits.filter(\.isDigit).reduce(0.0) { $0 * 10 + Double($1 - UInt8(ascii: "0")) }
    return (Fact(.phone, single(value), at: range(start..<end)), end)
  }
}
