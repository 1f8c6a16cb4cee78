package import Localization
package import Text

/// A key of a table of `config.toml` with its meaning: the source of what is read, of the defaults and of the manual.
package struct SettingsKey: Sendable {
  package let name: String
  /// The meaning, for the defaults and the manual.
  package let comment: Wording
  package let expected: SettingsProblem.Expectation
  /// The value of settings as the file has it.
  package let value: @Sendable (UserSettings) -> TOMLValue
  /// Sets the value of settings. False if the value is of another kind.
  let set: @Sendable (TOMLValue, inout UserSettings) -> Bool
}

extension SettingsKey {
  typealias Path<Value> = WritableKeyPath<UserSettings, Value> & Sendable

  /// A key with one of the values of an enumeration.
  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any Path<Choice>, _ comment: Wording
  ) -> SettingsKey where Choice.RawValue == String {
    SettingsKey(
      name: name, comment: comment, expected: .choice(Choice.allCases.map(\.rawValue)),
      value: { .text($0[keyPath: path].rawValue) },
      set: { value, settings in
        guard case .text(let text) = value, let choice = Choice(rawValue: text.lowercased()) else {
          return false
        }
        settings[keyPath: path] = choice
        return true
      })
  }

  /// A key with one of some values, or `auto` where gazette decides.
  static func choice<Value: Sendable>(
    _ name: String, _ path: any Path<Value?>, among choices: [(name: String, value: Value)],
    _ comment: Wording
  ) -> SettingsKey where Value: Equatable {
    SettingsKey(
      name: name, comment: comment, expected: .choice(["auto"] + choices.map(\.name)),
      value: { settings in
        .text(choices.first { $0.value == settings[keyPath: path] }?.name ?? "auto")
      },
      set: { value, settings in
        guard case .text(let text) = value else { return false }
        let chosen = choices.first { $0.name == text.lowercased() }?.value
        guard chosen != nil || text.lowercased() == "auto" else { return false }
        settings[keyPath: path] = chosen
        return true
      })
  }

  /// A key with a text.
  static func text(_ name: String, _ path: any Path<String>, _ comment: Wording) -> SettingsKey {
    SettingsKey(
      name: name, comment: comment, expected: .text, value: { .text($0[keyPath: path]) },
      set: { value, settings in
        guard case .text(let text) = value, text.isOneLine else { return false }
        settings[keyPath: path] = text
        return true
      })
  }

  /// A key with a number of columns or rows; 0 where gazette decides.
  static func size(
    _ name: String, _ path: any Path<Int?>, _ range: ClosedRange<Int>, _ comment: Wording
  ) -> SettingsKey {
    SettingsKey(
      name: name, comment: comment, expected: .size(range), value: { .integer($0[keyPath: path] ?? 0) },
      set: { value, settings in
        guard case .integer(let number) = value, number == 0 || range.contains(number) else { return false }
        settings[keyPath: path] = number == 0 ? nil : number
        return true
      })
  }

  /// A key with true or false.
  static func boolean(_ name: String, _ path: any Path<Bool>, _ comment: Wording) -> SettingsKey {
    SettingsKey(
      name: name, comment: comment, expected: .boolean, value: { .boolean($0[keyPath: path]) },
      set: { value, settings in
        guard case .boolean(let isTrue) = value else { return false }
        settings[keyPath: path] = isTrue
        return true
      })
  }

  /// A key with a list of texts. `parse`: the value of the list; nil where a text is no value.
  static func list<Element: Sendable>(
    _ name: String, _ path: any Path<[Element]>, expecting expected: SettingsProblem.Expectation,
    _ comment: Wording,
    text: @escaping @Sendable (Element) -> String, parse: @escaping @Sendable (String) -> Element?
  ) -> SettingsKey {
    SettingsKey(
      name: name, comment: comment, expected: expected, value: { .list($0[keyPath: path].map(text)) },
      set: { value, settings in
        guard let texts = value.texts else { return false }
        let elements = texts.compactMap(parse)
        guard elements.count == texts.count else { return false }
        settings[keyPath: path] = elements
        return true
      })
  }
}

extension String {
  /// True if no character is a control.
  var isOneLine: Bool { !unicodeScalars.contains { $0.properties.generalCategory == .control } }
}

extension TOMLValue {
  /// A list of texts; a single text is a list of one.
  var texts: [String]? {
    switch self {
    case .list(let texts): texts.allSatisfy(\.isOneLine) ? texts : nil
    case .text(let text): text.isOneLine ? [text] : nil
    default: nil
    }
  }
}
