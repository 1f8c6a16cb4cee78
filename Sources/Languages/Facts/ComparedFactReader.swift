internal import Text

/// Reads the facts of folded prose for a comparison: all that `FactReader` reads, with the words around it.
///
/// Dates are those of `FactReader`. Numbers are read anew, because a comparison must know what they measure.
struct ComparedFactReader {
  let reader: FactReader
  let words: FactWords
  let rules: FactRules
  let prose: FoldedProse
  private(set) var facts: [Fact] = []
  /// The last time of the clock in the text, from which `40 minutes later` counts.
  private var lastClock: Double?

  init(
    _ prose: FoldedProse, _ rules: FactRules, _ numbersAndDates: NumberAndDateRules, today: DayNumber?,
    lastClock: Double?
  ) {
    self.prose = prose
    self.lastClock = lastClock
    self.rules = rules
    reader = FactReader(prose, numbersAndDates, today: today)
    words = rules.words(hasDiacritics: prose.hasDiacritics)
  }

  /// A fact and the token behind it.
  typealias Found = (fact: Fact, end: Int)

  /// Reads all there is.
  mutating func read() {
    var index = 0
    while index < prose.tokens.count { index = readFact(at: index) }
  }

  private mutating func readFact(at index: Int) -> Int {
    guard isBeginning(index) else { return index + 1 }
    if let (_, end) = entry(at: index, [.noNumber, .vague]) { return end }
    if let found = clock(at: index) {
      facts.append(found.fact)
      lastClock = found.fact.value
      return found.end
    }
    if let found = calendarFact(at: index) {
      facts += found.facts
      return found.end
    }
    if let found = playMinute(at: index) ?? score(at: index) ?? force(at: index) ?? share(at: index)
      ?? ordinal(at: index)
    {
      facts.append(found.fact)
      return found.end
    }
    if prose.tokens[index].kind == .digits, let phone = phone(at: index) {
      facts.append(phone.fact)
      return phone.end
    }
    guard let found = amount(at: index) else { return index + 1 }
    append(found, from: index)
    return found.end
  }

  /// Adds an amount; a length of time after another time also gives a time of the clock.
  private mutating func append(_ found: Found, from index: Int) {
    var fact = found.fact
    if fact.kind == .duration {
      let isLater = entry(at: found.end, [.later, .spanLead])?.0.role == .later
      fact.isDistance = fact.isDistance || isLater || entry(at: found.end, [.ago]) != nil
      if isLater, let lastClock, fact.value < 86_400 {
        var time = Fact(
          .clock, single((lastClock + fact.value / 60).truncatingRemainder(dividingBy: 1440)), at: fact.range)
        time.isDerived = true
        facts.append(time)
      }
    }
    if fact.kind == .count || fact.kind == .ordinal { fact.predicate = predicate(from: index, to: found.end) }
    facts.append(fact)
  }

  /// False for most words, which no table has.
  private func isBeginning(_ index: Int) -> Bool {
    let token = prose.tokens[index]
    return token.kind == .digits || reader.meaning(index) != nil || reader.scale(index) != nil
      || !words[token.key(isMarked: words.isMarked)].isEmpty
      || entry(at: index, [.noNumber, .vague, .fraction]) != nil
      || entry(at: index, [.halfPast, .halfScale, .clock, .yearOffset, .monthOffset, .ordinal, .last]) != nil
  }
}

// MARK: - Predicates

extension ComparedFactReader {
  /// The most words between a number and the word that says what happened to the counted.
  private static let reach = 8

  /// The predicate behind a number up to the end of its clause, or else before it.
  private func predicate(from start: Int, to end: Int) -> String? {
    for index in end..<end + Self.reach {
      guard let token = reader.token(index), !endsClause(before: index) else { break }
      // `two children under 5 years old died`
      if token.kind == .digits {
        guard entry(at: index + 1, [.age, .duration]) != nil else { break }
        continue
      }
      if let (entry, _) = entry(at: index, [.predicate]) { return entry.code }
    }
    for index in (max(0, start - Self.reach)..<start).reversed() {
      guard !isDigits(index), !endsClause(before: index + 1) else { break }
      if let (entry, _) = entry(at: index, [.predicate]) { return entry.code }
    }
    return nil
  }

  private func endsClause(before index: Int) -> Bool {
    gap(before: index).contains { ",;:()".utf8.contains($0) }
  }
}

// MARK: - Words

extension ComparedFactReader {
  /// The longest phrase of one of some roles at a token, and the token behind it. `isFirstFree`: whether anything may
  /// separate the first word from the token before.
  func entry(at start: Int, _ roles: [FactWords.Role], isFirstFree: Bool = true) -> (
    FactWords.Entry, end: Int
  )? {
    var (found, key): ((FactWords.Entry, Int)?, Hash64?)
    for index in start..<start + words.longest {
      guard let token = reader.token(index) else { break }
      guard index == start && isFirstFree || isJoined(index) else { break }
      let own = token.key(isMarked: words.isMarked)
      key = key.map { $0.followed(by: own) } ?? own
      guard let key, let entry = words[key].first(where: { roles.contains($0.role) }) else { continue }
      found = (entry, index + 1)
    }
    return found.map { ($0.0, end: $0.1) }
  }

  /// The phrase of one of some roles that ends before a token, of at most three words, and its first token.
  func entry(before end: Int, _ roles: [FactWords.Role]) -> (FactWords.Entry, start: Int)? {
    for start in [end - 3, end - 2, end - 1] where start >= 0 {
      if let (entry, last) = entry(at: start, roles), last == end { return (entry, start) }
    }
    return nil
  }

  /// True if a token follows the token before within a phrase: behind a blank, a hyphen, or the points of `p.m.`.
  func isJoined(_ index: Int) -> Bool {
    guard let token = reader.token(index) else { return false }
    if token.isClose || token.joint == .apostrophe || token.joint == .slash { return true }
    return gap(before: index) == [UInt8(ascii: ".")]
  }

  /// The bytes between a token and the token before.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    guard index > 0, let token = reader.token(index) else { return [] }
    return prose.bytes[prose.tokens[index - 1].range.upperBound..<token.range.lowerBound]
  }

  func isDigits(_ index: Int) -> Bool { reader.token(index)?.kind == .digits }

  func range(_ tokens: Range<Int>) -> TextRange { prose.sourceRange(ofTokens: tokens) }

  func single(_ value: Double) -> ClosedRange<Double> { value...value }
}
