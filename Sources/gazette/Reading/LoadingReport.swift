internal import Archive
internal import Corpus
internal import Reader
internal import Synchronization

/// Turns what the library tells while it opens into messages, and keeps the refusals for the end.
///
/// A class because the library's task writes it and the main thread reads it at the end.
final class LoadingReport: Sendable {
  private let state = Mutex(LoadingState())
  private let mailbox: Mailbox

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// The files refused so far, a line each.
  var refusals: [String] { state.withLock { $0.refusals } }

  func note(_ event: Library.Event) {
    switch event {
    case .loaded(let articles, let problems, let isComplete):
      let now = state.withLock { state in
        state.articles = articles
        state.refusals += problems.map(\.wording)
        state.isComplete = isComplete
        return state
      }
      mailbox.post(.loading(now))
    case .progress:
      return
    case .notice(let notice):
      mailbox.post(
        .loading(
          state.withLock { state in
            state.refusals.append(notice.wording)
            return state
          }))
      return
    case .connected:
      break
    }
    mailbox.post(.collectionChanged)
  }
}
