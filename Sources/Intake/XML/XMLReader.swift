internal import Languages
package import News
internal import Text

/// An event in a file with markup.
package enum XMLEvent: Sendable {
  case start(XMLElement)
  /// Well-formed UTF-8.
  case text([UInt8])
  /// - Parameter end: the offset in the file behind the closing tag.
  case end(end: Int)
}

/// Reads a file of XML piece by piece. Damage is mended before expat parses the result: an XML file of feeds is often not
/// well-formed. Entities that the file declares are never expanded, and nothing outside the file is read.
package struct XMLReader {
  private static let longestText = Format.largestArticle
  /// An element around the file, so that a file with several roots, or with text around its root, is parsed too.
  private static let root = "file"

  private var scanner: MarkupScanner
  private let expat: ExpatParser
  private var encoding: EncodingChoice
  private var open = OpenElements()
  private var namespaces = XMLNamespaces()
  private var events: [XMLEvent] = []
  private var nextEvent = 0
  private var isAtEnd = false
  private var mendings = XMLMendings()
  /// True behind the first tag.
  private var hasBegun = false

  /// - Parameter charset: the encoding in a header that came with the file.
  package init(of file: OpenFile, charset: String? = nil) throws(FileProblem.Cause) {
    let input = try MarkupInput(of: file)
    guard let expat = ExpatParser(longestText: Self.longestText), expat.parse(Array("<\(Self.root)>".utf8))
    else {
      throw .notText(byte: 0, offset: 0)
    }
    self.expat = expat
    _ = expat.takeEvents()
    encoding = EncodingChoice(
      of: input.sample[...], declared: Self.declaredEncoding(in: input.sample.prefix(1024)), header: charset)
    if let declared = encoding.wrongDeclaration, input.wideName == nil {
      mendings.note(.encoding(declared: declared, found: encoding.name), line: 1)
    }
    scanner = MarkupScanner(of: input)
  }

  /// The damage that has been found so far.
  package var damage: [XMLMending] { mendings.all }

  /// The element that the end of the file cuts off, and its line; nil if the file is whole.
  package private(set) var cutElement: (name: String, line: Int)?

  /// True if the file ends within the tag of the element that came last: its attributes may be cut off.
  package private(set) var endsWithinTag = false

  /// The name of the encoding in which the file is read, in small letters.
  package var encodingName: String { scanner.input.wideName ?? encoding.name }

  /// The next event; nil at the end.
  package mutating func next() throws(FileProblem.Cause) -> XMLEvent? {
    while nextEvent == events.count {
      events.removeAll(keepingCapacity: true)
      nextEvent = 0
      if isAtEnd { return nil }
      try readToken()
    }
    nextEvent += 1
    return events[nextEvent - 1]
  }

  private mutating func readToken() throws(FileProblem.Cause) {
    guard let token = try scanner.next() else {
      finish()
      return
    }
    let (line, offset) = (scanner.input.line, scanner.input.fileOffset)
    if let damage = token.damage { note(damage, line) }
    endsWithinTag = token.damage == .cutOff && token.kind == .startTag
    let bytes = scanner.input.bytes[token.range]
    let xml = try mended(token.kind, bytes, line: line)
    scanner.take(token)
    parse(xml, offset: offset, line: line)
  }

  private mutating func parse(_ xml: [UInt8], offset: Int, line: Int) {
    guard !xml.isEmpty else { return }
    if !expat.parse(xml), !isAtEnd {
      note(.refused, line)
      cutElement = open.unclosed ?? (Self.root, line)
      isAtEnd = true
    }
    for event in expat.takeEvents() { append(event, offset: offset, line: line) }
  }

  private mutating func append(_ event: ExpatEvent, offset: Int, line: Int) {
    switch event {
    case .start(let name, let attributes):
      let (vocabulary, local, undeclared) = namespaces.open(name, attributes)
      if let undeclared { note(.undeclaredPrefix(undeclared), line) }
      events.append(
        .start(
          XMLElement(
            vocabulary: vocabulary, name: local, writtenName: name, attributes: attributes, offset: offset,
            line: line)))
    case .text(let text): events.append(.text(text))
    case .end:
      namespaces.close()
      events.append(.end(end: closedAt ?? scanner.input.fileOffset))
    }
  }

  /// The offset at which elements end that are closed before another tag; nil for elements with a closing tag.
  private var closedAt: Int?

  private mutating func finish() {
    isAtEnd = true
    if hasBegun { cutElement = open.unclosed }
    var closing: [UInt8] = []
    for name in open.closeAll() { closing += Self.closingTag(name) }
    parse(closing, offset: scanner.input.fileOffset, line: scanner.input.line)
    parse(Array("</\(Self.root)>".utf8), offset: scanner.input.fileOffset, line: scanner.input.line)
    // The end of the element around the file.
    if !events.isEmpty { events.removeLast() }
  }

  private mutating func note(_ kind: XMLMending.Kind, _ line: Int) {
    mendings.note(kind, line: line)
  }
}

// MARK: - Mending

extension XMLReader {
  private mutating func mended(
    _ kind: MarkupToken.Kind, _ bytes: ArraySlice<UInt8>, line: Int
  ) throws(FileProblem.Cause) -> [UInt8] {
    closedAt = nil
    switch kind {
    case .passedOver, .declaration: return []
    case .text, .literal:
      guard hasBegun else {
        if bytes.contains(where: { $0 > 0x20 }) { note(.junkBefore, line) }
        return []
      }
      var mender = TextMender()
      let text = decoded(bytes, line)
      if kind == .text { mender.write(text[...]) } else { mender.writeLiteral(text[...]) }
      for damage in mender.damage { note(damage, line) }
      return mender.output
    case .startTag: return startTag(bytes, line: line)
    case .endTag: return endTag(bytes, line: line)
    }
  }

  private mutating func startTag(_ bytes: ArraySlice<UInt8>, line: Int) -> [UInt8] {
    let tag = TagMender(decoded(bytes, line))
    for damage in tag.damage { note(damage, line) }
    hasBegun = true
    var mender = TextMender()
    let closed = open.closing(before: tag.name)
    if !closed.isEmpty { closedAt = scanner.input.fileOffset }
    for name in closed {
      note(.elementNotClosed(String(decoding: name, as: UTF8.self)), line)
      mender.writeMarkup(Self.closingTag(name))
    }
    mender.writeMarkup([UInt8(ascii: "<")] + tag.name)
    for (name, value) in tag.attributes {
      mender.writeMarkup([0x20] + name + Array("=\"".utf8))
      mender.write(value)
      mender.writeMarkup([UInt8(ascii: "\"")])
    }
    mender.writeMarkup([UInt8(ascii: ">")])
    for damage in mender.damage { note(damage, line) }
    if tag.isEmpty { return mender.output + Self.closingTag(tag.name) }
    open.open(tag.name, line: line)
    return mender.output
  }

  private mutating func endTag(_ bytes: ArraySlice<UInt8>, line: Int) -> [UInt8] {
    let name = TagMender(decoded(bytes, line)).name
    let closed = open.close(name)
    guard let last = closed.last else {
      note(.nothingToClose(String(decoding: name, as: UTF8.self)), line)
      return []
    }
    if last != name { note(.otherCase, line) }
    for name in closed.dropLast() { note(.elementNotClosed(String(decoding: name, as: UTF8.self)), line) }
    return closed.flatMap(Self.closingTag)
  }

  private static func closingTag(_ name: [UInt8]) -> [UInt8] { Array("</".utf8) + name + [UInt8(ascii: ">")] }

  /// Bytes as UTF-8. Bytes that contradict UTF-8 are read in the encoding that they are most like. In a file of Western
  /// text, bytes beyond ASCII that are UTF-8 are so by purpose: letters of Latin-1 don't follow each other so.
  private mutating func decoded(_ bytes: ArraySlice<UInt8>, _ line: Int) -> [UInt8] {
    if scanner.input.wideName != nil { return Array(bytes) }
    let bytes = Array(bytes)
    switch encoding.decoder {
    case .utf8, .windows1252: if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    case .legacy, .converter: break
    }
    guard case .utf8 = encoding.decoder else { return encoding.decoder.utf8(of: bytes[...]) }
    note(.badBytes, line)
    let damage = UTF8Damage(of: bytes)
    guard damage.isProbablyAnotherEncoding else { return damage.mended(bytes) }
    return (EncodingChoice.detected(in: bytes)?.0 ?? .windows1252).utf8(of: bytes[...])
  }

  /// The encoding in the XML declaration, which a file may have behind other text.
  private static func declaredEncoding(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self)
    guard let start = text.range(of: "<?xml"), let end = text.range(of: "?>", in: start.upperBound),
      let name = text.range(of: "encoding", in: start.upperBound), name.upperBound < end.lowerBound
    else { return nil }
    let value = text[name.upperBound..<end.lowerBound].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}

extension String {
  /// The first range of a text at or behind an index.
  fileprivate func range(of text: String, in start: Index? = nil) -> Range<Index>? {
    self[(start ?? startIndex)...].firstRange(of: text)
  }
}
