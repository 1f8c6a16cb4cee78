internal import Synchronization

/// A language in which the program speaks to its user. The languages of articles are another matter: see `Languages`.
package enum InterfaceLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"

  /// The language of everything that is said within an operation, for tests.
  @TaskLocal package static var override: InterfaceLanguage?

  private static let chosen = Atomic<Int>(0)

  /// The language that the program speaks: the one that was chosen last, English before.
  package static var current: InterfaceLanguage {
    override ?? allCases[chosen.load(ordering: .relaxed)]
  }

  /// Speaks this language from now on, on all threads.
  package func choose() {
    Self.chosen.store(Self.allCases.firstIndex(of: self) ?? 0, ordering: .relaxed)
  }

  /// The language of a POSIX locale's name such as `vi_VN.UTF-8` or of a language tag such as `vi-VN`; nil if the
  /// program doesn't speak it.
  package init?(locale: String) {
    let language = locale.prefix { !"_-.@".contains($0) }
    self.init(rawValue: language.lowercased())
  }
}

// MARK: - The user's wish

extension InterfaceLanguage {
  /// The option of the command line that names the language.
  package static let option = "--language-of-interface"

  /// The language that the user wants: the one that the command line names, else the one of the settings, else the one
  /// of the environment.
  package static func wanted(
    by arguments: [String], setting: InterfaceLanguage? = nil, environment: (String) -> String?
  ) -> InterfaceLanguage {
    named(by: arguments) ?? setting ?? wanted(by: environment)
  }

  /// The language that an environment asks for. The first variable of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not
  /// empty decides, as POSIX has it. English where the program doesn't speak that language.
  package static func wanted(by environment: (String) -> String?) -> InterfaceLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return locale.flatMap(InterfaceLanguage.init(locale:)) ?? .english
  }

  /// The language that arguments name, as `--language-of-interface vi` or `--language-of-interface=vi`, the last one if
  /// there are several; nil if there is none. What follows `--` is no option.
  package static func named(by arguments: [String]) -> InterfaceLanguage? {
    let options = arguments.prefix { $0 != "--" }
    let values = options.indices.compactMap { index -> String? in
      if options[index] == option { return options.dropFirst(index + 1).first }
      return options[index].hasPrefix(option + "=") ? String(options[index].dropFirst(option.count + 1)) : nil
    }
    return values.last.flatMap(InterfaceLanguage.init(locale:))
  }
}
