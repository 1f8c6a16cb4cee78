/// The searches of the past, as they were typed: the newest last, none twice, and no more than anyone goes back.
package struct SearchHistory: Hashable, Sendable {
  /// As many as a shell remembers lines by default.
  package static let capacity = 500

  package private(set) var entries: [String] = []

  /// The history that arises when these are searched one after the other.
  package init(_ entries: [String] = []) {
    for entry in entries { note(entry) }
  }

  package var count: Int { entries.count }

  /// The search at an index, 0 the oldest; nil behind the newest.
  package subscript(index: Int) -> String? {
    entries.indices.contains(index) ? entries[index] : nil
  }

  /// Makes a search the newest one. Blanks alone are none.
  package mutating func note(_ typed: String) {
    guard typed.contains(where: { !$0.isWhitespace }) else { return }
    // Swift compares by canonical equivalence: the composed and the decomposed spelling look alike and find the same.
    entries.removeAll { $0 == typed }
    entries.append(typed)
    if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
  }
}
