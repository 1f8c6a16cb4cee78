internal import ArgumentParser
internal import Localization

/// The option of every command that names the language of the program's words. `Gazette.main` looks it up before the
/// arguments are parsed, because the parser's own messages are in that language too.
struct InterfaceArguments: ParsableArguments {
  @Option(
    name: .customLong("language-of-interface"),
    help: ArgumentHelp(
      "The language in which gazette speaks. (default: the language of the locale)", valueName: "language"))
  var language: InterfaceLanguage?
}

extension InterfaceLanguage: ExpressibleByArgument {
  init?(argument: String) { self.init(locale: argument) }
}
