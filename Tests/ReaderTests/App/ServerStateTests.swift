import Catalogue
import Localization
import Reader
import Screen
import Testing

/// How the screen tells that the server of a shared archive is away.
struct ServerStateTests {
  @Test(arguments: [(132, 36), (80, 24), (44, 16)])
  func `the title bar says that the server is away, until it answers`(columns: Int, rows: Int) async throws {
    try await Golden.inEachLanguage {
      let words = wording(en: "server away", vi: "mất kết nối")
      var session = await Session(columns: columns, rows: rows)
      await session.send(.server(.isAway))
      // Neither keys nor other notices nor screens take the sign away.
      for keys in ["j", "*", "t", "Esc", "?"] {
        await session.type(keys)
        await session.send(.told("starred"))
        #expect(session.screen.first?.contains(words) == true, "\(session.screen)")
      }
      let style = try draw(session.model).style(of: words)
      #expect(style.ink == .alert)
      await session.type("Esc")
      await session.send(.server(.answers))
      #expect(session.screen.first?.contains(words) == false)
    }
  }

  @Test func `the sign stands beside the conditions of the list`() async {
    var session = await Session(columns: 132, rows: 36)
    await session.send(.server(.isAway))
    await session.type("3 j Enter")
    #expect(session.screen.first?.contains("server away, trying again") == true)
    #expect(session.screen.first?.contains("only Belgium") == true)
  }

  @Test func `an article that is on its way waits for the server`() async {
    var session = await Session { effect in
      effect.question is ArticleQuestion ? nil : await FixtureArchive().answer(effect)
    }
    #expect(session.screen.contains { $0.contains("loading…") })
    await session.send(.server(.isAway))
    #expect(session.screen.contains { $0.contains("waiting for the server…") })
    #expect(!session.screen.contains { $0.contains("loading…") })
  }

  @Test func `counts that are lower bounds and a ranking of the newest alone are said`() async {
    await Golden.inEachLanguage {
      var session = await Session { effect in
        guard let asked = effect.question as? ListRows else { return await FixtureArchive().answer(effect) }
        var window = FixtureArchive().window(for: asked.request)
        window = RowWindow(
          request: window.request, start: window.start, rows: window.rows,
          total: .atLeast(window.total.value),
          anchorIndex: window.anchorIndex, census: window.census)
        if asked.request.listing.query != nil { window.rankedCount = 1_000 }
        return asked.answered(window)
      }
      #expect(session.screen.last?.contains("1/6+") == true)
      await session.type("/")
      await session.write("port")
      let prompt = wording(en: "the newest 1,000 ranked", vi: "xếp hạng 1.000 bài mới nhất")
      #expect(session.screen.last?.contains(prompt) == true)
      await session.type("Enter")
      let title = wording(en: "ranked newest 1,000", vi: "xếp hạng 1.000 bài mới nhất")
      #expect(session.screen.first?.contains(title) == true)
      await session.type("Esc")
      #expect(session.screen.first?.contains(title) == false)
    }
  }

  @Test func `rows that an archive counts and doesn't have are asked for once a place`() async {
    let asked = Counter()
    var session = await Session { effect in
      guard let question = effect.question as? ListRows else { return await FixtureArchive().answer(effect) }
      // A reader that asks without end would never get here again.
      guard await asked.next() <= 20 else { return nil }
      let window = FixtureArchive().window(for: question.request)
      return question.answered(
        RowWindow(
          request: window.request, start: window.start, rows: window.rows, total: .atLeast(10_000),
          anchorIndex: window.anchorIndex, census: window.census))
    }
    await session.type("j j G g")
    #expect(await asked.count < 20)
    #expect(session.screen.last?.contains("10,000+") == true)
  }

  /// Counts questions.
  private actor Counter {
    private(set) var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test func `a list that was never read says why`() async {
    var session = await Session { _ in nil }
    await session.send(.loading(LoadingState()))
    await session.send(.server(.isAway))
    #expect(session.screen.contains { $0.contains("The server can't be reached") })
    await session.send(.server(.refuses("no archive")))
    #expect(session.screen.contains { $0.contains("no archive. q quits") })
    #expect(session.screen.first?.contains("can't be opened") == true)
  }
}
