internal import Text

/// IBM Model 1 (Brown et al. 1993): the probabilities that a term of one language translates a term of the other.
///
/// The terms of a sentence overlap (a compound and its syllables); each explains what it explains best, so nothing
/// need be segmented before.
struct WordAlignment {
  /// The amount added to a share's denominator, so that a term met once or twice is not taken for certain.
  private static let smoothing = 0.5
  private static let rounds = 6
  /// The source without a meaning, for words without a counterpart.
  private static let nothing: Int32 = 0

  /// A source term with a target term that it was met beside.
  struct Link {
    let source: Int32
    let target: Int32
    /// The probability of the target if the sentence contains the source.
    let probability: Double
    /// The number of times that the target was taken for a translation of the source.
    let count: Double
  }

  /// The index of the first link of each source, and one more for the end. Sources count from 1.
  private var starts: [Int]
  private var targets: [Int32] = []
  private var probabilities: [Double] = []
  private var counts: [Double] = []
  private let sentences: [(sources: [Int32], targets: [Int32])]

  /// `sentences`: the places of terms, counted from 0.
  init(_ sentences: [(sources: [Int32], targets: [Int32])]) {
    self.sentences = sentences.map { ([Self.nothing] + $0.sources.map { $0 + 1 }, $0.targets) }
    let sourceCount = Int(self.sentences.lazy.flatMap(\.sources).max() ?? 0) + 1
    starts = Array(repeating: 0, count: sourceCount + 1)
    collectLinks(sourceCount)
    for _ in 0..<Self.rounds { improve() }
  }

  /// All links of more than a trace.
  var links: [Link] {
    (1..<starts.count - 1).flatMap { source in
      (starts[source]..<starts[source + 1]).filter { counts[$0] > 0.3 && probabilities[$0] > 0.01 }.map {
        Link(
          source: Int32(source - 1), target: targets[$0], probability: probabilities[$0], count: counts[$0])
      }
    }
  }

  /// Notes for each source the targets in the same sentences, in ascending order.
  private mutating func collectLinks(_ sourceCount: Int) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(sentences.reduce(0) { $0 + $1.sources.count * $1.targets.count })
    for sentence in sentences {
      for source in sentence.sources {
        for target in sentence.targets { pairs.append(UInt64(source) << 32 | UInt64(target)) }
      }
    }
    pairs.sort()
    for (index, pair) in pairs.enumerated() where index == 0 || pairs[index - 1] != pair {
      targets.append(Int32(truncatingIfNeeded: pair))
      starts[Int(pair >> 32) + 1] += 1
    }
    for source in 1...sourceCount { starts[source] += starts[source - 1] }
    probabilities = Array(repeating: 1, count: targets.count)
    counts = Array(repeating: 0, count: targets.count)
  }

  /// One round of expectation and maximisation.
  private mutating func improve() {
    for index in counts.indices { counts[index] = 0 }
    var links: [Int] = []
    for sentence in sentences {
      for target in sentence.targets {
        links.removeAll(keepingCapacity: true)
        var total = 0.0
        for source in sentence.sources {
          let link = link(from: source, to: target)
          links.append(link)
          total += probabilities[link]
        }
        guard total > 0 else { continue }
        for link in links { counts[link] += probabilities[link] / total }
      }
    }
    for source in 0..<starts.count - 1 {
      let range = starts[source]..<starts[source + 1]
      let total = counts[range].reduce(Self.smoothing, +)
      for link in range { probabilities[link] = counts[link] / total }
    }
  }

  private func link(from source: Int32, to target: Int32) -> Int {
    targets[starts[Int(source)]..<starts[Int(source) + 1]].partitioningIndex { $0 >= target }
  }
}
