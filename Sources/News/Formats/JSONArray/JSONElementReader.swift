internal import Text

/// Reads the elements of an array of JSON one after the other. The number of an entry is the position of the element,
/// counted from 1.
package struct JSONElementReader: EntryReader, ElementReader {
  /// Every 16th position is noted.
  private static let stride = 16

  private var window: FileWindow
  /// The index of the next byte to read.
  private var position = 0
  private var hasBegun: Bool
  private var isAtEnd = false
  /// The number of the next element.
  private var number: Int
  private var positions: [EntryPosition] = []
  /// The beginning of the file up to the array, closed, as JSON: the values that the elements share. Empty before the
  /// first element has been read, and for a reader that begins within the array.
  private var head: [UInt8] = []

  init(of file: OpenFile, from start: EntryPosition) {
    window = FileWindow(of: file, from: start.offset)
    number = start.number
    hasBegun = start.offset > 0
  }

  mutating func skip(to first: Int) throws(FileProblem.Cause) {
    while number < first { if try nextElement(isWanted: false) == nil { return } }
  }

  mutating func takePositions() -> [EntryPosition] {
    defer { positions = [] }
    return positions
  }

  mutating func next() throws(FileProblem.Cause) -> RawEntry? {
    guard let contents = try nextElement(isWanted: true) else { return nil }
    return RawEntry(number: number - 1, contents: contents.map { .bytes($0) })
  }

  private mutating func begin() throws(FileProblem.Cause) {
    hasBegun = true
    guard let found = try JSONArrayFinder(in: &window) else { throw .noArticle }
    head =
      window.bytes[..<found.start] + Array("]".utf8) + Array(repeating: UInt8(ascii: "}"), count: found.depth)
    position = found.start
  }

  /// The next element; nil behind the array. The bytes of an element that isn't wanted are not copied.
  private mutating func nextElement(isWanted: Bool) throws(FileProblem.Cause) -> Result<
    [UInt8], FileProblem.Cause
  >? {
    if !hasBegun { try begin() }
    while !isAtEnd, let byte = try window.byte(at: position) {
      if byte <= 0x20 || byte == UInt8(ascii: ",") {
        position = window.dropped(before: position + 1)
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        break
      } else {
        position = window.dropped(before: position)
        return try element(isWanted: isWanted)
      }
    }
    isAtEnd = true
    return nil
  }

  private mutating func element(isWanted: Bool) throws(FileProblem.Cause) -> Result<
    [UInt8], FileProblem.Cause
  > {
    let (start, offset) = (position, window.start + position)
    number += 1
    let isWhole = try passElement()
    let length = window.start + position - offset
    if number.isMultiple(of: Self.stride) {
      positions.append(EntryPosition(number: number, offset: window.start + position))
    }
    if length > Format.largestArticle { return .failure(.tooLarge(bytes: length)) }
    guard isWhole else { return .failure(.notJSON) }
    return .success(isWanted ? Array(window.bytes[start..<position]) : [])
  }

  /// Moves behind the element at the position. Returns false if the file ends before the element does. Bytes of an element
  /// that is too large are dropped on the way.
  private mutating func passElement() throws(FileProblem.Cause) -> Bool {
    var depth = 0
    var isInString = false
    let limit = window.start + position + Format.largestArticle
    while let byte = try window.byte(at: position) {
      if window.start + position > limit { position = window.dropped(before: position) }
      if isInString {
        if byte == UInt8(ascii: "\\") { position += 1 }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return true }
          depth -= 1
          if depth == 0 {
            position += 1
            return true
          }
        case UInt8(ascii: ",") where depth == 0: return true
        default: break
        }
      }
      position += 1
    }
    position = min(position, window.bytes.count)
    isAtEnd = true
    return false
  }
}

// MARK: - Elsewhere

extension JSONElementReader {
  /// Reads an array from its beginning.
  package init(of file: OpenFile) {
    self.init(of: file, from: .start)
  }

  /// The bytes of the next element; nil behind the array.
  package mutating func nextBytes() throws(FileProblem.Cause) -> Result<[UInt8], FileProblem.Cause>? {
    try nextElement(isWanted: true)
  }

  /// The values around the array, as an object of JSON with an empty array.
  package mutating func surroundings() throws(FileProblem.Cause) -> [UInt8] {
    if !hasBegun { try begin() }
    return head
  }
}
