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

  /// The language that an environment asks for. The first variable of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not
  /// empty decides, as POSIX has it. English where the program doesn't speak that language.
  package static func wanted(by environment: (String) -> String?) -> InterfaceLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return locale.flatMap(InterfaceLanguage.init(locale:)) ?? .english
  }
}
