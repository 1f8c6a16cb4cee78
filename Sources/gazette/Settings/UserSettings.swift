package import Localization
package import News
package import Reader
package import Screen

/// All that the user chose in `config.toml`. Each choice has the value that holds where the user chose nothing.
package struct UserSettings: Equatable, Sendable {
  /// The language of the interface; nil for that of the environment.
  package var language: InterfaceLanguage?
  package var reader = ReaderSettings()
  package var themes = ThemeChoice()
  /// The command of the browser; empty for that of the environment.
  package var browser = ""
  /// The command of the editor; empty for that of the environment.
  package var editor = ""
  /// True if exported tables begin with a byte order mark.
  package var csvHasByteOrderMark = false
  /// The user's names for the fields of articles.
  package var fields = FieldMapping()

  package init() {}
}
