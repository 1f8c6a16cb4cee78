internal import Text

/// The address from which a browser saved a page.
///
/// Browsers write `<!-- saved from url=(0029)https://example.com/ -->` into "complete" pages, SingleFile writes
/// `url: https://example.com/` into a comment at the beginning.
enum SavedAddress {
  private static let searched = 4_096

  /// Nil if the page doesn't tell.
  static func address(in page: [UInt8]) -> String? {
    let head = UTF8Text(Array(page.prefix(searched)))
    guard let comment = head.first("<!--", in: head.range), let mark = mark(in: head, from: comment),
      let start = head.first("http", in: mark..<head.bytes.count), start - mark < 200
    else { return nil }
    let address = head.bytes[start...].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    return WebAddress.resolve(String(decoding: address, as: UTF8.self), against: nil)
  }

  private static func mark(in head: UTF8Text, from start: Int) -> Int? {
    head.first("saved from url=(", in: start..<head.bytes.count)
      ?? head.first("Page saved with SingleFile", in: start..<head.bytes.count)
  }
}
