import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

struct SearchTests {
  private static let articles = [
    article("Ports", path: "port", text: "Ports. The minister spoke in Belgium about ports, and of cocaine."),
    article(
      "Cảng", path: "cang", text: "Cảng. Thủ tướng Bỉ Bart De Wever bị hỏi về ma túy ở Đà Nẵng.",
      language: .vietnamese),
    article(
      "Snow", path: "snow",
      text: "Snow. Heavy snow on Friday. “It’s deep”, drivers said; cocaine was not meant."),
  ]

  private static func found(_ typed: String, _ order: Catalogue.SortOrder = SortOrder(.path)) async throws
    -> String
  {
    let library = await Library.opened(articles)
    return await library.rows(Listing(query: try Query(parsing: typed), order: order)).map(\.path)
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("Belgium", "cang port"), ("Bỉ ", "cang port"), ("bart de wever", "cang"), ("p", "port"), ("po", "port"),
    ("m", "cang port snow"), ("đ", "cang snow"), ("da nan", "cang"), ("ĐA\u{323} NANG", "cang"),
    ("it's", "snow"),
    ("in:title c", "cang"), ("in:title co", ""), ("\"Đà Nẵng\"", "cang"), ("=nang ", ""),
    ("Belgium cocaine", "port"), ("-Belgium", "snow"),
  ])
  func `a word is found however it is spelled, and a name in every language`(
    typed: String, expected: String
  ) async throws {
    #expect(try await Self.found(typed) == expected)
  }

  @Test(arguments: [
    ("us steel", "dotted plain"), ("U.S. steel", "dotted plain"), ("u.s. stee", "dotted plain"),
    ("\"us steel\"", "dotted plain"),
    ("kỹ thuật", "ki ky"), ("kĩ thuật", "ki ky"), ("ki thuat", "ki ky"), ("\"kĩ thuật\"", "ki ky"),
    ("công ty", "ki ky"),
    ("quí", "ky"), ("in:title kỹ", "ki ky"), ("office", "ligature"), ("eﬀect", "ligature"),
    ("breaking", "ligature"),
    ("=kĩ ", "ki"), ("kyiv", "dotted"), ("ky", "dotted ki ky"),
  ])
  func `a word is found in its other spellings`(typed: String, expected: String) async throws {
    let library = await Library.opened([
      article("Dotted", path: "dotted", text: "Dotted. The chief of U.S. Steel spoke in Kyiv."),
      article("Plain", path: "plain", text: "Plain. The head of US Steel spoke."),
      article(
        "Kĩ năng", path: "ki", text: "Kĩ năng. Triển lãm kĩ thuật của công ti mở cửa.", language: .vietnamese),
      article(
        "Kỹ năng", path: "ky", text: "Kỹ năng. Triển lãm kỹ thuật quý này của công ty.", language: .vietnamese
      ),
      article("Ligature", path: "ligature", text: "Ligature. The oﬃce feels the eﬀect. 𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠."),
    ])
    let rows = await library.rows(Listing(query: try Query(parsing: typed), order: SortOrder(.path)))
    #expect(rows.map(\.path).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("author:roe", "a b"), ("author:\"jane roe\"", "a"), ("author:\"roe jane\"", ""), ("author:ro", ""),
    ("author:tran", "c"), ("author:Trần", "c"), ("author:\"John Roe\" OR lang:vi", "b c"),
    ("-author:roe", "c d"),
    ("author:'%", ""),
  ])
  func `an article is found by the words of its author`(typed: String, expected: String) async throws {
    let library = await Library.opened([
      article("A", path: "a", author: "Jane Roe"), article("B", path: "b", author: "Anna Kern, John Roe"),
      article("C", path: "c", language: .vietnamese, author: "Trần Mai".decomposedStringWithCanonicalMapping),
      article("D", path: "d", text: "Jane Roe was named in the text."),
    ])
    guard let query = try? Query(parsing: typed) else { return #expect(expected.isEmpty) }
    let found = await library.rows(Listing(query: query, order: SortOrder(.path))).map(\.path)
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "\"", "*", "NEAR(a b)", "a AND", ")", "(", "^", "{title}:a", "a + b", "\0", "title:", "-", "=", "'",
    ";--", "%_",
    "\u{202e}", "\u{fffd}", "AND", "NOT", "𝒳 👩‍👩‍👧", "a*b", "\"\"\"", "OR", "ế\u{323}\u{302}",
  ])
  func `no typed sign breaks the search`(typed: String) async throws {
    let library = await Library.opened(Self.articles)
    for typed in [typed, "snow \(typed)", "\(typed)snow"] {
      guard let query = try? Query(parsing: typed) else { continue }
      _ = await library.rows(Listing(query: query, order: SortOrder(.relevance)))
    }
    #expect(await library.rows(Listing(query: try Query(parsing: "snow "))).count == 1)
  }

  @Test func `the best match comes first, and last where the order is reversed`() async throws {
    #expect(try await Self.found("snow OR cocaine", SortOrder(.relevance)).hasPrefix("snow"))
    #expect(
      try await Self.found("snow OR cocaine", SortOrder(.relevance, isReversed: true)).hasSuffix("snow"))
  }

  @Test(arguments: [
    ("cocaine", "snow", "cocaine"), ("deep", "snow", "deep"), ("it's", "snow", "It’s"),
    ("ma tuy", "cang", "ma|túy"),
    ("belgium", "cang", "Bỉ"), ("\"da nang\"", "cang", "Đà Nẵng"), ("drivers sa", "snow", "drivers|said"),
  ])
  func `a snippet shows what was found`(typed: String, path: String, expected: String) async throws {
    let library = await Library.opened(Self.articles)
    let rows = await library.rows(Listing(query: try Query(parsing: typed)))
    let snippet = try #require(rows.first { $0.path == path }?.snippet)
    let bytes = Array(snippet.text.utf8)
    #expect(
      snippet.matches.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|") == expected)
  }

  @Test func `where the headline shows it all there is no snippet`() async throws {
    let reader = ArticleReader { _ in .undetermined }
    let snow = try reader.article(
      contents: Array("Snow falls\n\nSnow falls on the hills.".utf8), path: "snow")
    let library = await Library.opened([snow])
    #expect(await library.rows(Listing(query: try Query(parsing: "snow"))).map(\.snippet) == [nil])
  }

  @Test func `matches are marked in the text, whole words with their accents`() async throws {
    let library = await Library.opened(Self.articles)
    let ranges = await library.matches(
      in: Self.articles[1].id, of: try Query(parsing: "belgium da nang -hoi"))
    #expect(ranges.map { Self.articles[1].text(in: $0.range) } == ["Bỉ", "Đà", "Nẵng"])
  }

  @Test(arguments: [
    ("bel", ["Belgium"]), ("bart de w", ["Bart De Wever"]), ("wever", []), ("bi", ["Belgium"]), ("", []),
  ])
  func `names are completed by their beginning in any language`(typed: String, expected: [String])
    async throws
  {
    let library = await Library.opened(Self.articles)
    #expect(await library.names(beginning: typed, limit: 5).map { $0.name(in: .english) } == expected)
  }

  @Test(arguments: [("Hà", "A"), ("hà ", "A"), ("HÀ", "A"), ("hạ", "C"), ("hạ OR hạ", "C"), ("\"hạ\"", "C")])
  func `what is written as it was typed comes before its twins`(typed: String, last: String) async throws {
    let texts = [
      ("A", "Giá vàng hạ, hạ, hạ nữa."), ("B", "Máy bay hạ cánh ở Hà Nội."),
      ("C", "Hà Nội, Hà Nội, Hà Nội có mưa."),
    ]
    let articles = texts.map { article($0.0, text: $0.1, language: .vietnamese) }
    for typed in [typed, typed.decomposedStringWithCanonicalMapping] {
      let listing = Listing(query: try Query(parsing: typed), order: SortOrder(.relevance))
      let found = await Library.opened(articles).headlines(listing)
      #expect(found.count == 3)
      #expect(found.last == last)
    }
  }

  @Test(arguments: [
    ("n", ["A", "B"]), ("no", ["A", "B"]), ("noe", ["A"]), ("NOE", ["A"]), ("noem", ["A"]),
    ("nộ", ["A", "B"]),
    ("nội", ["B"]), ("đà", ["B"]), ("đàn", ["B"]), ("dan", ["B"]), ("東", ["C"]), ("東京", ["C"]),
    ("in:title sec", ["A"]), ("in:title noe", []), ("in:title th", ["B"]), ("in:title thu", ["B"]),
    ("xyz", []),
  ])
  func `the first letters of a word find it, in the headline too`(typed: String, found: [String]) async throws
  {
    let library = await Library.opened([
      article("Secretary arrives", path: "A", text: "Ms. Kristi Noem left."),
      article("Thủ đô", path: "B", text: "Hà Nội có đàn chim.", language: .vietnamese),
      article("Tin", path: "C", text: "東京 は 雨。"),
    ])
    for typed in [typed, typed.decomposedStringWithCanonicalMapping] {
      let listing = Listing(query: try Query(parsing: typed))
      #expect(await library.rows(listing).map(\.path).sorted() == found, "\(typed)")
    }
  }

  @Test func `three letters rank what they find`() async throws {
    let library = await Library.opened([
      article("A", text: "Once the IMF, then much that is about another thing altogether, at length."),
      article("B", text: "IMF, IMF, IMF."),
    ])
    let listing = Listing(query: try Query(parsing: "imf"), order: SortOrder(.relevance))
    #expect(await library.headlines(listing) == ["B", "A"])
  }

  @Test func `an article found by another name says so, and one that has the typed name does not`()
    async throws
  {
    let library = await Library.opened([
      article("A", text: "Ông Wilders tới Bỉ hôm thứ Hai.", language: .vietnamese),
      article("B", text: "Mr Wilders went to Belgium on Monday."),
    ])
    let listing = Listing(query: try Query(parsing: "Belgium"), order: SortOrder(.relevance))
    let rows = await library.rows(listing)
    let alias = NameAlias(typed: "Belgium", name: "Bỉ")
    #expect(rows.first { $0.headline.text == "A" }?.alias == alias)
    #expect(rows.first { $0.headline.text == "B" }.map { $0.alias == nil } == true)
    let hits = await library.matches(
      in: try #require(rows.first { $0.alias != nil }).id, of: try Query(parsing: "Belgium"))
    #expect(hits.map(\.alias) == [alias])
  }

  @Test func `marks are asked for and counted`() async throws {
    let library = await Library.opened(Self.articles)
    await library.adopt(
      UserMarks(marks: [Self.articles[0].id: ReadingMarks(isRead: true, isStarred: true)]))
    let request = RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: 5)
    #expect(await library.rows(request).unreadCount == 2)
    for (typed, expected) in [("is:read", "port"), ("is:unread", "cang snow"), ("is:starred", "port")] {
      let rows = await library.rows(Listing(query: try Query(parsing: typed), order: SortOrder(.path)))
      #expect(rows.map(\.path).joined(separator: " ") == expected)
    }
  }
}
