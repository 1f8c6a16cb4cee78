internal import Screen

/// The areas and columns of the screen of links.
struct LinksLayout {
  let area: Rect
  /// The columns of the numbers.
  let numberColumns: Int

  /// From this height on a blank line is between two links.
  private static let highRows = 18

  /// `count`: the number of links.
  init(_ size: Size, count: Int) {
    area = Layout.screenArea(size)
    numberColumns = String(count).count
  }

  var list: Rect { area.inset(top: 1) }
  var visible: Int { max(1, list.rows) }
  var hasGaps: Bool { area.rows >= Self.highRows }
  /// The column of the sign before the chosen link.
  var signColumn: Int { area.column + 1 }
  var numberColumn: Int { area.column + 3 }
  var textColumn: Int { numberColumn + numberColumns + 2 }
  /// The columns of a line of text.
  var textColumns: Int { max(1, area.endColumn - textColumn - 1) }
}

/// The lines of all links on a screen of a width.
struct LinkLines: Hashable, Sendable {
  /// The content of a line.
  enum Content: Hashable, Sendable {
    case context(MarkedText)
    /// A range of an address that can be opened.
    case address(WebAddress, Range<Int>)
    /// A line of an address that can't be opened.
    case written(String)
    case warning(String)
    case blank
  }

  struct Line: Hashable, Sendable {
    /// The index of the link.
    let entry: Int
    let content: Content
  }

  private(set) var lines: [Line] = []
  /// The lines of each link, without the blank line behind them.
  private(set) var ranges: [Range<Int>] = []

  /// The most lines of the text around the words of a link.
  private static let contextRows = 2

  init() {}

  init(_ entries: [LinkEntry], _ layout: LinksLayout) {
    for (index, entry) in entries.enumerated() {
      let contents = Self.contents(of: entry, columns: layout.textColumns)
      ranges.append(lines.count..<lines.count + contents.count)
      lines += contents.map { Line(entry: index, content: $0) }
      if layout.hasGaps, index < entries.count - 1 { lines.append(Line(entry: index, content: .blank)) }
    }
  }

  private static func contents(of entry: LinkEntry, columns: Int) -> [Content] {
    let context = entry.context.showingFirstMark(columns: columns).lines(columns: columns, rows: contextRows)
    let address: [Content] =
      if let address = entry.address {
        TextWrap.lines(of: address.text, columns: columns).map { .address(address, $0.range) }
      } else {
        wrapped(entry.written, columns: columns).map { .written($0) }
      }
    let warnings = entry.warnings.flatMap { wrapped("! " + $0, columns: columns) }
    return context.map { .context($0) } + address + warnings.map { .warning($0) }
  }

  private static func wrapped(_ text: String, columns: Int) -> [String] {
    TextWrap.lines(of: text, columns: columns).map { String(text.slice($0.range)) }
  }
}
