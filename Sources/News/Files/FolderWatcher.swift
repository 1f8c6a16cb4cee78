internal import Foundation
internal import Glibc

/// Tells when something changes in folders, by the kernel's inotify. What cannot be watched (a network share, more
/// folders than the system allows) is left out: it is looked at again at the next start.
///
/// A class, because it owns a descriptor and a thread that waits at it.
package final class FolderWatcher: Sendable {
  /// An editor writes a file in several steps, a checkout thousands of files: changes are told when it has been quiet
  /// for so long, in milliseconds.
  private static let quiet: Int32 = 250
  /// But after so many pieces of news at the latest.
  private static let mostReads = 40

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

  private let descriptor: Int32
  /// Closed at its writing end when the watcher goes: the thread ends.
  private let life: (read: Int32, write: Int32)

  /// An element each time that something has changed.
  package let changes: AsyncStream<Void>

  /// Nil where the kernel grants no more watchers.
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
    Thread.detachNewThread { Self.listen(at: descriptor, until: end, continuation) }
  }

  deinit { close(life.write) }

  /// Watches folders, those that are watched already too.
  package func watch(_ folders: [String]) {
    for folder in folders {
      _ = PathText.withCPath(folder) { inotify_add_watch(descriptor, $0, Self.events) }
    }
  }

  private static func listen(
    at descriptor: Int32, until end: Int32, _ changes: AsyncStream<Void>.Continuation
  ) {
    while isReadable(descriptor, or: end, within: -1) {
      var reads = 0
      repeat {
        drain(descriptor)
        reads += 1
      } while reads < mostReads && isReadable(descriptor, or: end, within: quiet)
      changes.yield()
    }
    changes.finish()
    close(descriptor)
    close(end)
  }

  /// Waits for news. False where the time is over, in milliseconds, or the watcher has gone.
  private static func isReadable(_ descriptor: Int32, or end: Int32, within limit: Int32) -> Bool {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: 0, revents: 0),
    ]
    var count = poll(&polled, 2, limit)
    while count < 0, errno == EINTR { count = poll(&polled, 2, limit) }
    return count > 0 && polled[1].revents == 0 && Int32(polled[0].revents) & POLLIN != 0
  }

  /// Events are not examined. The files themselves are compared afterwards.
  private static func drain(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
