internal import Catalogue
internal import Localization
internal import Screen

func drawSources(_ state: SourcesScreen, of model: Model, on canvas: inout Canvas) {
  let layout = SourcesLayout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, of: model, on: &canvas, in: layout.area)
  guard let sources = state.sources else { return }
  guard !sources.isEmpty else {
    let words = wording(
      en: "No sources yet: `gazette add URL` subscribes to a feed or a site.",
      vi: "Chưa có nguồn nào: `gazette add URL` đăng ký một nguồn tin hoặc trang báo.")
    return canvas.write(words, in: layout.list.inset(left: 3, top: 1, right: 1), style: Style(.quiet))
  }
  for (row, index) in sources.indices.dropFirst(state.top).prefix(layout.list.rows).enumerated() {
    draw(sources[index], isChosen: index == state.selected, layout, on: &canvas, row: layout.list.row + row)
  }
  drawDetails(state.chosen, on: &canvas, in: layout.details)
}

/// `Sources  48 · 2 failing · 1 paused · 310 unread`.
private func drawHeading(_ state: SourcesScreen, of model: Model, on canvas: inout Canvas, in area: Rect) {
  var column = area.column + 1
  column +=
    canvas.write(
      wording(en: "Sources", vi: "Nguồn tin"), column: column, row: area.row, style: Style(.accent, .bold))
    + 2
  let words = Fitting.fit(headingWords(state), columns: area.endColumn - column - 1)
  canvas.write(words, column: column, row: area.row, style: Style(.quiet))
}

private func headingWords(_ state: SourcesScreen) -> String {
  guard let sources = state.sources else { return "…" }
  let counts = [
    (sources.filter { $0.problem != nil }.count, wording(en: "failing", vi: "lỗi")),
    (sources.filter(\.isPaused).count, wording(en: "paused", vi: "tạm dừng")),
    (sources.reduce(0) { $0 + $1.unread }, wording(en: "unread", vi: "chưa đọc")),
  ]
  let words = counts.filter { $0.0 > 0 }.map { "\(Counting.grouped($0.0)) \($0.1)" }
  return ([Counting.grouped(sources.count)] + words).joined(separator: " · ")
}

/// A source: a sign for what is wrong, the name, the language, the unread articles, the last and the next fetch.
private func draw(
  _ source: ListedSource, isChosen: Bool, _ layout: SourcesLayout, on canvas: inout Canvas, row: Int
) {
  let columns = layout.columns
  let traits: Style.Traits = isChosen ? .bold : []
  if isChosen { canvas.writeChoice("▌", column: layout.area.column, row: row) }
  if source.isPaused {
    canvas.write("‖", column: columns.sign, row: row, style: Style(.quiet, traits))
  } else if source.problem != nil {
    canvas.write("!", column: columns.sign, row: row, style: Style(.alert, traits))
  }
  let name = [source.name, source.folder.map { "· \($0)" }].compactMap(\.self).joined(separator: " ")
  canvas.write(
    Fitting.fit(name, columns: columns.name.count), column: columns.name.lowerBound, row: row,
    style: isChosen ? Style(.accent, .bold) : source.unread > 0 ? Style(.plain, .bold) : .plain)
  canvas.write(source.language ?? "", column: columns.language, row: row, style: Style(.quiet, traits))
  let unread = source.unread > 0 ? Counting.grouped(source.unread) : ""
  canvas.write(
    unread, column: columns.state - 2 - Width.of(unread), row: row, style: Style(.accent, traits))
  guard layout.isBroad else { return }
  let words =
    source.isPaused
    ? wording(en: "paused", vi: "tạm dừng")
    : [source.lastFetched, source.nextTry.map { wording(en: "next \($0)", vi: "tới \($0)") }].compactMap(
      \.self
    ).joined(separator: " · ")
  canvas.write(
    Fitting.fit(words, columns: layout.area.endColumn - 1 - columns.state), column: columns.state, row: row,
    style: Style(source.problem == nil ? .quiet : .alert, traits))
}

/// The problem of the chosen source, its address, its number of articles.
private func drawDetails(_ source: ListedSource?, on canvas: inout Canvas, in area: Rect) {
  guard let source else { return }
  let last = source.lastFetched.map {
    wording(en: "last good \($0)", vi: "lần tải thành công gần nhất: \($0)")
  }
  let next = source.nextTry.map { wording(en: "next try \($0)", vi: "lần tới \($0)") }
  var lines: [(String, Style)] = []
  if let problem = source.problem {
    lines.append(([problem, last, next].compactMap(\.self).joined(separator: " · "), Style(.alert)))
  } else if let remark = source.remark {
    lines.append((remark, Style(.quiet)))
  }
  let count = Counting.of(source.articles, .article)
  lines.append(
    (
      ([count] + (source.problem == nil ? [last, next] : [])).compactMap(\.self).joined(separator: " · "),
      Style(.quiet)
    ))
  lines.append((source.url, Style(.quiet)))
  for (index, line) in lines.prefix(area.rows).enumerated() {
    let words = Fitting.fit(line.0, columns: area.columns)
    canvas.write(words, column: area.column, row: area.row + index, style: line.1)
  }
}
