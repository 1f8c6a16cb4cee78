internal import CLexicon

/// The news vocabulary that was written by hand: what a word or phrase is called in the other language.
package enum Vocabulary {
  /// An English word or phrase with a Vietnamese one, as they are written in running text.
  package struct Pair: Hashable, Sendable {
    package let english: String
    package let vietnamese: String
  }

  /// The table as text: two columns and a tab, `#` before remarks.
  package static var text: String {
    String(
      decoding: UnsafeBufferPointer(start: gz_vocabulary, count: gz_vocabulary_length), as: UTF8.self)
  }

  /// All pairs, in the order of the table.
  package static var pairs: [Pair] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t")
      return cells.count == 2 ? Pair(english: String(cells[0]), vietnamese: String(cells[1])) : nil
    }
  }
}
