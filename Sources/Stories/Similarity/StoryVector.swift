internal import Foundation
internal import Languages

/// An article as a direction in a space of features, for comparison.
struct StoryVector: Sendable {
  /// One feature with its share of the direction.
  struct Component: Sendable {
    let feature: StoryFeature
    let weight: Float
  }

  /// By feature, each once; of a length near one, less for a short text.
  let components: [Component]
  /// The square of the length of the part that isn't numbers.
  let wordSquare: Float

  /// About the square of the weights of three words of a headline. It makes the vectors of short texts shorter than one,
  /// because a short text shares a large part of its words by chance.
  private static let prior = 100.0

  fileprivate init(_ weights: [(feature: StoryFeature, weight: Double)]) {
    let square = weights.reduce(0) { $0 + $1.weight * $1.weight }
    let length = square > 0 ? (square + Self.prior).squareRoot() : 0
    components =
      length > 0
      ? weights.filter { $0.weight > 0 }.map {
        Component(feature: $0.feature, weight: Float($0.weight / length))
      }
      : []
    wordSquare = components.words.reduce(0) { $0 + $1.weight * $1.weight }
  }

  /// The features of both directions, with their shares of the cosine; by feature. The shares add up to the cosine of the
  /// angle between the directions, less for short texts: 0 to 1.
  func products(with other: StoryVector) -> [Component] {
    var products: [Component] = []
    var (mine, theirs) = (0, 0)
    while mine < components.count, theirs < other.components.count {
      let (left, right) = (components[mine], other.components[theirs])
      if left.feature == right.feature {
        products.append(Component(feature: left.feature, weight: left.weight * right.weight))
      }
      if left.feature <= right.feature { mine += 1 }
      if right.feature <= left.feature { theirs += 1 }
    }
    return products
  }
}

extension [StoryVector.Component] {
  /// Those that aren't numbers.
  var words: some Sequence<StoryVector.Component> { lazy.filter { !$0.feature.isNumber } }
}

/// Makes vectors of profiles.
struct VectorSpace: Sendable {
  let weights: FeatureWeights
  let lexicon: Lexicon

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
  func own(_ profile: StoryProfile) -> StoryVector {
    StoryVector(
      profile.occurrences.filter { $0.feature.kind != .term(.compound) }.map { occurrence in
        (occurrence.feature, weight(of: occurrence.feature, standing: occurrence.weight))
      })
  }

  /// The vector of an article's terms in the language into which all lexicons translate: for comparing the article
  /// across languages. Terms that all languages share (names, numbers) are compared unchanged.
  func concepts(_ profile: StoryProfile) -> StoryVector {
    guard profile.isTranslated else { return own(profile) }
    var standing: [StoryFeature: Double] = [:]
    standing.reserveCapacity(4 * profile.occurrences.count)
    for occurrence in profile.occurrences {
      let times = occurrence.weight
      guard let term = occurrence.feature.term, term.space == .own else {
        standing[occurrence.feature, default: 0] += times
        continue
      }
      for rendering in lexicon.renderings(of: term) {
        standing[StoryFeature(rendering.term), default: 0] += times * rendering.weight
      }
    }
    return StoryVector(
      standing.sorted { $0.key < $1.key }.map { feature, times in
        // A term that is the rendering of several syllables and compounds doesn't occur as often as all of them
        // together.
        (feature, weight(of: feature, standing: times.squareRoot()))
      })
  }

  private func weight(of feature: StoryFeature, standing: Double) -> Double {
    standing * weights.rarity(of: feature) * Self.share(of: feature)
  }
}

extension StoryProfile {
  /// True if the vector has terms that are compared across languages by their translations.
  var isTranslated: Bool { occurrences.contains { $0.feature.term?.space == .own } }
}
