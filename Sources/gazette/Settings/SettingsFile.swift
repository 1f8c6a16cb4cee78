internal import Foundation
internal import Glibc
package import News

/// `config.toml` in the user's folder for settings.
package struct SettingsFile: Sendable {
  package let path: String

  package init(path: String = UserFolder.configuration.pathOfAccount + "/gazette/config.toml") {
    self.path = path
  }

  /// Reads the file; one that doesn't exist says nothing.
  package func load() throws(UserFileFailure) -> SettingsContents {
    // Most users have no such file, and each start looks for it.
    let isMissing = PathText.withCPath(path) { access($0, F_OK) } != 0 && errno == ENOENT
    return isMissing ? SettingsContents() : SettingsContents(of: try UserTextFile(path: path).bytes())
  }

  /// As `load`, as a value.
  package var result: Result<SettingsContents, UserFileFailure> {
    do throws(UserFileFailure) {
      return .success(try load())
    } catch {
      return .failure(error)
    }
  }

  /// Calls `look` now and whenever somebody changes the file, until the task is cancelled.
  package func watch(_ look: @Sendable () -> Void) async {
    await UserTextFile(path: path).watch(look)
  }
}
