/// A path in a form whose bytes sort as folders are walked, component by component: `a/b` comes before `a-b`, and
/// two spellings of one accented name stay two names.
struct PathKey: Hashable, Comparable, Sendable {
  /// The bytes of the path with 0, which no path holds, for every slash.
  let bytes: [UInt8]

  init(_ path: String) {
    bytes = path.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var path: String {
    String(decoding: bytes.map { $0 == 0 ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  static func < (left: PathKey, right: PathKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
