internal import Catalogue
internal import Text

/// The first one, two and three letters of every word of an article, each prefix once; the prefixes of the headline once
/// more, with a mark before them.
///
/// The first letters of a search find nearly every article, and joining the articles of all words with these letters takes
/// far longer than a key press may take.
struct WordPrefixes {
  /// A longer beginning of a word is looked up among the words themselves.
  private static let longest = 3
  /// Articles that so few letters find are not ranked: any word may begin with these letters.
  private static let longestUnranked = 2
  /// The mark before a prefix of the headline: a character for private use, which no text has.
  private static let titleMark = "\u{E000}"

  /// The prefixes with blanks between them, in their order.
  let text: String

  init(title: WordSequence, body: WordSequence) {
    var (all, ofTitle) = (PrefixCollector(), PrefixCollector(mark: Self.titleMark))
    body.bytes.withUnsafeBufferPointer { all.add($0, upTo: Self.longest) }
    title.bytes.withUnsafeBufferPointer {
      all.add($0, upTo: Self.longest)
      ofTitle.add($0, upTo: Self.longest)
    }
    text = String(decoding: all.bytes + ofTitle.bytes, as: UTF8.self)
  }

  /// The FTS5 expression for a word of which one to three letters are typed, and whether the result is worth ranking; nil
  /// for any other condition.
  static func expression(for match: TextMatch) -> (text: String, isTelling: Bool)? {
    guard match.form == .prefix else { return nil }
    let words = WordSequence(folding: match.words).text.split(separator: " ")
    guard words.count == 1, let word = words.first, word.unicodeScalars.count <= longest else { return nil }
    return (
      "\"\(match.field == .title ? titleMark : "")\(word)\"", word.unicodeScalars.count > longestUnranked
    )
  }
}

/// Collects prefixes, each once, with blanks between them.
private struct PrefixCollector {
  private(set) var bytes: [UInt8] = []
  /// A bit for each prefix of up to three letters and digits of ASCII: nearly all, since folded words are mostly of
  /// these.
  private var seen = [UInt64](repeating: 0, count: (37 * 37 * 37 + 63) / 64)
  private var others: Set<[UInt8]> = []
  private let mark: [UInt8]

  init(mark: String = "") {
    self.mark = Array(mark.utf8)
  }

  /// Adds the prefixes of words. Every word has one blank before it and one behind.
  mutating func add(_ words: UnsafeBufferPointer<UInt8>, upTo longest: Int) {
    for index in words.indices.dropLast() where words[index] == UInt8(ascii: " ") {
      addWord(from: index + 1, of: words, upTo: longest)
    }
  }

  private mutating func addWord(from start: Int, of words: UnsafeBufferPointer<UInt8>, upTo longest: Int) {
    var (end, number) = (start, Int?(0))
    for _ in 0..<longest where end < words.count && words[end] != UInt8(ascii: " ") {
      number = number.flatMap { Self.number(of: words[end], behind: $0) }
      end += 1
      while end < words.count, words[end] & 0xc0 == 0x80 { end += 1 }
      guard isNew(number, UnsafeBufferPointer(rebasing: words[start..<end])) else { continue }
      if !mark.isEmpty { bytes += mark }
      for index in start..<end { bytes.append(words[index]) }
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func isNew(_ number: Int?, _ opening: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let number else { return others.insert(Array(opening)).inserted }
    let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
    defer { seen[word] |= bit }
    return seen[word] & bit == 0
  }

  /// A number for each prefix of small letters and digits, from that of the prefix without its last byte; nil for any
  /// other.
  private static func number(of byte: UInt8, behind number: Int) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): number * 37 + Int(byte - UInt8(ascii: "a")) + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number * 37 + Int(byte - UInt8(ascii: "0")) + 27
    default: nil
    }
  }
}
