internal import CArchive
internal import Glibc
internal import News
internal import Text

/// An archive or a compressed file, read by libarchive from its beginning to its end. A class, because it owns the
/// archive of the C library, which lives as long as this value.
final class OpenArchive {
  /// A member of the archive.
  struct Member {
    /// The name as text: valid UTF-8, never used as a path.
    let name: String
    /// False for folders, links and devices.
    let isFile: Bool
    let isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let source: ArchiveSource
  private let input: IntakeInput
  private var count = 0
  /// True if the member's bytes have not been read to their end.
  private var isWithinMember = false

  /// Throws if the bytes are no archive.
  init(_ input: IntakeInput) throws(FileProblem.Cause) {
    guard let archive = archive_read_new() else { throw .archive(.damaged) }
    self.archive = archive
    self.input = input
    source = ArchiveSource(input)
    // gzip is read by `GzipStream`.
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_raw(archive)
    guard source.open(archive) == ARCHIVE_OK else { throw failure }
  }

  deinit { archive_read_free(archive) }

  /// The next member; nil at the end. The bytes of the member before can't be read any more.
  func next() throws(FileProblem.Cause) -> Member? {
    try skipRest()
    var entry: OpaquePointer?
    let result = archive_read_next_header(archive, &entry)
    if result == ARCHIVE_EOF { return nil }
    guard result >= ARCHIVE_WARN, let entry else { throw failure }
    // Bytes that no filter decodes and no format knows are a damaged archive.
    if isRaw, !isCompressed { throw .archive(.damaged) }
    count += 1
    if count > ArchiveLimits.mostMembers { throw .archive(.tooManyMembers) }
    isWithinMember = true
    return Member(
      name: isRaw ? input.nameWithoutCompression : Self.name(of: entry),
      isFile: isRaw || archive_entry_filetype(entry) == 0o100000 && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_data_encrypted(entry) != 0
        || archive_entry_is_metadata_encrypted(entry) != 0)
  }

  /// The next bytes of the member, at most `most`; empty at its end.
  fileprivate func read(_ most: Int) throws(FileProblem.Cause) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      result = archive_read_data(archive, buffer.baseAddress, most)
      count = max(0, result)
    }
    if result < 0 { throw failure }
    try input.budget.spend(bytes.count)
    isWithinMember = !bytes.isEmpty
    return bytes
  }

  /// The bytes of the member that `next` gave last.
  func stream() -> any ByteStream { MemberStream(self, number: count) }

  /// The bytes of a member. A class, because the position moves on.
  private final class MemberStream: ByteStream {
    private let archive: OpenArchive
    private let number: Int

    init(_ archive: OpenArchive, number: Int) {
      (self.archive, self.number) = (archive, number)
    }

    func next(most: Int) throws(FileProblem.Cause) -> [UInt8] {
      archive.count == number ? try archive.read(most) : []
    }
  }
}

extension OpenArchive {
  /// True for a compressed file that contains no archive.
  private var isRaw: Bool { archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW }
  private var isCompressed: Bool { archive_filter_count(archive) > 1 }

  /// Skips the bytes of a member that are not wanted. Where they have to be decoded for it, they count as decoded.
  private func skipRest() throws(FileProblem.Cause) {
    guard isWithinMember, isCompressed || input.file == nil else { return }
    isWithinMember = false
    var (bytes, count, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
    while true {
      let result = archive_read_data_block(archive, &bytes, &count, &offset)
      // A damaged member may be followed by good ones.
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN, count > 0 else { return }
      try input.budget.spend(count)
    }
  }

  private var failure: FileProblem.Cause {
    if let problem = source.problem { return problem }
    let message = archive_error_string(archive).map { String(cString: $0) } ?? ""
    let words = message.lowercased()
    return .archive(words.contains("encrypt") || words.contains("passphrase") ? .encrypted : .damaged)
  }

  private static func name(of entry: OpaquePointer) -> String {
    if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
    guard let name = archive_entry_pathname(entry) else { return "" }
    let bytes = Array(UnsafeBufferPointer(start: name, count: strlen(name))).map { UInt8(bitPattern: $0) }
    return (try? DecodedText(bytes))?.string ?? String(decoding: bytes, as: UTF8.self)
  }
}
