/// A language, by its BCP 47 code: `en`, `vi`, `zh-Hant`; `und` for a text whose language can't be recognised.
package struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let code: String

  package init(_ code: String) {
    self.code = code
  }

  package static let undetermined = Language("und")

  package var description: String { code }

  package static func < (left: Language, right: Language) -> Bool { left.code < right.code }
}

/// A language with the confidence of the detector.
package struct LanguageGuess: Hashable, Sendable {
  package let language: Language
  /// 0 (no idea) to 1 (certain).
  package let confidence: Double
  /// True if the text is too short to show its language alone: the languages of its neighbours may change the guess.
  package let isWeak: Bool

  package init(_ language: Language, confidence: Double, isWeak: Bool = false) {
    self.language = language
    self.confidence = confidence
    self.isWeak = isWeak
  }

  package static let undetermined = LanguageGuess(.undetermined, confidence: 0)
}
