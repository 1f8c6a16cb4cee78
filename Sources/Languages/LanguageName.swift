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
  /// (`Vietnamese`, `vietnamien`, `tiếng Việt`). Nil for a code that no language has (`xx`). The first name that is no code
  /// takes some hundredths of a second, because all names are asked of ICU then.
  package init?(named typed: String) {
    let typed = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let coded = Language(codeOrEndonym: typed) ?? Language(codeOrEndonym: typed.lowercased())
    guard let language = coded.flatMap({ $0.isKnown ? $0 : nil }) ?? Self.byName[fold(typed)] else {
      return nil
    }
    self = language
  }

  /// True if a language has the code, whatever its script and country.
  private var isKnown: Bool {
    let primary = String(code.prefix { $0 != "-" })
    return self == .undetermined || Self.knownCodes.contains(primary) || Self.commonEndonyms[primary] != nil
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

  private static let knownCodes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))

  /// The languages by their names in the languages of the registry, folded.
  private static let byName: [String: Language] = {
    let locales = LanguageProfile.all.map { Locale(identifier: $0.language.code) }
    let named = Locale.LanguageCode.isoLanguageCodes.map(\.identifier).flatMap { code in
      locales.compactMap { $0.localizedString(forLanguageCode: code) }.map { (fold($0), Language(code)) }
    }
    return Dictionary(named) { first, _ in first }
  }()
}
