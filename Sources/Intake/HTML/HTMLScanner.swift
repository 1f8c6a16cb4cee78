internal import Text

/// Finds the ends of the tags and comments of HTML. Every search ahead has found nothing at most once, so that all
/// searches of a page take time in proportion to the page.
struct HTMLScanner {
  let bytes: [UInt8]
  /// Bytes that don't occur behind a position any more.
  private var isWithoutQuote: (double: Bool, single: Bool) = (false, false)
  private var isWithoutCommentEnd = false
  private var isWithoutDataEnd = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The byte at a position; 0 behind the end.
  @inline(__always)
  subscript(position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// True at the white space of HTML.
  @inline(__always)
  func isSpace(at position: Int) -> Bool {
    let byte = self[position]
    return byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d || byte == 0x0c
  }

  /// The position behind the next `>`; the end of the page if there is none.
  func end(ofMarkupFrom position: Int) -> Int {
    bytes.offset(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? bytes.count
  }

  /// The position behind a comment whose `<!--` is at a position. A comment that is not closed ends at the next `>`.
  mutating func end(ofCommentAt start: Int) -> Int {
    // `<!-->` and `<!--->` are whole comments.
    if self[start + 4] == UInt8(ascii: ">") { return start + 5 }
    if self[start + 4] == UInt8(ascii: "-"), self[start + 5] == UInt8(ascii: ">") { return start + 6 }
    var position = start + 4
    while !isWithoutCommentEnd, let dash = bytes.offset(of: UInt8(ascii: "-"), from: position) {
      if self[dash + 1] == UInt8(ascii: "-") {
        if self[dash + 2] == UInt8(ascii: ">") { return dash + 3 }
        if self[dash + 2] == UInt8(ascii: "!"), self[dash + 3] == UInt8(ascii: ">") { return dash + 4 }
      }
      position = dash + 1
    }
    isWithoutCommentEnd = true
    return end(ofMarkupFrom: start)
  }

  /// The position of the next `]]>`; nil if there is none.
  mutating func endOfCharacterData(from start: Int) -> Int? {
    var position = start
    while !isWithoutDataEnd, let bracket = bytes.offset(of: UInt8(ascii: "]"), from: position) {
      if self[bracket + 1] == UInt8(ascii: "]"), self[bracket + 2] == UInt8(ascii: ">") { return bracket }
      position = bracket + 1
    }
    isWithoutDataEnd = true
    return nil
  }

  /// The position of the end tag that ends an element whose content is no markup, such as `</script`; the end of the
  /// page if there is none.
  func end(ofRawText name: String, from start: Int) -> Int {
    let name = Array(name.utf8)
    var position = start
    while let angle = bytes.offset(of: UInt8(ascii: "<"), from: position) {
      if self[angle + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ self[angle + 2 + $0].lowercased == name[$0] })
      {
        let behind = angle + 2 + name.count
        if isSpace(at: behind) || self[behind] == UInt8(ascii: "/") || self[behind] == UInt8(ascii: ">") {
          return angle
        }
      }
      position = angle + 1
    }
    return bytes.count
  }
}

// MARK: - Tags

/// An attribute of a tag, as it is written.
struct WrittenAttribute {
  /// The hash of the name.
  let name: UInt64
  /// The range of the value without quotation marks.
  let value: Range<Int>
}

extension HTMLScanner {
  /// Calls `body` with the attributes from a position behind a tag's name on. The end of the tag, behind its `>`; nil if
  /// the page ends within the tag.
  mutating func scanAttributes(
    from start: Int, _ body: (WrittenAttribute) -> Void
  ) -> (end: Int, isSelfClosing: Bool)? {
    var position = start
    while position < bytes.count {
      if isSpace(at: position) || self[position] == UInt8(ascii: "/") {
        if self[position] == UInt8(ascii: "/"), self[position + 1] == UInt8(ascii: ">") {
          return (position + 2, true)
        }
        position += 1
        continue
      }
      if self[position] == UInt8(ascii: ">") { return (position + 1, false) }
      var hash = ElementName.nameHash([])
      let nameStart = position
      while position < bytes.count, !isSpace(at: position) {
        let byte = bytes[position]
        if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
        if byte == UInt8(ascii: "="), position > nameStart { break }
        hash = (hash ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01b3
        position += 1
      }
      let value = scanValue(behindName: position)
      body(WrittenAttribute(name: hash, value: value?.range ?? position..<position))
      position = value?.end ?? position
    }
    return nil
  }

  /// The value behind an attribute's name; nil if no `=` follows the name.
  private mutating func scanValue(behindName start: Int) -> (range: Range<Int>, end: Int)? {
    var position = skippingSpace(from: start)
    guard self[position] == UInt8(ascii: "=") else { return nil }
    position = skippingSpace(from: position + 1)
    let quote = self[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = closingQuote(quote, from: position + 1)
    {
      return (position + 1..<end, end + 1)
    }
    let valueStart = position
    while position < bytes.count, !isSpace(at: position), bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return (valueStart..<position, position)
  }

  private func skippingSpace(from start: Int) -> Int {
    var position = start
    while isSpace(at: position) { position += 1 }
    return position
  }

  private mutating func closingQuote(_ quote: UInt8, from position: Int) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    if isDouble ? isWithoutQuote.double : isWithoutQuote.single { return nil }
    if let end = bytes.offset(of: quote, from: position) { return end }
    if isDouble { isWithoutQuote.double = true } else { isWithoutQuote.single = true }
    return nil
  }
}
