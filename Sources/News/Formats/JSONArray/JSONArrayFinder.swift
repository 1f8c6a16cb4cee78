internal import Text

/// Finds the array of articles in a file of JSON: the file itself, or the value of a usual name within objects.
struct JSONArrayFinder {
  /// The names of arrays of articles.
  static let usualNames: Set<String> = [
    "articles", "items", "item", "entries", "results", "data", "docs", "documents", "posts", "news",
    "stories", "records",
    "bookmarks", "entry",
  ]
  /// The most objects around the array, and the most bytes before it.
  private static let (deepest, longestHead) = (4, 1 << 20)

  /// The index behind the array's bracket.
  let start: Int
  /// The number of open objects around the array.
  let depth: Int

  /// Nil if the file has no such array near its beginning.
  init?(in window: inout FileWindow) throws(FileProblem.Cause) {
    var position = 0
    var depth = 0
    var key: String?
    while position < Self.longestHead, let byte = try window.byte(at: position) {
      position += 1
      switch byte {
      case UInt8(ascii: "{"):
        depth += 1
        key = nil
        if depth > Self.deepest { return nil }
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "["):
        if depth == 0 || key.map(Self.usualNames.contains) ?? false {
          (start, self.depth) = (position, depth)
          return
        }
        guard try Self.skipArray(in: &window, at: &position) else { return nil }
      case UInt8(ascii: "\""): key = try Self.string(in: &window, at: &position)
      case UInt8(ascii: ","): key = nil
      default:
        // Only values may be outside of objects and arrays.
        if depth == 0, byte > 0x20 { return nil }
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  /// Reads a string up to its end. Nil for a long string, which is no name.
  private static func string(in window: inout FileWindow, at position: inout Int) throws(FileProblem.Cause)
    -> String?
  {
    let start = position
    while position < longestHead, let byte = try window.byte(at: position) {
      position += 1
      if byte == UInt8(ascii: "\\") { position += 1 }
      if byte == UInt8(ascii: "\"") { break }
    }
    return position - start < 40
      ? String(decoding: window.bytes[start..<max(start, position - 1)], as: UTF8.self).lowercased() : nil
  }

  private static func skipArray(in window: inout FileWindow, at position: inout Int) throws(FileProblem.Cause)
    -> Bool
  {
    var depth = 1
    while position < longestHead, let byte = try window.byte(at: position) {
      position += 1
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""): _ = try string(in: &window, at: &position)
      default: break
      }
      if depth == 0 { return true }
    }
    return false
  }
}
