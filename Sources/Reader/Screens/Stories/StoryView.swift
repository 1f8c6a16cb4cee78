internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

func drawStory(_ state: StoryScreen, of model: Model, on canvas: inout Canvas) {
  let layout = StoryLayout(model.size, languages: state.languages.count)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, on: &canvas, in: layout.area)
  guard let articles = state.articles, !articles.isEmpty else { return }
  drawLanguages(state.languages, on: &canvas, layout)
  for (place, index) in articles.indices.dropFirst(state.top).prefix(layout.visible).enumerated() {
    let row = layout.list.row + place * layout.rowsEach
    let isSameDay = place > 0 && articles[index - 1].date == articles[index].date
    let style = Style(.quiet)
    if index == state.selected {
      canvas.writeChoice("▸", column: layout.area.column + 1, row: row)
    }
    if !isSameDay {
      canvas.write(
        DateWording.numeric(articles[index].date), column: layout.dateColumn, row: row, style: style)
    }
    if model.choice.articles.contains(articles[index].id) {
      canvas.write(
        MarkSigns.chosen, column: layout.area.column, row: row, style: Style(.accent, .bold))
    }
    drawArticle(articles[index], state, layout, isChosen: index == state.selected, on: &canvas, row: row)
  }
  guard let chosen = state.chosen else { return }
  let words = Fitting.fit(details(of: chosen), columns: layout.area.columns - 4)
  canvas.write(words, column: layout.dateColumn, row: layout.area.endRow - 1, style: Style(.quiet))
}

/// `Story  12 articles · en 8 vi 4 · 9 Sep 2025 – 11 Sep 2025`.
private func drawHeading(_ state: StoryScreen, on canvas: inout Canvas, in area: Rect) {
  let used = canvas.write(
    wording(en: "Story", vi: "Sự kiện"), column: area.column + 1, row: area.row, style: Style(.accent, .bold))
  let words = Fitting.fit(headingWords(state), columns: area.columns - used - 4)
  canvas.write(words, column: area.column + used + 3, row: area.row, style: Style(.quiet))
}

private func headingWords(_ state: StoryScreen) -> String {
  guard let articles = state.articles else {
    return wording(en: "looking for its articles…", vi: "đang tìm các bài…")
  }
  guard !articles.isEmpty else {
    return wording(en: "the article is no longer in the collection", vi: "bài không còn trong kho")
  }
  let languages = state.languages.map { language in
    "\(language) \(Counting.grouped(articles.count { $0.language == language }))"
  }
  let dates = articles.compactMap(\.date)
  var span = dates.first.map { DateWording.spelled($0) }
  if let first = dates.first, let last = dates.last, first != last {
    span = "\(DateWording.spelled(first)) – \(DateWording.spelled(last))"
  }
  return [Counting.of(articles.count, .article), languages.joined(separator: " "), span]
    .compactMap(\.self).joined(separator: " · ")
}

/// The name of each language above its column.
private func drawLanguages(_ languages: [Language], on canvas: inout Canvas, _ layout: StoryLayout) {
  guard layout.isSideBySide else { return }
  for (language, columns) in zip(languages, layout.languageColumns) {
    let name = Fitting.fit(language.endonym, columns: columns.count - 2)
    canvas.write(name, column: columns.lowerBound, row: layout.headings, style: Style(.quiet, .bold))
  }
}

private func drawArticle(
  _ article: ArticleRow, _ state: StoryScreen, _ layout: StoryLayout, isChosen: Bool, on canvas: inout Canvas,
  row: Int
) {
  let place = layout.isSideBySide ? state.languages.firstIndex(of: article.language) ?? 0 : 0
  let columns = layout.languageColumns[place]
  let sign = article.markSigns + (layout.isSideBySide ? "" : "\(article.language) ")
  let style = isChosen ? Style(.accent, .bold) : .plain
  let lines = Fitting.lines(
    sign + article.headline.wording, columns: columns.count - 2, rows: layout.rowsEach)
  for (offset, line) in lines.enumerated() {
    canvas.write(line, column: columns.lowerBound, row: row + offset, style: style)
  }
}

extension ArticleRow {
  /// `●★ `: the signs of the user's marks before a headline; empty for an article that is read and has no other mark.
  var markSigns: String {
    let signs = [
      marks.isRead ? "" : MarkSigns.unread,
      marks.isStarred ? MarkSigns.starred : marks.isHidden ? MarkSigns.hidden : "",
    ].joined()
    return signs.isEmpty ? "" : signs + " "
  }
}

/// `Tuổi Trẻ · Tiếng Việt · 312 words · a.txt`.
private func details(of article: ArticleRow) -> String {
  [
    article.source, article.language.endonym, Counting.of(article.wordCount, .word),
    article.location.name,
  ].compactMap(\.self).joined(separator: " · ")
}
