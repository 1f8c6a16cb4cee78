internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Text

extension Report {
  /// The page of a name with its articles.
  init(_ page: EntityPage, articles: [ArticleRow]) {
    let name = page.entity.name(in: .reference).composed
    self.init(name, fileName: FileName.joined(name, behind: "name"))
    var rows: [[String]] = page.names.map { ["name", $0.language.code, $0.name, String($0.mentions), ""] }
    rows += page.languages.map {
      ["language", $0.language.code, $0.language.endonym, String($0.mentions), String($0.articles)]
    }
    rows += page.companions.map {
      ["beside", "", $0.entity.name(in: .reference).composed, "", String($0.articles)]
    }
    rows += articles.map { row in
      [
        "article", row.language.code, "\(row.date.cell) \(row.headline.wording)", "",
        row.location.description,
      ]
    }
    grid = Grid(
      columns: [
        Column("type", en: "Type", vi: "Loại"), Column("language", en: "Language", vi: "Ngôn ngữ"),
        Column("text", en: "Text", vi: "Nội dung"), Column("mentions", en: "Mentions", vi: "Lần nhắc"),
        Column("articles", en: "Articles", vi: "Số bài"),
      ], rows: rows)
    let kind = page.entity.kind.wording
    let span = [page.first, page.last].compactMap { $0 }.map(DateWording.numeric).joined(separator: " – ")
    let count = wording(
      en: "\(Counting.of(page.mentions, .mention)) in \(Counting.of(page.articles, .article))",
      vi: "\(page.mentions) lần nhắc trong \(page.articles) bài")
    blocks = [
      .heading(level: 1, name), .facts([kind, count, span].filter { !$0.isEmpty }.joined(separator: " · ")),
      .table(grid),
    ]
    json = [JSON(page)] + articles.map { JSON($0) }
  }

  /// Glossaries, one for each pair of languages; nil if there is nothing in them.
  init?(_ glossaries: [Glossary]) {
    guard let first = glossaries.first, glossaries.contains(where: { !$0.entries.isEmpty }) else {
      return nil
    }
    self.init(
      wording(en: "Glossary", vi: "Bảng thuật ngữ") + " \(first.source.endonym) – \(first.target.endonym)",
      fileName: "glossary-\(first.source)-\(first.target)")
    let export = GlossaryExport(glossaries)
    let names = [
      Column("source_language", en: "From", vi: "Từ tiếng"), Column("source", en: "Term", vi: "Thuật ngữ"),
      Column("target_language", en: "To", vi: "Sang tiếng"),
      Column("target", en: "Translation", vi: "Bản dịch"),
      Column("other", en: "Others", vi: "Cách khác"), Column("kind", en: "Kind", vi: "Loại"),
      Column("mentions", en: "Mentions", vi: "Lần nhắc"), Column("seen", en: "Seen in", vi: "Thấy ở"),
    ]
    grid = Grid(
      columns: names + [Column("articles", en: "Articles", vi: "Số bài")], rows: export.rows)
    blocks = [.heading(level: 1, title), .table(Grid(columns: names, rows: export.readRows))]
    json = glossaries.flatMap { glossary in glossary.entries.map { JSON($0, in: glossary) } }
    translationMemory = export.tmx
  }

  /// Two articles side by side.
  init(_ comparison: Comparison) {
    let articles = comparison.articles
    self.init(
      "\(articles.left.headline.wording) – \(articles.right.headline.wording)",
      fileName: FileName.joined(articles.left.headline.text, behind: "comparison"))
    let report = ComparisonReport(comparison)
    lines = report.lines()
    json = report.json
    let passages = Grid(
      columns: [
        Column(
          "left", en: articles.left.language.language.endonym, vi: articles.left.language.language.endonym),
        Column(
          "right", en: articles.right.language.language.endonym, vi: articles.right.language.language.endonym),
      ], rows: report.passages)
    let differences = Grid(
      columns: [
        Column("kind", en: "Kind", vi: "Loại"), Column("left", en: "Left", vi: "Trái"),
        Column("right", en: "Right", vi: "Phải"),
      ], rows: report.differences(named: \.rowWording))
    blocks = [.heading(level: 1, title)]
    blocks += Side.allCases.map { side in .facts(Citation(of: articles[side]).text(in: .plain)) }
    blocks.append(.table(passages))
    if !differences.rows.isEmpty {
      blocks += [.heading(level: 2, wording(en: "Differences", vi: "Những điểm khác")), .table(differences)]
    }
    grid = Grid(
      columns: [
        Column("type", en: "Type", vi: "Loại"), Column("kind", en: "Kind", vi: "Loại điểm khác"),
        Column("left", en: "Left", vi: "Trái"), Column("right", en: "Right", vi: "Phải"),
      ],
      rows: report.passages.map { ["passage", ""] + $0 }
        + report.differences(named: \.rowName).map { ["difference"] + $0 })
  }
}
