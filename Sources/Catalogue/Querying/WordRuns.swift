extension Query {
  /// The words that were typed side by side, two or more at a time, as ranges of indices into `soughtWords`:
  /// `da nang lang:vi port` has one run, `da nang`, for a field parts words.
  package var wordRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    var count = 0
    collectRuns(into: &runs, count: &count)
    return runs.filter { $0.count > 1 }
  }

  private func collectRuns(into runs: inout [Range<Int>], count: inout Int) {
    switch self {
    case .text: count += 1
    case .any(let parts): for part in parts { part.collectRuns(into: &runs, count: &count) }
    case .all(let parts):
      var former: TextMatch?
      for part in parts {
        let start = count
        part.collectRuns(into: &runs, count: &count)
        let match = part.runningWord
        if let match, let last = runs.last, match.field == former?.field, last.upperBound == start {
          runs[runs.count - 1] = last.lowerBound..<count
        } else if match != nil {
          runs.append(start..<count)
        }
        former = match
      }
    case .everything, .language, .name, .after, .before, .mark, .coverage, .path, .not: break
    }
  }

  /// A word that may be one of several that belong together.
  private var runningWord: TextMatch? {
    guard case .text(let match) = self, match.form == .word || match.form == .prefix else { return nil }
    return match
  }
}
