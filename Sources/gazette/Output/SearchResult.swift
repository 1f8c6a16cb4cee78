internal import Catalogue
internal import News
internal import Reader
internal import Screen

/// A search result on two lines of a terminal: path and title, then the snippet.
struct SearchResult {
  private let row: ArticleRow
  private let columns: Int
  private let hasBold: Bool

  init(_ row: ArticleRow, columns: Int, hasBold: Bool) {
    self.row = row
    self.columns = columns
    self.hasBold = hasBold
  }

  func write(to output: inout StandardOutput) throws(OutputFailure) {
    let path = Sanitized(row.location.description).text
    let headline = marked(row.headline.text, row.headlineMatches, columns: columns - Width.of(path) - 2)
    try output.write(line: path + "  " + headline)
    guard row.snippet != nil || row.alias != nil else { return }
    var line = "    "
    if let alias = row.alias { line += Sanitized(alias.sign).text + (row.snippet == nil ? "" : " · ") }
    if let snippet = row.snippet {
      line += marked(snippet.text, snippet.matches, columns: columns - Width.of(line))
    }
    try output.write(line: line)
  }

  /// A text cut to a width, with the matches in bold.
  private func marked(_ text: String, _ matches: [Range<Int>], columns: Int) -> String {
    var (line, left) = ("", max(0, columns))
    for run in MarkedText(text: text, marks: matches).runs where left > 0 {
      let words = Sanitized(run.text).fitting(left)
      left -= Width.of(words)
      line += run.isMarked && hasBold ? "\u{1b}[1m\(words)\u{1b}[0m" : words
    }
    return line
  }
}
