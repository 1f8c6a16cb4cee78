/// A text that the user sees, in every language of the interface. A language that is added becomes a parameter here, and
/// the compiler then names each text that lacks it.
package struct Wording: Hashable, Sendable {
  package let english: String
  package let vietnamese: String

  package init(en english: String, vi vietnamese: String) {
    (self.english, self.vietnamese) = (english, vietnamese)
  }

  /// The text in a language.
  package func text(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  /// The text in the language that the program speaks.
  package var text: String { text(in: .current) }
}

/// The text in the language that the program speaks. Only that text is made.
package func wording(en english: @autoclosure () -> String, vi vietnamese: @autoclosure () -> String)
  -> String
{
  switch InterfaceLanguage.current {
  case .english: english()
  case .vietnamese: vietnamese()
  }
}

extension String {
  /// The same as the function `wording`, for places where a member has that name: `.wording(en: "date", vi: "ngày")`.
  package static func wording(
    en english: @autoclosure () -> String, vi vietnamese: @autoclosure () -> String
  ) -> String {
    Localization.wording(en: english(), vi: vietnamese())
  }
}

/// Makes something for programs, which is the same in every language of the interface: its texts are English.
package func forPrograms<Made>(_ make: () throws -> Made) rethrows -> Made {
  try InterfaceLanguage.$override.withValue(.english, operation: make)
}
