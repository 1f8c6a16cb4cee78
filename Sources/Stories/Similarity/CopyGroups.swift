/// Related stories with near copies grouped on one line: reports of one agency that several papers published.
package struct CopyGroups {
  /// A story with those that have nearly the same text.
  package struct Line {
    package let match: RelatedStories.Match
    package var copies: [Int32] = []
  }

  /// Two articles are copies where they share so much of all their terms and names, each with its weight (the
  /// resemblance of Broder 1997). Reports that were written each by itself share less than half.
  private static let copyResemblance = 0.75

  package private(set) var lines: [Line] = []

  /// The first `limit` lines of matches that are in order. `groupsCopies`: whether copies share a line.
  package init(_ matches: [RelatedStories.Match], limit: Int, groupsCopies: Bool) {
    for match in matches {
      if groupsCopies, let line = lines.firstIndex(where: { Self.isCopy(match, of: $0.match) }) {
        lines[line].copies.append(match.article)
      } else if lines.count < limit {
        lines.append(Line(match: match))
      } else if !groupsCopies {
        return
      }
    }
  }

  private static func isCopy(_ one: RelatedStories.Match, of other: RelatedStories.Match) -> Bool {
    one.language == other.language && one.profile.resemblance(to: other.profile) >= copyResemblance
  }
}

extension StoryProfile {
  /// The shared part of two articles: 0 to 1.
  fileprivate func resemblance(to other: StoryProfile) -> Double {
    let (mine, theirs) = (size, other.size)
    // A text twice as long is no copy.
    guard min(mine, theirs) * 2 > max(mine, theirs) else { return 0 }
    let shared = CommonOccurrences(occurrences, other.occurrences).reduce(0) {
      $0 + min($1.0.weight, $1.1.weight)
    }
    return shared / max(.leastNonzeroMagnitude, mine + theirs - shared)
  }

  private var size: Double { occurrences.reduce(0) { $0 + $1.weight } }
}
