internal import Text

/// Finds the ends of links in a block of Markdown.
struct MarkdownLinks {
  /// In bytes.
  static let longestLabel = 200
  private static let longestAddress = 2_048

  private let text: UTF8Text
  /// The labels of the links that the document defines, folded.
  private let labels: Set<[UInt8]>

  init(in text: UTF8Text, labels: Set<[UInt8]>) {
    self.text = text
    self.labels = labels
  }

  /// A label for comparison: white space collapsed, ASCII letters in lower case.
  static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] {
    label.split { $0 <= 0x20 }.joined(separator: [0x20]).map(\.lowercased)
  }
}

extension MarkdownLinks {
  /// The end of the link whose words are between `start` and the `]` at `close`; nil if the words belong to no link.
  func linkEnd(textFrom start: Int, to close: Int) -> Int? {
    switch text[close + 1] {
    case UInt8(ascii: "("):
      if let end = addressEnd(from: close + 2) { return end }
    case UInt8(ascii: "["):
      if let end = labelEnd(from: close + 2) {
        let label =
          end > close + 2
          ? text.bytes[(close + 2)..<end] : text.bytes[start..<close].prefix(Self.longestLabel)
        if labels.contains(Self.folded(label)) { return end + 1 }
      }
    default: break
    }
    guard !labels.isEmpty, close - start < Self.longestLabel else { return nil }
    return labels.contains(Self.folded(text.bytes[start..<close])) ? close + 1 : nil
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
