internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader

extension Report {
  private static let rowColumns =
    [
      Column("id", en: "Id", vi: "Mã"), Column("date", en: "Date", vi: "Ngày"),
      Column("language", en: "Language", vi: "Ngôn ngữ"), Column("source", en: "Source", vi: "Nguồn"),
      Column("title", en: "Headline", vi: "Tiêu đề"), Column("words", en: "Words", vi: "Từ"),
      Column("link", en: "Address", vi: "Địa chỉ"), Column("path", en: "File", vi: "Tệp"),
    ] + userColumns

  /// The cells of an article. `date`: its date, as people or programs read it.
  private static func cells(of row: ArticleRow, _ date: String) -> [String] {
    [
      row.id.description, date, row.language.code, row.source ?? "",
      row.headline.wording, String(row.wordCount), row.provenance.link ?? "", row.location.description,
    ] + userCells(row.marks, row.annotation)
  }

  /// The table of articles, for programs, and as people read it.
  private static func grids(of rows: [ArticleRow]) -> (data: Grid, read: Grid) {
    (
      Grid(columns: rowColumns, rows: rows.map { cells(of: $0, $0.date.cell) }),
      Grid(columns: rowColumns, rows: rows.map { cells(of: $0, DateWording.numeric($0.date)) })
        .withoutEmptyUserColumns
    )
  }

  /// The articles of a listing. `total`: the number of all of them.
  init(rows: [ArticleRow], total: Int) {
    let title = wording(en: "Articles", vi: "Các bài báo")
    self.init(title, fileName: "articles")
    let grids = Self.grids(of: rows)
    grid = grids.data
    blocks = [.heading(level: 1, title), .table(grids.read)]
    json = rows.map { JSON($0) }
    if rows.count < total {
      remark = wording(
        en: "the first \(Counting.grouped(rows.count)) of \(Counting.grouped(total)) articles",
        vi: "\(rows.count) bài đầu trong \(total) bài")
    }
  }

  /// The articles of a story, in the order of time.
  init?(story rows: [ArticleRow]) {
    guard let first = rows.first else { return nil }
    self.init(first.headline.wording, fileName: FileName.joined(first.headline.text, behind: "story"))
    let grids = Self.grids(of: rows)
    grid = grids.data
    blocks = [.heading(level: 1, title), .table(grids.read)]
    json = rows.map { JSON(member: $0) }
  }

  /// The stories of a listing, each with its articles.
  init(stories: [Story], articles: [[ArticleRow]]) {
    let title = wording(en: "Stories", vi: "Các sự kiện")
    self.init(title, fileName: "stories")
    let columns = [
      Column("newest", en: "Newest", vi: "Mới nhất"), Column("articles", en: "Articles", vi: "Số bài"),
      Column("languages", en: "Languages", vi: "Ngôn ngữ"), Column("title", en: "Headline", vi: "Tiêu đề"),
      Column("first", en: "First", vi: "Đầu tiên"),
      Column("first_source", en: "First source", vi: "Nguồn đầu tiên"),
      Column("path", en: "File", vi: "Tệp"),
    ]
    grid = Grid(columns: columns, rows: stories.map { $0.cells($0.languageCells, { $0.cell }) })
    let read = stories.map { $0.cells($0.languageWords, DateWording.numeric) }
    blocks = [.heading(level: 1, title), .table(Grid(columns: columns, rows: read))]
    json = zip(stories, articles).map { JSON($0, $1) }
  }

  /// The number of articles for each date and language.
  init(_ timeline: Timeline) {
    let title = wording(en: "Timeline", vi: "Dòng thời gian")
    self.init(title, fileName: "timeline")
    grid = Grid(
      columns: [
        Column("date", en: "Date", vi: "Ngày"), Column("language", en: "Language", vi: "Ngôn ngữ"),
        Column("articles", en: "Articles", vi: "Số bài"),
      ], rows: timeline.entries.map { [$0.date.description, $0.language.code, String($0.count)] })
    blocks = [.heading(level: 1, title), .table(grid)]
    json = timeline.entries.map { entry in
      .object([
        ("date", .date(entry.date)), ("dateInferred", .bool(entry.date.isInferred)),
        ("language", .string(entry.language.code)), ("articles", .integer(entry.count)),
      ])
    }
    if timeline.undatedCount > 0 {
      grid.rows.append(["", "", String(timeline.undatedCount)])
      json.append(
        .object([("date", .null), ("language", .null), ("articles", .integer(timeline.undatedCount))]))
    }
  }
}
