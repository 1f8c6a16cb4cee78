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

  package init(_ language: Language, confidence: Double) {
    self.language = language
    self.confidence = confidence
  }

  package static let undetermined = LanguageGuess(.undetermined, confidence: 0)
}
