internal import Glibc
internal import Synchronization

/// Standard input as a file that is named `-`.
///
/// It can be read once and not again from an offset, as a file can. The bytes are therefore copied to a temporary
/// file without a name at the first use. A file of the folder that is named `-` is `./-`.
package enum StandardInput {
  package static let path = "-"

  /// The most bytes that are read, so that a stream without an end doesn't fill the disk: 256 MiB.
  private static let capacity = 256 << 20

  /// The descriptor of the copy, or the reason why there is none.
  private static let copy = Mutex<Result<Int32, FileProblem.Cause>?>(nil)

  /// Reads all of standard input, which can take until its other side is closed. Later calls return at once.
  package static func load() {
    _ = descriptor()
  }

  /// The status of the copy; nil where standard input can't be read.
  static func status() -> Result<stat, FileProblem.Cause> {
    descriptor().flatMap { descriptor in
      var status = stat()
      return fstat(descriptor, &status) == 0 ? .success(status) : .failure(.unreadable(errno: errno))
    }
  }

  /// A new descriptor of the copy, which the caller closes.
  static func open() -> Result<Int32, FileProblem.Cause> {
    descriptor().flatMap { descriptor in
      let duplicate = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      return duplicate >= 0 ? .success(duplicate) : .failure(.unreadable(errno: errno))
    }
  }

  private static func descriptor() -> Result<Int32, FileProblem.Cause> {
    copy.withLock { copy in
      let result = copy ?? read()
      copy = result
      return result
    }
  }

  private static func read() -> Result<Int32, FileProblem.Cause> {
    guard let stream = tmpfile() else { return .failure(.unreadable(errno: errno)) }
    let file = fileno(stream)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(.unreadable(errno: errno)) }
      if count == 0 { return .success(file) }
      total += count
      if total > capacity { return .failure(.tooLarge(bytes: total)) }
      if !write(buffer[..<count], to: file) { return .failure(.unreadable(errno: errno)) }
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
