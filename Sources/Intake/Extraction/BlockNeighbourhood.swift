internal import News
internal import Text

/// The measures of blocks that depend on the first estimate of all blocks of the page: an article is one stretch of the
/// page, and its blocks lie in few elements.
struct BlockNeighbourhood {
  /// The names of the measures, in their order.
  static let names: [String] =
    ["estimate"] + offsets.map { "estimate at \($0)" } + windows.map { "mean of \($0)" }
    + ["article before", "article behind", "no article before", "no article behind"]
    + (1...levels).flatMap {
      ["mean at \($0)", "mean of others at \($0)", "share at \($0)", "alone at \($0)"]
    }
    + ["in unit", "mean of unit", "before unit", "behind unit", "links of unit"] + BlockMeasures.names

  private static let offsets = [-3, -2, -1, 1, 2, 3]
  private static let windows = [5, 15]
  /// The levels above a block at which the blocks within the same element are compared.
  private static let levels = 3
  /// The estimate beyond the ends of the page, in logits.
  private static let outside = -4.0

  private let page: PageContext
  private let estimates: [Double]
  private let masses: [Double]
  /// The sums of the masses and of the lengths before each block and at the end.
  private let massesBefore: [Double]
  private let lengthsBefore: [Double]
  private let groups: [Groups]

  /// The masses and lengths of the blocks within the same element at one level.
  private struct Groups {
    var masses: [Int: Double] = [:]
    var lengths: [Int: Double] = [:]
    var largest = 0.0
  }

  /// `estimates`: for each block the logit of its chance to belong to the article.
  init(_ page: PageContext, estimates: [Double]) {
    self.page = page
    let estimates = estimates.map { min(6, max(-6, $0)) }
    self.estimates = estimates
    let lengths = page.blocks.map { Double($0.measures.length) }
    masses = zip(estimates, lengths).map { BlockModel.chance($0) * $1 }
    massesBefore = masses.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    lengthsBefore = lengths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var groups = Array(repeating: Groups(), count: Self.levels)
    for (index, block) in page.blocks.enumerated() {
      for level in 0..<Self.levels {
        groups[level].masses[block.elements[level], default: 0] += masses[index]
        groups[level].lengths[block.elements[level], default: 0] += lengths[index]
      }
    }
    for level in 0..<Self.levels { groups[level].largest = groups[level].masses.values.max() ?? 0 }
    self.groups = groups
  }

  /// The measures of a block.
  func measures(of index: Int) -> [Double] {
    var values = [estimates[index] / 3]
    values += Self.offsets.map { estimate(at: index + $0) / 3 }
    values += Self.windows.map { mean(index - $0..<index + $0 + 1) * 2 }
    let all = max(1, massesBefore.last ?? 0)
    let (before, behind) = (massesBefore[index] / all, 1 - massesBefore[index + 1] / all)
    values += [before, behind, before < 0.02 ? 1 : 0, behind < 0.02 ? 1 : 0]
    for level in 0..<Self.levels { values += groupMeasures(of: index, groups[level], level) }
    return values + unitMeasures(of: index) + page.measures(of: index)
  }

  private func estimate(at index: Int) -> Double {
    estimates.indices.contains(index) ? estimates[index] : Self.outside
  }

  private func mean(_ range: Range<Int>) -> Double {
    let range = range.clamped(to: 0..<estimates.count)
    return (massesBefore[range.upperBound] - massesBefore[range.lowerBound])
      / max(1, lengthsBefore[range.upperBound] - lengthsBefore[range.lowerBound])
  }

  private func groupMeasures(of index: Int, _ groups: Groups, _ level: Int) -> [Double] {
    let block = page.blocks[index]
    let element = block.elements[level]
    let (mass, length) = (groups.masses[element] ?? 0, groups.lengths[element] ?? 0)
    let rest = length - Double(block.measures.length)
    return [
      mass / max(1, length) * 2, rest > 0 ? max(0, mass - masses[index]) / rest * 2 : 0,
      groups.largest > 0 ? mass / groups.largest : 0, rest > 0 ? 0 : 1,
    ]
  }

  /// The measures of the list or table that contains a block.
  private func unitMeasures(of index: Int) -> [Double] {
    guard let unit = page.unit(of: index) else { return [0, 0, 0, 0, 0] }
    return [
      1, mean(unit.blocks) * 2, estimate(at: unit.blocks.lowerBound - 1) / 3,
      estimate(at: unit.blocks.upperBound) / 3,
      unit.linkDensity,
    ]
  }
}
