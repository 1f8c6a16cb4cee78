internal import Localization
internal import News
internal import Synchronization

/// The settings that hold in the process: those of its start, until the reader reads them again.
enum ActiveSettings {
  private static let read = Mutex<Result<SettingsContents, UserFileFailure>>(.success(SettingsContents()))

  /// Reads the file at the start, and takes what holds for the whole run: the language of the interface and the names of
  /// fields.
  static func load() {
    let result = SettingsFile().result
    replace(by: result)
    settings.language?.choose()
    settings.fields.choose()
  }

  /// Takes what was read anew. The settings before hold where the file can't be read.
  static func replace(by result: Result<SettingsContents, UserFileFailure>) {
    read.withLock { read in
      switch (result, read) {
      case (.failure, .success(let contents)) where contents != SettingsContents(): break
      default: read = result
      }
    }
  }

  static var settings: UserSettings {
    if case .success(let contents) = read.withLock({ $0 }) { contents.settings } else { UserSettings() }
  }

  /// The file as it was read.
  static var result: Result<SettingsContents, UserFileFailure> { read.withLock { $0 } }
}
