internal import Corpus
internal import Foundation

/// How much two articles have in common.
struct Likeness {
  /// A name or term that both have, with its share in the likeness.
  struct Bond {
    let feature: Vocabulary.Number
    let weight: Double
  }

  /// The cosine of the angle between the two articles as vectors of names and terms, each weighted by how often
  /// it stands there and by its rarity: 0 to 1.
  let cosine: Double
  /// The rarity of all that they share, added up.
  let sharedRarity: Double
  /// All that they share, strongest first.
  let bonds: [Bond]
}

/// Measures likenesses with one article.
struct LikenessMeasure {
  /// Squared lengths are padded by so much: two articles with one common name each are not the same story.
  private static let padding = 20.0

  private let index: StoryIndex
  private let rarity: Rarity

  init(_ index: StoryIndex) {
    self.index = index
    rarity = index.rarity
  }

  /// A feature's weight in an article: sub-linear in how often it stands there, linear in its rarity.
  func weight(of occurrence: StoryIndex.Occurrence) -> Double {
    (1 + log(Double(occurrence.count))) * index.rarity(of: occurrence.feature, by: rarity)
  }

  /// The likeness of two articles, by their index.
  func likeness(of left: Int, and right: Int) -> Likeness {
    let (left, right) = (index.profiles[left], index.profiles[right])
    var (product, sharedRarity) = (0.0, 0.0)
    var bonds: [Likeness.Bond] = []
    for (mine, other) in CommonOccurrences(left.occurrences, right.occurrences) {
      let weight = weight(of: mine) * weight(of: other)
      product += weight
      sharedRarity += index.rarity(of: mine.feature, by: rarity)
      bonds.append(Likeness.Bond(feature: mine.feature, weight: weight))
    }
    let isAcross = left.language != right.language
    let lengths = squaredLength(of: left, isAcross) * squaredLength(of: right, isAcross)
    return Likeness(
      cosine: product / lengths.squareRoot(), sharedRarity: sharedRarity,
      bonds: bonds.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) })
  }

  /// Between two languages only what stands in both of them counts for the length: the rest can't be shared,
  /// however alike the articles are.
  private func squaredLength(of profile: StoryIndex.Profile, _ isAcross: Bool) -> Double {
    profile.occurrences.reduce(Self.padding) { sum, occurrence in
      if isAcross, !index.vocabulary.isSharedByLanguages(occurrence.feature) { return sum }
      let weight = weight(of: occurrence)
      return sum + weight * weight
    }
  }
}

/// What stands in both of two lists that are sorted by feature.
private struct CommonOccurrences: Sequence, IteratorProtocol {
  private let left: [StoryIndex.Occurrence]
  private let right: [StoryIndex.Occurrence]
  private var leftPosition = 0
  private var rightPosition = 0

  init(_ left: [StoryIndex.Occurrence], _ right: [StoryIndex.Occurrence]) {
    self.left = left
    self.right = right
  }

  mutating func next() -> (StoryIndex.Occurrence, StoryIndex.Occurrence)? {
    while leftPosition < left.count, rightPosition < right.count {
      let (mine, other) = (left[leftPosition], right[rightPosition])
      if mine.feature <= other.feature { leftPosition += 1 }
      if other.feature <= mine.feature { rightPosition += 1 }
      if mine.feature == other.feature { return (mine, other) }
    }
    return nil
  }
}
