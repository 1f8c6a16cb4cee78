internal import News
internal import Text

/// Headers of broken programs, which don't end with a blank line, or begin behind a byte order mark.
enum MailHeaderRepair {
  /// Headers that mail programs need. A line that is no header and stands before one of them is a slip; before other
  /// lines it is the beginning of the text.
  private static let headers: Set<String> = [
    "from", "to", "subject", "date", "message-id", "mime-version", "content-type",
    "content-transfer-encoding",
  ]
  /// The most bytes that are looked at.
  private static let longestHeader = 1 << 18

  /// A message whose header ends with a blank line.
  static func repaired(_ message: [UInt8]) -> ArraySlice<UInt8> {
    let mark = message.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let bytes = message[mark...]
    let head = bytes.prefix(longestHeader)
    let block = HeaderBlock(in: head, from: head.drop { $0 == 0x0a || $0 == 0x0d }.startIndex)
    guard !block.isClosed, block.end < head.endIndex, !block.fields.isEmpty else { return bytes }
    // The lines up to the next blank line.
    var position = block.end
    while position < head.endIndex {
      let line = head[position...].prefix { $0 != 0x0a }
      if line.allSatisfy({ $0 <= 0x20 }) { break }
      let name = HeaderBlock.name(of: line).map { String(decoding: $0, as: UTF8.self).lowercased() }
      if let name, headers.contains(name) { return bytes }
      position = line.endIndex + 1
    }
    return (Array(bytes[..<block.end]) + [0x0a] + bytes[block.end...])[...]
  }
}
