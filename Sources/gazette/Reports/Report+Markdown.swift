internal import Localization
internal import News
internal import Reader

/// Markdown as CommonMark defines it, with GitHub's tables. No text of an article becomes a mark or a tag.
extension Report {
  var markdown: String { articleFile ?? document }

  /// The blocks below front matter that says that this is no article.
  private var document: String {
    var front = FrontMatterWriter()
    front.add("type", Format.exportType)
    front.add("title", Sanitized(title).text)
    var lines: [String] = []
    var isInList = false
    for block in blocks {
      let isItem = if case .item = block { true } else { false }
      if !lines.isEmpty, !(isItem && isInList) { lines.append("") }
      lines += Self.markdown(block)
      isInList = isItem
    }
    return front.text + lines.map { $0 + "\n" }.joined()
  }

  private static func markdown(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let words): [String(repeating: "#", count: level) + " " + escaped(words)]
    case .facts(let words): ["*" + escaped(words) + "*"]
    case .paragraph(let spans): [line(spans)]
    case .item(let spans): ["- " + line(spans)]
    case .quotation(let spans): ["> " + line(spans)]
    case .caption(let spans): ["*" + line(spans) + "*"]
    case .code(let lines): code(lines)
    case .table(let grid):
      [row(grid.columns.map(\.name.text)), row(grid.columns.map { _ in "---" }, isEscaped: true)]
        + grid.rows.map { row($0) }
    }
  }

  private static func escaped(_ words: String) -> String {
    MarkdownText.escaped(Sanitized(words).text.trimmed)
  }

  private static func line(_ spans: [Span]) -> String {
    // The first span alone can begin a line; the marks of blocks mean nothing elsewhere.
    spans.map { span in
      let words = MarkdownText.escaped(Sanitized(span.text).text)
      return span.address.map { "[\(words)](<\($0.text)>)" } ?? words
    }.joined().trimmed
  }

  private static func row(_ cells: [String], isEscaped: Bool = false) -> String {
    "| " + cells.map { isEscaped ? $0 : escaped($0) }.joined(separator: " | ") + " |"
  }

  /// A fence that is longer than any in the lines.
  private static func code(_ lines: [String]) -> [String] {
    let longest = lines.map { $0.split { $0 != "`" }.map(\.count).max() ?? 0 }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence] + lines.map { Sanitized($0).text } + [fence]
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
