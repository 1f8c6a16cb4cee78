internal import News
internal import Text

/// A block of a page: a paragraph, a heading, an item, a row.
struct HTMLBlock: Sendable {
  /// The kind of the article's part.
  let kind: Part.Kind
  /// The marker of an item: `-`, `1.`.
  let marker: String?
  /// The words; line breaks are those of `<br>` and `<pre>`.
  let words: [UInt8]
  /// The links, in bytes of the words.
  let links: [TextLink]
  /// The number of the node that holds the first word.
  let node: Int
}

extension DerivedText {
  /// Adds a block, and its links with their ranges in this text.
  mutating func append(_ block: HTMLBlock, links: inout [TextLink]) {
    let count = parts.count
    append(block.kind, block.words, marker: block.marker)
    guard parts.count > count, let start = parts.last?.range.lowerBound else { return }
    for link in block.links {
      links.append(
        TextLink(link.range.lowerBound + start..<link.range.upperBound + start, to: link.address))
    }
  }
}

/// The words of a block while its nodes are read.
struct BlockWords {
  private(set) var bytes: [UInt8] = []
  private(set) var links: [TextLink] = []
  private var hasPendingSpace = false
  /// True behind the end of a `<span>`, which pages set apart by styles and not by a blank.
  private var isBehindSpan = false
  /// The address of the open link, and the position of its first word.
  private var address: String?
  private var linkStart: Int?

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds a text. Runs of white space become one blank, as in browsers; soft hyphens are left out.
  mutating func add(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0d {
        hasPendingSpace = true
      } else if byte == 0xc2, index + 1 < text.endIndex, text[index + 1] == 0xad {
        index += 1
      } else {
        if isBehindSpan { separateSpan(from: text[index...]) }
        addSpace()
        bytes.append(byte)
      }
      index += 1
    }
  }

  mutating func endSpan() { isBehindSpan = true }

  /// Sets a blank between a small and a capital letter, as in `Huế` and `Sau` in the place line of a paragraph. An
  /// initial that is larger than the other letters stays with its word.
  private mutating func separateSpan(from next: ArraySlice<UInt8>) {
    isBehindSpan = false
    guard !hasPendingSpace, !bytes.isEmpty else { return }
    let joined = UTF8Text(Array(bytes.suffix(4)) + Array(next.prefix(4)))
    let border = min(4, bytes.count)
    let isSmall = joined.isLowercase(at: joined.start(ofScalarBefore: border))
    if isSmall, joined.isUppercase(at: border) { hasPendingSpace = true }
  }

  /// Adds a text with its white space. Tabs become four blanks, other line breaks become line feeds.
  mutating func addPreserving(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0x09: bytes += [0x20, 0x20, 0x20, 0x20]
      case 0x0d:
        bytes.append(0x0a)
        if index + 1 < text.endIndex, text[index + 1] == 0x0a { index += 1 }
      case let byte:
        if byte > 0x20 { beginLink() }
        bytes.append(byte)
      }
      index += 1
    }
  }

  mutating func addLineBreak() {
    hasPendingSpace = false
    bytes.append(0x0a)
  }

  mutating func addSpaceBetweenWords() { hasPendingSpace = true }

  /// True if the words end with a line break of `<br>`.
  var endsWithLineBreak: Bool { bytes.last == 0x0a }

  private mutating func addSpace() {
    if hasPendingSpace, !bytes.isEmpty, bytes.last != 0x0a { bytes.append(0x20) }
    hasPendingSpace = false
    beginLink()
  }

  private mutating func beginLink() {
    if address != nil, linkStart == nil { linkStart = bytes.count }
  }

  mutating func openLink(to address: String?) {
    closeLink()
    self.address = address
  }

  mutating func closeLink() {
    if let address, let linkStart, linkStart < bytes.count {
      links.append(TextLink(linkStart..<bytes.count, to: address))
    }
    (address, linkStart) = (nil, nil)
  }

  /// The words and links so far, without white space at their ends. An open link continues in the next block.
  ///
  /// - Parameter keepsIndent: true if the blanks at the beginning of the first line count.
  mutating func take(keepingIndent keepsIndent: Bool = false) -> (words: [UInt8], links: [TextLink]) {
    let open = address
    closeLink()
    let text = UTF8Text(bytes)
    var range = text.trimmed(text.range)
    if keepsIndent {
      let indent = bytes[..<range.lowerBound].reversed().prefix { $0 == UInt8(ascii: " ") }.count
      range = range.lowerBound - indent..<range.upperBound
    }
    let links = links.compactMap { link in
      let kept = text.trimmed(link.range.clamped(to: range))
      return kept.isEmpty
        ? nil
        : TextLink(kept.lowerBound - range.lowerBound..<kept.upperBound - range.lowerBound, to: link.address)
    }
    let words = Array(bytes[range])
    self = BlockWords()
    address = open
    return (words, links)
  }
}
