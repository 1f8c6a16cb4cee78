internal import Archive
internal import Journal
internal import Reader
internal import Synchronization

/// Turns events of the reading state into messages, and keeps the problems for the end.
///
/// A class because the state's thread writes it and the main thread reads it at the end.
final class StateReport: Sendable {
  private let problems = Mutex<[StateProblem]>([])
  private let mailbox: Mailbox

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  func note(_ event: StateEvent) {
    switch event {
    case .kept(let change): mailbox.post(.marked(change))
    case .noted(let change): mailbox.post(.noted(change))
    case .changedElsewhere: mailbox.post(.collectionChanged)
    case .problem(let problem):
      problems.withLock { $0.append(problem) }
      mailbox.post(.warned(problem.screenWording))
    }
  }

  /// The lines to print after the screen is closed. `unsaved`: the changes that were not written. `outstanding`: why
  /// changes aren't where they belong. That a server was away meanwhile is no news any more, nor is a disk that was full
  /// meanwhile.
  func lines(unsaved: [StateChange], outstanding: StateProblem?) -> [String] {
    let problems = problems.withLock(\.self)
    let lasting = problems.filter { !$0.isServerAway && !($0.isOfWriting && unsaved.isEmpty) }
    let isTold = lasting.contains(where: \.isServerRefused)
    let lines = (lasting + (isTold ? [] : [outstanding].compactMap(\.self))).map(\.wordingAtEnd)
    return unsaved.isEmpty ? lines : lines + [unsavedWording(unsaved)]
  }
}

extension StateProblem {
  /// True where changes were kept in memory until they could be written.
  fileprivate var isOfWriting: Bool {
    switch self {
    case .unwritable, .full: true
    case .newer, .damaged, .foreign, .replaced, .serverAway, .serverRefused: false
    }
  }

  fileprivate var isServerAway: Bool {
    if case .serverAway = self { true } else { false }
  }

  fileprivate var isServerRefused: Bool {
    if case .serverRefused = self { true } else { false }
  }
}
