internal import Languages
internal import Text

/// The words of a quotation as terms: a few runs of content words, chosen so that a shortened quotation meets the whole.
///
/// Keeps from each window of runs the run with the least hash (winnowing: Schleimer, Wilkerson and Aiken 2003). So two
/// quotations share a term if they have as many content words in common as a run and a window, wherever they begin.
struct QuotedWords {
  /// One of this number of adjacent runs is kept.
  private static let window = 4

  /// A run of content words.
  struct Run: Comparable {
    let term: Term
    /// From its first word to its last one.
    let tokens: Range<Int>

    static func < (left: Run, right: Run) -> Bool {
      (left.term, left.tokens.lowerBound) < (right.term, right.tokens.lowerBound)
    }
  }

  /// The places of the content words among the tokens, and their keys.
  private let places: [Int]
  private let words: [Hash64]
  /// The number of content words in a run.
  private let length: Int

  init(_ prose: FoldedProse, _ quoted: Range<Int>, _ rules: TermRules) {
    places = quoted.filter { index in
      let token = prose.tokens[index]
      return token.kind != .sign && !rules.packedStopWords.contains(token.packed.bits)
    }
    words = places.map { prose.tokens[$0].key }
    length = rules.quotedRun
  }

  /// The kept runs, by term.
  var runs: [Run] {
    let all = words.indices.dropLast(length - 1).map { start in
      let key = words[start..<start + length].dropFirst().reduce(words[start]) { $0.followed(by: $1) }
      return Run(term: Term(.quotation, key), tokens: places[start]..<places[start + length - 1] + 1)
    }
    let windows = all.indices.dropLast(Self.window - 1)
    guard !windows.isEmpty else { return all.min().map { [$0] } ?? [] }
    let kept = windows.compactMap { all[$0..<$0 + Self.window].min() }.map { ($0.term, $0) }
    return Dictionary(kept) { first, _ in first }.values.sorted()
  }
}
