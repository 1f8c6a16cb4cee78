/// A path in a form whose bytes sort as folders are walked, component by component: `a/b` comes before `a-b`, and
/// two spellings of one accented name stay two names.
struct PathKey: Hashable, Comparable, Sendable {
  /// The bytes of the path with 0, which no path holds, for every slash.
  let bytes: [UInt8]

  init(path: some Sequence<UInt8>) {
    bytes = path.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes of the path.
  var pathBytes: [UInt8] {
    bytes.map { $0 == 0 ? UInt8(ascii: "/") : $0 }
  }

  static func < (left: PathKey, right: PathKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
