import Reader
import Screen
import Testing

/// Text that is pasted, with a prompt open and without.
struct PasteTests {
  @Test(arguments: [
    ("/", "da nang\n", "da nang|"), ("/", "da\r\nnang\r", "da nang|"),
    ("/ x", "\u{1b}[31m\tnoem\u{0}", "x[31m noem|"),
    ("/ x ←", "Hà", "Hà|x"), ("/ n o e m Enter /", "port", "port|"), (":", "quit\n", "quit|"),
  ])
  func `a prompt takes it on one line`(keys: String, pasted: String, expected: String) async throws {
    var session = await Session()
    await session.type(keys)
    await session.send(.pasted(pasted))
    #expect(try session.fieldText() == expected)
    #expect(session.outside.isEmpty)
  }

  @Test func `a page pasted by mistake is cut`() async throws {
    var session = await Session()
    await session.type("/ x")
    await session.send(.pasted(String(repeating: "đường ", count: 10_000)))
    #expect(try session.fieldText().utf8.count <= 1001)
  }

  @Test func `what it asks for is listed`() async {
    var session = await Session()
    await session.type("/")
    await session.send(.pasted("port\n"))
    #expect(session.listed == "ca")
    #expect(session.model.prompt != nil)
  }

  @Test(arguments: ["q", "jjj", "*u:quit\n", "/x\n"])
  func `where no prompt is open its letters are no commands`(pasted: String) async {
    var session = await Session()
    let selection = session.model.list.selection
    await session.send(.pasted(pasted))
    #expect(session.outside.isEmpty)
    #expect(session.model.prompt == nil)
    #expect(session.model.list.selection == selection)
    #expect(session.model.notice?.contains("search") == true)
  }
}
