internal import Localization
internal import News
internal import Reader
internal import Synchronization

/// Follows `config.toml` while the reader runs, and turns its changes into messages.
///
/// A class because the watcher and the loop share what was read.
final class SettingsReport: Sendable {
  private let mailbox: Mailbox
  private let file = SettingsFile()
  private let told = Mutex(ActiveSettings.result)
  private let rereadFields: @Sendable () -> Void

  /// Tells the mistakes that were found at the start. `rereadFields`: called when the names of fields changed.
  init(mailbox: Mailbox, rereadFields: @escaping @Sendable () -> Void) {
    (self.mailbox, self.rereadFields) = (mailbox, rereadFields)
    if case .success(let contents) = ActiveSettings.result, contents.problems.isEmpty { return }
    tell(ActiveSettings.result)
  }

  /// Reads the file again whenever somebody changes it, until the task is cancelled.
  func watch() async { await file.watch { self.look() } }

  private func look() {
    let now = file.result
    let isNews = told.withLock { told in
      defer { told = now }
      return told != now
    }
    guard isNews else { return }
    if ActiveSettings.replace(by: now) { rereadFields() }
    // The choices before stay if the file can't be read.
    if case .success(let contents) = now { mailbox.post(.settingsChanged(contents.settings.reader)) }
    tell(now)
  }

  private func tell(_ result: Result<SettingsContents, UserFileFailure>) {
    switch result {
    case .success(let contents):
      // A file that was mended takes back what was told of it.
      guard let first = contents.problems.first else { return mailbox.post(.told("")) }
      let count = contents.problems.count - 1
      let more = wording(en: " (and \(count) more)", vi: " (và \(count) lỗi nữa)")
      // The hint line has room for the file's name only; `gazette config --check` tells the path.
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      mailbox.post(.told(first.wording(in: name) + (count > 0 ? more : "")))
    case .failure(let failure): mailbox.post(.told(failure.wordingOfSettings))
    }
  }
}
