import Reader
import Screen
import Testing

/// Everything that is told by a colour or an attribute is told by a sign too: for people who don't see colours, for
/// screen readers, and for terminals that show letters only.
struct SignTests {
  @Test(arguments: [
    ("", "j"), ("", "Tab"), ("Tab", "Tab"), ("3", "j"), ("w", "j"), ("v", "j"), ("V", "k"), ("t", "h"),
    ("3 i", "j"),
    ("3 i", "Tab"), ("c", "Tab"), ("c Tab Tab", "j"), (":", "↓"), ("3 m", "j"), ("", "*"), ("", "u"),
    ("v", "Space"),
  ])
  func `what a key changes can be seen without colours and attributes`(before: String, key: String) async {
    var session = await Session()
    await session.type(before)
    let shown = session.screen.dropLast()
    await session.type(key)
    #expect(session.screen.dropLast() != shown)
  }

  @Test func `an ink is never the only thing that a style has to say without colours`() {
    let mono = ThemeChoice(.mono).theme(on: nil)
    for ink in Style.Ink.allCases where ink != .plain {
      #expect(!mono[ink][0].traits.isEmpty, "\(ink)")
    }
  }
}
