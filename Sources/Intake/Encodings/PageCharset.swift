internal import Text

/// The encoding that a page names.
enum PageCharset {
  /// The encoding must be named in the beginning of a page. HTML demands 1,024 bytes; pages with long comments name the
  /// encoding later.
  private static let searched = 8_192

  /// The encoding in `<meta charset>`, `<meta http-equiv>` or the XML declaration.
  static func named(in page: [UInt8]) -> String? {
    let head = Array(page.prefix(searched))
    if head.starts(with: "<?xml".utf8),
      let name = value(behind: "encoding", in: head[..<min(200, head.count)])
    {
      return name
    }
    var position = 0
    while let tag = head.offset(of: UInt8(ascii: "<"), from: position) {
      position = tag + 1
      guard head[position...].prefix(4).map(\.lowercased) == Array("meta".utf8) else { continue }
      let end = head.offset(of: UInt8(ascii: ">"), from: position) ?? head.count
      if let name = value(behind: "charset", in: head[position..<end]) { return name }
    }
    return nil
  }

  /// The word behind a name and `=`, without quotation marks.
  private static func value(behind name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    guard bytes.count > name.count else { return nil }
    for start in bytes.startIndex..<bytes.endIndex - name.count
    where name.indices.allSatisfy({ bytes[start + $0].lowercased == name[$0] }) {
      let marks = bytes[(start + name.count)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "=") }
        .drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let word = marks.prefix { $0.isLetter || $0.isDigit || "-_.:".utf8.contains($0) }
      return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }
    return nil
  }
}
