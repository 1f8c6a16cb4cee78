internal import CDescriptorPassing
internal import Glibc

/// A file that is open for reading, piece by piece or as a whole.
package struct OpenFile: Sendable {
  /// The number of bytes that are read first, for a reader of the whole file and for a reader of one entry.
  package static let (wholePiece, samplePiece) = (1 << 20, 1 << 12)

  private enum Source {
    case disk(Descriptor)
    case memory
  }

  /// The first bytes. A small file is read completely.
  let head: [UInt8]
  private let source: Source
  /// The size when the file was opened, in bytes.
  package let size: Int
  /// The stamp changes when the file changes; nil for a file in memory.
  let stamp: FileStamp?

  /// Opens the file at a path and reads its first bytes.
  package init(at path: String, firstPiece: Int = wholePiece) throws(FileProblem.Cause) {
    let number = try Self.descriptor(of: path)
    let descriptor = Descriptor(number)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .unreadable(errno: errno) }
    guard FileStatus.isRegularFile(status) else { throw .notAFile }
    size = Int(status.st_size)
    stamp = FileStamp(status)
    // One more byte than the size, because a file can grow and the system may not know its size.
    head = try descriptor.piece(of: min(size + 1, firstPiece), from: 0)
    source = .disk(descriptor)
  }

  private static func descriptor(of path: String) throws(FileProblem.Cause) -> Int32 {
    if path == StandardInput.path { return try StandardInput.open().get() }
    // Without O_NONBLOCK a pipe that nobody writes to would block the program.
    let number = PathText.withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard number >= 0 else { throw errno == ENOENT ? .noSuchFile : .unreadable(errno: errno) }
    return number
  }

  /// A file that another program handed over. The file is closed with this value. Throws if it can't be read.
  package init(descriptor number: Int32, firstPiece: Int = wholePiece) throws(FileProblem.Cause) {
    let descriptor = Descriptor(number)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .unreadable(errno: errno) }
    size = Int(status.st_size)
    stamp = nil
    head = try descriptor.piece(of: min(size + 1, firstPiece), from: 0)
    source = .disk(descriptor)
  }

  /// A file whose bytes are in memory.
  package init(_ contents: [UInt8]) {
    head = contents
    size = contents.count
    stamp = nil
    source = .memory
  }

  /// The bytes from `offset` on, at most `count` of them; empty at the file's end.
  package func piece(of count: Int, from offset: Int) throws(FileProblem.Cause) -> [UInt8] {
    switch source {
    case .memory: Array(head.dropFirst(offset).prefix(count))
    case .disk(let descriptor): try descriptor.piece(of: count, from: offset)
    }
  }

  /// Calls `body` with the number of the open file, which is closed when this value is released.
  package func withDescriptor<Result>(
    _ body: (Int32) throws(FileProblem.Cause) -> Result
  ) throws(FileProblem.Cause) -> Result {
    switch source {
    case .disk(let descriptor): return try body(descriptor.number)
    case .memory:
      let number = head.withUnsafeBytes { gz_memory_file($0.baseAddress, $0.count) }
      guard number >= 0 else { throw .unreadable(errno: errno) }
      defer { close(number) }
      return try body(number)
    }
  }

  /// All bytes of the file, at most `limit`.
  package func contents(limit: Int) throws(FileProblem.Cause) -> [UInt8] {
    if size > limit { throw .tooLarge(bytes: size) }
    guard case .disk(let descriptor) = source, !head.isEmpty else { return head }
    var bytes = head
    while true {
      let piece = try descriptor.piece(of: max(4096, size - bytes.count + 1), from: bytes.count)
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { throw .tooLarge(bytes: bytes.count) }
    }
  }
}

/// An open file of the system. A class, because the file is closed when the last value that uses it is released.
private final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  func piece(of capacity: Int, from offset: Int) throws(FileProblem.Cause) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var received = pread(number, buffer.baseAddress, capacity, offset)
      while received < 0, errno == EINTR { received = pread(number, buffer.baseAddress, capacity, offset) }
      if received < 0 { failure = errno }
      count = max(0, received)
    }
    if failure != 0 { throw .unreadable(errno: failure) }
    return piece
  }
}
