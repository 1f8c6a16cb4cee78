internal import Catalogue
internal import Languages

/// The shared words of each passage of one text with each passage of another.
struct LexicalOverlap {
  private var covered: Sides<[[Int: Double]]>
  /// The number of words of a passage that a passage of the other text surely has.
  private var counts: Sides<[[Int: Int]]>
  private var weights: Sides<[Double]>

  /// The least weight of a passage: two short passages with one word in common need not tell the same.
  private static let sure = 0.5
  private static let leastWeight = 8.0

  init(_ passages: Sides<[PassageTerms]>, _ agreement: TermAgreement) {
    covered = passages.map { Array(repeating: [:], count: $0.count) }
    counts = passages.map { Array(repeating: [:], count: $0.count) }
    weights = passages.map { Array(repeating: 0, count: $0.count) }
    for side in Side.allCases {
      let postings = Self.postings(passages[side.other], side.other, agreement)
      let frequencies = Self.frequencies(passages[side])
      for (index, passage) in passages[side].enumerated() {
        for word in passage.words {
          let weight = agreement.weight(of: word.term) / Double(frequencies[word.term] ?? 1).squareRoot()
          weights[side][index] += weight
          for (other, strength) in Self.best(passage.covering(word), side, postings, agreement) {
            covered[side][index][other, default: 0] += weight * strength
            if strength >= Self.sure { counts[side][index][other, default: 0] += 1 }
          }
        }
      }
    }
  }

  /// The number of words that two passages surely share.
  func words(_ left: Int, _ right: Int) -> Int {
    min(counts.left[left][right] ?? 0, counts.right[right][left] ?? 0)
  }

  /// 0 to 1: how much both passages have in common.
  func between(_ left: Int, _ right: Int) -> Double {
    let shares = Sides(
      left: (covered.left[left][right] ?? 0) / max(Self.leastWeight, weights.left[left]),
      right: (covered.right[right][left] ?? 0) / max(Self.leastWeight, weights.right[right]))
    return (shares.left * shares.right).squareRoot()
  }

  /// The passages in which each key occurs, with its greatest weight there.
  private static func postings(_ passages: [PassageTerms], _ side: Side, _ agreement: TermAgreement)
    -> [Term: [Int: Double]]
  {
    var postings: [Term: [Int: Double]] = [:]
    for (index, passage) in passages.enumerated() {
      for unit in passage.all {
        for (key, weight) in agreement.keys(of: unit, on: side) {
          postings[key, default: [:]][index] = max(postings[key]?[index] ?? 0, weight)
        }
      }
    }
    return postings
  }

  /// The number of passages with each word.
  private static func frequencies(_ passages: [PassageTerms]) -> [Term: Int] {
    var counts: [Term: Int] = [:]
    for passage in passages { for word in Set(passage.words.map(\.term)) { counts[word, default: 0] += 1 } }
    return counts
  }

  /// The greatest agreement of a word with each passage of the other text.
  private static func best(
    _ units: [PassageTerms.Unit], _ side: Side, _ postings: [Term: [Int: Double]], _ agreement: TermAgreement
  ) -> [Int: Double] {
    var best: [Int: Double] = [:]
    for unit in units {
      for (key, weight) in agreement.keys(of: unit, on: side) {
        for (passage, other) in postings[key] ?? [:] {
          best[passage] = max(best[passage] ?? 0, weight * other)
        }
      }
    }
    return best
  }
}
