internal import Catalogue
internal import News
import Reader
import Screen
import Testing

/// Tests of the screen while an answer is on its way.
struct LateAnswerTests {
  @Test func `an article that takes its time is announced by its headline`() async {
    var session = await Session()
    let effects = session.sendWithoutAnswers(.key(.character("j")))
    #expect(session.screen.contains { $0.contains("loading…") })
    #expect(session.screen[1].contains("Bộ trưởng Mỹ thăm cảng"))
    #expect(!session.screen.contains { $0.contains("came to Belgium") })
    await session.answer(effects)
    #expect(!session.screen.contains { $0.contains("loading…") })
    #expect(session.screen.contains { $0.contains("đã tới Bỉ") })
  }

  @Test func `an article that is gone is not waited for`() async {
    var session = await Session { effect in
      if let asked = effect.question as? ArticleQuestion, asked.article == Fixture.id("b") {
        return asked.answered(nil)
      }
      return await FixtureArchive().answer(effect)
    }
    await session.type("j")
    #expect(session.screen.contains { $0.contains("no longer in the collection") })
    #expect(!session.screen.contains { $0.contains("loading…") })
    await session.type("j")
    #expect(session.reading == "c")
  }

  @Test func `the neighbours of an article are read ahead`() async {
    var session = await Session()
    _ = session.sendWithoutAnswers(.key(.character("j")))
    let effects = session.sendWithoutAnswers(
      ArticleQuestion(article: Fixture.id("b")).answered(Fixture.articles[1]))
    #expect(effects.contains(.ask(Prefetch(articles: [Fixture.id("c"), Fixture.id("a")]))))
  }

  @Test func `rows that are not all show that more may come`() async throws {
    var session = await Session()
    await session.type("/")
    let effects = session.sendWithoutAnswers(.key(.character("p")))
    let asked = try #require(effects.lazy.compactMap { $0.question as? ListRows }.first)
    var window = FixtureArchive().window(for: asked.request)
    window.isComplete = false
    await session.send(asked.answered(window))
    #expect(session.screen.last?.hasSuffix(" found …") == true)
    window.isComplete = true
    await session.send(asked.answered(window))
    #expect(session.screen.last?.hasSuffix(" found") == true)
  }

  @Test func `a late answer to a search begins at its first result, though the collection changes`() async {
    var session = await Session()
    await session.type("j /")
    var late = session.sendWithoutAnswers(.key(.character("p")))
    late += session.sendWithoutAnswers(.key(.character("o")))
    late += session.sendWithoutAnswers(.collectionChanged)
    await session.answer(Array(late.suffix(2)))
    #expect(session.model.list.selection == 0)
    #expect(session.reading == "c")
  }

  @Test func `rows that were asked for before a key don't take the choice back`() async {
    var session = await Session()
    await session.type("j")
    let late = session.sendWithoutAnswers(.collectionChanged)
    await session.type("G")
    await session.answer(late)
    #expect(session.model.list.selection == 5)
    #expect(session.reading == "f")
  }

  @Test func `rows that were asked for before a note and a star don't take them back`() async throws {
    let archive = FixtureArchive()
    var session = await Session(answering: archive.answer)
    let asking = session.sendWithoutAnswers(.collectionChanged)
    let asked = try #require(asking.lazy.compactMap { $0.question as? ListRows }.first)
    let rows = archive.window(for: asked.request)
    await session.send(.noteEdited(NoteDraft(articles: [Fixture.id("a")], text: ""), "hỏi lại"))
    await session.type("*")
    await session.send(asked.answered(rows))
    #expect(session.screen.contains { $0.contains("hỏi lại") })
    #expect(session.model.list.selectedRow?.annotation.note == "hỏi lại")
    #expect(session.model.list.selectedRow?.marks.isStarred == true)
  }

  @Test func `the list shows at once what an edited file says`() async {
    var session = await Session()
    let edited = Fixture.article("a", "en", nil, "Another headline", ["Other words."])
    await session.send(.edited(Fixture.id("a"), edited))
    #expect(session.model.list.selectedRow?.headline.text == "Another headline")
    #expect(session.screen.contains { $0.contains("Other words.") })
  }
}
