import Catalogue
import Localization
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
    ("j o", .edit(Fixture.id("b"), Location(path: "b"))),
    ("x Tab e Enter", .export(.article(Fixture.id("b")), .markdown)),
    ("2 e n", .export(.article(Fixture.id("a")), .json)),
    ("2 e j Enter", .export(.article(Fixture.id("a")), .html)),
    ("2 e j j j k Enter", .export(.article(Fixture.id("a")), .csv)),
    ("e h", .export(.listing(Listing()), .html)), ("e Tab c", .export(.article(Fixture.id("a")), .csv)),
    ("e ↓ Enter", .export(.listing(Listing()), .html)),
    ("t e c", .export(.timeline(Listing()), .csv)),
    ("w e x", .export(.glossary(.article(Fixture.id("a"))), .tmx)),
    ("v e n", .export(.stories(Listing(), .newest), .json)),
    ("p e o", .export(.sources, .opml)), ("p e c", .export(.sources, .csv)),
    ("V e m", .export(.story(Fixture.id("a")), .markdown)),
    ("i e h", .export(.entityPage(Fixture.noem.key), .html)),
    (
      "c e m",
      .export(.comparison(ComparisonRequest(left: Fixture.id("a"), right: Fixture.id("b"))), .markdown)
    ),
  ])
  func `the article that is read is cited, edited, exported`(keys: String, effect: Effect) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside == [effect])
  }

  @Test func `no letter of a format moves in menus or closes them`() {
    let keys = FindingFormat.allCases.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys).isDisjoint(with: ["j", "k", "q", "e"]))
  }

  @Test(arguments: [
    ("| l e s s Enter", ShellCommand("less", input: CommandInput(.article(Fixture.id("a")), as: .text))),
    ("| Tab j q Enter", ShellCommand("jq", input: CommandInput(.article(Fixture.id("a")), as: .json))),
    ("| Backspace ! l s Enter", ShellCommand("ls")), ("! ↑ Enter", ShellCommand("less")),
    ("! ↑ ↑ Enter", ShellCommand("wc -l")), ("! ↑ ↑ ↓ ↓ x Enter", ShellCommand("x")),
    ("! x Enter ! ↑ Enter", ShellCommand("x")),
    ("V | c a t Enter", ShellCommand("cat", input: CommandInput(.story(Fixture.id("a")), as: .text))),
  ])
  func `what is shown is piped into a command, and a command is run`(keys: String, command: ShellCommand)
    async
  {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside.suffix(2) == [.keepCommand(command.line), .run(command)])
    #expect(session.model.prompt == nil)
  }

  @Test func `a command runs when its input is made`() async {
    var session = await Session()
    let command = ShellCommand("wc")
    await session.send(.prepared(command, input: [65, 66]))
    #expect(session.outside == [.launch(command, input: [65, 66])])
  }

  @Test(arguments: [
    ("Y Enter", "“Noem visits the port”. 11 Sep 2025. a (\(Fixture.id("a")))"),
    ("Y 5", "Noem visits the port"),
    ("Y j j j j Enter", "Noem visits the port"), ("Y 6", "a"), ("3 Y 1", "Kristi Noem"),
    ("c y", "Kristi Noem came to Belgium on Wednesday."), ("V y", "Noem visits the port"),
    ("t y", "Sep 2025, en 2, vi 1"), ("i y", "Kristi Noem"),
  ])
  func `what is chosen is copied`(keys: String, text: String) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside == [.copy(text)])
  }

  @Test(arguments: [
    (
      "\" \" y",
      """
      “Noem visits the port”. 11 Sep 2025. a (\(Fixture.id("a")))
      “Bộ trưởng Mỹ thăm cảng”. 10 Sep 2025. b (\(Fixture.id("b")))
      """
    ),
    ("\" j \" Y 5", "Noem visits the port\nPorts of the Union"), ("\" j \" Y 6", "a\nc"),
    ("j \" y", "“Bộ trưởng Mỹ thăm cảng”. 10 Sep 2025. b (\(Fixture.id("b")))"),
  ])
  func `of chosen articles each is copied`(keys: String, text: String) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside == [.copy(text)])
  }

  @Test func `the menu of copies says of how many articles they are`() async {
    var session = await Session()
    await session.type("\" \" Y")
    #expect(session.screen.contains { $0.contains("Copy of 2 chosen articles") })
    await session.type("Esc Esc Y")
    #expect(!session.screen.contains { $0.contains("chosen articles") })
  }

  @Test func `the menus are in the language of the user`() async {
    await InterfaceLanguage.$override.withValue(.vietnamese) {
      var session = await Session(columns: 80, rows: 24)
      await session.type("e")
      #expect(session.screen.contains { $0.contains("Xuất danh sách") })
      await session.type("Esc Y")
      #expect(session.screen.contains { $0.contains("trích dẫn") })
    }
  }

  @Test(arguments: ["y", "o", "e", "*", "u", "|", "Y", "C"])
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
