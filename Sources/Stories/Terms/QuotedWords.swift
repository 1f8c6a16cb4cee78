internal import Languages
internal import Text

/// The words of a quotation as terms: a few runs of content words, chosen so that a shortened quotation meets the whole.
///
/// Keeps from each window of runs the run with the least hash (winnowing: Schleimer, Wilkerson and Aiken 2003). So two
/// quotations share a term if they have as many content words in common as a run and a window, wherever they begin.
struct QuotedWords {
  /// One of this number of adjacent runs is kept.
  private static let window = 4

  private let words: [Hash64]
  /// The number of content words in a run.
  private let length: Int

  init(_ prose: FoldedProse, _ quoted: Range<Int>, _ rules: TermRules) {
    words = prose.tokens[quoted]
      .filter { $0.kind != .sign && !rules.packedStopWords.contains($0.packed.bits) }.map(\.key)
    length = rules.quotedRun
  }

  var terms: [Term] {
    let runs = words.indices.dropLast(length - 1).map { start in
      words[start..<start + length].dropFirst().reduce(words[start]) { $0.followed(by: $1) }
    }
    let terms = runs.map { Term(.quotation, $0) }
    let windows = terms.indices.dropLast(Self.window - 1)
    guard !windows.isEmpty else { return terms.min().map { [$0] } ?? [] }
    return Set(windows.compactMap { terms[$0..<$0 + Self.window].min() }).sorted()
  }
}
