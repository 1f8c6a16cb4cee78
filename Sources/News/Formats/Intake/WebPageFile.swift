internal import Text

/// Recognises a web page.
package enum WebPageFile {
  /// The number of bytes in which the marks of a page are searched.
  private static let searched = 1024

  /// True for the marks at the beginning of a page, and for markup in a file with the name of a page.
  package static func recognises(_ sample: FileSample) -> Bool {
    let start = text(of: sample.bytes).drop { $0 <= 0x20 }
    guard start.first == UInt8(ascii: "<"), !start.contains(0) else { return false }
    let head = String(decoding: start.prefix(searched), as: UTF8.self).lowercased()
    return head.hasPrefix("<!doctype html") || head.contains("<html")
      || sample.isNamed("html", "htm", "xhtml", "shtml")
  }

  /// The bytes; of UTF-16 behind a mark those that ASCII has too.
  private static func text(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isWide = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    return isWide ? ArraySlice(bytes.dropFirst(2).filter { $0 != 0 }) : bytes
  }
}
