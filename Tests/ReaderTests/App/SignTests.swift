import Reader
import Screen
import Terminal
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

  @Test func `an ink that says something has attributes where there are no colours`() {
    let mono = ThemeChoice(.mono).theme(on: nil)
    for ink in Style.Ink.allCases where ![.plain, .quiet].contains(ink) {
      #expect(!mono[ink][0].traits.isEmpty, "\(ink)")
    }
  }

  /// The keys that open a screen or show something in the panes.
  private static let screens = [
    "", "2 ] ]", "2 C l", "/ n o e m Enter n", "3 j j", "i", "c", "c Tab Tab j", "v Space", "V", "t", "w",
    "3 m", ":", "#",
    "p", "I", "T", "Y", "y", "m k",
  ]

  @Test(arguments: screens)
  func `words beside each other that differ in colour differ in attributes, or are signs`(keys: String) async
  {
    var session = await Session()
    await session.type(keys)
    let canvas = draw(session.model)
    let neighbours = canvas.neighbours.filter {
      $0.style.ink != $1.style.ink && $0.isPartOfWord && $1.isPartOfWord
    }
    // An example of each pair of styles.
    let pairs = Dictionary(neighbours.map { ([$0.style, $1.style], ($0, $1)) }) { first, _ in first }.values
    for terminal in KnownTerminal.all {
      for palette in terminal.palettes {
        for (left, right) in pairs {
          let (before, after) = (palette.rendition(of: left.style), palette.rendition(of: right.style))
          #expect(before.traits != after.traits, "\(terminal.name): \(left.text)\(right.text)")
        }
      }
    }
  }
}

extension Canvas {
  /// The cells that stand beside each other.
  fileprivate var neighbours: [(Cell, Cell)] {
    (0..<size.rows).flatMap { row in (1..<size.columns).map { (self[$0 - 1, row], self[$0, row]) } }
  }
}

extension Cell {
  /// True for letters, digits and the second half of a broad letter.
  fileprivate var isPartOfWord: Bool {
    text.isEmpty
      || text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
