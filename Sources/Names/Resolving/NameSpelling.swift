internal import Foundation
internal import Text

/// A word of a name as names are compared.
struct NameWord: Hashable {
  /// What its spellings have in common.
  let text: String
  /// Whether it is written with a capital first letter.
  let isCapitalised: Bool
}

/// What the spellings of one name have in common: without case, full stops, possessives and quotation marks, with tones
/// where an orthography that has them all the same would have them (`Thụy` and `Thuỵ`).
struct NameSpelling {
  /// How a hyphen counts: `Mát-xcơ-va` is `Mátxcơva`, `Nagorno-Karabakh` is `Nagorno Karabakh`.
  enum Hyphens {
    case dropped, parting
  }

  let words: [NameWord]

  /// The words of a name. Diacritics stay where they tell words apart, as in Vietnamese that has them.
  init(_ text: String, keepsDiacritics: Bool, hyphens: Hyphens) {
    var writer = SpellingWriter(hyphens: hyphens)
    let isDecomposed = !keepsDiacritics || text.utf8.allSatisfy { $0 < 0x80 }
    let decomposed = isDecomposed ? text : text.decomposedStringWithCanonicalMapping
    for word in decomposed.unicodeScalars.split(whereSeparator: \.isSpace) {
      let letters = String(Substring(word))
      writer.write(
        keepsDiacritics ? letters.lowercased() : fold(letters),
        isCapitalised: word.first?.isCapital == true)
    }
    words = Self.joiningInitials(writer.words)
  }

  var text: String { words.map(\.text).joined(separator: " ") }

  /// `J. K.` is `JK`.
  private static func joiningInitials(_ words: [NameWord]) -> [NameWord] {
    var joined: [NameWord] = []
    var endsInInitial = false
    for word in words {
      let isInitial = word.text.utf8.count == 1 && word.isCapitalised
      if isInitial, endsInInitial, let last = joined.popLast() {
        joined.append(NameWord(text: last.text + word.text, isCapitalised: true))
      } else {
        joined.append(word)
      }
      endsInInitial = isInitial
    }
    return joined
  }
}

/// Writes words without what varies.
private struct SpellingWriter {
  /// The five tone marks of Vietnamese as combining accents.
  private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  let hyphens: NameSpelling.Hyphens
  private(set) var words: [NameWord] = []

  init(hyphens: NameSpelling.Hyphens) {
    self.hyphens = hyphens
  }

  mutating func write(_ lowercased: String, isCapitalised: Bool) {
    var (letters, tones) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for scalar in Self.withoutPossessive(lowercased) {
      switch scalar {
      case ",": end(&letters, &tones, isCapitalised)
      case ".", "'", "’", "\"", "“", "”", "(", ")": continue
      case "-", "‐", "‑", "–", "—":
        if hyphens == .parting { end(&letters, &tones, isCapitalised) }
      case _ where Self.tones.contains(scalar): tones.append(scalar)
      default: letters.append(scalar)
      }
    }
    end(&letters, &tones, isCapitalised)
  }

  private mutating func end(
    _ letters: inout String.UnicodeScalarView, _ tones: inout String.UnicodeScalarView, _ isCapitalised: Bool
  ) {
    if !letters.isEmpty {
      words.append(NameWord(text: String(letters) + String(tones), isCapitalised: isCapitalised))
    }
    letters = String.UnicodeScalarView()
    tones = String.UnicodeScalarView()
  }

  private static func withoutPossessive(_ word: String) -> Substring.UnicodeScalarView {
    let scalars = word.unicodeScalars
    guard scalars.last == "s", let mark = scalars.dropLast().last, mark == "'" || mark == "’" else {
      return scalars[...]
    }
    return scalars.dropLast(2)
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { isASCII ? value == 0x20 || 9...13 ~= value : properties.isWhitespace }

  fileprivate var isCapital: Bool { isASCII ? "A"..."Z" ~= self : properties.isUppercase }
}
