internal import Foundation

extension Language {
  /// The language's name in itself, with a capital: `English`, `Tiếng Việt`, `Français`; the code where CLDR has no name,
  /// `?` where the language is undetermined.
  package var endonym: String {
    guard self != .undetermined else { return "?" }
    return profile.endonym ?? Self.commonEndonyms[code] ?? localeEndonym
  }

  /// The names, from CLDR 44, of other languages in which much news is written. Foundation has them too, but it starts
  /// ICU to find them, whose pages have to be read from the disk: on a cold start that takes a quarter of the time until
  /// the first screen.
  static let commonEndonyms = [
    "ar": "العربية", "cs": "Čeština", "de": "Deutsch", "el": "Ελληνικά", "es": "Español",
    "hi": "हिन्दी", "hu": "Magyar", "id": "Indonesia", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "nl": "Nederlands", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский",
    "sv": "Svenska", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "zh": "中文",
  ]

  private var localeEndonym: String {
    guard let name = Locale(identifier: code).localizedString(forIdentifier: code), let first = name.first
    else {
      return code
    }
    return first.uppercased() + name.dropFirst()
  }
}
