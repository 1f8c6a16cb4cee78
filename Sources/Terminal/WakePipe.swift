internal import Glibc

/// A call to the system that failed.
package struct SystemError: Error, Hashable, Sendable {
  package let errno: Int32

  package init(errno: Int32) {
    self.errno = errno
  }
}

/// A pipe whose bytes only wake a reader. Neither end blocks; both close with `exec`.
package struct WakePipe: Sendable {
  /// The end to poll.
  package let readEnd: Int32
  /// The end to write to.
  package let writeEnd: Int32

  package init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(errno: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Makes the read end readable.
  package func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)  // a full pipe is readable already
  }

  /// All bytes that wait at a descriptor that does not block.
  package static func drain(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }
}
