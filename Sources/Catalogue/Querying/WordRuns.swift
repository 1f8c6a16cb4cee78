extension Query {
  /// The runs of two or more words typed side by side, as ranges of indices into `soughtWords`: `da nang lang:vi port`
  /// has one run, `da nang`, because a field separates words.
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
    default: break
    }
  }

  /// The word of a condition that may belong to a run.
  private var runningWord: TextMatch? {
    guard case .text(let match) = self, match.form == .word || match.form == .prefix else { return nil }
    return match
  }
}
