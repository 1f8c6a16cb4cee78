internal import CArchive
internal import Glibc
internal import News

/// The bytes of an archive for libarchive, which asks for them by callbacks. A class, because libarchive holds a pointer
/// to it. `OpenArchive` keeps the source alive as long as the archive is open.
final class ArchiveSource {
  private static let pieceSize = 1 << 16

  private let buffer: InputBuffer
  /// A file can be read at any position: ZIP has its list of members at the end.
  private let file: OpenFile?
  private var position = 0
  /// The bytes that libarchive looks at until it asks for more.
  private let piece = UnsafeMutablePointer<UInt8>.allocate(capacity: pieceSize)
  /// The reason why the bytes can't be read.
  private(set) var problem: FileProblem.Cause?

  init(_ input: IntakeInput) {
    (buffer, file) = (input.buffer, input.file)
  }

  deinit { piece.deallocate() }

  /// Opens an archive that reads from this source.
  func open(_ archive: OpaquePointer) -> Int32 {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, client, bytes in
      guard let source = ArchiveSource.source(client) else { return -1 }
      bytes?.pointee = UnsafeRawPointer(source.piece)
      return source.read()
    }
    if let file, ZIPDirectory.isWhole(in: file) {
      archive_read_set_seek_callback(archive) { _, client, offset, whence in
        ArchiveSource.source(client)?.seek(offset, whence) ?? Int64(ARCHIVE_FATAL)
      }
      archive_read_set_skip_callback(archive) { _, client, count in
        ArchiveSource.source(client)?.skip(count) ?? 0
      }
    }
    return archive_read_open1(archive)
  }

  private static func source(_ client: UnsafeMutableRawPointer?) -> ArchiveSource? {
    client.map { Unmanaged<ArchiveSource>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read() -> Int {
    do throws(FileProblem.Cause) {
      let bytes: [UInt8]
      if let file {
        bytes = try file.piece(of: Self.pieceSize, from: position)
      } else {
        bytes = try buffer.take(Self.pieceSize)
      }
      position += bytes.count
      bytes.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress { piece.update(from: base, count: bytes.count) }
      }
      return bytes.count
    } catch {
      problem = error
      return -1
    }
  }

  private func skip(_ count: Int64) -> Int64 {
    let step = max(0, min(Int(count), (file?.size ?? 0) - position))
    position += step
    return Int64(step)
  }

  private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    let size = file?.size ?? 0
    let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : size
    let (target, isTooFar) = base.addingReportingOverflow(Int(offset))
    guard !isTooFar, (0...size).contains(target) else { return Int64(ARCHIVE_FATAL) }
    position = target
    return Int64(target)
  }
}
