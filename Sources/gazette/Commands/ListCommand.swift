internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Screen

/// `gazette list`: the articles of files and folders, one a line.
struct ListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      abstract: Wording(
        en: "Print the articles, one a line.",
        vi: "In các bài, mỗi bài một dòng."),
      discussion: Wording(
        en: """
          The columns are id, date, language, words, title and path; an article of a file of several has its \
          number behind the path (news.jsonl#3). On a terminal they are aligned and cut to its width; elsewhere \
          they are whole and separated by tabs. A date after ~ was found in the running text.
          """,
        vi: """
          Các cột là mã bài, ngày, ngôn ngữ, số từ, tiêu đề và đường dẫn; bài nằm trong tệp có nhiều bài thì \
          có số thứ tự sau đường dẫn (news.jsonl#3). Trên cửa sổ dòng lệnh, các cột được căn thẳng và cắt theo chiều \
          rộng; ở nơi khác, chúng được ghi đầy đủ và ngăn cách bằng dấu tab. Ngày đứng sau dấu ~ được tìm thấy \
          trong thân bài.
          """),
      examples: [
        "gazette list news",
        "gazette list --language vi --sort words news",
        "gazette list --sort source,reverse-date --query in:Ports news",
        #"gazette list --query 'cocaine "cảng Antwerp" -lang:en after:2025-01' news"#,
        "gazette list news | cut -f 6",
        "gazette list --json news | jq -r 'select(.words > 500) | .title'",
      ])
  }

  @OptionGroup var collection: CollectionArguments

  @Option(
    help: .languages(keeping: Wording(en: "articles", vi: "các bài")), transform: languages(named:))
  var language: [Language] = []

  @Option(
    parsing: .unconditional,
    help: .query(keeping: Wording(en: "articles that match", vi: "các bài khớp với")),
    transform: parsedQuery)
  var query: Query = .everything

  @Option(
    help: .said(
      en: """
        Sort key: date (newest first), title, language, words (longest first), path, source, author, story (size of \
        the story), read (unread first), starred (starred first), relevance; behind a comma the key that orders equals, \
        each with reverse- before it to turn it around: source,reverse-date.
        """,
      vi: """
        Khóa sắp xếp: date (ngày, mới nhất trước), title (tiêu đề), language (ngôn ngữ), words (số từ, dài nhất trước), \
        path (đường dẫn), source (nguồn), author (tác giả), story (số bài của sự kiện), read (chưa đọc trước), starred \
        (có sao trước), relevance (độ liên quan); sau dấu phẩy là khóa xếp các bài bằng nhau, mỗi khóa có thể đứng sau reverse- để đảo ngược: source,reverse-date.
        """,
      value: .sortKey), transform: sortOrder(named:))
  var sort: SortOrder = .newestFirst

  @Flag(
    help: .said(
      en: "Reverse the order; undated articles stay last.",
      vi: "Đảo ngược thứ tự; bài không có ngày vẫn đứng cuối."))
  var reverse = false

  @Flag(
    help: .said(
      en: """
        Print JSON Lines: id, path, entry (in a file of several articles), format (except of plain text), title, \
        language, date, dateInferred, words, source, author, link, guid, updated where the file has \
        them, and tags, note, starred, hidden, read where you set them.
        """,
      vi: """
        In các dòng JSON: id, path, entry (trong tệp có nhiều bài), format (trừ văn bản thuần), title, language, \
        date, dateInferred, words, source, author, link, guid, updated nếu tệp có, và tags, note, starred, hidden, read nếu bạn đã \
        đặt.
        """))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    var order = sort
    if reverse { order.isReversed.toggle() }
    let listing = Listing(order: order)
    try await printList(
      paths: collection.paths, listing: listing, query: query.in(language), asJSON: json)
  }
}

/// Prints the output of `gazette list`. The reader also prints it where standard output is no terminal.
func printList(
  paths: [String], listing: Listing = Listing(), query: Query = .everything, asJSON: Bool = false
) async throws {
  let depth = listing.order.keys.contains(.story) ? ArchiveDepth.surveyed : .listed
  let collection = try await OpenedCollection.open(paths, for: query, to: depth)
  var listing = listing
  listing.query = query == .everything ? nil : query
  try await collection.print { output in
    // Only the columns of a terminal need all rows.
    if output.isTerminal, !asJSON {
      return try Table(listing: await collection.rows(of: listing)).write(to: &output)
    }
    try await collection.forEachPage(of: listing) { rows in
      if asJSON {
        try output.write(rows.map { JSON($0) })
      } else {
        try Table(listing: rows).write(to: &output)
      }
    }
  }
}

/// The order with a name: `source`, `source,reverse-date`.
func sortOrder(named typed: String) throws -> SortOrder {
  if let order = SortOrder(text: typed) { return order }
  let keys = SortOrder.Key.allCases.map(\.rawValue).joined(separator: ", ")
  throw ValidationError(
    wording(
      en: "\(Sanitized(typed)) is no order; the keys are \(keys), one or two with a comma between",
      vi:
        "\(Sanitized(typed)) không phải cách xếp; các khóa là \(keys), một hoặc hai khóa cách nhau bằng dấu phẩy"
    ))
}

/// Parses a query; an error becomes a message of the command line.
func parsedQuery(_ typed: String) throws -> Query {
  do throws(QueryError) {
    return try Query(parsing: typed, in: .ofUser(for: typed))
  } catch {
    throw ValidationError(error.wording)
  }
}

extension Table {
  fileprivate init(listing rows: [ArticleRow]) {
    self.init([.left, .left, .left, .right, .flexible(share: 3), .flexible(share: 1)])
    for row in rows {
      func cells(_ date: String) -> [String] {
        [
          row.id.description, date, row.language.code, String(row.wordCount), row.headline.wording,
          row.location.description,
        ]
      }
      append(cells(DateWording.numeric(row.date)), data: cells(row.date.cell))
    }
  }
}
