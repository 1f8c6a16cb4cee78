import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

/// The reading state of a user with some marks.
private struct SomeMarks: ReadingMarksSource {
  let marks: [ArticleID: ReadingMarks]

  init(_ marks: [ArticleID: ReadingMarks]) { self.marks = marks }

  func listable() async {}
  func marks(since version: Int) -> (marks: UserMarks, version: Int)? {
    version == 1 ? nil : (UserMarks(marks: marks), 1)
  }
}

struct ListingTests {
  private static let articles = [
    article(
      "Đường sắt", path: "n/c", date: ArticleDate(year: 2024, month: 6), language: .vietnamese, words: 30),
    article("apples", path: "n/a", date: nil, language: .english, words: 10),
    article(
      "Bridges", path: "n/e", date: ArticleDate(year: 2025, month: 9, day: 11), language: .english, words: 50),
    article(
      "Élysée", path: "n/b", date: ArticleDate(year: 2024, month: 6, day: 2), language: Language("fr"),
      words: 20),
    article(
      "cảng", path: "n/d", date: ArticleDate(year: 2024, month: 6, day: 2), language: .vietnamese, words: 40),
  ]

  @Test(arguments: [
    (SortOrder(.date), "Bridges Élysée cảng Đường apples"),
    (SortOrder(.date, isReversed: true), "Đường Élysée cảng Bridges apples"),
    (SortOrder(.title), "apples Bridges cảng Đường Élysée"),
    (SortOrder(.title, isReversed: true), "Élysée Đường cảng Bridges apples"),
    (SortOrder(.language), "Bridges apples Élysée cảng Đường"),
    (SortOrder(.words), "Bridges cảng Đường Élysée apples"),
    (SortOrder(.words, isReversed: true), "apples Élysée Đường cảng Bridges"),
    (SortOrder(.path), "apples Élysée Đường cảng Bridges"),
    (SortOrder(.path, isReversed: true), "Bridges cảng Đường Élysée apples"),
  ])
  func `articles are listed in the order asked for`(order: SortOrder, expected: String) async {
    let headlines = await Library(articles: Self.articles).headlines(Listing(order: order))
    #expect(headlines.compactMap { $0.split(separator: " ").first }.joined(separator: " ") == expected)
  }

  /// Days and numbers of words need several digits, and many of them are the same.
  @Test(arguments: [
    SortOrder(.date), SortOrder(.date, isReversed: true), SortOrder(.words),
    SortOrder(.words, isReversed: true),
  ])
  func `many articles are sorted as a comparison of their keys sorts them`(_ order: SortOrder) async {
    let articles = (0..<600).map { number in
      let (drawn, digits) = (number * 7919 % 401, String(number + 1000))
      return article(
        "Report \(drawn)", path: "n/\(digits)",
        date: ArticleDate(year: 1990 + drawn % 37, month: 1 + drawn % 12, day: 1 + drawn % 28),
        words: drawn * drawn)
    }
    let rows = await Library.opened(articles).rows(Listing(order: order))
    let expected = rows.sorted { $0.path < $1.path }.enumerated().sorted { first, second in
      let (a, b) = order.isReversed ? (second.element, first.element) : (first.element, second.element)
      switch order.key {
      case .date where a.date != b.date: return (a.date?.sortKey ?? 0) > (b.date?.sortKey ?? 0)
      case .words where a.wordCount != b.wordCount: return a.wordCount > b.wordCount
      default: return first.offset < second.offset
      }
    }
    #expect(rows.map(\.path) == expected.map(\.element.path))
  }

  @Test func `headlines are in the alphabet of their language`() async {
    let headlines = ["Âu Lạc", "Dân", "Ăn uống", "Đà Nẵng", "An ninh", "Da cam"]
    let library = Library(
      articles: headlines.map { article($0, path: $0, date: nil, language: .vietnamese, words: 1) })
    let listed = await library.headlines(Listing(order: SortOrder(.title)))
    #expect(listed == ["An ninh", "Ăn uống", "Âu Lạc", "Da cam", "Dân", "Đà Nẵng"])
  }

  private static let signed = [
    article("late", date: ArticleDate(year: 2025, month: 9), author: "Đỗ Anh"),
    article("early", date: ArticleDate(year: 2024, month: 1), author: "bùi Cúc"),
    article("again", date: ArticleDate(year: 2025, month: 1), author: "Anna Do"),
    article("none", date: ArticleDate(year: 2025, month: 12)),
    article("old", date: ArticleDate(year: 2020, month: 1), author: "Đỗ Anh"),
  ]

  @Test(arguments: [
    (SortOrder(.author), "again early late old none"),
    (SortOrder(.author, isReversed: true), "late old early again none"),
    (SortOrder(.author, then: .init(.date, isReversed: true)), "again early old late none"),
    (SortOrder(.starred), "early old none late again"),
    (SortOrder(.starred, isReversed: true), "none late again early old"),
  ])
  func `articles are listed by author and by star`(order: SortOrder, expected: String) async {
    let marks = SomeMarks([
      Self.signed[1].id: ReadingMarks(isStarred: true), Self.signed[4].id: ReadingMarks(isStarred: true),
    ])
    let request = RowRequest(listing: Listing(order: order), anchor: .index(0), count: 9)
    let rows = await Library(articles: Self.signed).window(for: request, marked: marks).rows
    #expect(rows.map(\.headline.text).joined(separator: " ") == expected)
  }

  @Test func `the unread articles of files are counted`() async {
    let library = Library(articles: Self.articles)
    let marks = SomeMarks([Self.articles[0].id: ReadingMarks(isRead: true)])
    let files = ["x": ["n/c", "n/a", "n/b"], "y": ["n/a", "n/none"], "z": []]
    #expect(await library.unreadCounts(ofFiles: files, marked: marks) == ["x": 2, "y": 1, "z": 0])
  }

  @Test func `a language leaves its articles only, and the census still counts all`() async {
    let library = Library(articles: Self.articles)
    let window = await library.rows(
      RowRequest(listing: Listing(language: .vietnamese), anchor: .index(0), count: 10))
    #expect(window.rows.map(\.headline.text) == ["cảng", "Đường sắt"])
    #expect(window.total == 2)
    #expect(window.census.entries.map(\.language.code) == ["en", "fr", "vi"])
    #expect(window.census.entries.map(\.count) == [2, 1, 2])
    #expect(window.census.entries.map(\.endonym) == ["English", "Français", "Tiếng Việt"])
  }

  @Test func `the undetermined language comes last in the census`() async {
    let library = Library(articles: [
      article("…", language: .undetermined), article("tin", language: .vietnamese),
    ])
    let window = await library.rows(RowRequest(listing: Listing(), anchor: .index(0), count: 1))
    #expect(window.census.entries.map(\.language) == [.vietnamese, .undetermined])
  }

  @Test func `a language that no article has leaves nothing`() async {
    let window = await Library(articles: Self.articles).rows(
      RowRequest(listing: Listing(language: Language("ja")), anchor: .index(3), count: 10))
    #expect(window.rows.isEmpty)
    #expect(window.total == 0)
    #expect(window.anchorIndex == nil)
    #expect(window.census.total == 5)
  }

  @Test func `paths are compared by folder, not by the sign that ends its name`() async {
    let library = Library(articles: ["a-b", "a/b", "a"].map { article($0) })
    #expect(await library.headlines(Listing(order: SortOrder(.path))) == ["a", "a/b", "a-b"])
  }
}

struct RowWindowTests {
  private static let library = Library(articles: (0..<100).map { article("\($0)", path: "\($0 + 100)") })

  @Test(arguments: [
    (anchor: 0, count: 10, expected: 0..<10), (anchor: 50, count: 10, expected: 45..<55),
    (anchor: 99, count: 10, expected: 90..<100), (anchor: 3, count: 10, expected: 0..<10),
    (anchor: 7, count: 1, expected: 7..<8), (anchor: 7, count: 500, expected: 0..<100),
    (anchor: -5, count: 4, expected: 0..<4), (anchor: 1000, count: 4, expected: 96..<100),
    (anchor: 7, count: 0, expected: 7..<7), (anchor: 7, count: -1, expected: 7..<7),
  ])
  func `a window surrounds its anchor and stays within the list`(
    anchor: Int, count: Int, expected: Range<Int>
  ) async {
    let window = await Self.library.rows(
      RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(anchor), count: count))
    #expect(window.start == expected.lowerBound)
    #expect(window.rows.map(\.headline.text) == expected.map(String.init))
    #expect(window.total == 100)
    #expect(window.anchorIndex == min(max(anchor, 0), 99))
  }

  @Test func `an article keeps its place when the order changes`() async throws {
    let listing = Listing(order: SortOrder(.path, isReversed: true))
    let id = article("30", path: "130").id
    let window = await Self.library.rows(
      RowRequest(listing: listing, anchor: .article(id, orIndex: 0), count: 3))
    #expect(window.anchorIndex == 69)
    #expect(window.rows.map(\.headline.text) == ["31", "30", "29"])
  }

  @Test func `an article that the list lacks leaves the place where it was`() async {
    let window = await Self.library.rows(
      RowRequest(
        listing: Listing(order: SortOrder(.path)), anchor: .article(ArticleID(rawValue: 1), orIndex: 12),
        count: 2))
    #expect(window.anchorIndex == 12)
    #expect(window.rows.map(\.headline.text) == ["11", "12"])
  }
}

struct IDLookupTests {
  @Test func `an id is known by its whole, by a prefix, in upper case, and by what looks alike`() async {
    let wanted = Article(sample: 0x0841_0000_0000_000)
    let library = Library(articles: [wanted, Article(sample: 0x7fff_0000_0000_000)])
    for typed in [
      "\(wanted.id)", "\(wanted.id.description.prefix(3))", "\(wanted.id)".uppercased(), "1", "i", "L",
    ] {
      guard case .article(let found) = await library.lookUp(typed) else {
        Issue.record("\(typed) is not known")
        continue
      }
      #expect(found.id == wanted.id)
    }
  }

  @Test func `what several ids begin with names them in order`() async {
    let library = Library(articles: [
      Article(sample: 0x0841_0000_0000_002), Article(sample: 0x0841_0000_0000_001),
    ])
    guard case .ambiguous(let ids) = await library.lookUp("1") else {
      Issue.record("it is not ambiguous")
      return
    }
    #expect(ids.map(\.rawValue) == [0x0841_0000_0000_001, 0x0841_0000_0000_002])
  }

  @Test(arguments: ["", "zz", "u", "seeds/x.txt", "1234567890123", "ế"])
  func `what no id begins with is unknown`(typed: String) async {
    guard case .unknown = await Library(articles: [Article(sample: 0x0841_0000_0000_000)]).lookUp(typed)
    else {
      Issue.record("\(typed) is known")
      return
    }
  }
}

extension Article {
  fileprivate init(sample rawValue: UInt64) {
    self.init(
      id: ArticleID(rawValue: rawValue), location: Location(path: "\(rawValue)"), text: "", encoding: .utf8,
      headline: Headline(text: "", range: 0..<0, isDerived: false, isCut: false), date: nil,
      language: .undetermined, source: nil, parts: [], wordCount: 0, breaksOff: false)
  }
}
