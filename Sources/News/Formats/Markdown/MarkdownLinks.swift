internal import Text

/// A link that was found in a block of Markdown.
struct MarkdownLink {
  /// The position behind the link.
  let end: Int
  /// The address as it is written, with its title.
  let address: ArraySlice<UInt8>
}

/// Finds the links in a block of Markdown.
struct MarkdownLinks {
  /// In bytes.
  static let longestLabel = 200
  private static let longestAddress = 2_048

  private let text: UTF8Text
  /// The addresses that the document defines, by their folded labels.
  private let labels: [[UInt8]: ArraySlice<UInt8>]

  init(in text: UTF8Text, labels: [[UInt8]: ArraySlice<UInt8>]) {
    self.text = text
    self.labels = labels
  }

  /// A label for comparison: white space collapsed, ASCII letters in lower case.
  static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] {
    label.split { $0 <= 0x20 }.joined(separator: [0x20]).map(\.lowercased)
  }
}

extension MarkdownLinks {
  /// The link whose words are between `start` and the `]` at `close`; nil if the words belong to no link.
  func link(textFrom start: Int, to close: Int) -> MarkdownLink? {
    switch text[close + 1] {
    case UInt8(ascii: "("):
      if let end = addressEnd(from: close + 2) {
        return MarkdownLink(end: end, address: text.bytes[(close + 2)..<(end - 1)])
      }
    case UInt8(ascii: "["):
      if let end = labelEnd(from: close + 2) {
        let label =
          end > close + 2
          ? text.bytes[(close + 2)..<end] : text.bytes[start..<close].prefix(Self.longestLabel)
        if let address = labels[Self.folded(label)] { return MarkdownLink(end: end + 1, address: address) }
      }
    default: break
    }
    guard !labels.isEmpty, close - start < Self.longestLabel else { return nil }
    return labels[Self.folded(text.bytes[start..<close])].map { MarkdownLink(end: close + 1, address: $0) }
  }

  /// The end of a link's address and title, behind the bracket that closes them.
  private func addressEnd(from start: Int) -> Int? {
    var (position, depth) = (start, 1)
    var quote: UInt8 = 0
    while position < text.bytes.count, position - start < Self.longestAddress {
      let byte = text.bytes[position]
      if byte == UInt8(ascii: "\\") {
        position += 1
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), text[position - 1] <= 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return position + 1 }
      } else if byte == UInt8(ascii: "]"), text[position + 1] == UInt8(ascii: "(") {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// The position of the `]` that ends a label; nil if a `[` comes first, or if the label is too long.
  func labelEnd(from start: Int) -> Int? {
    let label = text.bytes[min(start, text.bytes.count)...].prefix(Self.longestLabel)
    guard let end = label.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) else {
      return nil
    }
    return text[end] == UInt8(ascii: "]") ? end : nil
  }

  /// The end of the name in `[[Name]]` or `[[Name|words]]`, the links of note-taking programs.
  func wikiLinkEnd(from start: Int) -> Int? {
    guard let end = labelEnd(from: start), text[end + 1] == UInt8(ascii: "]"), end > start else { return nil }
    return end
  }
}

// MARK: - Addresses

extension MarkdownLinks {
  /// The end of a web address that begins at a position and stands without brackets (GitHub Flavored Markdown, “Autolinks”);
  /// nil if there is none. Punctuation behind the address, and a parenthesis that was opened before it, are no part of it.
  func bareAddressEnd(from start: Int) -> Int? {
    guard mayBeginAddress(at: start) else { return nil }
    let scheme = text.has("https://", at: start) ? 8 : text.has("http://", at: start) ? 7 : 0
    guard scheme > 0 else { return nil }
    let host = start + scheme
    var end = host
    while end < text.bytes.count, end - host < Self.longestAddress, !endsAddress(at: end) { end += 1 }
    while end > host, isBehindAddress(end - 1, from: host) { end -= 1 }
    guard end > host, text[host].isLetter || text[host].isDigit || text[host] >= 0x80 else { return nil }
    return end
  }

  /// True at the beginning of the text, and behind a character that is no part of a word.
  private func mayBeginAddress(at start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    if before >= 0x80 { return start >= 3 && isPunctuation(at: start - 3) }
    return !before.isLetter && !before.isDigit
  }

  /// True for white space, for signs that addresses don't have, and for typographic punctuation.
  private func endsAddress(at position: Int) -> Bool {
    text[position] <= 0x20 || "<>\"`[]|".utf8.contains(text[position]) || isPunctuation(at: position)
  }

  /// True for quotation marks, dashes and dots of Unicode: U+2000 to U+203F.
  private func isPunctuation(at position: Int) -> Bool {
    text[position] == 0xe2 && text[position + 1] == 0x80
  }

  /// True if the last byte of an address is punctuation of the text around it.
  private func isBehindAddress(_ last: Int, from start: Int) -> Bool {
    let byte = text[last]
    guard byte == UInt8(ascii: ")") else { return "?!.,:;*_~'\\".utf8.contains(byte) }
    let inner = text.bytes[start...last]
    return inner.count { $0 == UInt8(ascii: ")") } > inner.count { $0 == UInt8(ascii: "(") }
  }
}

extension MarkdownLink {
  /// The absolute address of a page or a mailbox in what is written behind the words of a link; nil for other addresses. A
  /// relative address has no meaning without the place from which the file came.
  static func address(_ written: ArraySlice<UInt8>) -> String? {
    var address = written.drop { $0 <= 0x20 }
    if address.first == UInt8(ascii: "<") {
      address = address.dropFirst().prefix { $0 != UInt8(ascii: ">") }
    } else {
      address = address.prefix { $0 > 0x20 }
    }
    let text = withoutEscapes(UTF8Text(Array(address)))
    let start = text.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains { start.hasPrefix($0) } ? text : nil
  }

  private static func withoutEscapes(_ text: UTF8Text) -> String {
    var bytes: [UInt8] = []
    var position = 0
    while position < text.bytes.count {
      let next = text[position + 1]
      if text[position] == UInt8(ascii: "\\"), next > 0x20, next < 0x7f, !next.isLetter, !next.isDigit {
        bytes.append(next)
        position += 2
      } else if let (scalar, length) = CharacterReference.reference(in: text, at: position) {
        bytes += Array(String(scalar).utf8)
        position += length
      } else {
        bytes.append(text[position])
        position += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
