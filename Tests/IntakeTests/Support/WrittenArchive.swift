internal import CArchive
internal import Foundation
internal import Testing

/// An archive that a test writes by libarchive.
struct WrittenArchive {
  enum Format { case zip, tar, raw }
  enum Compression { case none, gzip, bzip2, xz, zstd }
  enum Kind: UInt32 { case file = 0o100000, folder = 0o040000, link = 0o120000, device = 0o020000 }

  struct Member {
    let name: String
    var contents: [UInt8] = []
    var kind = Kind.file

    init(_ name: String, _ text: String) { (self.name, contents) = (name, Array(text.utf8)) }
    init(_ name: String, bytes: [UInt8]) { (self.name, contents) = (name, bytes) }
    init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
  }

  let bytes: [UInt8]

  init(_ format: Format, password: String? = nil, _ members: [Member]) throws {
    try self.init(format, .none, password: password, members)
  }

  init(
    _ format: Format, _ compression: Compression, password: String? = nil, _ members: [Member]
  ) throws {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    switch format {
    case .zip: archive_write_set_format_zip(archive)
    case .tar: archive_write_set_format_pax_restricted(archive)
    case .raw: archive_write_set_format_raw(archive)
    }
    switch compression {
    case .none: break
    case .gzip: archive_write_add_filter_gzip(archive)
    case .bzip2: archive_write_add_filter_bzip2(archive)
    case .xz: archive_write_add_filter_xz(archive)
    case .zstd: archive_write_add_filter_zstd(archive)
    }
    if let password {
      archive_write_set_options(archive, "zip:encryption=traditional")
      archive_write_set_passphrase(archive, password)
    }
    archive_write_set_bytes_in_last_block(archive, 1)
    let size = members.reduce(1 << 16) { $0 + $1.contents.count * 2 + 2048 }
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    var used = 0
    try #require(archive_write_open_memory(archive, buffer, size, &used) == ARCHIVE_OK)
    for member in members {
      // The type of a book is never compressed.
      if format == .zip, member.name == "mimetype" { archive_write_zip_set_compression_store(archive) }
      try Self.write(member, to: archive)
      if format == .zip, member.name == "mimetype" { archive_write_zip_set_compression_deflate(archive) }
    }
    archive_write_close(archive)
    bytes = Array(UnsafeRawBufferPointer(start: buffer, count: used))
  }

  private static func write(_ member: Member, to archive: OpaquePointer) throws {
    let entry = try #require(archive_entry_new())
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, member.name)
    archive_entry_copy_pathname(entry, member.name)
    archive_entry_set_filetype(entry, member.kind.rawValue)
    archive_entry_set_perm(entry, 0o644)
    if member.kind == .link { archive_entry_set_symlink(entry, "/etc/passwd") }
    archive_entry_set_size(entry, Int64(member.contents.count))
    try #require(archive_write_header(archive, entry) >= ARCHIVE_WARN)
    archive_write_data(archive, member.contents, member.contents.count)
  }
}
