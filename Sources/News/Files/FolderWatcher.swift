internal import Foundation
internal import Glibc
internal import Synchronization

/// Notices changes in folders by the kernel's inotify. Folders that can't be watched (on a network share, or beyond the
/// limit of the system) are left out; the next start reads them again.
///
/// A class, because it owns a descriptor and the thread that waits for the descriptor.
package final class FolderWatcher: Sendable {
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)

  private let descriptor: Int32
  /// The writing end is closed when the watcher is released; the thread then ends.
  private let life: (read: Int32, write: Int32)
  private let log = Mutex(FolderChangeLog())

  /// An element whenever there are changes to take.
  package let changes: AsyncStream<Void>

  /// Nil if the kernel grants no more watchers.
  package init?() {
    descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    var ends: [Int32] = [-1, -1]
    let isPiped = pipe(&ends) == 0
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    life = (ends[0], ends[1])
    let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.changes = changes
    guard descriptor >= 0, isPiped else { return nil }
    let (descriptor, end) = (descriptor, life.read)
    let settle = { @Sendable [weak self] in self?.settle() ?? false }
    let note = { @Sendable [weak self] (events: [FolderEvent]) in self?.note(events) ?? nil }
    Thread.detachNewThread {
      Self.listen(at: descriptor, until: end, note) { if settle() { continuation.yield() } }
      continuation.finish()
      close(descriptor)
      close(end)
    }
  }

  deinit { close(life.write) }

  /// Watches a folder, which may be watched already. To be called before the folder is read, so that no change is missed.
  package func watch(_ folder: [UInt8]) {
    log.withLock { log in
      let number = folder.withCPath { inotify_add_watch(descriptor, $0, Self.events) }
      if number >= 0 { log.note(folder: folder, as: number) }
    }
  }

  /// The changes that are complete since the last call.
  package func takeChanges() -> FolderChanges { log.withLock { $0.take() } }
}

// MARK: - The thread

extension FolderWatcher {
  /// Notes events. Returns the time at which the next changes are complete; nil where there are none.
  private func note(_ events: [FolderEvent]) -> ContinuousClock.Instant? {
    log.withLock { log in
      for event in events {
        for number in log.note(event, at: .now) { inotify_rm_watch(descriptor, number) }
      }
      return log.dueTime
    }
  }

  /// True if changes are complete now.
  private func settle() -> Bool { log.withLock { $0.settle(at: .now) } }

  private static func listen(
    at descriptor: Int32, until end: Int32, _ note: ([FolderEvent]) -> ContinuousClock.Instant?,
    _ settle: () -> Void
  ) {
    var due: ContinuousClock.Instant?
    while true {
      switch wait(for: descriptor, or: end, until: due) {
      case .ended: return
      case .readable: due = note(FolderEvent.read(from: descriptor))
      case .timedOut:
        settle()
        due = note([])
      }
    }
  }

  private enum Wakening { case readable, timedOut, ended }

  /// Waits for events. Ends if the watcher is released.
  private static func wait(
    for descriptor: Int32, or end: Int32, until due: ContinuousClock.Instant?
  ) -> Wakening {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: 0, revents: 0),
    ]
    let rest = due.map { max(.zero, $0 - .now) }
    // Rounded up: a wait that ends too early is repeated.
    let limit = rest.map { Int32(clamping: Int64($0 / .milliseconds(1)) + 1) } ?? -1
    var count = poll(&polled, 2, limit)
    while count < 0, errno == EINTR { count = poll(&polled, 2, limit) }
    if count < 0 || polled[1].revents != 0 { return .ended }
    return Int32(polled[0].revents) & POLLIN != 0 ? .readable : .timedOut
  }
}
