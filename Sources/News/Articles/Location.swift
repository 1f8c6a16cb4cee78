/// The place of an article: a file, and in a file of several articles the number of the entry.
package struct Location: Hashable, Sendable, CustomStringConvertible {
  package let path: String
  /// The number of the entry in its file, counted from 1 (in JSON Lines the number of the line); nil if the whole file
  /// is the article.
  package let entry: Int?

  package init(path: String, entry: Int? = nil) {
    self.path = path
    self.entry = entry
  }

  /// Reads `path` or `path#entry` as a user types it. A path may contain `#` itself: only a number behind the last `#`
  /// is an entry.
  package init(parsing typed: String) {
    guard let mark = typed.utf8.lastIndex(of: UInt8(ascii: "#")),
      let entry = Int(typed[typed.utf8.index(after: mark)...]), entry > 0
    else {
      self.init(path: typed)
      return
    }
    self.init(path: String(typed[..<mark]), entry: entry)
  }

  /// `path` or `path#entry`.
  package var description: String { entry.map { "\(path)#\($0)" } ?? path }

  /// The same without the folder: `name` or `name#entry`.
  package var name: String {
    let slash = description.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(description[description.utf8.index(after: $0)...]) } ?? description
  }
}
