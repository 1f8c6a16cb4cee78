internal import Foundation
internal import Text

/// A word of a name in the form in which names are compared.
struct NormalizedWord: Hashable {
  /// The common form of the word's spellings.
  let text: String
  /// True if the word has a capital first letter.
  let isCapitalised: Bool
  /// True if a hyphen joins the word to another.
  var isInCompound = false
}

/// The common form of a name's spellings: without case, full stops, possessives and quotation marks, and with the tone
/// mark at the end of a syllable, because orthographies put it on different vowels (`Thụy` and `Thuỵ`).
struct NormalizedName {
  /// The treatment of hyphens: `Mát-xcơ-va` is `Mátxcơva`, `Nagorno-Karabakh` is `Nagorno Karabakh`.
  enum Hyphens {
    case dropped, parting
  }

  let words: [NormalizedWord]

  /// The five tone marks of Vietnamese as combining accents.
  static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  /// Normalizes a name. Diacritics are kept where they distinguish words, as in Vietnamese.
  init(_ text: String, keepsDiacritics: Bool, hyphens: Hyphens, elisions: Set<String> = []) {
    if elisions.isEmpty,
      let plain = PlainNameNormalizer.words(
        of: text, keepsDiacritics: keepsDiacritics, partsHyphens: hyphens == .parting)
    {
      words = Self.joiningInitials(plain)
      return
    }
    var writer = NameNormalizer(hyphens: hyphens)
    let isDecomposed = !keepsDiacritics || text.utf8.allSatisfy { $0 < 0x80 }
    let decomposed = isDecomposed ? text : text.decomposedStringWithCanonicalMapping
    for word in decomposed.unicodeScalars.split(whereSeparator: \.isSpace) {
      var letters = Substring(word)
      if let elision = Self.elision(of: letters, elisions) {
        writer.write(elision, isCapitalised: false)
        letters = letters.dropFirst(elision.count)
      }
      writer.write(
        keepsDiacritics ? letters.lowercased() : fold(String(letters)),
        isCapitalised: letters.unicodeScalars.first?.isCapital == true)
    }
    words = Self.joiningInitials(writer.words)
  }

  var text: String {
    var text = words.first?.text ?? ""
    for word in words.dropFirst() {
      text += " "
      text += word.text
    }
    return text
  }

  /// The elided word at the beginning of a word, in small letters: `l'` of `l'Union`.
  private static func elision(of word: Substring, _ elisions: Set<String>) -> String? {
    guard !elisions.isEmpty, let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" }) else { return nil }
    let elision = word[..<mark].lowercased() + "'"
    return elisions.contains(elision) ? elision : nil
  }

  /// `J. K.` is `JK`.
  private static func joiningInitials(_ words: [NormalizedWord]) -> [NormalizedWord] {
    guard words.contains(where: { $0.isCapitalised && $0.text.utf8.count == 1 }) else { return words }
    var joined: [NormalizedWord] = []
    var endsInInitial = false
    for word in words {
      let isInitial = word.text.utf8.count == 1 && word.isCapitalised
      if isInitial, endsInInitial, let last = joined.popLast() {
        joined.append(NormalizedWord(text: last.text + word.text, isCapitalised: true))
      } else {
        joined.append(word)
      }
      endsInInitial = isInitial
    }
    return joined
  }
}

/// Writes normalized words.
private struct NameNormalizer {
  let hyphens: NormalizedName.Hyphens
  private(set) var words: [NormalizedWord] = []
  private var isInCompound = false

  init(hyphens: NormalizedName.Hyphens) {
    self.hyphens = hyphens
  }

  mutating func write(_ lowercased: String, isCapitalised: Bool) {
    var (letters, tones) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for scalar in Self.withoutPossessive(lowercased) {
      switch scalar {
      case ",": end(&letters, &tones, isCapitalised)
      case ".", "'", "’", "\"", "“", "”", "(", ")": continue
      case "-", "‐", "‑", "–", "—":
        isInCompound = true
        if hyphens == .parting { end(&letters, &tones, isCapitalised) }
      case _ where NormalizedName.tones.contains(scalar): tones.append(scalar)
      default: letters.append(scalar)
      }
    }
    end(&letters, &tones, isCapitalised)
    isInCompound = false
  }

  private mutating func end(
    _ letters: inout String.UnicodeScalarView, _ tones: inout String.UnicodeScalarView, _ isCapitalised: Bool
  ) {
    if !letters.isEmpty {
      words.append(
        NormalizedWord(
          text: String(letters) + String(tones), isCapitalised: isCapitalised, isInCompound: isInCompound))
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
