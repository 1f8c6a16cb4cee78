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

  /// A message whose header ends with a blank line, and whose lists of addresses don't nest.
  static func repaired(_ message: [UInt8]) -> ArraySlice<UInt8> {
    let message = withoutNestedGroups(message) ?? message
    let (_, mark) = WideEncoding.found(in: message)
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

// MARK: - Groups of addresses

extension MailHeaderRepair {
  private static let addressHeaders = ["from:", "to:", "cc:", "bcc:", "sender:", "reply-to:", "resent-"]
  /// The most colons of a list of addresses. A colon begins a group, and GMime calls itself for a group in a group, so that
  /// a list of a million groups would overflow its stack.
  private static let mostColons = 1_000

  /// The message with blanks for the colons of long lists of addresses, also in messages within it; nil if there are none.
  private static func withoutNestedGroups(_ message: [UInt8]) -> [UInt8]? {
    guard message.count(where: { $0 == UInt8(ascii: ":") }) > mostColons else { return nil }
    var changed: [UInt8]?
    var start = 0
    while start < message.count {
      var end = message.offset(of: 0x0a, from: start) ?? message.count
      if isAddressHeader(at: start, in: message) {
        while end + 1 < message.count, message[end + 1] == 0x20 || message[end + 1] == 0x09 {
          end = message.offset(of: 0x0a, from: end + 1) ?? message.count
        }
        let colons = (start..<end).filter { message[$0] == UInt8(ascii: ":") }
        for colon in colons.dropFirst(mostColons) {
          if changed == nil { changed = message }
          changed?[colon] = 0x20
        }
      }
      start = end + 1
    }
    return changed
  }

  private static func isAddressHeader(at start: Int, in message: [UInt8]) -> Bool {
    guard "fFtTcCbBsSrR".utf8.contains(message[start]) else { return false }
    let line = message[start...].prefix(9)
    return addressHeaders.contains { name in
      line.count >= name.utf8.count && zip(line, name.utf8).allSatisfy { $0.lowercased == $1 }
    }
  }
}
