internal import Glibc

/// A colour by its parts of red, green and blue light (sRGB).
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  package static let black = RGB(0, 0, 0)
  package static let white = RGB(255, 255, 255)

  /// `#rrggbb` or `#rgb`; nil for other texts.
  package init?(hexadecimal text: String) {
    guard text.first == "#", text.count == 7 || text.count == 4 else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    let parts: [Int] = stride(from: 0, to: digits.count, by: digits.count / 3).map { start in
      digits.count == 3 ? digits[start] * 17 : digits[start] * 16 + digits[start + 1]
    }
    self.init(UInt8(parts[0]), UInt8(parts[1]), UInt8(parts[2]))
  }

  /// `#rrggbb`.
  package var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private var parts: [Int] { [Int(red), Int(green), Int(blue)] }
}

// MARK: - Contrast

extension RGB {
  /// The relative luminance, from 0 for black to 1 for white (WCAG 2.2).
  package var luminance: Double {
    zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in sum + part.1 * Self.light(of: part.0) }
  }

  /// The light of a part, from 0 to 1: the steps of sRGB are even for the eye, not for the light.
  private static func light(of part: Int) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// The contrast to another colour, from 1 to 21 (WCAG 2.2). Text needs 4.5.
  package func contrast(with other: RGB) -> Double {
    let luminances = [luminance, other.luminance].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  /// True if black can be read on it better than white.
  package var isLight: Bool { contrast(with: .black) > contrast(with: .white) }
}

// MARK: - The colours of xterm

extension RGB {
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
  /// The 16 of ANSI as xterm has them by default; terminals and users choose others.
  private static let named: [RGB] = [
    .black, RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
    RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0),
    RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), .white,
  ]

  /// One of the 256 colours of xterm.
  package init(ofIndex index: UInt8) {
    switch Int(index) {
    case ..<16: self = Self.named[Int(index)]
    case ..<232:
      let cube = Int(index) - 16
      self.init(Self.levels[cube / 36], Self.levels[cube / 6 % 6], Self.levels[cube % 6])
    default:
      let gray = UInt8(8 + 10 * (Int(index) - 232))
      self.init(gray, gray, gray)
    }
  }

  /// The nearest of some of the 256 colours.
  package func nearestIndex(among indices: ClosedRange<UInt8>) -> UInt8 {
    indices.min { distance(to: RGB(ofIndex: $0)) < distance(to: RGB(ofIndex: $1)) } ?? indices.lowerBound
  }

  /// A distance by which people judge colours better than by the differences alone (CompuPhase, "Colour metric").
  private func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let differences = zip(parts, other.parts).map { ($0 - $1) * ($0 - $1) }
    return (512 + mean) * differences[0] / 256 + 4 * differences[1] + (767 - mean) * differences[2] / 256
  }
}
