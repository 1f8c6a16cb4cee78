import Catalogue
import Languages
import Reader
import Screen
import Testing

/// Choices of the settings as the screen follows them.
struct SettingsEffectTests {
  private static func session(_ change: (inout ReaderSettings) -> Void) async -> Session {
    var session = await Session()
    var settings = ReaderSettings()
    change(&settings)
    await session.send(.settingsChanged(settings))
    return session
  }

  @Test(arguments: [["vi"], ["ja", "vi"], ["de", "en"]])
  func `the languages of the settings come first, the others behind them`(first: [String]) async {
    let usual = await Session().model.census.entries.map(\.language.code)
    let session = await Self.session { $0.languages = first.map(Language.init) }
    let shown = session.model.census.entries.map(\.language.code)
    let known = first.filter(usual.contains)
    #expect(shown == known + usual.filter { !known.contains($0) })
    let names = session.model.census.entries.map(\.endonym)
    let places = names.compactMap { session.screen[0].firstRange(of: $0)?.lowerBound }
    #expect(places.count == names.count && places == places.sorted())
  }

  @Test func `f goes through the languages in that order`() async {
    var session = await Self.session { $0.languages = [.vietnamese] }
    await session.type("f")
    #expect(session.model.listing.language == .vietnamese)
  }

  @Test(arguments: ["", "2 ] ]", "3 j", "c Tab Tab j", "v"])
  func `the cursor is hidden at what is chosen, and visible there by the user's choice`(keys: String) async {
    var hidden = await Session()
    await hidden.type(keys)
    let canvas = draw(hidden.model)
    #expect(canvas.cursor == nil && canvas.focus != nil)
    var shown = await Self.session { $0.showsCursor = true }
    await shown.type(keys)
    #expect(draw(shown.model).cursor == canvas.focus)
  }

  @Test func `the cursor of a prompt is visible in any case`() async {
    var session = await Self.session { $0.showsCursor = false }
    await session.type("/ a")
    #expect(draw(session.model).cursor?.row == 35)
  }
}
