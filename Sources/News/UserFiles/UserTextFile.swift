internal import Foundation
internal import Glibc

/// A text file of the user, which gazette, its other instances and editors change.
///
/// All calls read or write the disk: not for the main thread.
package struct UserTextFile: Sendable {
  package let path: String

  /// The file at `path`; it need not exist.
  package init(path: String) {
    self.path = path
  }
}

// MARK: - Reading and writing

extension UserTextFile {
  /// The number of attempts to write a change while others write the file at the same time.
  private static let attempts = 8

  /// The largest file that is read: a hundred times what a person writes.
  private static let mostBytes = 1 << 26

  /// The identity and time of a file when it was read, to tell whether it has changed.
  private struct Snapshot: Equatable {
    let bytes: [UInt8]
    let mode: mode_t
  }

  /// The bytes of the file; none if it doesn't exist.
  package func bytes() throws(UserFileFailure) -> [UInt8] { try read().bytes }

  /// The file behind a symbolic link, so that the link stays one.
  private var target: String { FileStatus.target(of: path) }

  private func read() throws(UserFileFailure) -> Snapshot {
    var facts = stat()
    guard stat(target, &facts) == 0 else {
      if errno == ENOENT { return Snapshot(bytes: [], mode: 0o600) }
      throw .unreadable(path: path, errno: errno)
    }
    let bytes = try contents()
    // A line that is not UTF-8 spoils its table; a file with a NUL has another encoding, or is no text.
    guard !bytes.contains(0) else { throw .notText(path: path) }
    return Snapshot(bytes: bytes, mode: facts.st_mode & 0o777)
  }

  private func contents() throws(UserFileFailure) -> [UInt8] {
    do throws(FileProblem.Cause) {
      return try OpenFile(at: target).contents(limit: Self.mostBytes)
    } catch {
      switch error {
      case .unreadable(let errno): throw .unreadable(path: path, errno: errno)
      case .tooLarge: throw .unreadable(path: path, errno: EFBIG)
      case .noSuchFile: throw .unreadable(path: path, errno: ENOENT)
      default: throw .notAFile(path: path)
      }
    }
  }

  /// Changes the text of the file and returns the new text. Changes that others make at the same time are kept.
  package func change(
    _ edit: ([UInt8]) throws(UserFileFailure) -> [UInt8]
  ) throws(UserFileFailure) -> [UInt8] {
    do {
      // Other instances wait at the folder; editors don't, for which the file is looked at once more.
      let lock = try FolderLock(of: PathText.folder(of: target))
      for _ in 0..<Self.attempts {
        let before = try read()
        let text = try edit(before.bytes)
        if try replace(before, by: text, lock) { return text }
      }
    } catch let failure as UserFileFailure {
      throw failure
    } catch let error as POSIXError where error.code == .EBUSY {
      throw .busy(path: path)
    } catch {
      throw .unwritable(path: path, errno: (error as? POSIXError)?.number ?? EIO)
    }
    throw .busy(path: path)
  }

  /// Puts a text in the file's place, all of it or nothing. False if the file has changed since.
  private func replace(_ before: Snapshot, by text: [UInt8], _ lock: FolderLock) throws -> Bool {
    let fresh = freshFile
    // Only an instance that was killed leaves one behind, because the others have waited for the lock.
    unlink(fresh)
    defer { unlink(fresh) }
    try DurableFile.make(at: fresh, mode: before.mode, isExact: true, text)
    guard try read() == before else { return false }
    guard rename(fresh, target) == 0 else { throw POSIXError(errno) }
    lock.synchronize()
    return true
  }

  /// The file that becomes the new one, in the same folder.
  private var freshFile: String {
    PathText.folder(of: target) + "/.\(URL(filePath: target).lastPathComponent).gazette-new"
  }
}
