internal import Archive
internal import Catalogue
internal import Reader
internal import Synchronization

/// Turns events of the archive into messages, and keeps the refused files for the end.
///
/// A class because the library's task writes it and the main thread reads it at the end.
final class LoadingReport: Sendable {
  private let state = Mutex(LoadingState())
  /// The speeds of reading files and of working out names.
  private let speeds = Mutex((reading: Speed(), naming: Speed()))
  private let mailbox: Mailbox

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// The files refused so far, a line each.
  var refusals: [String] { state.withLock { $0.refusals } }

  /// The state with how far the reading of files is; without it when all are read.
  private func progress(
    _ done: Int, of files: Int, entries: Int, at now: ContinuousClock.Instant
  ) -> LoadingState {
    let rate = speeds.withLock { $0.reading.rate(done, at: now) }
    return state.withLock { state in
      let progress = LoadingState.Progress(done: done, total: files, rate: rate, entries: entries)
      state.progress = done < files ? progress : nil
      return state
    }
  }

  /// The state with how far the work on names is; without it when all are known.
  private func analysis(_ done: Int, of all: Int, at now: ContinuousClock.Instant) -> LoadingState {
    let rate = speeds.withLock { $0.naming.rate(done, at: now) }
    return state.withLock { state in
      state.analysis = done < all ? LoadingState.Progress(done: done, total: all, rate: rate) : nil
      return state
    }
  }

  /// A trouble that ends by itself is told at once and not at the end.
  private func tell(_ notice: ArchiveNotice) {
    if let server = notice.serverState(whileOpening: !state.withLock(\.isComplete)) {
      mailbox.post(.server(server))
    }
    guard !notice.isPassing else { return mailbox.post(.told(notice.screenWording)) }
    mailbox.post(
      .loading(
        state.withLock { state in
          if !state.refusals.contains(notice.wording) { state.refusals.append(notice.wording) }
          return state
        }))
  }

  func note(_ event: ArchiveEvent) {
    switch event {
    case .loaded(let articles, let problems, let isComplete):
      let wasComplete = state.withLock(\.isComplete)
      let now = state.withLock { state in
        state.articles = articles
        state.refusals += problems.map(\.wording)
        state.isComplete = isComplete
        if isComplete { state.progress = nil }
        return state
      }
      if isComplete, !wasComplete { mailbox.post(.server(.answers)) }
      mailbox.post(.loading(now))
    case .progress(let done, let files, let entries):
      mailbox.post(.loading(progress(done, of: files, entries: entries, at: .now)))
      return
    case .analysed(let done, let all):
      mailbox.post(.loading(analysis(done, of: all, at: .now)))
      return
    case .notice(let notice):
      return tell(notice)
    case .connected:
      Allocator.trim()
    }
    mailbox.post(.collectionChanged)
  }
}

/// The speed of a task since its first report.
private struct Speed {
  private var begin: (time: ContinuousClock.Instant, done: Int)?
  private var last = 0

  /// The number of things that are done a second. A report of less than before begins another task.
  mutating func rate(_ done: Int, at now: ContinuousClock.Instant) -> Int {
    defer { last = done }
    guard let begin, last <= done else {
      begin = (now, done)
      return 0
    }
    return (done - begin.done) * 1000 / max(1, Int((now - begin.time) / .milliseconds(1)))
  }
}

extension ArchiveNotice {
  /// The state of the server that the notice tells of; nil if it tells of none. `whileOpening`: a server that refuses lets
  /// nobody in. Later it refuses one question, and answers others.
  fileprivate func serverState(whileOpening isOpening: Bool) -> ServerState? {
    switch self {
    case .server(_, .away): .isAway
    case .serverIsBack: .answers
    case .server where isOpening: .refuses(screenWording)
    default: nil
    }
  }
}
