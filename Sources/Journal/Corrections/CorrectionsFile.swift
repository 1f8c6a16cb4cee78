package import Catalogue
internal import Foundation
internal import Glibc
internal import Languages

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
  }

  package let path: String

  /// The file at `path`; it need not exist.
  package init(path: String) {
    self.path = path
  }

  /// Reads the file; one that doesn't exist is empty.
  package func load() throws(CorrectionFailure) -> Contents {
    contents(of: CorrectionText(try read().text))
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

  private func contents(of text: CorrectionText) -> Contents {
    let parser = CorrectionParser(text)
    return Contents(
      corrections: EntityCorrections(parser.found.map(\.correction)), problems: parser.problems)
  }
}

// MARK: - Reading and writing

extension CorrectionsFile {
  /// The number of attempts to write a change while others write the file at the same time.
  private static let attempts = 8

  /// The identity and time of a file when it was read, to tell whether it has changed.
  private struct Snapshot: Equatable {
    let bytes: [UInt8]
    let mode: mode_t

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The file behind a symbolic link, so that the link stays one.
  private var target: String { URL(filePath: path).resolvingSymlinksInPath().path }

  private func read() throws(CorrectionFailure) -> Snapshot {
    var facts = stat()
    guard stat(target, &facts) == 0 else {
      if errno == ENOENT { return Snapshot(bytes: [], mode: 0o600) }
      throw .unreadable(path: path, errno: errno)
    }
    guard let data = FileManager.default.contents(atPath: target) else {
      throw .unreadable(path: path, errno: errno)
    }
    let bytes = Array(data)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText(path: path) }
    return Snapshot(bytes: bytes, mode: facts.st_mode & 0o777)
  }

  private func change(
    _ edit: (inout CorrectionText) throws(CorrectionFailure) -> Void
  ) throws(CorrectionFailure) -> Contents {
    let lock = try lockFolder()
    defer { close(lock) }
    for _ in 0..<Self.attempts {
      let before = try read()
      var text = CorrectionText(before.text)
      try edit(&text)
      if try replace(before, by: text.text) { return contents(of: text) }
    }
    throw .busy(path: path)
  }

  /// Other instances wait at the folder; editors don't, for which the file is looked at once more.
  private func lockFolder() throws(CorrectionFailure) -> Int32 {
    let folder = URL(filePath: target).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return descriptor
  }

  /// Puts a text in the file's place, all of it or nothing. False if the file has changed since.
  private func replace(_ before: Snapshot, by text: String) throws(CorrectionFailure) -> Bool {
    let fresh = "\(target).\(getpid())~"
    defer { unlink(fresh) }
    guard write(text, to: fresh, mode: before.mode) else { throw .unwritable(path: path, errno: errno) }
    guard try read() == before else { return false }
    guard rename(fresh, target) == 0 else { throw .unwritable(path: path, errno: errno) }
    return true
  }

  private func write(_ text: String, to file: String, mode: mode_t) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest.removeFirst(written)
    }
    // The name may be changed by now, or the creation mask be narrower.
    return fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
  }
}
