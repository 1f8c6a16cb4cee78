internal import Foundation

extension [InputMethod] {
  /// Telex is what most people use and what systems offer first.
  static let vietnamese: [InputMethod] = [
    InputMethod(
      name: "telex", otherKeyboards: otherKeyboards,
      keys: { keys(of: $0, by: .telex) },
      keysAlone: keysOfTelexAlone),
    InputMethod(name: "vni", otherKeyboards: otherKeyboards, keys: { keys(of: $0, by: .vni) }),
  ]

  /// The letters that Telex makes of one key. The key `w` makes `ư`, and so does `]` in the full form of Telex; `w` is typed
  /// more often. `ơ` is made of `[`: where `o` and `w` make it, an input method that has sent the `o` replaces it.
  private static func keysOfTelexAlone(_ letter: Character) -> [Character]? {
    guard let parts = LetterParts(letter), parts.mark == .horn else { return nil }
    let keys: [Character: Character] = ["u": "w", "U": "W", "o": "[", "O": "{"]
    return keys[parts.base].map { [$0] + (parts.tone.map { [Signs.telex.tones[$0]] } ?? []) }
  }

  /// Letters with one accent that keyboards of French, Spanish, Italian, Czech and others have keys for.
  private static let otherKeyboards = Set("áàéèíìóòúùýÁÀÉÈÍÌÓÒÚÙÝ")

  private static func keys(of letter: Character, by signs: Signs) -> [Character]? {
    if let tone = LetterParts.tone(ofMarkAlone: letter) { return [signs.tones[tone]] }
    guard let parts = LetterParts(letter) else { return nil }
    return [parts.base] + (parts.mark.map { [signs.key(of: $0, on: parts.base)] } ?? [])
      + (parts.tone.map { [signs.tones[$0]] } ?? [])
  }
}

/// The keys of an input method for the marks of letters.
private struct Signs {
  /// For the acute, the grave, the hook, the tilde and the dot below.
  let tones: [Character]
  /// Nil where the base letter is typed twice.
  let circumflex: Character?
  let breve: Character
  let horn: Character
  /// Nil where the letter is typed twice.
  let stroke: Character?

  static let telex = Signs(tones: Array("sfrxj"), circumflex: nil, breve: "w", horn: "w", stroke: nil)
  static let vni = Signs(tones: Array("12345"), circumflex: "6", breve: "8", horn: "7", stroke: "9")

  func key(of mark: LetterParts.Mark, on base: Character) -> Character {
    switch mark {
    case .circumflex: circumflex ?? base
    case .breve: breve
    case .horn: horn
    case .stroke: stroke ?? base
    }
  }
}

/// A Vietnamese letter that an input method makes: its base, its mark and its tone.
private struct LetterParts {
  enum Mark {
    case circumflex, breve, horn, stroke
  }

  let base: Character
  private(set) var mark: Mark?
  /// An index into the five tones that are written.
  private(set) var tone: Int?

  private static let tones: [Unicode.Scalar] = ["\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]
  private static let marks: [Unicode.Scalar: Mark] = [
    "\u{302}": .circumflex, "\u{306}": .breve, "\u{31b}": .horn,
  ]
  private static let marked: [Mark: String] = [
    .circumflex: "aeo", .breve: "a", .horn: "ou", .stroke: "d",
  ]

  /// Nil for a letter without mark and tone, and for one that Vietnamese doesn't have.
  init?(_ letter: Character) {
    if let stroked = ["đ": "d", "Đ": "D"][letter] as Character? {
      (base, mark) = (stroked, .stroke)
      return
    }
    let scalars = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let first = scalars.first, first.isASCII, scalars.count > 1 else { return nil }
    base = Character(first)
    for scalar in scalars.dropFirst() {
      if let tone = Self.tones.firstIndex(of: scalar), self.tone == nil {
        self.tone = tone
      } else if let mark = Self.marks[scalar], self.mark == nil {
        self.mark = mark
      } else {
        return nil
      }
    }
    let vowels = mark.flatMap { Self.marked[$0] } ?? "aeiouy"
    guard vowels.contains(base.lowercased()) else { return nil }
  }

  /// The tone that a mark without its letter means, as methods that send decomposed letters send it.
  static func tone(ofMarkAlone mark: Character) -> Int? {
    guard mark.unicodeScalars.count == 1, let scalar = mark.unicodeScalars.first else { return nil }
    return tones.firstIndex(of: scalar)
  }
}
