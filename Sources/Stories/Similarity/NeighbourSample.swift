internal import Languages
internal import Synchronization
internal import Text

/// A sample of a collection's articles in memory. Estimates an article's usual similarity to articles in
/// another language.
///
/// Some articles, short or of general words, are similar to nearly everything (hubs): their similarity says less than
/// that of others (Conneau et al. 2018 correct for hubs in the same way). The usual similarity is measured on the nearest
/// articles of the sample: exact in a small collection, a good guess in a large one.
struct NeighbourSample: Sendable {
  /// The number of articles of a language in the sample: one to four megabytes.
  private static let size = 1000
  /// An article's usual similarity is the mean of its similarity to the sixth, seventh and eighth of the nearest articles:
  /// the nearest ones may tell the same story.
  private static let skipped = 5
  private static let nearest = 3
  /// The least usual similarity: that of an article to general news. In a collection of a few articles the nearest ones may
  /// be less similar than is usual.
  private static let leastCosine: Float = 0.04
  /// No usual similarity is less; a mean of equal numbers may be a little less than these.
  static let leastUsualCosine = 0.999 * Double(leastCosine)

  private var concepts: [Language: InvertedVectors] = [:]

  init() {}

  init(_ stories: StoryCollection) throws {
    var space = stories.makeSpace()
    for (language, numbers) in Self.sampled(stories.articles) {
      var vectors = VectorInverter()
      for number in numbers {
        guard let profile = try stories.profile(of: number) else { continue }
        vectors.add(space.concepts(profile))
      }
      concepts[language] = InvertedVectors(vectors)
    }
  }

  /// Evenly out of all articles of each language.
  private static func sampled(_ articles: StoryArticles) -> [Language: [Int32]] {
    var numbers: [Language: [Int32]] = [:]
    for slot in 0..<articles.count {
      numbers[articles.language(at: slot), default: []].append(articles.numbers[slot])
    }
    return numbers.mapValues { numbers in
      let count = min(size, numbers.count)
      return (0..<count).map { numbers[$0 * numbers.count / count] }
    }
  }

  /// The average similarity of an article to its nearest articles in a language.
  func usualCosine(of vector: StoryVector, to language: Language) -> Double {
    let best = concepts[language]?.cosines(to: vector).max(count: Self.skipped + Self.nearest) ?? []
    let cosines = (Self.skipped..<Self.skipped + Self.nearest).map { place in
      max(Self.leastCosine, place < best.count ? best[place] : 0)
    }
    return Double(cosines.reduce(0, +)) / Double(Self.nearest)
  }
}

/// Gathers vectors to be looked up by their features.
private struct VectorInverter {
  fileprivate private(set) var count = 0
  fileprivate var postings: [(feature: StoryFeature, posting: InvertedVectors.Posting)] = []

  mutating func add(_ vector: StoryVector) {
    let place = Int16(count)
    count += 1
    for component in vector.components {
      postings.append((component.feature, InvertedVectors.Posting(place: place, component.weight)))
    }
  }
}

/// Vectors by feature, in flat columns.
private struct InvertedVectors: Sendable {
  /// Which of the articles has a feature, and its weight there as a fraction of 65,535: four bytes.
  struct Posting: Sendable {
    let place: Int16
    private let share: UInt16

    init(place: Int16, _ weight: Float) {
      self.place = place
      share = UInt16((weight * Float(UInt16.max)).rounded())
    }

    var weight: Float { Float(share) / Float(UInt16.max) }
  }

  /// The number of vectors.
  private let count: Int
  /// Each feature once, in order, and where its postings begin; one more for their end.
  private var features: [StoryFeature] = []
  private var starts: [Int32] = []
  private let postings: [Posting]

  init(_ vectors: VectorInverter) {
    count = vectors.count
    let sorted = vectors.postings.sorted {
      ($0.feature, $0.posting.place) < ($1.feature, $1.posting.place)
    }
    for (index, entry) in sorted.enumerated() where features.last != entry.feature {
      features.append(entry.feature)
      starts.append(Int32(index))
    }
    starts.append(Int32(sorted.count))
    postings = sorted.map(\.posting)
  }

  /// The cosines of a vector and all these, in no order.
  func cosines(to vector: StoryVector) -> [Float] {
    var sums = [Float](repeating: 0, count: count)
    var first = 0
    for component in vector.components {
      first = place(of: component.feature, from: first)
      guard first < features.count, features[first] == component.feature else { continue }
      for posting in postings[Int(starts[first])..<Int(starts[first + 1])] {
        sums[Int(posting.place)] += component.weight * posting.weight
      }
    }
    return sums
  }

  /// The place of the first feature that is no less: a vector's features come in order.
  private func place(of feature: StoryFeature, from start: Int) -> Int {
    features[start...].partitioningIndex { $0 >= feature }
  }
}

extension [Float] {
  /// The largest, in descending order.
  fileprivate func max(count: Int) -> [Float] {
    var largest: [Float] = []
    for value in self where largest.count < count || value > largest[count - 1] {
      let place = largest.firstIndex { $0 < value } ?? largest.endIndex
      largest.insert(value, at: place)
      if largest.count > count { largest.removeLast() }
    }
    return largest
  }
}

/// The neighbour sample that all questions share. The first question that needs the sample makes it, since most commands
/// never do, and making it takes half a second in a large collection.
///
/// A class, because the first question keeps the sample for all others.
final class NeighbourSampleCache: Sendable {
  private let sample = Mutex<NeighbourSample?>(nil)

  var isEmpty: Bool { sample.withLock { $0 == nil } }

  /// The sample, made now if there is none yet. Throws if the archive can't be read or the task is cancelled; then
  /// the next question makes it.
  func sample(from stories: StoryCollection) throws -> NeighbourSample {
    try sample.withLock { known in
      if let known { return known }
      // Corrections change which features are compared, and hardly an article's usual similarity to others.
      var statistics = stories.statistics
      statistics.aliases = FeatureAliases()
      let gathered = try NeighbourSample(StoryCollection(stories.facts, stories.articles, statistics))
      known = gathered
      return gathered
    }
  }
}
