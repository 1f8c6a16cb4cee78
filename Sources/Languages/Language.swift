/// A language, by its BCP 47 code: `en`, `vi`, `zh-Hant`; `und` where there is nothing to judge by.
package struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let code: String

  package init(_ code: String) {
    self.code = code
  }

  package static let english = Language("en")
  package static let vietnamese = Language("vi")
  /// The language whose names stand where a language has no name for an entity, and by whose names entities without a
  /// code have their keys.
  package static let reference = english
  /// No text to judge by, or none that any language explains.
  package static let undetermined = Language("und")

  package var description: String { code }

  package static func < (left: Language, right: Language) -> Bool { left.code < right.code }
}

/// A language with how sure the detector is of it.
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
