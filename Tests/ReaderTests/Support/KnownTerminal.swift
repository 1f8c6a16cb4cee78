import Screen
import Terminal
import Testing

/// A kind of terminal, with the colours and attributes that terminfo gives it.
struct KnownTerminal: CustomTestStringConvertible {
  let name: String
  let depth: ColorDepth
  let attributes: AttributeSupport

  var testDescription: String { name }

  /// The kinds that are tested, as far as terminfo knows them. They are looked up once, because terminfo has one terminal
  /// in a process.
  static let all: [KnownTerminal] = [
    "xterm", "xterm-256color", "tmux", "tmux-256color", "screen", "screen-256color", "linux", "vt100",
    "xterm-kitty",
    "foot",
  ].compactMap(KnownTerminal.init)

  private init?(name: String) {
    guard let facts = try? TerminalFacts(TerminalEnvironment(term: name, noColor: nil)) else { return nil }
    (self.name, depth, attributes) = (name, ColorDepth(colors: facts.colors), facts.attributes)
  }

  /// The palettes of all themes, on a dark background and a light one, with and without colours.
  var palettes: [Palette] {
    ThemeChoice.Name.allCases.flatMap { theme in
      [RGB.black, .white].flatMap { background in
        Set([depth, .none]).map {
          Palette(ThemeChoice(theme), on: background, depth: $0, attributes: attributes)
        }
      }
    }
  }
}
