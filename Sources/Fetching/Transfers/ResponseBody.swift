internal import CDescriptorPassing
internal import Glibc

/// The body of an answer, written to a file in memory as it comes.
///
/// A class, because the file is closed when the body is released.
final class ResponseBody {
  /// The most bytes of the body.
  private let limit: Int
  private var file: Int32 = -1
  /// The number of bytes that came.
  private(set) var size = 0
  /// True if more bytes came than the limit allows.
  private(set) var isTooLarge = false

  init(limit: Int) {
    self.limit = limit
  }

  deinit {
    if file >= 0 { close(file) }
  }

  /// False if the body becomes too large, or can't be written.
  ///
  /// - Parameter isKept: false for bytes that only count.
  func take(_ bytes: UnsafeRawBufferPointer, isKept: Bool) -> Bool {
    size += bytes.count
    isTooLarge = size > limit
    if isTooLarge { return false }
    guard isKept else { return true }
    if file < 0 { file = gz_memory_file(nil, 0) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  /// Forgets the bytes of an answer that another follows.
  func clear() {
    (size, isTooLarge) = (0, false)
    if file >= 0 { close(file) }
    file = -1
  }

  /// The file, read from its beginning; -1 without bytes. The file stays this value's.
  var descriptor: Int32 {
    if file >= 0 { lseek(file, 0, SEEK_SET) }
    return file
  }
}
