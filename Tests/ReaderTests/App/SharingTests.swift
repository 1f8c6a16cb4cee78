import News
import Reader
import Screen
import Testing

/// Keys that take an article out of the program.
struct SharingTests {
  @Test(arguments: [
    ("y", Effect.copy("“Noem visits the port”. 11 Sep 2025. a (\(Fixture.id("a")))")),
    ("j j y", .copy("“Ports of the Union”. ~Sep 2025. c (\(Fixture.id("c")))")),
    ("G y", .copy("“A long report”. undated. f (\(Fixture.id("f")))")),
    ("j o", .edit(Fixture.id("b"), Location(path: "b"))), ("x e", .export(Fixture.id("b"))),
  ])
  func `the article that is read is cited, edited, exported`(keys: String, effect: Effect) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside == [effect])
  }

  @Test(arguments: ["y", "o", "e", "*", "u"])
  func `without an article there is nothing to do`(key: String) async {
    var session = await Session(answering: FixtureArchive(articles: []).answer)
    await session.type(key)
    #expect(session.outside.isEmpty)
    #expect(session.model.notice?.hasPrefix("no article") == true)
  }

  @Test func `an article that was edited is shown as it is now, at the same place`() async throws {
    var session = await Session(rows: 20)
    await session.type("G Enter Space Space")
    let top = session.model.reader.top
    let edited = Fixture.article(
      "f", "en", nil, "A long report", (1...60).map { "Paragraph \($0) of the long report says more." })
    await session.send(.edited(Fixture.id("f"), edited))
    #expect(session.model.notice == nil)
    #expect(session.screen.contains { $0.contains("says more.") })
    #expect(session.model.reader.top == top)
    await session.type("h k")
    await session.send(.edited(Fixture.id("f"), edited))
    #expect(session.reading == "e")
  }
}
