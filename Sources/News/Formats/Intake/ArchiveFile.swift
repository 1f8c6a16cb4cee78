internal import Text

/// Recognises archives and compressed files: ZIP, tar, gz, xz, zst, bz2.
package enum ArchiveFile {
  /// True by the first bytes alone: names say nothing that these bytes don't.
  package static func recognises(_ sample: FileSample) -> Bool {
    isZIP(sample) || isCompressed(sample.bytes) || isTar(sample.bytes)
  }

  static func isZIP(_ sample: FileSample) -> Bool {
    sample.bytes.starts(with: [0x50, 0x4b, 3, 4]) || sample.bytes.starts(with: [0x50, 0x4b, 5, 6])
  }

  private static func isCompressed(_ bytes: ArraySlice<UInt8>) -> Bool {
    let magic: [[UInt8]] = [[0x1f, 0x8b, 8], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], [0x28, 0xb5, 0x2f, 0xfd]]
    if magic.contains(where: bytes.starts) { return true }
    let rest = bytes.dropFirst(4)
    return bytes.starts(with: "BZh".utf8)
      && (rest.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
        || rest.starts(with: [0x17, 0x72, 0x45, 0x38]))
  }

  /// The length of a header of tar, and the place of its checksum.
  private static let (headerLength, checksum) = (512, 148..<156)

  /// True for a header whose checksum is right, with `ustar` or from before.
  private static func isTar(_ bytes: ArraySlice<UInt8>) -> Bool {
    let header = Array(bytes.prefix(headerLength))
    guard header.count == headerLength, header[0] != 0 else { return false }
    let digits = header[checksum].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard let written = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { return false }
    let sum = header.indices.reduce(0) { $0 + (checksum.contains($1) ? 0x20 : Int(header[$1])) }
    return sum == written
  }
}

/// Recognises a file that gzip compressed.
package enum GzipFile {
  package static func recognises(_ sample: FileSample) -> Bool { sample.bytes.starts(with: [0x1f, 0x8b, 8]) }
}

/// Recognises a web archive (WARC).
package enum WebArchiveFile {
  package static func recognises(_ sample: FileSample) -> Bool {
    sample.bytes.starts(with: "WARC/1.".utf8) || sample.bytes.starts(with: "WARC/0.1".utf8)
  }
}

/// Recognises a book (EPUB): a ZIP archive whose first member tells its type.
package enum BookFile {
  package static func recognises(_ sample: FileSample) -> Bool {
    guard ArchiveFile.isZIP(sample) else { return false }
    let members = ZIPNames(in: sample.bytes)
    return members.type == "application/epub+zip" || sample.isNamed("epub")
  }
}

/// The names of the first members of a ZIP archive, as far as a sample has them.
struct ZIPNames {
  private(set) var names: [String] = []
  /// The contents of a first member `mimetype`.
  private(set) var type: String?

  private static let headerLength = 30

  init(in bytes: ArraySlice<UInt8>) {
    var position = bytes.startIndex
    while let start = Self.header(in: bytes, from: position) {
      let length = Int(bytes[start + 26]) | Int(bytes[start + 27]) << 8
      let name = bytes[(start + Self.headerLength)...].prefix(length)
      names.append(String(decoding: name, as: UTF8.self))
      if names == ["mimetype"] {
        let extra = Int(bytes[start + 28]) | Int(bytes[start + 29]) << 8
        let contents = bytes.dropFirst(name.endIndex + extra - bytes.startIndex)
        type = String(decoding: contents.prefix { $0 > 0x20 && $0 < 0x7f && $0 != 0x50 }, as: UTF8.self)
      }
      position = name.endIndex
    }
  }

  /// The next header of a member from a position on.
  private static func header(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    let last = bytes.endIndex - headerLength
    guard start <= last else { return nil }
    return (start...last).first { position in
      bytes[position] == 0x50 && bytes[position...].starts(with: [0x50, 0x4b, 3, 4])
    }
  }
}
