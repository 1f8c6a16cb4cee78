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

  /// The keys that open a screen or show something in the panes.
  private static let screens = [
    "", "2 ] ]", "2 C l", "/ n o e m Enter n", "3 j j", "i", "c", "c Tab Tab j", "v Space", "V", "t", "w",
    "3 m", ":", "#",
    "p", "I", "T", "Y", "y", "m k",
  ]

  @Test(arguments: screens, ThemeChoice.Name.allCases)
  func `words beside each other that differ in colour differ in attributes, or are signs`(
    keys: String, theme: ThemeChoice.Name
  ) async {
    var session = await Session()
    await session.type(keys)
    let shown = ThemeChoice(theme).theme(on: .black)
    let canvas = draw(session.model)
    for row in 0..<canvas.size.rows {
      for column in 1..<canvas.size.columns {
        let pair = (canvas[column - 1, row], canvas[column, row])
        guard pair.0.style.ink != pair.1.style.ink, pair.0.isPartOfWord, pair.1.isPartOfWord else { continue }
        let traits = (shown.traits(of: pair.0), shown.traits(of: pair.1))
        #expect(traits.0 != traits.1, "row \(row), column \(column): \(pair.0.text)\(pair.1.text)")
      }
    }
  }
}

extension Cell {
  /// True for letters, digits and the second half of a broad letter.
  fileprivate var isPartOfWord: Bool {
    text.isEmpty
      || text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension Theme {
  fileprivate func traits(of cell: Cell) -> Style.Traits { self[cell.style.ink][0].traits(of: cell.style) }
}
