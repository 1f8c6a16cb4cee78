internal import Languages

/// Makes vectors of profiles, and remembers what it has looked up for them.
struct VectorSpace: Sendable {
  /// The look-ups that are remembered: those for the neighbours of an article, one megabyte, or for a whole collection,
  /// twelve.
  enum Memory {
    case fewArticles, allArticles

    /// The number of rarities as a power of two.
    fileprivate var rarities: Int {
      switch self {
      case .fewArticles: 14
      case .allArticles: 19
      }
    }

    /// The number of terms with their renderings as a power of two. Only words of some languages have renderings.
    fileprivate var renderings: Int {
      switch self {
      case .fewArticles: 12
      case .allArticles: 15
      }
    }
  }

  private let lexicon: Lexicon
  var rarities: RarityCache
  private var renderings: RenderingCache
  /// The prominence of terms in the language into which all lexicons translate, as it is being added up.
  private var standing = FeatureSums()

  init(weights: FeatureWeights, lexicon: Lexicon, _ memory: Memory) {
    self.lexicon = lexicon
    rarities = RarityCache(weights, placeBits: memory.rarities)
    renderings = RenderingCache(placeBits: memory.renderings)
  }

  /// The weight of a feature relative to a word: names count again beside their words. Quotations are too
  /// rare to measure by: they would make articles that quote much unlike all others. They are separate evidence.
  private static func share(of feature: StoryFeature) -> Double {
    switch feature.kind {
    case .term(.quotation): 0
    case .name, .term: 1
    }
  }

  /// An article by its own names and terms: for comparing it with others in its language. Compounds are left out: their
  /// syllables say the same, and compounds, rarer than words, would make texts that have them unlike each other.
  mutating func own(_ profile: StoryProfile) -> StoryVector {
    var weights: [(feature: StoryFeature, weight: Double)] = []
    weights.reserveCapacity(profile.occurrences.count)
    for occurrence in profile.occurrences where occurrence.feature.kind != .term(.compound) {
      let rarity = rarities.rarity(of: occurrence.feature)
      weights.append(
        (occurrence.feature, Self.weight(of: occurrence.feature, standing: occurrence.weight, rarity)))
    }
    return StoryVector(weights)
  }

  /// The vector of an article's terms in the language into which all lexicons translate: for comparing the article
  /// across languages. Terms that all languages share (names, numbers) are compared unchanged.
  mutating func concepts(_ profile: StoryProfile) -> StoryVector {
    guard profile.isTranslated else { return own(profile) }
    for occurrence in profile.occurrences {
      let times = occurrence.weight
      guard let term = occurrence.feature.term, term.space == .own else {
        standing.add(times, to: occurrence.feature)
        continue
      }
      renderings.forEachRendering(of: term, in: lexicon) { feature, weight in
        standing.add(times * weight, to: feature)
      }
    }
    var weights: [(feature: StoryFeature, weight: Double)] = []
    standing.drain { feature, times in
      // A term that is the rendering of several syllables and compounds doesn't occur as often as all of them together.
      weights.append(
        (feature, Self.weight(of: feature, standing: times.squareRoot(), rarities.rarity(of: feature))))
    }
    return StoryVector(weights)
  }

  private static func weight(of feature: StoryFeature, standing: Double, _ rarity: Float) -> Double {
    standing * Double(rarity) * share(of: feature)
  }
}

extension VectorSpace {
  /// The features of a vector that tie articles together most, the heaviest first: by their weight and their rarity. Only
  /// those that two articles have, each with its place in the table of features.
  mutating func heaviest(_ count: Int, of vector: StoryVector) -> [WeighedFeature] {
    var leaders = Leaders(capacity: count)
    for (index, component) in vector.components.enumerated() {
      let known = rarities.entry(of: component.feature)
      guard known.place >= 0 else { continue }
      leaders.offer(Int32(index), score: Double(component.weight * known.rarity))
    }
    return leaders.slots.map { index in
      let component = vector.components[Int(index)]
      return WeighedFeature(place: rarities.entry(of: component.feature).place, weight: component.weight)
    }
  }
}

/// A feature, by its place in the table of features, with its share of an article's direction.
struct WeighedFeature: Sendable {
  let place: Int32
  let weight: Float
}

extension StoryProfile {
  /// True if the vector has terms that are compared across languages by their translations.
  var isTranslated: Bool { occurrences.contains { $0.feature.term?.space == .own } }
}

/// The renderings of the terms that were asked for last. Direct-mapped, as `RarityCache` is.
private struct RenderingCache: Sendable {
  struct Rendering: Sendable {
    let feature: StoryFeature
    let weight: Double
  }

  private struct Entry: Sendable {
    var term: Term?
    var renderings: [Rendering] = []
  }

  private let placeBits: Int
  private var entries: [Entry]

  init(placeBits: Int) {
    self.placeBits = placeBits
    entries = Array(repeating: Entry(), count: 1 << placeBits)
  }

  /// Calls `body` with the renderings of a term and their weights.
  @inline(__always)
  mutating func forEachRendering(of term: Term, in lexicon: Lexicon, _ body: (StoryFeature, Double) -> Void) {
    let index = Int((term.rawValue &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - placeBits))
    if entries[index].term != term {
      let renderings = lexicon.renderings(of: term).map {
        Rendering(feature: StoryFeature($0.term), weight: $0.weight)
      }
      entries[index] = Entry(term: term, renderings: renderings)
    }
    for rendering in entries[index].renderings { body(rendering.feature, rendering.weight) }
  }
}
