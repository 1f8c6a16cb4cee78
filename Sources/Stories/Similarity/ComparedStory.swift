/// An article as it is compared with others.
struct ComparedStory: Sendable {
  let vector: StoryVector
  let facts: SharedFacts
  /// The average similarity to the nearest articles in the other's language.
  var usualCosine: Double
}

/// The names, numbers and quotations of an article, which are evidence besides its words.
struct SharedFacts: Sendable {
  /// A name, a number or a quotation.
  struct Fact: Sendable {
    let feature: StoryFeature
    let rarity: Float
    /// By its prominence in the article, linear in its rarity.
    let weight: Float
  }

  /// By feature, each once.
  let facts: [Fact]
  /// The square of the length of the numbers.
  let numberSquare: Double
  /// The rarity of the quotations, added up.
  let quotationRarity: Double

  init(_ profile: StoryProfile, _ rarities: inout RarityCache) {
    var facts: [Fact] = []
    var (square, quotations) = (0.0, 0.0)
    for occurrence in profile.occurrences where occurrence.feature.isFact {
      let rarity = rarities.rarity(of: occurrence.feature)
      let fact = Fact(
        feature: occurrence.feature, rarity: rarity, weight: Float(occurrence.weight) * rarity)
      facts.append(fact)
      if fact.feature.isNumber { square += Double(fact.weight * fact.weight) }
      if fact.feature.kind == .term(.quotation) { quotations += Double(fact.rarity) }
    }
    self.facts = facts
    (numberSquare, quotationRarity) = (square, quotations)
  }

  /// Calls `body` with the facts of both, by feature.
  func forEachShared(with other: SharedFacts, _ body: (Fact, Fact) -> Void) {
    var (mine, theirs) = (0, 0)
    while mine < facts.count, theirs < other.facts.count {
      let (left, right) = (facts[mine], other.facts[theirs])
      if left.feature == right.feature { body(left, right) }
      if left.feature <= right.feature { mine += 1 }
      if right.feature <= left.feature { theirs += 1 }
    }
  }
}

extension StoryFeature {
  fileprivate var isFact: Bool {
    switch kind {
    case .name, .term(.quotation): true
    case .term: isNumber
    }
  }
}
