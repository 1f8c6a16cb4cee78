internal import Foundation
internal import Text

/// Languages by what people call them.
extension Language {
  /// The language with a code (`vi`, `zh-Hant`) or with this name in itself (`Tiếng Việt`, `tieng viet`). Nil where the
  /// text is neither. Fast enough for each key press.
  package init?(codeOrEndonym typed: String) {
    if let language = Self.byEndonym[fold(typed)] {
      self = language
    } else if Self.isCode(typed) {
      self.init(typed)
    } else {
      return nil
    }
  }

  /// As `init(codeOrEndonym:)`, in capitals too, and also by the language's name in each language of the registry
  /// (`Vietnamese`, `vietnamien`). Asks ICU, which takes some hundredths of a second.
  package init?(named typed: String) {
    if let language = Language(codeOrEndonym: typed) ?? Language(codeOrEndonym: typed.lowercased()) {
      self = language
    } else if let language = Self.language(namedAnywhere: fold(typed)) {
      self = language
    } else {
      return nil
    }
  }

  /// The language's name within a sentence of another language: `Vietnamese`, `tiếng Việt`. Of a language outside of the
  /// registry this is the name in itself.
  package func name(inSentenceOf other: Language) -> String { other.profile.languageNames[code] ?? endonym }

  /// True if a text has the form of a BCP 47 code: two or three letters, and subtags behind hyphens.
  private static func isCode(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    return subtags.allSatisfy {
      (2...8).contains($0.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    }
      && (2...3).contains(subtags[0].utf8.count) && subtags[0].utf8.allSatisfy(\.isLowercase)
  }

  private static let byEndonym = Dictionary(
    (LanguageProfile.all.map(\.language) + commonEndonyms.keys.sorted().map(Language.init)).map {
      (fold($0.endonym), $0)
    }, uniquingKeysWith: { first, _ in first })

  private static func language(namedAnywhere folded: String) -> Language? {
    let locales = LanguageProfile.all.map { Locale(identifier: $0.language.code) }
    let code = Locale.LanguageCode.isoLanguageCodes.lazy.map(\.identifier).first { code in
      locales.contains { locale in
        locale.localizedString(forLanguageCode: code).map { fold($0) == folded } ?? false
      }
    }
    return code.map(Language.init)
  }
}
