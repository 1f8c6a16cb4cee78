internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Screen

/// An article as lines of text for a terminal or a file, with signs before headings, items, captions and quotations.
struct PrintedArticle {
  /// The longest line that is easy to read, in columns.
  private static let measure = 80

  private let article: Article
  private let columns: Int
  /// True if the terminal can show bold type.
  private let hasBold: Bool
  /// True if the links of the article are listed below its text.
  private let listsLinks: Bool

  init(of article: Article, columns: Int, hasBold: Bool, listsLinks: Bool = false) {
    self.article = article
    self.columns = min(columns, Self.measure)
    self.hasBold = hasBold
    self.listsLinks = listsLinks
  }

  func write(to output: inout some LineOutput) throws(OutputFailure) {
    try write(article.headline.wording, .title, to: &output)
    for line in facts { try output.write(line: Sanitized(line).text) }
    var previous: Part.Kind?
    let tables = TableLayout.tables(of: article, columns: columns)
    for (index, part) in article.parts.enumerated()
    where part.kind.isProse && part.kind != .headline || part.kind.isSurrounding {
      if !part.kind.isTight(below: previous) { try output.write(line: "") }
      previous = part.kind
      if let cells = tables[part.range.lowerBound] {
        try output.write(line: row(cells))
        continue
      }
      let end = endOfText(ofPart: index)
      let text = article.text(in: part.range.lowerBound..<end)
      try write(text, PartStyle(part.kind), keepsIndent: part.kind == .code, to: &output)
    }
    if article.breaksOff {
      try output.write(
        line: .wording(en: "[the text breaks off here]", vi: "[nội dung bị ngắt ở đây]"))
    }
    if listsLinks { try writeLinks(to: &output) }
  }

  /// The links, each with its number, its words, its address on a line of its own, which is never cut, and what a reader
  /// should know of the address.
  private func writeLinks(to output: inout some LineOutput) throws(OutputFailure) {
    try output.write(line: "")
    let heading: String =
      article.links.isEmpty
      ? .wording(en: "No links", vi: "Không có liên kết") : .wording(en: "Links", vi: "Liên kết")
    try write(heading, .heading, to: &output)
    for (index, link) in article.links.enumerated() {
      let number = "[\(index + 1)] "
      let indent = String(repeating: " ", count: number.count)
      let words = Sanitized(article.text(in: link.range)).text
      for (row, line) in TextWrap.lines(of: words, columns: columns - number.count).enumerated() {
        try output.write(line: (row == 0 ? number : indent) + words.slice(line.range))
      }
      let isBlank = words.allSatisfy(\.isWhitespace)
      try output.write(line: (isBlank ? number : indent) + Self.shown(link.address))
      for warning in LinkEntry.warnings(of: link, in: article) {
        try output.write(line: "\(indent)! \(Sanitized(warning).text)")
      }
    }
  }

  /// An address as gazette opens it; an address that gazette doesn't open as it is written.
  private static func shown(_ address: String) -> String {
    WebAddress(address)?.text ?? Sanitized(address).text
  }

  /// A row of a table, with blanks before its cells.
  private func row(_ cells: [TableCell]) -> String {
    cells.reduce(into: "") { row, cell in
      row = row.padded(to: cell.column) + Sanitized(article.text(in: cell.range)).text
    }
  }

  /// The end of a part's text. An end mark that follows the part directly belongs to that text.
  private func endOfText(ofPart index: Int) -> Int {
    let next = article.parts[(index + 1)...].first
    return (next?.kind == .endMark ? next : article.parts[index])?.range.upperBound ?? 0
  }

  private var facts: [String] {
    let notes =
      article.headline.isDerived ? [String.wording(en: "title from the text", vi: "tiêu đề lấy từ bài")] : []
    return MetadataLine(printed: article, language: article.language.language.wording, notes: notes)
      .lines(columns: columns)
  }

  private func write(
    _ text: some StringProtocol, _ style: PartStyle, keepsIndent: Bool = false,
    to output: inout some LineOutput
  ) throws(OutputFailure) {
    let clean = Sanitized(text).text
    let lines = TextWrap.lines(of: clean, columns: columns - style.indent, keepsIndent: keepsIndent)
    for (index, line) in lines.enumerated() {
      let words = style.lead(ofLine: index) + clean.slice(line.range)
      try output.write(line: hasBold ? style.wrapping(words) : words)
    }
  }
}

/// The printed form of a part of an article.
private enum PartStyle {
  case title, plain, heading, caption, item, quotation, surrounding

  init(_ kind: Part.Kind) {
    self =
      switch kind {
      case .headline, .heading: .heading
      case .caption: .caption
      case .listItem: .item
      case .post, .quotation: .quotation
      case .byline, .source, .related, .notice: .surrounding
      case .paragraph, .tableRow, .code, .dateLine, .fields, .marker, .endMark, .space: .plain
      }
  }

  /// A line as a terminal shows it: headings bold, the lines around the text faint.
  func wrapping(_ line: String) -> String {
    switch self {
    case .title, .heading: "\u{1b}[1m\(line)\u{1b}[0m"
    case .surrounding: "\u{1b}[2m\(line)\u{1b}[0m"
    case .plain, .caption, .item, .quotation: line
    }
  }

  /// Columns before the text of every line.
  var indent: Int { lead(ofLine: 0).count }

  func lead(ofLine line: Int) -> String {
    switch self {
    case .title, .plain, .surrounding: ""
    case .heading: line == 0 ? "# " : "  "
    case .caption: "| "
    case .item: line == 0 ? "- " : "  "
    case .quotation: "> "
    }
  }
}

extension Language {
  /// The language's name in the language itself.
  var wording: String {
    self == .undetermined ? .wording(en: "language unknown", vi: "không rõ ngôn ngữ") : endonym
  }
}
