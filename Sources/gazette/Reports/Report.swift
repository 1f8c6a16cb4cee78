internal import Languages
internal import Localization
internal import Reader
internal import Text

/// A finding that leaves the program: what is written in every format.
struct Report {
  /// Words of which some lead to an address.
  struct Span {
    let text: String
    /// Nil for plain words.
    let address: WebAddress?

    init(_ text: String, to address: WebAddress? = nil) {
      self.text = text
      self.address = address
    }
  }

  /// A piece of a document.
  enum Block {
    /// Level 1 is the title.
    case heading(level: Int, String)
    /// A line about the text: source, date, number of words.
    case facts(String)
    case paragraph([Span])
    case item([Span])
    case quotation([Span])
    case caption([Span])
    /// Lines of a program.
    case code([String])
    case table(Grid)
  }

  /// A column of a table.
  struct Column {
    /// The name for programs.
    let key: String
    /// The name for people.
    let name: Wording

    init(_ key: String, en: String, vi: String) {
      self.key = key
      name = Wording(en: en, vi: vi)
    }
  }

  /// A table: the columns, and rows with a cell for each.
  struct Grid {
    let columns: [Column]
    var rows: [[String]] = []
  }

  /// The title of the document.
  let title: String
  /// The beginning of its file's name.
  let fileName: String
  /// The language of its text; nil for a text in several.
  var language: Language?
  var blocks: [Block] = []
  /// The rows for a spreadsheet.
  var grid = Grid(columns: [])
  var json: [JSON] = []
  /// The lines as the command for it prints them; nil where the blocks are printed.
  var lines: [String]?
  /// A translation memory; nil if it is no glossary.
  var translationMemory: String?
  /// The article as a file of Markdown that gazette reads as an article; nil if it is no single article.
  var articleFile: String?
  /// A list of subscriptions; nil if it is no list of sources.
  var outline: String?
  /// A sentence about a finding that is not whole.
  var remark: String?

  init(_ title: String, fileName: String) {
    self.title = title
    self.fileName = fileName
  }
}

extension Report {
  /// The text of the document in a format; nil in a format that it doesn't have. `hasByteOrderMark`: true if a table begins
  /// with a byte order mark.
  func text(as format: FindingFormat, hasByteOrderMark: Bool = false) -> String? {
    switch format {
    case .text: plainText
    case .markdown: markdown
    case .html: html
    case .csv: csv(hasMark: hasByteOrderMark)
    case .json: json.map { $0.text + "\n" }.joined()
    case .tmx: translationMemory
    case .opml: outline
    }
  }

  /// The ending of a file's name.
  func ending(of format: FindingFormat) -> String {
    switch format {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .csv: "csv"
    case .json: json.count == 1 ? "json" : "jsonl"
    case .tmx: "tmx"
    case .opml: "opml"
    }
  }
}

// MARK: - Text and tables

extension Report {
  private var plainText: String {
    (lines ?? blocks.flatMap(Self.lines)).map { Self.sanitized($0) + "\n" }.joined()
  }

  /// A line without control characters, but for the tabs between columns.
  private static func sanitized(_ line: String) -> String {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { Sanitized(String($0)).text }
      .joined(separator: "\t")
  }

  private static func lines(of block: Block) -> [String] {
    func line(_ spans: [Span]) -> String { spans.map(\.text).joined() }
    switch block {
    case .heading(let level, let words): return level == 1 ? [words] : ["", "# " + words]
    case .facts(let words): return [words]
    case .paragraph(let spans): return ["", line(spans)]
    case .item(let spans): return ["- " + line(spans)]
    case .quotation(let spans): return ["> " + line(spans)]
    case .caption(let spans): return ["| " + line(spans)]
    case .code(let lines): return lines
    case .table(let grid):
      let rows = [grid.columns.map(\.key)] + grid.rows
      return [""] + rows.map { row in row.map { Sanitized($0).text }.joined(separator: "\t") }
    }
  }

  /// Comma-separated values (RFC 4180), in UTF-8, with the names of the columns in the first line.
  private func csv(hasMark: Bool) -> String {
    let rows = ([grid.columns.map(\.key)] + grid.rows).map { row in
      row.map(Self.cell).joined(separator: ",") + "\r\n"
    }
    return (hasMark ? "\u{FEFF}" : "") + rows.joined()
  }

  /// The first characters of a cell that a spreadsheet takes for a formula, also in their broad forms.
  private static let formulaSigns = "=+-@＝＋－＠".unicodeScalars

  /// A cell whose text stays text: an apostrophe is before a formula, as spreadsheets have it.
  private static func cell(_ text: String) -> String {
    let clean = text.split(whereSeparator: \.isNewline).map { Sanitized($0).text }.joined(separator: "\n")
    let first = clean.unicodeScalars.first { $0 != " " }
    let safe = first.map(formulaSigns.contains) == true ? "'" + clean : clean
    guard safe.unicodeScalars.contains(where: { ",;\"\n ".unicodeScalars.contains($0) }) else { return safe }
    return "\"\(safe.replacingScalars { $0 == "\"" ? "\"\"" : nil })\""
  }
}
