internal import Catalogue
internal import News
import Reader
import Screen
import Synchronization
import Testing

/// A value that a test changes while a session asks for it.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var value: Bool {
    get { state.withLock(\.self) }
    set { state.withLock { $0 = newValue } }
  }
}

/// The reader while other programs change files.
struct FileChangeTests {
  private static let edited = Fixture.article(
    "g", "en", nil, "A long report", (1...60).map { "Paragraph \($0) of the long report says more." })

  private static func session(rows: Int = 20) async -> Session {
    await Session(rows: rows) { effect in
      if let asked = effect.question as? ArticleQuestion, asked.article == edited.id {
        return asked.answered(edited)
      }
      return await FixtureArchive().answer(effect)
    }
  }

  @Test func `an article that another program edited is shown as it is now, at the same place`() async {
    var session = await Self.session()
    await session.type("G Enter Space Space")
    let top = session.model.reader.top
    #expect(top > 0)
    let succession = ArticleSuccession(former: Fixture.id("f"), successor: Self.edited.id)
    await session.send(.succeeded([succession]))
    #expect(session.screen.contains { $0.contains("says more.") })
    #expect(session.model.reader.top == top)
    #expect(session.screen.last?.contains("the file has changed") == true)
    await session.type("1 k")
    #expect(session.model.notice == nil)
    await session.send(.succeeded([succession]))
    #expect(session.reading == "e" && session.model.notice == nil)
  }

  @Test func `an article that was edited since the last time is gone back to`() async {
    let archive = FixtureArchive()
    let view = SavedView(
      article: Self.edited.id, language: nil, entity: nil, order: .newestFirst, pane: .list,
      arrangement: nil)
    _ = archive.marks.keep(.keepView(view))
    var session = await Session(answering: archive.answer)
    #expect(session.reading == "a")
    await session.send(.loading(LoadingState(articles: 6, isComplete: false)))
    await session.send(.succeeded([ArticleSuccession(former: Self.edited.id, successor: Fixture.id("d"))]))
    await session.send(.loading(LoadingState(articles: 6, isComplete: true)))
    await session.send(.collectionChanged)
    #expect(session.reading == "d")
  }

  @Test func `an article that the user edited from here is announced by no notice`() async {
    var session = await Self.session()
    await session.type("G")
    await session.send(.edited(Fixture.id("f"), Self.edited))
    await session.send(
      .succeeded([ArticleSuccession(former: Fixture.id("f"), successor: Self.edited.id)]))
    #expect(session.model.notice == nil)
  }

  @Test func `an edited article that the index doesn't know yet is neither gone nor unlisted`() async {
    var session = await Self.session()
    await session.type("G")
    await session.send(.edited(Fixture.id("f"), Self.edited))
    #expect(session.reading == "g" && session.model.focus == .list)
    await session.send(.collectionChanged)
    await session.send(Presence(article: Self.edited.id).answered(false))
    #expect(session.reading == "g" && session.model.focus == .list && session.model.notice == nil)
    await session.send(Presence(article: Self.edited.id).answered(true))
    await session.send(Presence(article: Self.edited.id).answered(false))
    #expect(session.model.notice?.contains("no longer in the collection") == true)
  }

  @Test func `the text of a removed file stays with a word about it, and can't be marked`() async {
    var session = await Self.session(rows: 36)
    await session.type("j Enter")
    let presence = Presence(article: Fixture.id("b"))
    await session.send(presence.answered(false))
    #expect(session.screen.contains { $0.contains("đã tới Bỉ") })
    #expect(session.screen.contains { $0.contains("its file was removed") })
    let before = session.outside
    await session.type("* u")
    #expect(session.outside == before)
    #expect(session.model.notice?.contains("no longer in the collection") == true)
    #expect(session.screen.contains { $0.contains("its file was removed") })
    await session.send(presence.answered(true))
    #expect(!session.screen.contains { $0.contains("its file was removed") })
    await session.send(presence.answered(false))
    await session.type("1 j")
    #expect(session.reading == "c")
    #expect(!session.screen.contains { $0.contains("its file was removed") })
  }

  @Test func `list and reader agree after files were read by other fields`() async {
    let isGone = Flag()
    var session = await Session { effect in
      let rest = Fixture.articles.filter { $0.id != Fixture.id("b") }
      return await FixtureArchive(articles: isGone.value ? rest : Fixture.articles).answer(effect)
    }
    await session.type("j")
    #expect(session.reading == "b")
    isGone.value = true
    await session.send(Presence(article: Fixture.id("b")).answered(false))
    await session.send(.reread)
    #expect(session.reading != "b")
    #expect(session.model.list.selectedRow?.id == session.model.reader.article?.id)
    #expect(session.model.notice == nil)
  }

  @Test func `a mistake in the settings stays until a key, whatever changes meanwhile`() async {
    var session = await Self.session()
    await session.type("G")
    await session.send(.warned("config.toml:2: there is no action opn"))
    let succession = ArticleSuccession(former: Fixture.id("f"), successor: Self.edited.id)
    await session.send(.succeeded([succession]))
    await session.send(
      .loading(LoadingState(articles: 6, refusals: ["a.txt: empty; skipped"], isComplete: true)))
    await session.send(Presence(article: Self.edited.id).answered(false))
    #expect(session.screen.last?.contains("config.toml:2: there is no action opn") == true)
    await session.type("k")
    #expect(session.model.notice == nil)
  }

  @Test func `whenever the collection changes, the reader asks whether its article is still there`() async {
    var session = await Self.session()
    await session.type("j Enter")
    let effects = session.sendWithoutAnswers(.collectionChanged)
    #expect(effects.contains(.ask(Presence(article: Fixture.id("b")))))
  }
}
