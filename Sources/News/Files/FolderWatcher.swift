internal import Foundation
internal import Glibc

/// Notices changes in folders by the kernel's inotify. Folders that can't be watched (on a network share, or beyond the
/// limit of the system) are left out; the next start reads them again.
///
/// A class, because it owns a descriptor and the thread that waits for the descriptor.
package final class FolderWatcher: Sendable {
  /// A change is reported when no other change follows within this time, in milliseconds: an editor writes a file in
  /// several steps, a checkout writes thousands of files.
  private static let quiet: Int32 = 250
  /// A change is reported at the latest after this number of reads.
  private static let mostReads = 40

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

  private let descriptor: Int32
  /// The writing end is closed when the watcher is released; the thread then ends.
  private let life: (read: Int32, write: Int32)

  /// An element for each change.
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
    Thread.detachNewThread { Self.listen(at: descriptor, until: end, continuation) }
  }

  deinit { close(life.write) }

  /// Watches folders. Folders may be watched already.
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

  /// Waits for a change. False if the time in milliseconds is over, or if the watcher is released.
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
