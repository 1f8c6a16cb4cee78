internal import Foundation
internal import GRDB
internal import Text

/// The paths of all articles as they are shown, folded, one after the other: reading them from the index takes ten times as
/// long as searching them.
struct PathTable: Sendable {
  /// A folder or file of the collection, without a slash at its end.
  private struct Root {
    /// The beginning of the paths below it, in the index.
    let key: [UInt8]
    /// The beginning of the paths below it, on the screen.
    let shown: [UInt8]
  }

  private let roots: [Root]
  /// The paths without their roots.
  private var bytes: [UInt8] = []
  /// For each path where it ends, its root as an index into `roots`, and its article's slot.
  private var ends: [Int] = []
  private var rootIndices: [Int32] = []
  private var slots: [Int32] = []

  /// Reads the paths of the articles of a table.
  init(_ db: Database, _ paths: CollectionPaths, _ table: ArticleTable) throws {
    // Behind the named ones a root for what lies elsewhere.
    roots =
      paths.roots.map { root in
        Root(key: PathKey(path: root.canonical).bytes, shown: Self.folded(root.named))
      } + [Root(key: [], shown: [])]
    let rows = try Row.fetchCursor(db, sql: "SELECT number, path FROM article INDEXED BY listed")
    while let row = try rows.next() {
      guard let slot = table.slot(ofNumber: try row.value(0)) else { continue }
      slots.append(Int32(slot))
      try row.withUnsafeData(atIndex: 1) { $0?.withUnsafeBytes { append($0) } }
    }
  }

  private mutating func append(_ key: UnsafeRawBufferPointer) {
    let root =
      roots.firstIndex { root in
        key.starts(with: root.key) && (key.count == root.key.count || key[root.key.count] == 0)
      } ?? roots.count - 1
    rootIndices.append(Int32(root))
    let rest = key[roots[root].key.count...].lazy.map { $0 == 0 ? UInt8(ascii: "/") : $0 }
    if rest.contains(where: { $0 >= 0x80 }) {
      bytes += Self.folded(Array(rest))
    } else {
      for byte in rest { bytes.append(byte.lowercased) }
    }
    ends.append(bytes.count)
  }
}

extension PathTable {
  /// Bytes without letter case and diacritics. Few paths have other letters than those of ASCII.
  private static func folded(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(where: { $0 >= 0x80 }) else { return path.map(\.lowercased) }
    return Array(fold(String(decoding: path, as: UTF8.self)).utf8)
  }

  /// The slots of the articles whose path holds a text, letter case and diacritics aside.
  func slots(holding part: String, in table: ArticleTable) -> SlotSet {
    slots(holding: part, behind: [], in: table)
  }

  /// The slots of the articles below a folder with a name, letter case and diacritics aside.
  func slots(below folder: String, in table: ArticleTable) -> SlotSet {
    slots(holding: "/\(folder)/", behind: [UInt8(ascii: "/")], in: table)
  }

  /// `start`: bytes before each path.
  private func slots(holding part: String, behind start: [UInt8], in table: ArticleTable) -> SlotSet {
    let pattern = Self.folded(Array(part.utf8))
    let roots = roots.map { Root(key: $0.key, shown: start + $0.shown) }
    let rests = roots.map { Self.rests(of: pattern, behind: $0.shown) }
    var found = SlotSet(capacity: table.count)
    var begin = 0
    for (index, end) in ends.enumerated() {
      let root = Int(rootIndices[index])
      if holds(pattern, rests[root], in: begin..<end) { found.insert(Int(slots[index])) }
      begin = end
    }
    return found
  }

  /// The rests of a pattern that begins within a root, for each way in which it can.
  private static func rests(of pattern: [UInt8], behind root: [UInt8]) -> [ArraySlice<UInt8>] {
    if root.holds(pattern, in: root.indices) { return [[]] }
    return pattern.indices.dropFirst().filter { root.suffix($0).elementsEqual(pattern.prefix($0)) }
      .map { pattern[$0...] }
  }

  private func holds(_ pattern: [UInt8], _ rests: [ArraySlice<UInt8>], in range: Range<Int>) -> Bool {
    rests.contains { bytes[range].starts(with: $0) } || bytes.holds(pattern, in: range)
  }
}

extension [UInt8] {
  /// True if a range contains the bytes of the pattern side by side.
  fileprivate func holds(_ pattern: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = pattern.first, pattern.count <= range.count else { return pattern.isEmpty }
    return withUnsafeBufferPointer { bytes in
      (range.lowerBound...range.upperBound - pattern.count).contains { start in
        bytes[start] == first && bytes[start..<start + pattern.count].elementsEqual(pattern)
      }
    }
  }
}
