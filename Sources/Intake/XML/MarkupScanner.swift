internal import News
internal import Text

/// A piece of a file with markup.
struct MarkupToken {
  enum Kind {
    /// Text between tags, with references.
    case text
    /// The text of a CDATA section, without its marks.
    case literal
    /// The inside of a tag, without `<` and `>`.
    case startTag, endTag
    /// A declaration of XML, without its marks.
    case declaration
    /// A comment, an instruction, a document type: nothing to read.
    case passedOver
  }

  let kind: Kind
  /// The bytes that count, in the scanner's input.
  let range: Range<Int>
  /// The end of the whole piece.
  let end: Int
  /// The damage of the piece itself.
  var damage: XMLMending.Kind?

  init(_ kind: Kind, _ range: Range<Int>, end: Int, damage: XMLMending.Kind? = nil) {
    (self.kind, self.range, self.end, self.damage) = (kind, range, end, damage)
  }
}

/// Splits a file with markup into tags and texts, as forgiving as a browser. Takes time in proportion to the bytes.
struct MarkupScanner {
  /// The most bytes of a tag. The rest of a longer tag is passed over.
  private static let longestTag = 1 << 20
  /// The most bytes of a text in one piece.
  private static let longestText = Format.largestArticle
  private static let longestInstruction = 512

  private(set) var input: MarkupInput
  /// True behind a document type: a second one is damage.
  private var hasDocumentType = false

  init(of input: MarkupInput) {
    self.input = input
  }

  /// The next piece; nil at the file's end. `take` must be called before the next piece is asked for.
  mutating func next() throws(FileProblem.Cause) -> MarkupToken? {
    input.dropTaken()
    let start = input.position
    try input.need(start + 9)
    guard start < input.bytes.count else { return nil }
    guard input[start] == UInt8(ascii: "<") else { return try text(from: start, searched: start) }
    switch input[start + 1] {
    case UInt8(ascii: "!"): return try declaration(at: start)
    case UInt8(ascii: "?"): return try instruction(at: start)
    case UInt8(ascii: "/"):
      return Self.beginsName(input[start + 2])
        ? try tag(.endTag, at: start, inside: start + 2) : try text(from: start, searched: start + 1)
    case let byte where Self.beginsName(byte): return try tag(.startTag, at: start, inside: start + 1)
    default: return try text(from: start, searched: start + 1)
    }
  }

  /// Takes the bytes of a token.
  mutating func take(_ token: MarkupToken) {
    input.take(to: token.end)
  }

  static func beginsName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private mutating func text(from start: Int, searched: Int) throws(FileProblem.Cause) -> MarkupToken {
    let end =
      try input.find(UInt8(ascii: "<"), from: searched, limit: start + Self.longestText)
      ?? min(input.bytes.count, start + Self.longestText)
    return MarkupToken(.text, start..<end, end: end)
  }
}

// MARK: - Tags

extension MarkupScanner {
  private mutating func tag(
    _ kind: MarkupToken.Kind, at start: Int, inside: Int
  ) throws(FileProblem.Cause) -> MarkupToken {
    let limit = start + Self.longestTag
    var position = inside
    var quote: UInt8?
    while position < limit {
      if position >= input.bytes.count {
        try input.need(position)
        if position >= input.bytes.count { break }
      }
      let byte = input.bytes[position]
      if let open = quote {
        guard let close = try input.find(open, from: position, limit: limit) else { break }
        if isMisplaced(close, openedAt: position) { break }
        quote = nil
        position = close
      } else if byte == UInt8(ascii: ">") {
        return MarkupToken(kind, inside..<position, end: position + 1)
      } else if byte == UInt8(ascii: "<") {
        return MarkupToken(kind, inside..<position, end: position, damage: .tagNotClosed)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), kind == .startTag,
        isBehindEquals(position)
      {
        quote = byte
      }
      position += 1
    }
    return try damagedTag(kind, inside: inside, limit: limit)
  }

  /// True if only white space is between a position and the `=` before it.
  private func isBehindEquals(_ position: Int) -> Bool {
    var before = position - 1
    while input.bytes[before] <= 0x20 { before -= 1 }
    return input.bytes[before] == UInt8(ascii: "=")
  }

  /// True if a quotation mark that seems to end a value begins another value, because the mark that should end the first
  /// is missing.
  private func isMisplaced(_ close: Int, openedAt start: Int) -> Bool {
    let next = input[close + 1]
    if next <= 0x20 || [UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "?")].contains(next) {
      return false
    }
    let value = input.bytes[start..<close]
    return value.contains(UInt8(ascii: "<")) && value.contains(UInt8(ascii: ">"))
  }

  /// A tag with a value that isn't closed ends at its first `>`; a tag without an end, or with too many bytes, is cut.
  private mutating func damagedTag(
    _ kind: MarkupToken.Kind, inside: Int, limit: Int
  ) throws(FileProblem.Cause) -> MarkupToken {
    if let end = try input.find(UInt8(ascii: ">"), from: inside, limit: limit) {
      return MarkupToken(kind, inside..<end, end: end + 1, damage: .valueNotClosed)
    }
    let end = min(limit, input.bytes.count)
    return MarkupToken(kind, inside..<end, end: end, damage: input.isAtEnd ? .cutOff : .tooLong)
  }
}

// MARK: - Other markup

extension MarkupScanner {
  private mutating func declaration(at start: Int) throws(FileProblem.Cause) -> MarkupToken {
    if starts(with: "<!--", at: start) { return try passOver(from: start, behind: 4, to: "-->") }
    if starts(with: "<![CDATA[", at: start) { return try literal(at: start) }
    if Self.beginsName(input[start + 2]) || input[start + 2] == UInt8(ascii: "[") {
      return try documentType(at: start)
    }
    return try text(from: start, searched: start + 1)
  }

  private mutating func literal(at start: Int) throws(FileProblem.Cause) -> MarkupToken {
    let inside = start + 9
    let limit = inside + Self.longestText
    guard let end = try end(of: "]]>", from: inside, limit: limit) else {
      let end = min(limit, input.bytes.count)
      return MarkupToken(
        .literal, inside..<end, end: end, damage: input.isAtEnd ? .literalNotClosed : .tooLong)
    }
    return MarkupToken(.literal, inside..<(end - 3), end: end)
  }

  private mutating func instruction(at start: Int) throws(FileProblem.Cause) -> MarkupToken {
    let limit = start + Self.longestInstruction
    let isXML = starts(with: "<?xml", at: start) && input[start + 5] <= 0x20
    if let end = try end(of: "?>", from: start + 2, limit: limit) {
      return MarkupToken(isXML ? .declaration : .passedOver, (start + 2)..<(end - 2), end: end)
    }
    let end = try input.find(UInt8(ascii: ">"), from: start + 2, limit: limit)
    return end.map { MarkupToken(.passedOver, start..<start, end: $0 + 1, damage: .instructionNotClosed) }
      ?? MarkupToken(.text, start..<min(limit, input.bytes.count), end: min(limit, input.bytes.count))
  }

  /// Passes over a comment of any length without keeping it.
  private mutating func passOver(
    from start: Int, behind length: Int, to mark: StaticString
  ) throws(FileProblem.Cause) -> MarkupToken {
    let width = mark.utf8CodeUnitCount
    var inside = start + length
    while true {
      let limit = inside + Self.longestTag
      if let end = try end(of: mark, from: inside, limit: limit) {
        return MarkupToken(.passedOver, end..<end, end: end)
      }
      guard !input.isAtEnd || limit < input.bytes.count else { break }
      let kept = max(inside, min(limit, input.bytes.count) - width)
      input.take(to: kept)
      input.dropTaken()
      inside = input.position
    }
    return MarkupToken(
      .passedOver, input.bytes.count..<input.bytes.count, end: input.bytes.count, damage: .commentNotClosed)
  }

  /// A document type with its declarations of entities, none of which is read.
  private mutating func documentType(at start: Int) throws(FileProblem.Cause) -> MarkupToken {
    let limit = hasDocumentType ? start : start + Self.longestTag
    hasDocumentType = true
    var position = start + 2
    var depth = 0
    scan: while position < limit {
      try input.need(position + 3)
      guard position < input.bytes.count else { break }
      switch input.bytes[position] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        return MarkupToken(.passedOver, position..<position, end: position + 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let close = try input.find(input.bytes[position], from: position + 1, limit: limit)
        position = close ?? position
      case UInt8(ascii: "<") where starts(with: "<!--", at: position):
        guard let end = try end(of: "-->", from: position + 4, limit: limit) else { break scan }
        position = end - 1
      default: break
      }
      position += 1
    }
    let longest = start + Self.longestInstruction
    let end = try input.find(UInt8(ascii: ">"), from: start, limit: longest).map { $0 + 1 }
    return MarkupToken(
      .passedOver, start..<start, end: end ?? min(longest, input.bytes.count), damage: .doctypeNotClosed)
  }

  private func starts(with mark: StaticString, at start: Int) -> Bool {
    mark.withUTF8Buffer { mark in mark.indices.allSatisfy { mark[$0] == input[start + $0] } }
  }

  /// The end of the first occurrence of a mark that ends with `>`.
  private mutating func end(
    of mark: StaticString, from start: Int, limit: Int
  ) throws(FileProblem.Cause) -> Int? {
    let width = mark.utf8CodeUnitCount
    var searched = start
    while let found = try input.find(UInt8(ascii: ">"), from: searched, limit: limit) {
      if found + 1 - width >= start, starts(with: mark, at: found + 1 - width) { return found + 1 }
      searched = found + 1
    }
    return nil
  }
}
