internal import Catalogue
internal import Languages
internal import News
internal import Text

/// Pairs of facts of two reports that tell the same thing differently.
struct Contradictions {
  /// A fact of each side, as indices.
  struct Pair {
    let left: Int
    let right: Int
    let score: Double
    let relation: Difference.Relation
  }

  private let comparison: Comparison
  private let facts: ComparedFacts
  private let links: PassageLinks
  private let things: CountedThings

  /// The bytes before and behind a number in which a person's name says whose age it is.
  private static let reachOfNames = (before: 40, behind: 25)
  private static let mostMinutes = 180.0

  init(
    _ comparison: Comparison, _ facts: ComparedFacts, _ links: PassageLinks, _ things: CountedThings
  ) {
    self.comparison = comparison
    self.facts = facts
    self.links = links
    self.things = things
  }

  /// The surest first; each fact belongs to one pair, and so does each value.
  func pairs(among unmet: Sides<[Int]>) -> [Pair] {
    let candidates = unmet.left.flatMap { left in
      unmet.right.compactMap { right in pair(left, right, among: unmet) }
    }
    let ranked = candidates.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    var used: Sides<[Fact]> = Sides(left: [], right: [])
    return ranked.filter { pair in
      let (mine, theirs) = (facts.facts.left[pair.left].fact, facts.facts.right[pair.right].fact)
      guard !used.left.contains(where: { $0.agrees(with: mine) }),
        !used.right.contains(where: { $0.agrees(with: theirs) })
      else { return false }
      used.left.append(mine)
      used.right.append(theirs)
      return true
    }
  }

  private func pair(_ left: Int, _ right: Int, among unmet: Sides<[Int]>) -> Pair? {
    let (mine, theirs) = (facts.facts.left[left], facts.facts.right[right])
    let areLinked = links.areLinked(mine, theirs)
    let score = links.score(mine, theirs)
    if areLinked, mine.fact.isInOtherCurrency(than: theirs.fact),
      mine.fact.isInUnknownCurrency(than: theirs.fact)
    {
      return Pair(left: left, right: right, score: score / 10, relation: .incomparable)
    }
    guard let sureness = sureness(mine, theirs, areLinked: areLinked, score: score, among: unmet) else {
      return nil
    }
    let distance = min(1, 0.01 * mine.fact.ratio(to: theirs.fact))
    return Pair(
      left: left, right: right, score: sureness + (areLinked ? 1 : 0) + score / 2 - distance,
      relation: .contradiction)
  }

  /// 0 to 1 where the facts contradict each other.
  private func sureness(
    _ left: PlacedFact, _ right: PlacedFact, areLinked: Bool, score: Double, among unmet: Sides<[Int]>
  ) -> Double? {
    let (mine, theirs) = (left.fact, right.fact)
    let isNear = mine.ratio(to: theirs) <= 2.05
    switch (mine.kind, theirs.kind) {
    case (.count, .count): return isNear ? counts(left, right, areLinked, score, unmet) : nil
    case (.age, .age): return ages(left, right, areLinked, score)
    case (.quarter, .quarter):
      return mine.isWithinMonths(6, of: theirs) && (areLinked || score >= 0.1) ? 0.7 : nil
    case (.date, .date): return dates(left, right, areLinked, score)
    case (.clock, .clock): return areLinked && abs(mine.value - theirs.value) <= Self.mostMinutes ? 0.6 : nil
    case (.duration, .duration), (.percent, .percent), (.energy, .energy), (.power, .power),
      (.magnitude, .magnitude),
      (.speed, .speed), (.temperature, .temperature):
      return isNear && (areLinked || score >= 0.08) ? 0.6 : nil
    case (.money, .money): return isNear && areLinked && mine.unit == theirs.unit ? 0.6 : nil
    case (.length, .length), (.mass, .mass), (.area, .area), (.volume, .volume):
      return isNear && areLinked ? 0.6 : nil
    case (.playMinute, .count): return minutes(left, right)
    case (.count, .playMinute): return minutes(left, right)
    default: return nil
    }
  }

  // MARK: Kinds

  private func counts(
    _ left: PlacedFact, _ right: PlacedFact, _ areLinked: Bool, _ score: Double, _ unmet: Sides<[Int]>
  ) -> Double? {
    if let mine = left.fact.predicate, let theirs = right.fact.predicate, mine != theirs { return nil }
    let likeness = things.likeness(left, right)
    if areLinked, likeness >= 0.3 { return likeness }
    if areLinked, left.fact.ratio(to: right.fact) <= 1.5, isOnly(left, .left, unmet),
      isOnly(right, .right, unmet)
    {
      return 0.3
    }
    return score >= 0.08 && likeness >= 0.5 || score >= 0.03 && likeness >= 0.8 ? likeness : nil
  }

  /// True if no other count of the passage lacks an equal.
  private func isOnly(_ placed: PlacedFact, _ side: Side, _ unmet: Sides<[Int]>) -> Bool {
    unmet[side].count {
      facts.facts[side][$0].fact.isCount && facts.facts[side][$0].passage == placed.passage
    } == 1
  }

  private func ages(_ left: PlacedFact, _ right: PlacedFact, _ areLinked: Bool, _ score: Double) -> Double? {
    guard min(left.fact.value, right.fact.value) >= 12, abs(left.fact.value - right.fact.value) <= 25 else {
      return nil
    }
    let people = (left: people(beside: left, .left), right: people(beside: right, .right))
    if !people.left.isDisjoint(with: people.right) { return 0.9 }
    guard people.left.isEmpty || people.right.isEmpty else { return nil }
    return areLinked || score >= 0.12 ? 0.6 : nil
  }

  private func dates(_ left: PlacedFact, _ right: PlacedFact, _ areLinked: Bool, _ score: Double) -> Double? {
    if left.fact.isWithinMonths(6, of: right.fact) { return areLinked || score >= 0.1 ? 0.7 : nil }
    guard areLinked, let mine = left.fact.date, let theirs = right.fact.date, mine.day != nil,
      theirs.day != nil,
      !isOwnDay(mine, .left), !isOwnDay(theirs, .right)
    else { return nil }
    // A day by its name and a day by its number are counted from days that may be unknown.
    return (left.fact.weekday == nil) == (right.fact.weekday == nil) ? 0.5 : nil
  }

  /// True for the day on which an article was written, or the day before.
  private func isOwnDay(_ date: DayReference, _ side: Side) -> Bool {
    guard let own = facts.days[side] ?? facts.days[side.other], let month = date.month, let day = date.day
    else { return false }
    return [0, -1].contains(DayNumber(date.year ?? own.date.year, month, day).days - own.days)
  }

  /// `Ngoc 51` and `phút 53`, if both passages name the same person.
  private func minutes(_ left: PlacedFact, _ right: PlacedFact) -> Double? {
    guard left.fact.followsName || right.fact.followsName, abs(left.fact.value - right.fact.value) <= 10
    else {
      return nil
    }
    let mine = left.fact.followsName ? people(beside: left, .left) : people(in: left, .left)
    let theirs = right.fact.followsName ? people(beside: right, .right) : people(in: right, .right)
    return mine.isDisjoint(with: theirs) ? nil : 0.6
  }

  // MARK: Names

  private func people(beside placed: PlacedFact, _ side: Side) -> Set<EntityKey> {
    let range = placed.fact.range
    let reach = range.lowerBound - Self.reachOfNames.before..<range.upperBound + Self.reachOfNames.behind
    return people(in: reach.clamped(to: comparison.passages[side][placed.passage]), side)
  }

  private func people(in placed: PlacedFact, _ side: Side) -> Set<EntityKey> {
    people(in: comparison.passages[side][placed.passage], side)
  }

  private func people(in range: TextRange, _ side: Side) -> Set<EntityKey> {
    Set(
      comparison.mentions[side].filter { $0.kind == .person && $0.range.overlaps(range) }.map(\.entity))
  }
}
