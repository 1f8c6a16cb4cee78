internal import Catalogue
internal import Languages
internal import News
import Reader
import Screen
import Testing

struct ScreenStateTests {
  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 39, rows: 9),
    Size(columns: 300, rows: 2),
  ])
  func `a screen that is too small doesn't end the program, and the place is kept`(size: Size) async {
    var session = await Session()
    await session.type("j j 3")
    let before = session.screen
    await session.send(.resized(size))
    await session.type("Tab Shift-Tab")
    #expect(session.screen.count == size.rows)
    await session.send(.resized(Size(columns: 132, rows: 36)))
    #expect(session.screen == before)
  }

  /// Keys that open a screen, and keys that do something there.
  @Test(arguments: [("c", "j j n N ] [ Tab x"), ("w", "j j G g Space b"), ("t", "h l + - g G n N Space b")])
  func `no size is too small for a screen over the panes`(open: String, keys: String) async {
    let sizes = [
      Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 40, rows: 10),
      Size(columns: 44, rows: 16),
    ]
    for size in sizes {
      var session = await Session()
      await session.type(open)
      await session.send(.resized(size))
      await session.type(keys)
      #expect(session.screen.count == size.rows)
      #expect(session.model.screen != nil)
    }
  }

  @Test(arguments: ["c", "w", "t", "i", "?"])
  func `a screen over the panes closes and leaves everything as it was`(key: String) async {
    for keys in ["\(key) Esc", "\(key) q", "\(key) ? q q"] where keys != "? ? q q" {
      var session = await Session()
      let before = session.screen
      await session.type(keys)
      #expect(session.model.screen == nil, "\(keys)")
      #expect(session.screen == before, "\(keys)")
      #expect(session.outside.isEmpty, "\(keys)")
    }
  }

  @Test(arguments: ["c", "w", "t", "?"])
  func `the key that opens a screen closes the screen too`(key: String) async {
    var session = await Session()
    let before = session.screen
    await session.type("\(key) \(key)")
    #expect(session.screen == before)
  }

  @Test func `a small screen says what it needs`() async {
    let session = await Session(columns: 39, rows: 20)
    #expect(session.screen.contains { $0.contains("gazette needs a screen of 40×10") })
  }

  @Test(arguments: [(80, 24), (44, 16), (200, 60), (112, 20)])
  func `a resize keeps the text that is on top`(columns: Int, rows: Int) async {
    var session = await Session(rows: 20)
    await session.type("G Enter Space Space")
    let top = session.model.reader.page.offset(ofLine: session.model.reader.top)
    await session.send(.resized(Size(columns: columns, rows: rows)))
    let page = session.model.reader.page
    let shown = session.model.reader.top
    #expect(page.line(at: top ?? 0) == shown || shown + rows > page.lines.count)
  }

  @Test func `an empty collection says so`() async {
    var session = await Session { await FixtureArchive(articles: []).answer($0) }
    await session.send(.loading(LoadingState(articles: 0, isComplete: true)))
    #expect(session.screen.contains { $0.contains("No articles here.") })
    await session.type("j G Enter x r ] f s 3 Enter j H Esc")
    #expect(session.outside.isEmpty)
  }

  @Test func `a filter that leaves nothing says how to take it back`() async {
    var session = await Session { effect in
      guard let asked = effect.question as? ListRows, asked.request.listing.entity != nil else {
        return await FixtureArchive().answer(effect)
      }
      return asked.answered(
        RowWindow(request: asked.request, start: 0, rows: [], total: 0, anchorIndex: nil, census: Census()))
    }
    await session.type("3 Enter")
    #expect(session.screen.contains { $0.contains("No articles with Kristi Noem.") })
    #expect(session.screen.contains { $0.contains("Esc takes back the") })
    await session.type("Esc")
    #expect(session.listed == "abcdef")
  }

  @Test func `an empty list calls a language by its own name`() async {
    var session = await Session { effect in
      guard let asked = effect.question as? ListRows, asked.request.listing.language != nil else {
        return await FixtureArchive().answer(effect)
      }
      return asked.answered(
        RowWindow(
          request: asked.request, start: 0, rows: [], total: .exact(0), anchorIndex: nil, census: Census()))
    }
    await session.type("F")
    #expect(session.screen.contains { $0.contains("No articles in Vietnamese.") })
  }

  @Test func `names have the ink of their kind, the chosen one is underlined, the one stepped to reversed`()
    async throws
  {
    var session = await Session()
    await session.type("2 ] ] ]")
    let canvas = draw(session.model)
    let styles = try ["Kristi Noem came", "Belgium on", "European Union."].map {
      try canvas.style(of: $0, from: 31)
    }
    #expect(styles.map(\.ink) == [.person, .place, .organization])
    #expect(styles[0].traits == .chosen)
    #expect(styles[1].traits.isEmpty)
    #expect(try canvas.style(of: "Noem spoke", from: 31).traits.isSuperset(of: [.underline, .reverse]))
  }

  @Test func `the active language is marked without colour too`() async throws {
    var session = await Session()
    await session.type("F")
    let canvas = draw(session.model)
    #expect(try canvas.style(of: "Tiếng Việt 2", from: 31).traits.contains(.underline))
    #expect(try !canvas.style(of: "English 3", from: 31).traits.contains(.underline))
  }

  @Test func `refused files are told once, until the next key`() async {
    var session = await Session()
    await session.send(
      .loading(
        LoadingState(articles: 6, refusals: ["a: empty; skipped", "b: empty; skipped"], isComplete: true)))
    #expect(session.screen.last?.contains("a: empty; skipped (and 1 more)") == true)
    await session.type("j")
    #expect(session.screen.last?.contains("skipped") == false)
  }

  @Test(arguments: [
    (132, "reading 1,200 of 4,000 · 700/s · 4 s left"), (90, "reading 1,200 of 4,000"), (60, "30%"),
  ])
  func `the title bar tells how far the reading is, as there is room`(columns: Int, words: String) async {
    var session = await Session(columns: columns, rows: 24)
    var loading = LoadingState(articles: 1200)
    loading.progress = LoadingState.Progress(done: 1200, total: 4000, rate: 700)
    await session.send(.loading(loading))
    #expect(session.screen.first?.contains("  \(words)  ") == true)
    loading.progress = nil
    loading.isComplete = true
    await session.send(.loading(loading))
    #expect(session.screen.first?.contains("reading") == false)
  }

  @Test(arguments: [
    (132, "finding names, 1,200 of 4,000 · 700/s · 4 s left"), (96, "finding names, 1,200 of 4,000"),
    (80, "names 30%"), (60, "30%"),
  ])
  func `the title bar tells how many of the listed articles have names`(columns: Int, words: String) async {
    var session = await Session(columns: columns, rows: 24)
    var loading = LoadingState(articles: 4000, isComplete: true)
    loading.analysis = LoadingState.Progress(done: 1200, total: 4000, rate: 700)
    await session.send(.loading(loading))
    #expect(session.screen.first?.contains("  \(words)  ") == true)
    loading.analysis = nil
    await session.send(.loading(loading))
    #expect(session.screen.first?.contains("names") == false)
  }

  @Test(arguments: [(132, "reading file 1 of 2 · 12,345 articles so far"), (60, "12k")])
  func `the title bar counts the articles of a file of many`(columns: Int, words: String) async {
    var session = await Session(columns: columns, rows: 24)
    var loading = LoadingState(articles: 1200)
    loading.progress = LoadingState.Progress(done: 0, total: 2, rate: 0, entries: 12_345)
    await session.send(.loading(loading))
    #expect(session.screen.first?.contains("  \(words)  ") == true)
  }

  @Test func `names beyond the first are folded and unfold on Enter`() async throws {
    let entities = (1...40).map {
      Entity(key: EntityKey("person:p\($0)"), kind: .person, names: [.english: "Person \($0)"])
    }
    var session = await Session { effect in
      guard let asked = effect.question as? ConnectionsQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let names = entities.map { Connections.NameEntry(entity: $0, mentionCount: 1, articleCount: 1) }
      return asked.answered(
        Connections(article: asked.article, names: names, mentions: [], related: [], isComplete: true))
    }
    await session.type("3 G")
    let more = try #require(session.screen.first { $0.contains("more") })
    #expect(more.contains("▸"))
    await session.type("Enter")
    #expect(!session.screen.contains { $0.contains(" more") })
    await session.type("G")
    #expect(session.screen.contains { $0.contains("▸ Person 40") })
  }
}
