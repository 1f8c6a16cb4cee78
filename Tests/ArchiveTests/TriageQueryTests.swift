import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

/// Queries and orders of a day's work: tags, notes, hidden articles, quotations, near words, length, folders, sources.
struct TriageQueryTests {
  private static let articles = [
    article(
      "Strike", path: "news/Châu Á/strike",
      text:
        "Strike. The port of Antwerp saw a long strike. “We will not work before Monday morning,” she said.",
      date: ArticleDate(year: 2025, month: 9, day: 1), words: 900, source: "AFP"),
    article(
      "Cảng", path: "news/eu/cang",
      text:
        "Cảng. Cảng lớn nhất ở Antwerp đình công. Thị trưởng nói: “Chúng tôi sẽ không làm việc trước thứ Hai.”",
      date: ArticleDate(year: 2025, month: 9, day: 2), language: .vietnamese, words: 300, source: "Báo Mới"),
    article(
      "Snow", path: "news/eu/snow", text: "Snow. The port was far from the strike, and from all of Antwerp.",
      date: ArticleDate(year: 2025, month: 9, day: 2), words: 100, source: "afp"),
    article("Bare", path: "bare", text: "Bare. Nothing “here” at all.", words: 20),
  ]

  private static func library() async -> Library {
    let library = await Library.opened(articles)
    await library.adopt(
      UserMarks(
        marks: [
          articles[2].id: ReadingMarks(isRead: true, isHidden: true),
          articles[1].id: ReadingMarks(isRead: true),
        ],
        annotations: Annotations([
          articles[0].id: Annotation(tags: ["Biển Đông", "ports"], note: "ask"),
          articles[1].id: Annotation(tags: ["ports"]),
        ])))
    return library
  }

  @Test(arguments: [
    ("", "Bare Cảng Strike"), ("is:hidden", "Snow"), ("-is:hidden", "Bare Cảng Strike"),
    ("is:hidden OR is:unread", "Bare Snow Strike"), ("tag:ports", "Cảng Strike"),
    ("tag:PORTS", "Cảng Strike"),
    ("tag:\"bien dong\"", "Strike"), ("tag:port", ""), ("-tag:ports", "Bare"), ("has:note", "Strike"),
    ("has:tag -has:note", "Cảng"), ("has:quote", "Cảng Strike"), ("has:source", "Cảng Strike"),
    ("-has:date", "Bare"), ("words:>300", "Strike"), ("words:20-300", "Bare Cảng"), ("words:300", "Cảng"),
    ("source:afp", "Strike"), ("source:\"bao moi\"", "Cảng"), ("folder:eu", "Cảng"),
    ("folder:\"cha\u{302}u á\"", "Strike"), ("folder:\"chau a\"", "Strike"), ("path:CHÂU", "Strike"),
    ("path:cháu", "Strike"),
    ("folder:news", "Cảng Strike"), ("folder:ne", ""),
    ("near:\"port antwerp\"~1", "Strike"), ("near:\"antwerp strike\"~3", "Strike"),
    ("near:\"antwerp strike\"~2", ""), ("near:\"cang antwerp\"~3", "Cảng"),
    ("near:\"cang antwerp\"~2", ""),
    ("near:\"cang antwerp\"~1", ""), ("near:\"port antwerp strike\"~6", "Strike"),
    ("is:hidden near:\"port antwerp\"~9", "Snow"),
  ])
  func `a query finds what the user asks for`(typed: String, expected: String) async throws {
    let query = try Query(parsing: typed)
    let listing = Listing(query: query == .everything ? nil : query, order: SortOrder(.title))
    #expect(await Self.library().headlines(listing).joined(separator: " ") == expected)
  }

  @Test func `a folder of the user's sources has their articles`() async throws {
    let context = QueryContext(folders: ["Agencies": ["AFP"]])
    let listing = Listing(query: try Query(parsing: "folder:agencies", in: context))
    #expect(await Self.library().headlines(listing) == ["Strike"])
  }

  @Test(arguments: [
    ("tag:\"thoi su\"", "Cảng"), ("tag:\"Thời  sự\"", "Cảng"), ("tag:thời", ""), ("tag:Ports", "Cảng Snow"),
    ("-tag:ports", "Bare"), ("has:tag", "Snow"),
  ])
  func `a tag of the file is found like one of the user's`(typed: String, expected: String) async throws {
    let articles = [
      article("Cảng", language: .vietnamese, tags: ["Thơ\u{300}i sự", "PORTS", ""]), article("Snow"),
      article("Bare"),
    ]
    let library = await Library.opened(articles)
    await library.adopt(
      UserMarks(annotations: Annotations([articles[1].id: Annotation(tags: ["ports"])])))
    let listing = Listing(query: try Query(parsing: typed), order: SortOrder(.title))
    #expect(await library.headlines(listing).joined(separator: " ") == expected)
  }

  @Test func `near words are marked from the first to the last`() async throws {
    let hits = await Self.library().matches(
      in: Self.articles[0].id, of: try Query(parsing: "near:\"strike port\"~7 "))
    let texts = hits.map { String(Self.articles[0].text(in: $0.range)) }
    #expect(texts == ["Strike. The port"])
  }

  @Test(arguments: [
    (SortOrder(.read), "Strike Bare Cảng Snow"),
    (SortOrder(.read, isReversed: true), "Cảng Snow Strike Bare"),
    (SortOrder(.read, then: .init(.words)), "Strike Bare Cảng Snow"),
    (SortOrder(.source), "Snow Strike Cảng Bare"),
    (SortOrder(.source, isReversed: true), "Cảng Snow Strike Bare"),
    (SortOrder(.source, then: .init(.date, isReversed: true)), "Strike Snow Cảng Bare"),
    (SortOrder(.date, then: .init(.words)), "Cảng Snow Strike Bare"),
    (SortOrder(.date, then: .init(.words, isReversed: true)), "Snow Cảng Strike Bare"),
    (SortOrder(.language, then: .init(.title, isReversed: true)), "Strike Snow Bare Cảng"),
  ])
  func `articles are sorted twice`(order: Catalogue.SortOrder, expected: String) async throws {
    let all = try Query(parsing: "is:hidden OR -is:hidden")
    #expect(
      await Self.library().headlines(Listing(query: all, order: order)).joined(separator: " ") == expected)
  }

  @Test func `an order by what is read follows the marks`() async {
    let library = await Self.library()
    let listing = Listing(order: SortOrder(.read))
    #expect(await library.headlines(listing) == ["Strike", "Bare", "Cảng"])
    await library.adopt(UserMarks(marks: [Self.articles[0].id: ReadingMarks(isRead: true)]))
    #expect(await library.headlines(listing) == ["Cảng", "Snow", "Bare", "Strike"])
  }

  @Test func `the largest story comes first, its articles side by side`() async {
    let texts = [
      "Foreign Minister Penny Wong visited the port of Haiphong on Tuesday to open a terminal for wind turbines.",
      "Penny Wong opened a terminal for wind turbines at the port of Haiphong on Tuesday, the minister's office said.",
    ]
    let day = ArticleDate(year: 2025, month: 5, day: 1)
    let library = Library(
      articles: [
        article("Snow", text: "Heavy snow closed the Brenner motorway.", date: ArticleDate(year: 2026))
      ]
        + texts.enumerated().map { article("Wong \($0)", text: $1, date: day) })
    await library.open(to: .surveyed) { _ in }
    #expect(await library.headlines(Listing(order: SortOrder(.story))).last == "Snow")
    #expect(await library.headlines(Listing(order: SortOrder(.story, isReversed: true))).first == "Snow")
  }
}
