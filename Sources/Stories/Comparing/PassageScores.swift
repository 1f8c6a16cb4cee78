internal import Catalogue
internal import Languages
internal import News
internal import Text

/// The score of each pair of passages of two texts: shared words, facts and names.
///
/// The weights were judged on independent reports of the same events in English and Vietnamese, each event with the weights
/// of the others.
struct PassageScores {
  private let overlap: LexicalOverlap
  private var others: [Pair: Double] = [:]
  private var pieces: [Pair: Int] = [:]
  let counts: Sides<Int>

  struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  private enum Weight {
    static let fact = 0.2
    static let name = 0.12
    static let nearFact = 0.15
    /// Two numbers of one passage whose sum the other passage gives.
    static let sum = 0.5
  }

  init(
    _ texts: Sides<ComparedText>, _ names: NameAgreement, _ facts: ComparedFacts, _ agreement: TermAgreement,
    _ things: CountedThings
  ) {
    counts = texts.map(\.passages.count)
    let holes = Sides(
      left: Self.holes(texts.left, facts.facts.left) { names.isShared($0, on: .left) },
      right: Self.holes(texts.right, facts.facts.right) { names.isShared($0, on: .right) })
    func passageTerms(_ side: Side) -> [PassageTerms] {
      texts[side].passages.map { passage in
        PassageTerms(texts[side].article, passage, without: holes[side].filter { $0.overlaps(passage) })
      }
    }
    overlap = LexicalOverlap(Sides(left: passageTerms(.left), right: passageTerms(.right)), agreement)
    addNames(texts, names)
    addFacts(facts)
    addSums(facts)
    addNearFacts(facts, things)
  }

  /// The ranges of people, of shared names and of facts, which count apart from the words. Other names are made of words.
  private static func holes(
    _ text: ComparedText, _ facts: [PlacedFact], isShared: (EntityKey) -> Bool
  ) -> [TextRange] {
    (text.mentions.filter { $0.kind == .person || isShared($0.entity) }.map(\.range)
      + facts.filter { !$0.fact.isDerived }.map(\.fact.range))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The number of words, facts and names that two passages share.
  func evidence(_ left: Int, _ right: Int) -> Int {
    overlap.words(left, right) + (pieces[Pair(left: left, right: right)] ?? 0)
  }

  func between(_ left: Int, _ right: Int) -> Double {
    overlap.between(left, right) + (others[Pair(left: left, right: right)] ?? 0)
  }

  private mutating func add(_ score: Double, _ left: Int, _ right: Int, pieces count: Int = 1) {
    others[Pair(left: left, right: right), default: 0] += score
    pieces[Pair(left: left, right: right), default: 0] += count
  }
}

// MARK: - Names

extension PassageScores {
  /// Names of both texts; those of many passages count less.
  private mutating func addNames(_ texts: Sides<ComparedText>, _ names: NameAgreement) {
    let passages = Sides(
      left: texts.left.passages(of: texts.left.mentions.map { ($0.entity, $0.range.lowerBound) }),
      right: texts.right.passages(
        of: texts.right.mentions.map { (names.leftKey(of: $0.entity), $0.range.lowerBound) }))
    for (key, left) in passages.left.sorted(by: { $0.key < $1.key }) {
      guard let right = passages.right[key] else { continue }
      let score = Weight.name / Double(max(left.count, right.count)).squareRoot()
      for mine in left { for theirs in right { add(score, mine, theirs) } }
    }
  }
}

// MARK: - Facts

extension PassageScores {
  /// A pair of facts, one of each text.
  private struct FactPair {
    let left: Int
    let right: Int
    let score: Double
  }

  /// Equal facts, each once for a pair of passages.
  private mutating func addFacts(_ facts: ComparedFacts) {
    let frequencies = Side.allCases.map { side in
      facts.facts[side].map { Double(facts.frequency(of: $0.fact, on: side)) }
    }
    var pairs: [FactPair] = []
    for (left, mine) in facts.facts.left.enumerated() {
      for (right, theirs) in facts.facts.right.enumerated() where mine.fact.agrees(with: theirs.fact) {
        let rarity = min(mine.fact.rarity, theirs.fact.rarity)
        let frequency = max(frequencies[0][left], frequencies[1][right], 1)
        pairs.append(FactPair(left: left, right: right, score: rarity / frequency.squareRoot()))
      }
    }
    addOnce(pairs, facts, Weight.fact)
  }

  private mutating func addOnce(_ pairs: [FactPair], _ facts: ComparedFacts, _ weight: Double) {
    struct Use: Hashable {
      let fact: Int
      let side: Side
      let passage: Int
    }
    var used: Set<Use> = []
    for pair in pairs.sorted(by: { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }) {
      let (left, right) = (facts.facts.left[pair.left].passage, facts.facts.right[pair.right].passage)
      let uses = [
        Use(fact: pair.left, side: .left, passage: right), Use(fact: pair.right, side: .right, passage: left),
      ]
      guard !uses.contains(where: used.contains) else { continue }
      used.formUnion(uses)
      // A sum of money or an exact number that each text has once is no accident.
      add(weight * pair.score, left, right, pieces: pair.score > 0.99 ? 2 : 1)
    }
  }

  /// `176 passengers and 24 crew` against 200 people.
  private mutating func addSums(_ facts: ComparedFacts) {
    for side in Side.allCases {
      let sums = facts.sums(on: side)
      for total in facts.facts[side.other] where total.fact.isCount && total.fact.value >= 10 {
        for sum in sums where sum.value == total.fact.value {
          let pair = side == .left ? (sum.passage, total.passage) : (total.passage, sum.passage)
          add(Weight.fact * Weight.sum, pair.0, pair.1)
        }
      }
    }
  }

  /// Facts of one kind that both texts give, but differently, as reports of one event do.
  private mutating func addNearFacts(_ facts: ComparedFacts, _ things: CountedThings) {
    let unmet = Sides(left: facts.unmet(on: .left), right: facts.unmet(on: .right))
    var pairs: [FactPair] = []
    for left in unmet.left {
      for right in unmet.right {
        let (mine, theirs) = (facts.facts.left[left], facts.facts.right[right])
        let score = mine.fact.nearness(to: theirs.fact) { things.likeness(mine, theirs) }
        if score > 0 { pairs.append(FactPair(left: left, right: right, score: score)) }
      }
    }
    addOnce(pairs, facts, Weight.nearFact)
  }
}

extension ComparedFacts {
  /// The facts of a side that agree with none of the other side, as indices.
  func unmet(on side: Side) -> [Int] {
    facts[side].indices.filter { !facts[side][$0].fact.isDerived && !isMet(facts[side][$0].fact, on: side) }
  }

  /// The sums of two counts of one passage. A passage with very many counts is a table.
  func sums(on side: Side) -> [(value: Double, passage: Int, parts: [Int])] {
    Dictionary(grouping: facts[side].filter(\.fact.isCount), by: \.passage).sorted { $0.key < $1.key }
      .filter { $0.value.count <= Self.mostParts }
      .flatMap { passage, counts in
        counts.indices.flatMap { first in
          counts[(first + 1)...].map { second in
            (counts[first].fact.value + second.fact.value, passage, [counts[first].index, second.index])
          }
        }
      }
  }

  private static let mostParts = 8
}

extension Fact {
  /// 0 to 1: how likely two unequal facts are two reports' versions of one. `things`: how alike the counted things are.
  fileprivate func nearness(to other: Fact, things: () -> Double) -> Double {
    guard kind == other.kind else { return 0 }
    switch kind {
    case .age: return abs(value - other.value) <= 25 ? 0.7 : 0
    case .quarter, .date: return isWithinMonths(3, of: other) ? 0.7 : 0
    case .money: return unit == other.unit && ratio(to: other) <= 2.1 ? 0.5 : 0
    case .duration, .percent, .length, .mass, .area, .volume, .speed, .temperature, .energy, .power,
      .magnitude:
      return ratio(to: other) <= 2.1 ? 0.5 : 0
    case .clock: return abs(value - other.value) <= 180 ? 0.5 : 0
    case .count:
      guard ratio(to: other) <= 2.1 else { return 0 }
      let likeness = things()
      return likeness >= 0.3 ? likeness : 0
    case .ordinal, .score, .phone, .playMinute: return 0
    }
  }

  /// True if two months or quarters of known years are near.
  func isWithinMonths(_ months: Int, of other: Fact) -> Bool {
    guard let mine = monthNumber, let theirs = other.monthNumber else { return false }
    return abs(mine - theirs) <= months
  }

  private var monthNumber: Int? {
    guard let year = date?.year else { return nil }
    if kind == .quarter { return year * 12 + 3 * Int(value) }
    guard let month = date?.month, date?.day == nil else { return nil }
    return year * 12 + month
  }
}
