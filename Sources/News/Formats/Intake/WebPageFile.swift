internal import Text

/// Recognises a web page.
package enum WebPageFile {
  /// The number of bytes in which the marks of a page are searched.
  private static let searched = 1024

  /// True for the marks at the beginning of a page, and for markup in a file with the name of a page.
  package static func recognises(_ sample: FileSample) -> Bool {
    let start = sample.bytes.drop { $0 <= 0x20 }
    guard start.first == UInt8(ascii: "<"), sample.isText else { return false }
    let head = String(decoding: start.prefix(searched), as: UTF8.self).lowercased()
    return head.hasPrefix("<!doctype html") || head.contains("<html")
      || sample.isNamed("html", "htm", "xhtml", "shtml")
  }
}
