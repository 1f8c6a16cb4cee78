internal import Localization

/// A fact that `gazette doctor` found out, with its meaning for the user.
struct Diagnosis {
  /// The states, the best first.
  enum State: String, Comparable, CaseIterable {
    case ok
    /// Something works worse than it could.
    case warning = "warn"
    /// Something doesn't work.
    case error

    static func < (left: State, right: State) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// A name that stays the same in all languages: `terminal.kind`.
  let check: String
  let state: State
  let text: String
  /// A sentence that says what to do; nil where nothing is to be done.
  let advice: String?

  static func ok(_ check: String, _ text: Wording) -> Diagnosis {
    Diagnosis(check: check, state: .ok, text: text.text, advice: nil)
  }

  static func warning(_ check: String, _ text: Wording, do advice: Wording) -> Diagnosis {
    Diagnosis(check: check, state: .warning, text: text.text, advice: advice.text)
  }

  static func error(_ check: String, _ text: Wording, do advice: Wording) -> Diagnosis {
    Diagnosis(check: check, state: .error, text: text.text, advice: advice.text)
  }
}

extension Wording {
  /// A text that is the same in all languages, such as a name with a number.
  static func same(_ text: String) -> Wording { Wording(en: text, vi: text) }
}
