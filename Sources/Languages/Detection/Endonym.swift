internal import Foundation

extension Language {
  /// The language's name for itself, as it stands alone: `English`, `Tiếng Việt`, `Français`; the code where
  /// CLDR has no name, `?` where the language is undetermined.
  package var endonym: String {
    guard self != .undetermined else { return "?" }
    return Self.commonEndonyms[code] ?? localeEndonym
  }

  /// The names, from CLDR 44, of the languages in which most news is written. To ask Foundation for them starts ICU,
  /// whose pages have to come from the disk first: on a cold start a quarter of the time until the first screen.
  private static let commonEndonyms = [
    "ar": "العربية", "cs": "Čeština", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español",
    "fr": "Français", "hi": "हिन्दी", "hu": "Magyar", "id": "Indonesia", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "nl": "Nederlands", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский",
    "sv": "Svenska", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "vi": "Tiếng Việt", "zh": "中文",
  ]

  private var localeEndonym: String {
    guard let name = Locale(identifier: code).localizedString(forIdentifier: code), let first = name.first
    else {
      return code
    }
    return first.uppercased() + name.dropFirst()
  }
}
