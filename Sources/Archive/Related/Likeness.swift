internal import Corpus
internal import Foundation

/// How much two articles have in common.
struct Likeness {
  /// A name or term that both have, with its share in the likeness.
  struct Bond {
    let feature: Vocabulary.Number
    let weight: Double
  }

  /// The cosine of the two articles' names, each weighted by rarity: 0 to 1.
  let names: Double
  /// The cosine of their terms: 0 to 1.
  let terms: Double
  /// The rarity of all that they share, added up.
  let sharedRarity: Double
  /// All that they share, strongest first.
  let bonds: [Bond]
}

/// Measures likenesses with one article.
struct LikenessMeasure {
  /// Squared lengths are padded by so much: two articles of one common name each are not the same story.
  private static let padding = 40.0

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
    let isAcross = left.language != right.language
    let (leftLength, rightLength) = (length(of: left, isAcross), length(of: right, isAcross))
    var product = Sums()
    var sharedRarity = 0.0
    var bonds: [Likeness.Bond] = []
    for (mine, other) in CommonOccurrences(left.occurrences, right.occurrences) {
      let weight = weight(of: mine) * weight(of: other)
      product.add(weight, isName: isName(mine.feature))
      sharedRarity += index.rarity(of: mine.feature, by: rarity)
      bonds.append(Likeness.Bond(feature: mine.feature, weight: weight))
    }
    return Likeness(
      names: product.names / (leftLength.names * rightLength.names).squareRoot(),
      terms: product.terms / (leftLength.terms * rightLength.terms).squareRoot(),
      sharedRarity: sharedRarity,
      bonds: bonds.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) })
  }

  /// Numbers for names and for terms.
  private struct Sums {
    var names = 0.0
    var terms = 0.0

    mutating func add(_ value: Double, isName: Bool) {
      if isName { names += value } else { terms += value }
    }
  }

  /// The squared length. Between two languages only those terms count that stand in both: the others can't be
  /// shared, however alike the articles are.
  private func length(of profile: StoryIndex.Profile, _ isAcross: Bool) -> Sums {
    var sums = Sums(names: Self.padding, terms: Self.padding)
    for occurrence in profile.occurrences {
      let isName = isName(occurrence.feature)
      if isAcross, !isName, !index.vocabulary.isSharedByLanguages(occurrence.feature) { continue }
      let weight = weight(of: occurrence)
      sums.add(weight * weight, isName: isName)
    }
    return sums
  }

  private func isName(_ feature: Vocabulary.Number) -> Bool {
    if case .name = index.vocabulary.features[Int(feature)] { true } else { false }
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
