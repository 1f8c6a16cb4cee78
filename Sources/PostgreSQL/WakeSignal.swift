internal import CPostgreSQL
internal import Glibc
internal import Synchronization

/// Wakes the thread of a connection, which waits for the server, when the asker doesn't want the answer any more.
///
/// A class, because the thread and the asker share it.
final class WakeSignal: Sendable {
  /// An event of the kernel; -1 where there is none: then the thread ends by its deadline.
  let descriptor = gz_make_event()
  private let isRaised = Atomic(false)

  deinit { if descriptor >= 0 { close(descriptor) } }

  var isSet: Bool { isRaised.load(ordering: .acquiring) }

  func raise() {
    isRaised.store(true, ordering: .releasing)
    if descriptor >= 0 { gz_raise_event(descriptor) }
  }
}

/// The time until which a question has to be answered, and the wish of the asker.
struct Patience: Sendable {
  let end: ContinuousClock.Instant
  let signal: WakeSignal?

  init(_ duration: Duration, _ signal: WakeSignal? = nil) {
    end = .now + duration
    self.signal = signal
  }

  /// Throws `.cancelled` or `.deadline` where the question shall not be waited for.
  func check() throws(ServerFailure) {
    if signal?.isSet == true { throw .cancelled }
    if .now >= end { throw .deadline }
  }

  /// Waits until a socket can be read, or written. Returns false where the socket is closed. Throws as `check`.
  func wait(for socket: Int32, reading: Bool, writing: Bool) throws(ServerFailure) -> Bool {
    while true {
      try check()
      var sockets = [
        pollfd(fd: socket, events: Int16((reading ? POLLIN : 0) | (writing ? POLLOUT : 0)), revents: 0),
        pollfd(fd: signal?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let left = (end - .now).components
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
      let count = poll(&sockets, 2, Int32(clamping: max(0, milliseconds)))
      if count < 0, errno != EINTR { return false }
      if count > 0, sockets[0].revents != 0 { return Int32(sockets[0].revents) & POLLNVAL == 0 }
    }
  }
}
