import Catalogue
import Localization
import Reader
import Screen
import Testing

/// Commands that are typed while a Vietnamese input method is on.
struct InputMethodTests {
  private static func session(_ method: String? = nil) async -> Session {
    var session = await Session()
    guard let method else { return session }
    var settings = ReaderSettings()
    settings.inputMethod = method
    await session.send(.settingsChanged(settings))
    return session
  }

  @Test func `the key that was meant acts`() async {
    var session = await Self.session()
    await session.send(.key(.character("ư")))
    #expect(session.model.screen != nil, "w opens the glossary")
  }

  @Test func `a bracket of which an input method made a letter steps through mentions`() async {
    var session = await Self.session()
    await session.send(.key(.character("ơ")))
    #expect(session.outside.isEmpty, "o would open the editor")
    #expect(session.model.reader.mention != nil)
    await session.type("^P")
    var other = await Self.session()
    await other.type("[ [")
    #expect(session.model.reader.mention == other.model.reader.mention)
    await session.type("^N")
    await other.type("]")
    #expect(session.model.reader.mention == other.model.reader.mention)
  }

  @Test func `capitals keep their meaning`() async {
    var session = await Self.session()
    await session.send(.key(.character("Ư")))
    let notice = session.model.notice
    await session.type("W")
    #expect(notice != nil && notice == session.model.notice)
  }

  @Test func `a letter that replaces the last one acts by the key behind it`() async {
    var session = await Self.session()
    await session.type("s")
    let order = session.model.listing.order
    await session.type("a")
    await session.send(.key(.retyped("á")))
    #expect(session.model.listing.order != order, "the second s sorts anew")
    #expect(session.reading == "a")
  }

  @Test func `a letter of other keyboards means nothing until an input method is seen`() async {
    var session = await Self.session()
    await session.send(.key(.character("ó")))
    #expect(session.outside.isEmpty)
    await session.type("o")
    let edits = session.outside.count
    await session.send(.key(.retyped("ô")))
    #expect(session.outside.count == edits + 1)
    await session.send(.key(.character("ó")))
    #expect(session.outside.count == edits + 2)
  }

  @Test func `in an interface of a language with input methods every such letter is meant`() async {
    var session = await Session()
    await InterfaceLanguage.$override.withValue(.vietnamese) { await session.send(.key(.character("ó"))) }
    #expect(session.outside.count == 1, "o opens the editor")
  }

  @Test func `the input method of the settings decides`() async {
    var session = await Self.session("vni")
    await session.type("2 u")
    await session.send(.key(.retyped("ủ")))
    #expect(session.model.focus == .sidebar)
    #expect(session.model.screen == nil)
  }

  @Test func `in a prompt the letters are text`() async {
    var session = await Self.session()
    await session.type("/")
    for key in [Key.character("d"), .retyped("đ"), .character("a"), .retyped("â"), .retyped("ấ")] {
      await session.send(.key(key))
    }
    #expect(session.model.prompt?.input?.text == "đấ")
  }

  @Test func `in a menu the key that was meant acts`() async {
    var session = await Self.session()
    await session.type("3 m")
    await session.send(.key(.character("ư")))
    #expect(session.screen.contains { $0.contains("Kristi Noem is ") }, "w asks for the kind")
    await session.type("o")
    #expect(session.model.prompt == nil, "o is the kind")
  }

  @Test func `a letter that stands for a key twice acts once in a menu that the first key closes`() async {
    var session = await Self.session("telex")
    await session.type("e")
    await session.send(.key(.character("ê")))
    #expect(session.outside == [.export(.listing(Listing()), .markdown)])
    #expect(session.model.prompt == nil)
  }

  @Test func `in a menu a letter that replaces the last one acts by the key behind it`() async {
    var telex = await Self.session("telex")
    await telex.type("Y u")
    await telex.send(.key(.retyped("ụ")))
    #expect((telex.model.prompt as? CopyPrompt)?.choice == 1, "j goes down")
    var vni = await Self.session("vni")
    await vni.type("Y u")
    #expect(vni.outside.isEmpty, "u is no command of the menu")
    await vni.send(.key(.retyped("ú")))
    #expect(vni.outside.count == 1, "1 copies the first text")
    #expect(vni.model.prompt == nil)
  }

  @Test func `Backspace before another letter stays Backspace`() async {
    var session = await Self.session()
    await session.type("j")
    await session.send(.key(.retyped("ư")))
    #expect(session.model.screen is GlossaryScreen, "w acts, because no u was replaced")
  }
}
