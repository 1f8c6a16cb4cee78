internal import Foundation
internal import Glibc
internal import News

/// The web archives of all answers that gave articles, a file a month: `warc/2026-11.warc.gz`. Each record is a member
/// of its own of the gzip file.
package struct WebArchiveFiles: Sendable {
  /// A record's place.
  package struct Place: Hashable, Sendable {
    /// The name of the file.
    package var archive: String
    package var offset: Int
    /// The length of the compressed record.
    package var length: Int

    package init(archive: String, offset: Int, length: Int) {
      (self.archive, self.offset, self.length) = (archive, offset, length)
    }
  }

  /// The largest record after decompression: a body of the largest size, and its header.
  private static let largestRecord = 64 << 20

  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  private func path(of archive: String) -> String { folder + "/" + archive }

  /// Adds a record, and waits until the disk has it. `end`: the end of the last record in the file of the month that is
  /// noted; what is behind it was cut off while it was written, and is taken away.
  package func append(
    _ record: ResponseRecord, at time: Int, end: (String) throws -> Int?
  ) throws -> Place {
    let archive = Timestamp.month(of: time) + ".warc.gz"
    guard let member = GzipMember.compressed(record.bytes) else { throw POSIXError(ENOMEM) }
    try FolderLock.make(folder)
    let isNew = !FileStatus.isRegularFile(at: path(of: archive))
    let number = PathText.withCPath(path(of: archive)) {
      open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
    guard number >= 0 else { throw POSIXError(errno) }
    defer { close(number) }
    let size = Int(lseek(number, 0, SEEK_END))
    // Of an archive that isn't known nothing is taken away; one that somebody cut or removed goes on at its end.
    let offset = min(size, try end(archive) ?? size)
    guard size == offset || ftruncate(number, offset) == 0 else { throw POSIXError(errno) }
    do {
      try DurableFile.write(member, to: number, at: offset)
      guard fsync(number) == 0 else { throw POSIXError(errno) }
      if isNew { try DurableFile.synchronize(folder: folder) }
    } catch {
      // A record that doesn't fit isn't left behind.
      _ = ftruncate(number, offset)
      throw error
    }
    return Place(archive: archive, offset: offset, length: member.count)
  }

  /// The bytes of a web archive; 0 where there is none.
  func size(of archive: String) -> Int {
    var status = stat()
    return PathText.withCPath(path(of: archive)) { stat($0, &status) } == 0 ? Int(status.st_size) : 0
  }

  /// The bytes of a record; nil if they are gone or damaged.
  package func record(at place: Place) -> [UInt8]? {
    guard place.length <= Self.largestRecord,
      let file = try? OpenFile(at: path(of: place.archive), firstPiece: OpenFile.samplePiece),
      let member = try? file.piece(of: place.length, from: place.offset), member.count == place.length
    else { return nil }
    return GzipMember.decompressed(member, limit: Self.largestRecord)
  }
}
