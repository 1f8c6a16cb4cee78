/// A colour of a theme.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of xterm's 256. The first 16 are those of ANSI, whose shades are the user's own.
  case indexed(UInt8)
  case direct(RGB)

  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// The colour with a name: `default`, `blue`, `bright-blue`, a number up to 255, or `#rrggbb`. Nil for other names.
  package init?(named name: String) {
    let small = name.lowercased()
    let isBright = small.hasPrefix("bright-")
    if small == "default" {
      self = .terminal
    } else if let index = Self.names.firstIndex(of: isBright ? String(small.dropFirst(7)) : small) {
      self = .indexed(UInt8(index + (isBright ? 8 : 0)))
    } else if let index = UInt8(small), small.allSatisfy(\.isNumber) {
      self = .indexed(index)
    } else if let color = RGB(hexadecimal: small) {
      self = .direct(color)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .terminal: "default"
    case .indexed(let index) where index < 8: Self.names[Int(index)]
    case .indexed(let index) where index < 16: "bright-" + Self.names[Int(index) - 8]
    case .indexed(let index): String(index)
    case .direct(let color): color.hexadecimal
    }
  }

  /// The colour in light; nil for the terminal's own.
  package var rgb: RGB? {
    switch self {
    case .terminal: nil
    case .indexed(let index): RGB(ofIndex: index)
    case .direct(let color): color
    }
  }
}
