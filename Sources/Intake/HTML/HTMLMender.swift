internal import Text

/// HTML as the parser of libxml2 understands it: the parser knows HTML 4, and some of its loops take time in proportion
/// to the square of the input.
///
/// Mended before the parser:
/// - NULs, at which the parser stops;
/// - comments, declarations and instructions, whose ends HTML 5 finds elsewhere;
/// - the content of `script`, `style`, `iframe` and others, which is left out, and of `title` and `textarea`, in which
///   `<` begins no tag;
/// - references to characters that HTML 4 lacks, or without a semicolon, and lone `&` and `<`;
/// - tags that are cut off or have unclosed quotation marks, and attributes that nobody reads, however long;
/// - `html`, `head` and `body`, whose tags are left out, since text may come before and behind them;
/// - end tags without a start tag and elements deeper than `deepest`, which are left out.
///
/// Not mended, because the text stays the same or nearly so: formatting elements that HTML 5 opens again in the next
/// block, text that HTML 5 moves out of tables, `<div/>` (an empty element here, an open one in HTML 5), unclosed `span`
/// in `li`. `CDATA` sections are text here, as in XHTML.
struct HTMLMender {
  /// The depth of nesting that the tree shows. Pages of newspapers have at most 60.
  static let deepest = 400
  /// The most bytes of an attribute.
  private static let longestValue = 16_384

  /// The mended page in UTF-8.
  private(set) var mended: [UInt8] = []
  /// The contents of the scripts that hold JSON-LD.
  private(set) var linkedData: [[UInt8]] = []
  /// The language that the page's `<html>` gives.
  private(set) var language: String?

  private var scanner: HTMLScanner
  /// The names of the open elements.
  private var open: [(hash: UInt64, name: ElementName)] = []
  private var openCounts: [UInt64: Int] = [:]
  /// The elements that were left out because they are too deep, and whose end tag is to be left out too.
  private var leftOut: [UInt64: Int] = [:]
  /// True for XHTML, in which `<script/>` is an empty element. In HTML its content would begin there.
  private let isXHTML: Bool

  /// `page`: valid UTF-8.
  init(_ page: [UInt8]) {
    scanner = HTMLScanner(page)
    let head = String(decoding: page.prefix(2048), as: UTF8.self)
    isXHTML = head.contains("<?xml ") || head.contains("http://www.w3.org/1999/xhtml")
    mended.reserveCapacity(page.count + 16)
    // The parser sets words outside of a body into paragraphs of their own.
    mended += "<body>".utf8
    var position = 0
    while position < page.count {
      switch page[position] {
      case UInt8(ascii: "<"): position = takeMarkup(at: position)
      case UInt8(ascii: "&"): position = takeReference(at: position)
      default: position = takeText(from: position)
      }
    }
  }
}

// MARK: - Text

extension HTMLMender {
  private mutating func takeText(from start: Int) -> Int {
    var end = start
    let bytes = scanner.bytes
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") { end += 1 }
    append(bytes[start..<end])
    return end
  }

  /// Appends text without references.
  private mutating func append(_ text: ArraySlice<UInt8>) {
    if text.contains(0) {
      mended += text.lazy.map { $0 == 0 ? 0x20 : $0 }
    } else {
      mended += text
    }
  }

  private mutating func takeReference(at position: Int) -> Int {
    guard let (scalar, end) = HTMLReference.character(in: scanner.bytes, at: position) else {
      mended += "&amp;".utf8
      return position + 1
    }
    switch scalar {
    case "&": mended += "&amp;".utf8
    case "<": mended += "&lt;".utf8
    default: mended += UTF8.encode(scalar).map(Array.init) ?? []
    }
    return end
  }

  /// Text in which `<` begins no tag.
  private mutating func takePlainText(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      switch scanner.bytes[position] {
      case UInt8(ascii: "<"):
        mended += "&lt;".utf8
        position += 1
      case UInt8(ascii: "&"): position = takeReference(at: position)
      default:
        let end = scanner.bytes[position..<range.upperBound].firstIndex {
          $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&")
        }
        append(scanner.bytes[position..<(end ?? range.upperBound)])
        position = end ?? range.upperBound
      }
    }
  }
}

// MARK: - Markup

extension HTMLMender {
  private mutating func takeMarkup(at start: Int) -> Int {
    switch scanner[start + 1] {
    case UInt8(ascii: "!"): return takeDeclaration(at: start)
    case UInt8(ascii: "?"): return scanner.end(ofMarkupFrom: start)
    case UInt8(ascii: "/"):
      guard scanner[start + 2].isLetter else { return scanner.end(ofMarkupFrom: start) }
      return takeEndTag(at: start)
    case let byte where byte.isLetter: return takeStartTag(at: start)
    default:
      mended += "&lt;".utf8
      return start + 1
    }
  }

  private mutating func takeDeclaration(at start: Int) -> Int {
    if scanner[start + 2] == UInt8(ascii: "-"), scanner[start + 3] == UInt8(ascii: "-") {
      return scanner.end(ofCommentAt: start)
    }
    guard scanner.bytes[start...].starts(with: "<![CDATA[".utf8),
      let end = scanner.endOfCharacterData(from: start + 9)
    else { return scanner.end(ofMarkupFrom: start) }
    takePlainText(start + 9..<end)
    return end + 3
  }

  /// The hash of the name at a position, and its end.
  private func name(at start: Int) -> (hash: UInt64, end: Int) {
    var end = start
    while end < scanner.bytes.count, !scanner.isSpace(at: end), scanner[end] != UInt8(ascii: ">"),
      scanner[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return (ElementName.nameHash(scanner.bytes[start..<end]), end)
  }

  private mutating func takeEndTag(at start: Int) -> Int {
    let (hash, nameEnd) = name(at: start + 2)
    let end = scanner.scanAttributes(from: nameEnd) { _ in }?.end ?? scanner.bytes.count
    let name = ElementName(hash: hash)
    if isFrame(name) { return end }
    if name == .br || name == .p, openCounts[hash, default: 0] == 0 {
      mended += (name == .br ? "<br>" : "<hr>").utf8
      return end
    }
    if let count = leftOut[hash], count > 0 {
      leftOut[hash] = count - 1
      if name.isBlock { mended += "<hr>".utf8 }
      return end
    }
    guard openCounts[hash, default: 0] > 0 else { return end }
    while let last = open.popLast() {
      openCounts[last.hash, default: 1] -= 1
      if last.hash == hash { break }
    }
    mended += "</".utf8
    appendName(start + 2..<nameEnd)
    mended.append(UInt8(ascii: ">"))
    return end
  }
}

// MARK: - Start tags

extension HTMLMender {
  private mutating func takeStartTag(at start: Int) -> Int {
    let (hash, nameEnd) = name(at: start + 1)
    let name = ElementName(hash: hash)
    let length = mended.count
    mended.append(UInt8(ascii: "<"))
    appendName(start + 1..<nameEnd)
    var attributes = TagAttributes(longestValue: Self.longestValue)
    let tag = scanner.scanAttributes(from: nameEnd) { attributes.add($0) }
    for (name, range) in attributes.values { append(name, range) }
    let isOmitted = tag == nil || isFrame(name) || isRaw(name) || !name.isVoid && open.count >= Self.deepest
    if isOmitted {
      mended.removeSubrange(length...)
    } else {
      mended += (tag?.isSelfClosing ?? false ? "/>" : ">").utf8
    }
    guard let tag else { return scanner.bytes.count }
    if isFrame(name) {
      if name == .html { takeLanguage(attributes) }
      return tag.end
    }
    if isRaw(name), !(tag.isSelfClosing && isXHTML) {
      return takeRawText(name, hash, attributes, from: tag.end)
    }
    if name.isVoid || tag.isSelfClosing { return tag.end }
    if isOmitted {
      leftOut[hash, default: 0] += 1
      if name.isBlock { mended += "<hr>".utf8 }
      return tag.end
    }
    open(name, hash)
    if name == .title || name == .textarea {
      let end = scanner.end(ofRawText: name.rawValue, from: tag.end)
      takePlainText(tag.end..<end)
      return end
    }
    return tag.end
  }

  /// Notes an open element, and closes those that end before it.
  private mutating func open(_ name: ElementName, _ hash: UInt64) {
    while let last = open.last, name.endsBefore(last.name) {
      open.removeLast()
      openCounts[last.hash, default: 1] -= 1
    }
    open.append((hash, name))
    openCounts[hash, default: 0] += 1
  }

  private func isFrame(_ name: ElementName) -> Bool { name == .html || name == .head || name == .body }

  private mutating func takeLanguage(_ attributes: TagAttributes) {
    let value =
      attributes.values.first { $0.name == .lang } ?? attributes.values.first { $0.name == .xmlLang }
    if let value, language == nil { language = String(decoding: scanner.bytes[value.range], as: UTF8.self) }
  }

  /// True for elements without markup, whose content is no text of the page.
  private func isRaw(_ name: ElementName) -> Bool {
    switch name {
    case .script, .style, .iframe, .noembed, .noframes: true
    default: false
    }
  }

  private mutating func takeRawText(
    _ name: ElementName, _ hash: UInt64, _ attributes: TagAttributes, from start: Int
  ) -> Int {
    let end = scanner.end(ofRawText: name.rawValue, from: start)
    if name == .script, let type = attributes.values.first(where: { $0.name == .type })?.range,
      String(decoding: scanner.bytes[type], as: UTF8.self).lowercased().hasPrefix("application/ld+json")
    {
      linkedData.append(Array(scanner.bytes[start..<end]))
    }
    return end == scanner.bytes.count ? end : scanner.end(ofMarkupFrom: end)
  }

  /// Names are ASCII for the parser.
  private mutating func appendName(_ range: Range<Int>) {
    for byte in scanner.bytes[range].prefix(64) {
      mended.append(byte.isLetter || byte.isDigit ? byte.lowercased : UInt8(ascii: "-"))
    }
  }

  private mutating func append(_ name: AttributeName, _ range: Range<Int>) {
    mended.append(0x20)
    mended += name.rawValue.utf8
    mended += "=\"".utf8
    for byte in scanner.bytes[range] {
      switch byte {
      case 0: mended.append(0x20)
      case UInt8(ascii: "\""): mended += "&quot;".utf8
      default: mended.append(byte)
      }
    }
    mended.append(UInt8(ascii: "\""))
  }
}

/// The attributes of a tag that the program reads, each once.
private struct TagAttributes {
  let longestValue: Int
  private(set) var values: [(name: AttributeName, range: Range<Int>)] = []
  private var seen: UInt32 = 0

  init(longestValue: Int) {
    self.longestValue = longestValue
  }

  mutating func add(_ attribute: WrittenAttribute) {
    guard let name = AttributeName(hash: attribute.name), seen & name.bit == 0,
      attribute.value.count <= longestValue
    else { return }
    seen |= name.bit
    values.append((name, attribute.value))
  }
}
