internal import ArgumentParser
internal import Localization

/// The option of every command that names the language of the program's words. `Gazette.main` looks it up before the
/// arguments are parsed, because the parser's own messages are in that language too.
struct InterfaceArguments: ParsableArguments {
  @Option(
    name: .customLong("language-of-interface"),
    help: .said(
      en: "The language in which gazette speaks: en, vi. (default: the language of the locale)",
      vi: "Ngôn ngữ của giao diện gazette: en, vi. (mặc định: theo locale)",
      value: Wording(en: "language", vi: "ngôn-ngữ")))
  var language: InterfaceLanguage?
}

extension InterfaceLanguage: ExpressibleByArgument {
  init?(argument: String) { self.init(locale: argument) }
}
