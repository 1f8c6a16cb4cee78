internal import Glibc
internal import Localization
internal import News
internal import Synchronization

/// The settings that hold in the process: those of its start, until the reader reads them again.
enum ActiveSettings {
  private static let read = Mutex<Result<SettingsContents, UserFileFailure>>(.success(SettingsContents()))

  /// Reads the file at the start.
  static func load() { replace(by: SettingsFile().result) }

  /// Takes what was read anew: speaks the language and reads files by the names of fields that are wanted now. The
  /// settings before hold where the file can't be read. True if the names of fields are others.
  @discardableResult
  static func replace(by result: Result<SettingsContents, UserFileFailure>) -> Bool {
    read.withLock { read in
      switch (result, read) {
      case (.failure, .success(let contents)) where contents != SettingsContents(): break
      default: read = result
      }
    }
    let language = InterfaceLanguage.wanted(by: CommandLine.arguments, setting: settings.language) { name in
      getenv(name).map { String(cString: $0) }
    }
    language.choose()
    return settings.fields.choose()
  }

  static var settings: UserSettings {
    if case .success(let contents) = read.withLock({ $0 }) { contents.settings } else { UserSettings() }
  }

  /// The file as it was read.
  static var result: Result<SettingsContents, UserFileFailure> { read.withLock { $0 } }
}
