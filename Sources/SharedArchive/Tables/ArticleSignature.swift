package import Text

/// Numbers by which the server narrows a search down within its index of words: one for each two words side by side, and
/// one for the date. Several pairs of words share a number, so that an article with the numbers may yet lack the words
/// (biword indexes: Manning, Raghavan, Schütze: Introduction to Information Retrieval, 2.4.1; hashed as in a signature
/// file).
package enum ArticleSignature {
  /// The numbers for pairs. An article of 500 words has one in thirty-five of them. With fewer numbers the server reads
  /// more articles in vain; with more of them an ingest changes more pages of the index.
  static let pairs = 1 << 14

  private static let blank = UInt8(ascii: " ")

  /// The numbers of an article, ascending. `date`: `ArticleDate.sortKey`, or 0.
  package static func numbers(of texts: [WordSequence], on date: Int) -> [Int16] {
    var has = [Bool](repeating: false, count: pairs)
    for words in texts { forEachPair(in: words) { has[$0] = true } }
    var numbers: [Int16] = []
    for (number, isThere) in has.enumerated() where isThere { numbers.append(Int16(number)) }
    return numbers + [number(of: date)]
  }

  /// The numbers of the pairs of words, ascending.
  static func numbers(of words: WordSequence) -> [Int] {
    var numbers: Set<Int> = []
    forEachPair(in: words) { numbers.insert($0) }
    return numbers.sorted()
  }

  /// The number of a date. Within a part of the table each date has a number of its own.
  package static func number(of date: Int) -> Int16 { Int16(pairs + date % pairs) }

  private static func forEachPair(in words: WordSequence, _ body: (Int) -> Void) {
    let bytes = words.bytes
    // The first letter of the word before the last one, and of the last word.
    var (before, last) = (Int?.none, Int?.none)
    for (offset, byte) in bytes.enumerated() where byte == blank {
      if let before { body(Int(Hash64.empty.adding(bytes[before..<offset]).mixed % UInt64(pairs))) }
      (before, last) = (last, offset + 1)
    }
  }
}
