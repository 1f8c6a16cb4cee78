internal import Catalogue
internal import Foundation
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Text

// MARK: - Articles

extension Report {
  private static let articleColumns = [
    Column("id", en: "Id", vi: "Mã"), Column("title", en: "Headline", vi: "Tiêu đề"),
    Column("language", en: "Language", vi: "Ngôn ngữ"), Column("date", en: "Date", vi: "Ngày"),
    Column("date_inferred", en: "Date inferred", vi: "Ngày suy ra"),
    Column("source", en: "Source", vi: "Nguồn"), Column("author", en: "Author", vi: "Tác giả"),
    Column("link", en: "Address", vi: "Địa chỉ"), Column("words", en: "Words", vi: "Từ"),
    Column("path", en: "File", vi: "Tệp"),
  ]
  private static let textColumn = Column("text", en: "Text", vi: "Toàn văn")

  /// One article or several, whole.
  init?(articles marked: [MarkedArticle]) {
    let articles = marked.map(\.article)
    guard let first = articles.first else { return nil }
    let isOne = articles.count == 1
    self.init(
      isOne
        ? first.headline.wording
        : wording(en: Counting.of(articles.count, .article), vi: Counting.of(articles.count, .article)),
      fileName: isOne
        ? FileName.of(first.headline.text, on: first.date) : "\(articles.count)-articles")
    if isOne { articleFile = marked[0].file }
    if articles.allSatisfy({ $0.language.language == first.language.language }) {
      language = first.language.language
    }
    blocks = marked.flatMap(\.blocks)
    grid = Grid(
      columns: Self.articleColumns + Self.userColumns + [Self.textColumn],
      rows: marked.map {
        $0.article.cells + Self.userCells($0.record.marks, $0.record.annotation) + [$0.article.text]
      })
    json = marked.map { JSON($0.article, $0.record) }
    lines = Array(articles.map(\.exportedLines).joined(separator: [""]))
  }

  /// A range of an article's text, with a citation.
  init(passage range: TextRange, of article: Article, citedAs style: CitationStyle) {
    self.init(article.headline.wording, fileName: FileName.of(article.headline.text, on: article.date))
    language = article.language.language
    let words = article.text(in: range).onOneLine
    let citation = Citation(of: article).text(in: .plain)
    blocks = [.quotation([Span(words)]), .facts(citation)]
    lines = [words]
    let offsets = ScalarOffsets(of: article.text)
    let (start, end) = (offsets[range.lowerBound], offsets[range.upperBound])
    grid = Grid(
      columns: [
        Column("id", en: "Id", vi: "Mã"), Column("start", en: "Start", vi: "Đầu"),
        Column("end", en: "End", vi: "Cuối"), Column("text", en: "Passage", vi: "Đoạn văn"),
        Column("citation", en: "Citation", vi: "Trích dẫn"),
      ], rows: [[article.id.description, String(start), String(end), words, citation]])
    json = [
      .object(
        [("type", .string("passage")), ("id", .string(article.id.description))]
          + JSON.location(article.location) + [
            ("start", .integer(start)), ("end", .integer(end)), ("text", .string(words)),
            ("language", .string(article.language.language.code)),
            ("title", .string(article.headline.wording)),
            ("citation", .string(Citation(of: article).text(in: style))),
          ])
    ]
  }

  /// The links of an article.
  init(linksOf article: Article) {
    let title = article.headline.wording
    self.init(title, fileName: "links-" + FileName.of(article.headline.text, on: article.date))
    language = article.language.language
    grid = Grid(
      columns: [
        Column("number", en: "No.", vi: "Số"), Column("words", en: "Words", vi: "Từ liên kết"),
        Column("url", en: "Address", vi: "Địa chỉ"),
      ],
      rows: article.links.enumerated().map { index, link in
        [
          String(index + 1), article.text(in: link.range).onOneLine,
          WebAddress(link.address)?.text ?? link.address,
        ]
      })
    blocks = [.heading(level: 1, title), .table(grid)]
    json = article.links.map { link in
      .object([
        ("words", .string(article.text(in: link.range).onOneLine)), ("url", .string(link.address)),
      ])
    }
  }
}

/// Names of files that are written.
enum FileName {
  /// Bytes that a file's name has at most, its ending aside.
  private static let mostBytes = 120

  /// `2025-09-11-Nạn-buôn-bán-ma-túy-xuyên-lục-địa`: the date, then the letters and digits of a headline.
  static func of(_ headline: String, on date: ArticleDate?) -> String {
    let date = date?.description.drop { $0 == "~" }.description ?? "undated"
    return joined(headline, behind: date)
  }

  /// Words behind a first word.
  static func joined(_ text: String, behind first: String) -> String {
    let words = text.precomposedStringWithCanonicalMapping.split { !$0.isLetter && !$0.isNumber }
    var name = first
    for word in words where name.utf8.count + word.utf8.count < mostBytes { name += "-" + word }
    return name
  }
}

// MARK: - One article

extension MarkedArticle {
  fileprivate var blocks: [Report.Block] { article.blocks(marked: userLines) }
}

extension Article {
  fileprivate var cells: [String] {
    [
      id.description, headline.wording, language.language.code,
      date.map { String($0.description.drop { $0 == "~" }) } ?? "",
      date?.isInferred == true ? "true" : "false",
      source ?? "", author ?? "", link ?? "", String(wordCount), location.description,
    ]
  }

  /// The article as `gazette show` prints it, with its address.
  fileprivate var exportedLines: [String] {
    printedLines + (link.flatMap(WebAddress.init).map { ["", $0.text] } ?? [])
  }

  /// The article as `gazette show` prints it.
  fileprivate var printedLines: [String] {
    var lines = CollectedLines()
    // Lines in memory don't fail.
    try? PrintedArticle(of: self, columns: 80, hasBold: false).write(to: &lines)
    return lines.lines
  }

  fileprivate func blocks(marked userLines: [String]) -> [Report.Block] {
    let facts = MetadataLine(printed: self, language: language.language.wording).lines(columns: .max)
    var blocks: [Report.Block] = [.heading(level: 1, headline.wording)]
    blocks += (facts + userLines).map { .facts($0) }
    if let link = link.flatMap(WebAddress.init) {
      blocks.append(.paragraph([Report.Span(link.text, to: link)]))
    }
    for part in parts where part.kind != .headline && (part.kind.isProse || part.kind.isSurrounding) {
      append(part, to: &blocks)
    }
    return blocks
  }

  private func append(_ part: Part, to blocks: inout [Report.Block]) {
    switch part.kind {
    case .heading: blocks.append(.heading(level: 2, text(in: part.range).onOneLine))
    case .listItem: blocks.append(.item(spans(of: part.range)))
    case .post, .quotation: blocks.append(.quotation(spans(of: part.range)))
    case .caption: blocks.append(.caption(spans(of: part.range)))
    case .code:
      let line = String(text(in: part.range))
      if case .code(let lines)? = blocks.last {
        blocks[blocks.count - 1] = .code(lines + [line])
      } else {
        blocks.append(.code([line]))
      }
    case .byline, .source, .related, .notice: blocks.append(.facts(text(in: part.range).onOneLine))
    default: blocks.append(.paragraph(spans(of: part.range)))
    }
  }

  /// The text of a range, cut where a link begins or ends.
  private func spans(of range: TextRange) -> [Report.Span] {
    var spans: [Report.Span] = []
    var position = range.lowerBound
    let first = links.partitioningIndex { $0.range.upperBound > range.lowerBound }
    for link in links[first...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
      let words = link.range.clamped(to: position..<range.upperBound)
      if position < words.lowerBound { spans.append(Report.Span(line(position..<words.lowerBound))) }
      if !words.isEmpty { spans.append(Report.Span(line(words), to: WebAddress(link.address))) }
      position = max(position, words.upperBound)
    }
    if position < range.upperBound { spans.append(Report.Span(line(position..<range.upperBound))) }
    return spans
  }

  /// The text of a range with its breaks as blanks; the blanks at its ends stay.
  private func line(_ range: TextRange) -> String {
    text(in: range).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(
      separator: " ")
  }
}

/// Lines kept in memory.
private struct CollectedLines: LineOutput {
  var lines: [String] = []

  mutating func write(line: String) { lines.append(line) }
}
