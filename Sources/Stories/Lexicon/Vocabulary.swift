internal import CLexicon
package import Languages

/// The news vocabulary that was written by hand: what a word or phrase is called in another language.
package enum Vocabulary {
  /// A word or phrase of the language into which all lexicons translate with a word of another language, as they are
  /// written in running text.
  package struct Pair: Hashable, Sendable {
    package let hub: String
    package let other: String
  }

  /// The table of the learnt pair as text: two columns and a tab, `#` before remarks.
  package static var text: String {
    String(
      decoding: UnsafeBufferPointer(start: gz_vocabulary, count: gz_vocabulary_length), as: UTF8.self)
  }

  /// All pairs of the learnt pair's table, in its order.
  package static var pairs: [Pair] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t")
      return cells.count == 2 ? Pair(hub: String(cells[0]), other: String(cells[1])) : nil
    }
  }

  /// The pairs with the words of a language.
  package static func pairs(with language: Language) -> [Pair] {
    LanguagePair.all.filter { $0.other == language }.flatMap { pair in
      switch pair.source {
      case .learnt: pairs
      case .table: pair.written.map { Pair(hub: $0.hub, other: $0.other) }
      }
    }
  }
}
