internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

/// The layout of a row of the list: one line, or the headline on two lines below the date.
struct ListRowLayout {
  let columns: Int
  let lines: PaneArrangement.Lines

  static let broadColumns = 60
  /// From this width on a line has the source.
  private static let sourceColumns = 76

  init(columns: Int, lines: PaneArrangement.Lines = .fitting) {
    (self.columns, self.lines) = (columns, lines)
  }

  var isOneLine: Bool { lines == .one || lines == .fitting && isBroad }
  var isBroad: Bool { columns >= Self.broadColumns }
  var hasSource: Bool { columns >= Self.sourceColumns }
  private static let narrowestSnippet = 24

  /// Columns for a snippet behind a headline on one line: the room beside the headline, half of a very broad list, or 0
  /// if that is too little to read.
  static func snippetColumns(of area: Rect, beside headline: MarkedText) -> Int {
    let left = max(area.columns - Width.of(headline.text) - 2, area.columns / 2 - 12)
    return left < narrowestSnippet ? 0 : left
  }

  /// Rows of the screen that an article takes.
  var rows: Int { isOneLine ? 1 : 3 }
}

extension Model {
  var listRowLayout: ListRowLayout { ListRowLayout(columns: layout.list.columns, lines: arrangement.lines) }
}

func drawList(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  guard model.list.total > 0 else {
    drawEmptyList(model, on: &canvas, in: area)
    return
  }
  let shape = model.listRowLayout
  let painter = ListRowPainter(model, shape)
  for slot in 0..<max(1, area.rows / shape.rows) {
    let index = model.list.top + slot
    guard index < model.list.total else { break }
    let place = Rect(
      column: area.column, row: area.row + slot * shape.rows, columns: area.columns, rows: shape.rows)
    painter.draw(model.list.row(at: index), isSelected: index == model.list.selection, on: &canvas, in: place)
  }
}

/// Says why the list is empty, and how to take the filter back.
private func drawEmptyList(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  let inner = area.inset(left: 2, right: 1)
  canvas.write(emptyListWords(model), in: inner, style: Style(.quiet))
}

private func emptyListWords(_ model: Model) -> String {
  guard model.listing.isUnfiltered else {
    let language = model.listing.language.map {
      wording(en: " in \($0.nameInSentence)", vi: " bằng \($0.nameInSentence)")
    }
    let name = model.filterEntity.map { $0.name(in: .undetermined) }.map {
      wording(en: " with \($0)", vi: " có tên \($0)")
    }
    let filter = (language ?? "") + (name ?? "")
    if let search = model.search {
      return wording(
        en: "Nothing found for \(search.typed)\(filter). Esc takes back the search.",
        vi: "Không tìm thấy \(search.typed)\(filter). Nhấn Esc để thôi tìm.")
    }
    return wording(
      en: "No articles\(filter). Esc takes back the filter.", vi: "Không có bài nào\(filter). Esc bỏ lọc.")
  }
  guard model.loading.isComplete else { return awaitedListWords(model.server) }
  if model.loading.articles > 0, model.list.window != nil, model.list.pending == nil {
    return hiddenWords(model)
  }
  let fetch = model.keyName(for: .fetch)
  return wording(
    en:
      "No articles here. q quits; gazette PATH opens a folder of articles; gazette add URL subscribes to a paper, "
      + "and \(fetch) fetches the news.",
    vi:
      "Ở đây không có bài nào. q để thoát; gazette ĐƯỜNG-DẪN mở một thư mục bài; gazette add URL đăng ký một tờ báo, "
      + "rồi \(fetch) tải tin.")
}

/// Why no list is there yet.
private func awaitedListWords(_ server: ServerState) -> String {
  switch server {
  case .answers: wording(en: "Reading the collection…", vi: "Đang đọc kho…")
  case .isAway:
    wording(
      en: "The server can't be reached. gazette tries again until it answers; q quits.",
      vi: "Không liên lạc được với máy chủ. gazette thử lại đến khi máy chủ trả lời; q để thoát.")
  case .refuses(let reason): reason + wording(en: ". q quits.", vi: ". q để thoát.")
  }
}

/// Says that all articles are hidden, and how to see them.
private func hiddenWords(_ model: Model) -> String {
  let count = Counting.of(model.loading.articles, .article)
  let (search, undo) = (model.keyName(for: .search), model.keyName(for: .undo))
  return wording(
    en:
      "Nothing is left to list: \(count) hidden. \(search) is:hidden lists them; \(undo) takes the last hiding back.",
    vi:
      "Không còn gì để liệt kê: đã ẩn \(count). \(search) is:hidden để xem các bài đó; \(undo) để thôi ẩn lần vừa rồi."
  )
}
