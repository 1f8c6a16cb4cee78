/// The searches that the user typed, the newest last, without duplicates.
package struct SearchHistory: Hashable, Sendable {
  /// The number of lines that a shell remembers by default.
  package static let capacity = 500

  package private(set) var entries: [String] = []

  /// The history after these searches.
  package init(_ entries: [String] = []) {
    for entry in entries { note(entry) }
  }

  package var count: Int { entries.count }

  /// The search at an index, 0 for the oldest; nil behind the newest.
  package subscript(index: Int) -> String? {
    entries.indices.contains(index) ? entries[index] : nil
  }

  /// Makes a search the newest. A search of only white space is ignored.
  package mutating func note(_ typed: String) {
    guard typed.contains(where: { !$0.isWhitespace }) else { return }
    // Swift compares by canonical equivalence: the composed and the decomposed spelling look alike and find the same.
    entries.removeAll { $0 == typed }
    entries.append(typed)
    if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
  }
}
