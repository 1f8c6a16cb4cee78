internal import Catalogue
internal import Languages
internal import News
internal import Text

/// Numbers and dates that only one of two reports has, or that both have differently.
struct FactDifferences {
  private let texts: Sides<ComparedText>
  private let facts: ComparedFacts
  private let unmet: Sides<[Int]>
  private let contradictions: Contradictions

  init(
    _ texts: Sides<ComparedText>, _ comparison: Comparison, _ facts: ComparedFacts, _ scores: PassageScores,
    _ things: CountedThings
  ) {
    self.texts = texts
    self.facts = facts
    let links = PassageLinks(comparison, scores)
    let agreement = FactAgreement(facts, links, things)
    unmet = Sides(left: agreement.unmet(on: .left), right: agreement.unmet(on: .right))
    contradictions = Contradictions(comparison, facts, links, things)
  }

  var found: [Difference] {
    let pairs = contradictions.pairs(among: unmet)
    let paired = Sides(left: Set(pairs.map(\.left)), right: Set(pairs.map(\.right)))
    let rows = pairs.sorted { $0.left < $1.left }.map { pair in
      Difference(
        facts.facts.left[pair.left].fact.difference,
        Sides(left: statement(pair.left, .left), right: statement(pair.right, .right)), pair.relation,
        isImportant: pair.relation == .contradiction)
    }
    return rows + Side.allCases.flatMap { oneSided(on: $0, without: values(paired[$0], $0)) }
  }

  private func values(_ indices: Set<Int>, _ side: Side) -> [Fact] {
    indices.map { facts.facts[side][$0].fact }
  }

  /// The facts of one side that are worth a row, each value once.
  private func oneSided(on side: Side, without paired: [Fact]) -> [Difference] {
    var shown = paired
    return unmet[side].compactMap { index in
      let placed = facts.facts[side][index]
      guard placed.isNotable(in: texts[side].article), !isRestated(index, side),
        !shown.contains(where: { $0.agrees(with: placed.fact) })
      else { return nil }
      shown.append(placed.fact)
      return Difference(
        placed.fact.difference, .only(statement(index, side), on: side), isImportant: placed.fact.isNumber)
    }
  }

  /// True if an amount in brackets restates the amount before it: `220 million kroner ($32 million)`.
  private func isRestated(_ index: Int, _ side: Side) -> Bool {
    guard index > 0 else { return false }
    let (fact, before) = (facts.facts[side][index].fact, facts.facts[side][index - 1].fact)
    guard fact.kind == before.kind, before.range.upperBound <= fact.range.lowerBound,
      fact.range.lowerBound - before.range.upperBound <= 40
    else { return false }
    let gap = texts[side].article.text(in: before.range.upperBound..<fact.range.lowerBound)
    return gap.hasPrefix(" (") || fact.kind == .money && before.unit != fact.unit && !gap.contains(".")
  }

  /// The words at a fact; for a number of things also the words for them.
  private func statement(_ index: Int, _ side: Side) -> Difference.Statement {
    let (article, fact) = (texts[side].article, facts.facts[side][index].fact)
    return article.statement(
      at: fact.range, showing: fact.isOfThings ? CountedWords(article).extending(fact.range) : nil)
  }
}

extension Fact {
  /// The kind of the row.
  fileprivate var difference: Difference.Kind { kind == .date || kind == .quarter ? .date : .number }

  /// True if words for a thing or a stuff follow the number.
  fileprivate var isOfThings: Bool { [.count, .mass, .volume].contains(kind) }

  fileprivate var isNumber: Bool { difference == .number && kind != .phone }
}

extension PlacedFact {
  /// True if a fact of one report alone tells something, rather than a detail that every writer chooses differently.
  fileprivate func isNotable(in article: Article) -> Bool {
    guard !isQuoted, !fact.isDerived, !fact.followsName else { return false }
    switch fact.kind {
    case .count: return fact.values.upperBound >= 10
    case .percent: return !fact.isSpelled
    case .money, .length, .mass, .area, .volume, .temperature, .energy, .power, .magnitude, .phone:
      return true
    case .speed: return fact.unit != "force"
    case .age: return fact.value >= 12
    // `a year` and `một năm` are seldom counted.
    case .duration:
      return fact.values.upperBound >= 5 * 86_400 && !fact.isDistance && fact.unit != "duration \(fact.value)"
    case .quarter: return fact.date?.year != nil
    case .date: return isNotableDate(in: article)
    case .clock, .ordinal, .score, .playMinute: return false
    }
  }

  /// True for another year than the article's, and for a month of a year.
  private func isNotableDate(in article: Article) -> Bool {
    guard let date = fact.date, !date.isRelative, let year = date.year else { return false }
    if date.day != nil { return article.date.map { $0.year != year } ?? true }
    return date.month != nil || article.date.map { abs($0.year - year) >= 2 } ?? true
  }
}

/// The passages that tell the same, and the scores of all others.
struct PassageLinks {
  private let comparison: Comparison
  private let scores: PassageScores
  private let linked: Set<PassageScores.Pair>

  init(_ comparison: Comparison, _ scores: PassageScores) {
    self.comparison = comparison
    self.scores = scores
    linked = Set(
      comparison.links.flatMap { link in
        link.passages.left.flatMap { left in link.passages.right.map { .init(left: left, right: $0) } }
      })
  }

  func areLinked(_ left: PlacedFact, _ right: PlacedFact) -> Bool {
    linked.contains(.init(left: left.passage, right: right.passage))
  }

  func score(_ left: PlacedFact, _ right: PlacedFact) -> Double {
    scores.between(left.passage, right.passage)
  }
}

/// Which facts of two reports the other report has, too.
struct FactAgreement {
  private let facts: ComparedFacts
  private let links: PassageLinks
  private let things: CountedThings

  init(_ facts: ComparedFacts, _ links: PassageLinks, _ things: CountedThings) {
    self.facts = facts
    self.links = links
    self.things = things
  }

  /// The facts of a side that the other side doesn't have, as indices.
  func unmet(on side: Side) -> [Int] {
    let sums = facts.sums(on: side).filter { sum in
      sum.value >= 20 && facts.facts[side.other].contains { $0.fact.isCount && $0.fact.value == sum.value }
    }
    let parts = Set(sums.flatMap(\.parts))
    return facts.facts[side].indices.filter { index in
      let mine = facts.facts[side][index]
      guard !mine.fact.isDerived, !parts.contains(index), !isSum(mine.fact, side) else { return false }
      return !facts.facts[side.other].contains { theirs in
        mine.fact.agrees(with: theirs.fact) ? isSame(mine, theirs, side) : isSameNumber(mine, theirs, side)
      }
    }
  }

  /// True if passages that tell the same write the same number, although its unit is read differently: `mẫu` is an acre, too.
  private func isSameNumber(_ mine: PlacedFact, _ theirs: PlacedFact, _ side: Side) -> Bool {
    guard mine.fact.number >= 3, mine.fact.number == theirs.fact.number else { return false }
    return side == .left ? links.areLinked(mine, theirs) : links.areLinked(theirs, mine)
  }

  private func isSum(_ fact: Fact, _ side: Side) -> Bool {
    fact.isCount && fact.value >= 20 && facts.sums(on: side.other).contains { $0.value == fact.value }
  }

  /// Small numbers are equal by chance: they must stand in passages with something in common.
  private func isSame(_ mine: PlacedFact, _ theirs: PlacedFact, _ side: Side) -> Bool {
    guard mine.fact.isSmall, theirs.fact.isSmall else { return true }
    let (left, right) = side == .left ? (mine, theirs) : (theirs, mine)
    if links.areLinked(left, right) { return true }
    guard mine.fact.predicate == theirs.fact.predicate else { return false }
    if links.score(left, right) >= 0.12 { return true }
    return links.score(left, right) >= 0.05 && things.likeness(left, right) >= 0.3
  }
}

extension Fact {
  fileprivate var isSmall: Bool { kind == .count && values.upperBound < 4 || kind == .ordinal && value == 1 }
}
