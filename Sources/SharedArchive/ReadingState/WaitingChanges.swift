internal import Foundation
internal import Glibc
internal import Journal
internal import News

/// The file of the changes that the user made and that the server doesn't have yet: a line of JSON each, in their order. A
/// change is in the file before it is sent, and on the disk before the user is told that it is kept, so that it survives the
/// end of the program and of the server.
struct WaitingChanges: Sendable {
  let path: String

  var isEmpty: Bool { (FileStamp(at: path)?.size ?? 0) == 0 }

  /// The changes in the file, and their lines. A line that was cut off while it was written is no change.
  func all() throws(POSIXError) -> (changes: [StateChange], lines: ArraySlice<UInt8>) {
    let bytes = try contents()
    let lines = bytes.prefix(bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    let decoder = JSONDecoder()
    let changes = lines.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? decoder.decode(WaitingChange.self, from: Data(line)))?.change
    }
    return (changes, lines)
  }

  private func contents() throws(POSIXError) -> [UInt8] {
    if let data = FileManager.default.contents(atPath: path) { return Array(data) }
    guard PathText.withCPath(path, { access($0, F_OK) }) != 0, errno == ENOENT else {
      throw POSIXError(EACCES)
    }
    return []
  }

  /// Puts changes behind those of the file and waits until the disk has them. Calls `written` when the file has them: the
  /// server may write them while the disk does.
  func append(_ changes: [StateChange], written: () -> Void) throws(POSIXError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let lines = changes.flatMap { change -> [UInt8] in
      ((try? encoder.encode(WaitingChange(change))).map { Array($0) } ?? []) + [UInt8(ascii: "\n")]
    }
    let lock = try FolderLock(of: PathText.folder(of: path))
    try appendLocked(lines, written)
    withExtendedLifetime(lock) {}
  }

  private func appendLocked(_ lines: [UInt8], _ written: () -> Void) throws(POSIXError) {
    let isNew = PathText.withCPath(path) { access($0, F_OK) } != 0
    let descriptor = PathText.withCPath(path) {
      open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
    guard descriptor >= 0 else { throw POSIXError(errno) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    // A line that a full disk or the end of the program cut off ends here.
    let start = try endsLine(descriptor, size) ? [] : [UInt8(ascii: "\n")]
    do throws(POSIXError) {
      try DurableFile.write(start + lines, to: descriptor, at: size)
      written()
      guard fsync(descriptor) == 0 else { throw POSIXError(errno) }
    } catch {
      ftruncate(descriptor, off_t(size))
      throw error
    }
    if isNew { try DurableFile.synchronize(folder: PathText.folder(of: path)) }
  }

  private func endsLine(_ descriptor: Int32, _ size: Int) throws(POSIXError) -> Bool {
    guard size > 0 else { return true }
    var byte: UInt8 = 0
    guard pread(descriptor, &byte, 1, off_t(size - 1)) == 1 else { throw POSIXError(errno) }
    return byte == UInt8(ascii: "\n")
  }

  /// Takes the first lines, which the server has, out of the file; none where the file begins otherwise, because a full disk
  /// took them back. The disk may have them for some seconds more: what is sent twice changes nothing.
  func remove(_ lines: ArraySlice<UInt8>) throws(POSIXError) {
    let lock = try FolderLock(of: PathText.folder(of: path))
    let contents = try contents()
    guard contents.starts(with: lines) else { return }
    let rest = Array(contents.dropFirst(lines.count))
    if rest.isEmpty {
      guard PathText.withCPath(path, { truncate($0, 0) }) == 0 else { throw POSIXError(errno) }
      return withExtendedLifetime(lock) {}
    }
    let new = path + ".new"
    _ = PathText.withCPath(new) { unlink($0) }
    try DurableFile.make(at: new, mode: 0o600, rest)
    try DurableFile.move(new, to: path)
    lock.synchronize()
  }
}
