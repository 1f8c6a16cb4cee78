internal import Catalogue
internal import Foundation

/// Finds the corresponding passages of a text and its translation.
///
/// The first step keeps the order, by dynamic programming over runs of one or two passages with gaps (Gale and Church
/// 1993, but with the shared content of the passages instead of their lengths alone, as in Bleualign: Sennrich and Volk
/// 2010). If this step aligns most of both texts, one is a translation of the other, and passages between two sure
/// links are judged more leniently. The second step aligns the other passages in any order, because translators move
/// passages.
struct PassageAligner {
  private let similarity: PassageSimilarity
  /// The lengths of the passages in bytes.
  private let lengths: Sides<[Int]>

  /// Passages that have less in common are not linked. Judged on the training documents of the ALT corpus, halves of
  /// which were taken away and put in another order.
  private static let threshold = 0.2
  /// The same in texts of which one translates the other.
  private static let thresholdOfTranslations = 0.04
  /// The same for passages in another order.
  private static let thresholdOutOfOrder = 0.29
  /// From this share of linked passages on one text is taken for a translation of the other.
  private static let shareOfTranslations = 0.85
  /// Shorter texts are too short to tell a translation from a report.
  private static let fewestPassages = 4

  init(_ similarity: PassageSimilarity, lengths: Sides<[Int]>) {
    self.similarity = similarity
    self.lengths = lengths
  }

  /// The links of a text and its translation, in the left text's order; nil if neither text is a translation of the
  /// other. Time and memory by the product of the numbers of passages.
  var linksOfTranslation: [Comparison.Link]? {
    guard min(similarity.counts.left, similarity.counts.right) >= Self.fewestPassages,
      share(of: chain(threshold: Self.threshold)) >= Self.shareOfTranslations
    else { return nil }
    let inOrder = chain(threshold: Self.thresholdOfTranslations)
    return (inOrder + outOfOrder(without: inOrder)).sorted {
      $0.passages.left.lowerBound < $1.passages.left.lowerBound
    }
  }

  private func share(of links: [Comparison.Link]) -> Double {
    let linked = links.reduce(0) { $0 + $1.passages.left.count + $1.passages.right.count }
    return Double(linked) / Double(similarity.counts.left + similarity.counts.right)
  }
}

// MARK: - In order

extension PassageAligner {
  /// The numbers of passages of each side in a step: a gap on either side, or a link.
  private static let steps: [(left: Int, right: Int)] = [(1, 0), (0, 1), (1, 1), (1, 2), (2, 1)]

  /// The links of highest gain in the order of both texts.
  private func chain(threshold: Double) -> [Comparison.Link] {
    let counts = similarity.counts
    let width = counts.right + 1
    var choices = [UInt8](repeating: 0, count: (counts.left + 1) * width)
    // Steps take two passages of the left at most, so that three rows of gains are enough.
    var rows = [[Double]](repeating: Array(repeating: 0, count: width), count: 3)
    for left in 0...counts.left {
      for right in 0...counts.right where left + right > 0 {
        var best = (gain: -Double.infinity, choice: 0)
        for (choice, step) in Self.steps.enumerated() where step.left <= left && step.right <= right {
          let before = rows[(left - step.left) % 3][right - step.right]
          let gain = before + gain(of: step, endingAt: (left, right), threshold)
          if gain > best.gain { best = (gain, choice) }
        }
        rows[left % 3][right] = best.gain
        choices[left * width + right] = UInt8(best.choice)
      }
    }
    return walkBack(choices, width: width, threshold)
  }

  private func gain(
    of step: (left: Int, right: Int), endingAt end: (left: Int, right: Int), _ threshold: Double
  )
    -> Double
  {
    guard step.left > 0, step.right > 0 else { return 0 }
    let (left, right) = (end.left - step.left..<end.left, end.right - step.right..<end.right)
    let similarity = similarity.between(left, right)
    guard similarity > 0 else { return -1 }
    // Two passages for one are rarer than one for one.
    let rarity = step.left + step.right > 2 ? 0.14 : 0
    return (similarity - threshold - rarity - lengthPenalty(left, right)) * Double(step.left + step.right) / 2
  }

  /// A passage and its translation are about equally long.
  private func lengthPenalty(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    let mine = left.reduce(1) { $0 + lengths.left[$1] }
    let theirs = right.reduce(1) { $0 + lengths.right[$1] }
    return 0.1 * abs(log(Double(mine) / Double(theirs)))
  }

  private func walkBack(_ choices: [UInt8], width: Int, _ threshold: Double) -> [Comparison.Link] {
    var links: [Comparison.Link] = []
    var (left, right) = (similarity.counts.left, similarity.counts.right)
    while left + right > 0 {
      let step = Self.steps[Int(choices[left * width + right])]
      if step.left > 0, step.right > 0 {
        links.append(link(left - step.left..<left, right - step.right..<right))
      }
      (left, right) = (left - step.left, right - step.right)
    }
    return links.reversed()
  }

  private func link(_ left: Range<Int>, _ right: Range<Int>) -> Comparison.Link {
    Comparison.Link(Sides(left: left, right: right), similarity: similarity.between(left, right))
  }
}

// MARK: - Out of order

extension PassageAligner {
  /// Links between passages that are left over, the strongest first.
  private func outOfOrder(without links: [Comparison.Link]) -> [Comparison.Link] {
    var isFree = similarity.counts.map { Array(repeating: true, count: $0) }
    for link in links {
      for side in Side.allCases {
        for passage in link.passages[side] { isFree[side][passage] = false }
      }
    }
    let candidates = isFree.left.indices.filter { isFree.left[$0] }.flatMap { left in
      similarity.candidates(for: left).filter { isFree.right[$0] }.map { link(left..<left + 1, $0..<$0 + 1) }
    }
    let ranked = candidates.filter { $0.similarity >= Self.thresholdOutOfOrder }.sorted(by: Self.isStronger)
    return ranked.filter { link in
      let (left, right) = (link.passages.left.lowerBound, link.passages.right.lowerBound)
      guard isFree.left[left], isFree.right[right] else { return false }
      (isFree.left[left], isFree.right[right]) = (false, false)
      return true
    }
  }

  private static func isStronger(_ link: Comparison.Link, _ other: Comparison.Link) -> Bool {
    (other.similarity, link.passages.left.lowerBound, link.passages.right.lowerBound)
      < (link.similarity, other.passages.left.lowerBound, other.passages.right.lowerBound)
  }
}
