internal import News
import Reader
import Screen
import Testing

struct LinksTests {
  private static func opened(
    _ keys: String = "#", _ article: Article = Fixture.ferries, columns: Int = 132, rows: Int = 36
  ) async -> Session {
    var session = await Session(
      columns: columns, rows: rows, answering: FixtureArchive(articles: [article]).answer)
    await session.type(keys)
    return session
  }

  @Test(
    arguments: GoldenTests.sizes,
    [
      ("english", Fixture.ferries, "#"), ("chosen", Fixture.ferries, "# 4"), ("end", Fixture.ferries, "# G"),
      ("vietnamese", Fixture.crossings, "#"), ("decomposed", Fixture.decomposedCrossings, "#"),
      ("none", Fixture.articles[3], "#"), ("numbered", Fixture.ferries, "2 # #"),
      ("numbered-decomposed", Fixture.decomposedCrossings, "2 # #"),
    ])
  func `a screen is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, article: Article, keys: String)
  )
    async throws
  {
    try await Golden.inEachLanguage {
      let session = await Self.opened(scene.keys, scene.article, columns: size.columns, rows: size.rows)
      try Golden.expect(session.model, is: "links-\(scene.name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: [
    ("# Enter", 1), ("# 2 Enter", 2), ("# j j Enter", 3), ("# 5 Enter", 5), ("# G Enter", 7),
    ("# 2 3 Backspace Enter", 2), ("# 0 3 Enter", 3), ("# 3 j Enter", 4), ("# 3 Backspace 4 Enter", 4),
    ("# 3 Esc Enter", 3),
  ])
  func `Enter opens the chosen link, a number chooses it`(keys: String, number: Int) async throws {
    let session = await Self.opened(keys)
    let address = try #require(WebAddress(Fixture.ferries.links[number - 1].address))
    #expect(session.outside == [.browse(address)])
    #expect(session.model.screen is LinksScreen)
  }

  @Test func `numbers of several digits are typed digit by digit`() async throws {
    let words = (1...120).map { "word\($0)x" }
    let links = words.map { (words: $0, address: "https://example.org/\($0)") }
    let article = Fixture.linked("m", "en", "Many", [words.joined(separator: " ")], links)
    for (keys, number) in [("1 2", 12), ("1 1 9", 119), ("1 2 1", 12), ("9 9 Backspace", 9), ("1 2 j", 13)] {
      let session = await Self.opened("# " + keys, article)
      let screen = try #require(session.model.screen as? LinksScreen)
      #expect(screen.selected + 1 == number, "\(keys)")
    }
  }

  @Test(arguments: ["# 9 Enter", "# 2 3 Enter", "# 9 9 Enter", "# 9 9 y", "# 0 Enter"])
  func `a number that no link has opens no other link`(keys: String) async {
    let session = await Self.opened(keys)
    #expect(session.outside.isEmpty)
    #expect(session.model.notice?.hasPrefix("no link has the number") == true)
  }

  @Test func `y copies the address, q and Esc close`() async {
    var session = await Self.opened("# 3 y")
    #expect(
      session.outside == [.copy("https://bank.example.login.example.net/verify?next=https://bank.example/")])
    await session.type("q")
    #expect(session.model.screen == nil)
    await session.type("# Esc")
    #expect(session.model.screen == nil)
  }

  @Test func `a click chooses a link, a double click opens it`() async throws {
    var session = await Self.opened()
    let row = try #require(session.screen.firstIndex { $0.contains("people.example") })
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 20, row: row))))
    #expect(try #require(session.model.screen as? LinksScreen).selected == 1)
    await session.send(.mouse(MouseEvent(.doubleClick, at: Point(column: 20, row: row))))
    #expect(session.outside == [.browse(try #require(WebAddress("https://people.example/noem")))])
    await session.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 20, row: row))))
    #expect(try #require(session.model.screen as? LinksScreen).selected == 2)
  }

  @Test(arguments: GoldenTests.sizes)
  func `every character of every address is on the screen`(columns: Int, rows: Int) async throws {
    let address = "https://example.org/" + (1...400).map(String.init).joined(separator: "/")
    let article = Fixture.linked(
      "m", "en", "Long", ["A long one, a short one."],
      [("long one", address), ("short", "https://a.example/")])
    var session = await Self.opened("#", article, columns: columns, rows: rows)
    var shown: [String] = []
    for _ in 0..<80 {
      for line in session.screen[2..<rows - 1] where !shown.contains(line) { shown.append(line) }
      await session.type("j")
    }
    let text = shown.joined().filter { $0 != " " }
    #expect(text.contains(address))
    #expect(try #require(session.model.screen as? LinksScreen).selected == 1)
  }

  @Test func `an article without links says so`() async {
    var session = await Self.opened("#", Fixture.articles[0])
    #expect(session.screen[1].contains("no links in this article"))
    await session.type("Enter 1 y")
    #expect(session.outside.isEmpty)
  }

  /// Each case: the words, the address, and the warning, if there is one.
  @Test(arguments: [
    (
      "bank.example.com", "https://evil.example/bank.example.com",
      "the words name bank.example.com, the link leads to evil.example"
    ),
    (
      "https://www.bank.vn/vay", "https://bank.vn.evil.example/",
      "the words name bank.vn, the link leads to bank.vn.evil.example"
    ),
    (
      "viết cho toasoan@bao.vn.", "mailto:toasoan@bao.example",
      "the words name bao.vn, the link leads to bao.example"
    ),
    ("bank.com", "https://bank.com@evil.example/", "the words name bank.com, the link leads to evil.example"),
    ("bank.com", "https://evil.example\\@bank.com/", nil),
    ("b\u{200b}ank.com", "https://evil.example/", "the words name bank.com, the link leads to evil.example"),
    ("www.bank.com", "https://m.bank.com/", nil), ("m.bank.com", "https://BANK.com:443/", nil),
    ("PGS.TS Nguyễn Văn A", "https://dh.example/a", nil), ("U.S. 3.5 Node.js", "https://a.example/", nil),
    ("bücher.de", "https://bücher.de/", "letters beyond ASCII: the host is xn--bcher-kva.de"),
    ("more", "https://аpple.example/", "letters beyond ASCII: the host is xn--pple-43d.example"),
    (
      "vé", "https://tiê\u{301}ngviê\u{323}t.example/",
      "letters beyond ASCII: the host is xn--tingvit-5t4cyc.example"
    ),
    ("more", "javascript:alert(1)", "not opened: only http, https and mailto are"),
    ("more", "file:///etc/passwd", "not opened: only http, https and mailto are"),
    ("more", "https:///evil.example/", "not opened: only http, https and mailto are"),
  ])
  func `a link whose words deceive has a warning`(words: String, address: String, warning: String?) async {
    let article = Fixture.linked("m", "en", "Words", ["See \(words) now."], [(words, address)])
    let session = await Self.opened("#", article)
    let warnings = session.screen.filter { $0.contains("! ") }.map { $0.drop { $0 != "!" }.dropFirst(2) }
    #expect(warnings.map(String.init) == [warning].compactMap(\.self))
  }

  @Test func `an address that may do harm is not opened`() async {
    let article = Fixture.linked(
      "m", "en", "Words", ["See more now."], [("more", "javascript:alert(1)")], own: "ftp://example.org/")
    let session = await Self.opened("# Enter q O", article)
    #expect(session.outside.isEmpty)
    #expect(session.model.notice?.hasPrefix("not opened") == true)
  }

  @Test func `the host stands out`() async throws {
    let session = await Self.opened()
    let canvas = draw(session.model)
    let host = try canvas.style(of: "bank.example.login.example.net")
    #expect(host == Style(.accent, .bold))
    #expect(try canvas.style(of: "/verify?next") == Style(.quiet))
  }

  @Test func `O opens the article's own address, in the list and in the reader`() async throws {
    let address = Effect.browse(try #require(WebAddress("https://paper.example/ferries")))
    for keys in ["O", "Enter O", "# O", ": o p e n - a Enter"] {
      #expect(await Self.opened(keys).outside == [address])
    }
    let session = await Self.opened("O", Fixture.crossings)
    #expect(session.outside.isEmpty)
    #expect(session.model.notice == "the file gives no address of this article")
  }

  @Test func `hints tell of links and of the address where an article has them`() async {
    #expect(await Self.opened("2").screen.last?.contains("# links  O web page") == true)
    #expect(await Self.opened("2", Fixture.articles[0]).screen.last?.contains("links") == false)
  }
}
