package import Catalogue
internal import Foundation
internal import Glibc
internal import Languages
internal import News

/// `entities.toml`: the corrections that the user made, by hand or through gazette.
///
/// ```toml
/// [[same]]                          # one entity, under the key of the first
/// names = ["Bộ Công an", "Ministry of Public Security"]
///
/// [[different]]                     # never one, whatever [[same]] says
/// names = ["Georgia", "Gruzia"]
///
/// [[kind]]
/// name = "Antwerp"
/// kind = "place"                    # or "person", "organization"
///
/// [[hide]]
/// name = "Breaking News"
///
/// [[name]]                          # how it is shown, a line a language
/// of = "Belgium"
/// vi = "Vương quốc Bỉ"
/// ```
///
/// An entity is meant by a name that it goes by in any language, or by its key (`place:BE`), as `gazette entities
/// --json` prints it.
///
/// All calls read or write the disk: not for the main thread.
package struct CorrectionsFile: Sendable {
  /// The contents of the file.
  package struct Contents: Sendable {
    package let corrections: EntityCorrections
    /// The problems in the order of lines; the corrections without problems hold.
    package let problems: [CorrectionProblem]

    /// The contents of a file with these bytes.
    package init(of bytes: [UInt8]) {
      self.init(CorrectionText(bytes))
    }

    fileprivate init(_ text: CorrectionText) {
      let parser = CorrectionParser(text)
      corrections = EntityCorrections(parser.found.map(\.correction))
      problems = parser.problems
    }
  }

  package let path: String

  /// The file at `path`; it need not exist.
  package init(path: String) {
    self.path = path
  }

  /// Reads the file; one that doesn't exist is empty.
  package func load() throws(CorrectionFailure) -> Contents {
    Contents(CorrectionText(try read().bytes))
  }

  /// Adds a correction at the file's end and returns the new contents. Nothing else in the file changes; changes by
  /// others in the meantime are kept.
  package func add(_ correction: EntityCorrection) throws(CorrectionFailure) -> Contents {
    try change { text throws(CorrectionFailure) in text.append(correction) }
  }

  /// Removes the last correction that equals the given one and returns the new contents: this undoes `add` exactly.
  /// Throws `notFound` if the file doesn't contain the correction (any more).
  package func remove(_ correction: EntityCorrection) throws(CorrectionFailure) -> Contents {
    try change { text throws(CorrectionFailure) in
      let found = CorrectionParser(text).found
      guard let last = found.last(where: { $0.correction == correction }) else { throw .notFound }
      let isAlone = !found.contains { $0.block == last.block && $0.correction != correction }
      if case .name(_, let language, _) = correction, !isAlone {
        text.remove(language.code, from: last.block)
      } else {
        text.remove(last.block)
      }
    }
  }
}

// MARK: - Reading and writing

extension CorrectionsFile {
  /// The number of attempts to write a change while others write the file at the same time.
  private static let attempts = 8

  /// The largest file that is read: a hundred times what a person writes.
  private static let mostBytes = 1 << 26

  /// The identity and time of a file when it was read, to tell whether it has changed.
  private struct Snapshot: Equatable {
    let bytes: [UInt8]
    let mode: mode_t
  }

  /// The file behind a symbolic link, so that the link stays one.
  private var target: String { FileStatus.target(of: path) }

  private func read() throws(CorrectionFailure) -> Snapshot {
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

  private func contents() throws(CorrectionFailure) -> [UInt8] {
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

  private func change(
    _ edit: (inout CorrectionText) throws(CorrectionFailure) -> Void
  ) throws(CorrectionFailure) -> Contents {
    do {
      // Other instances wait at the folder; editors don't, for which the file is looked at once more.
      let lock = try FolderLock(of: PathText.folder(of: target))
      for _ in 0..<Self.attempts {
        let before = try read()
        var text = CorrectionText(before.bytes)
        try edit(&text)
        if try replace(before, by: text.bytes, lock) { return Contents(text) }
      }
    } catch let failure as CorrectionFailure {
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
