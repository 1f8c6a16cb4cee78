internal import Foundation
internal import News

/// A path in a form whose bytes sort as folders are walked, component by component: `a/b` comes before `a-b`, and
/// two spellings of one accented name stay two names.
struct PathKey: Hashable, Comparable, Sendable {
  /// The bytes of the path with 0, which no path holds, for every slash.
  let bytes: [UInt8]

  init(path: some Sequence<UInt8>) {
    bytes = path.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
  }

  /// A path as the database holds it.
  init(bytes: Data) {
    self.bytes = Array(bytes)
  }

  /// The path as the database holds it.
  var data: Data { Data(bytes) }

  /// The bytes of the path.
  var pathBytes: [UInt8] {
    bytes.map { $0 == 0 ? UInt8(ascii: "/") : $0 }
  }

  static func < (left: PathKey, right: PathKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// A location in a form that sorts by path, then by entry.
struct LocationKey: Hashable, Comparable, Sendable {
  let path: PathKey
  /// The number of the entry; 0 if the whole file is the article.
  let entry: Int

  init(path: PathKey, entry: Int) {
    self.path = path
    self.entry = entry
  }

  init(_ path: PathKey, of location: Location) {
    self.init(path: path, entry: location.entry ?? 0)
  }

  static func < (left: LocationKey, right: LocationKey) -> Bool {
    left.path == right.path ? left.entry < right.entry : left.path < right.path
  }
}
