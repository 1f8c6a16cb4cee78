internal import Glibc

/// The state of a descriptor after `poll`.
package struct PollResult: OptionSet {
  package let rawValue: UInt8

  package static let readable = PollResult(rawValue: 1)
  /// The other side is gone: the terminal was closed.
  package static let hungUp = PollResult(rawValue: 2)

  /// Waits until one of the descriptors can be read, a signal came, or the time is over (nil: no limit).
  /// The results are in the order of the descriptors.
  package static func wait(for descriptors: [Int32], atMost limit: Duration? = nil) -> [PollResult] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), limit.map(milliseconds) ?? -1)
    return polled.map { count > 0 ? PollResult(events: Int32($0.revents)) : [] }
  }

  private init(events: Int32) {
    self = []
    if events & POLLIN != 0 { insert(.readable) }
    if events & (POLLHUP | POLLERR | POLLNVAL) != 0 { insert(.hungUp) }
  }

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Rounded up, so that a wait is never a busy loop.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let value = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, value))
  }
}
