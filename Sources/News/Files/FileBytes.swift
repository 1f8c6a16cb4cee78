internal import Glibc

/// Reads the bytes of the file at `path`, at most `limit` of them.
func readFile(at path: String, limit: Int) throws(FileProblem.Cause) -> [UInt8] {
  // Without O_NONBLOCK a pipe that nobody writes to would hold up the program.
  let descriptor = PathText.withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  guard descriptor >= 0 else { throw errno == ENOENT ? .noSuchFile : .unreadable(errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
  guard FileIdentity.isRegularFile(status) else { throw .notAFile }
  let expected = Int(status.st_size)
  if expected > limit { throw .tooLarge(bytes: expected) }
  // One byte more tells a file that grew, or whose size the system does not know, from one that ends.
  var bytes: [UInt8] = []
  var capacity = expected + 1
  while true {
    let chunk = try readChunk(of: capacity, from: descriptor)
    if chunk.isEmpty { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    if bytes.count > limit { throw .tooLarge(bytes: bytes.count) }
    capacity = max(4096, expected - bytes.count + 1)
  }
}

/// The next bytes of a file, at most `capacity`; empty at its end.
private func readChunk(of capacity: Int, from descriptor: Int32) throws(FileProblem.Cause) -> [UInt8] {
  var failure: Int32 = 0
  let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    var received = read(descriptor, buffer.baseAddress, capacity)
    while received < 0, errno == EINTR { received = read(descriptor, buffer.baseAddress, capacity) }
    if received < 0 { failure = errno }
    count = max(0, received)
  }
  if failure != 0 { throw .unreadable(errno: failure) }
  return chunk
}

/// What makes two paths the same file: the device and the number of the inode.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }

  static func isRegularFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
  static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
}
