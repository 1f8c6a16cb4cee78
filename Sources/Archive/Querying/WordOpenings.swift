internal import Corpus

/// The first letter and the first two letters of every word of a text, each opening once.
struct WordOpenings {
  /// A longer beginning of a word is looked up among the words themselves.
  private static let longest = 2

  /// The openings with blanks between them, in the order in which they come.
  let text: String

  init(of words: WordSequence) {
    var seen = [Bool](repeating: false, count: 1 << 16)
    var others: Set<[UInt8]> = []
    var openings: [UInt8] = []
    for word in words.bytes.split(separator: UInt8(ascii: " ")) {
      for opening in Self.openings(of: word) {
        let isNew: Bool
        if opening.count <= 2 {
          let key = opening.reduce(0) { $0 << 8 | Int($1) }
          isNew = !seen[key]
          seen[key] = true
        } else {
          isNew = others.insert(Array(opening)).inserted
        }
        if isNew { openings += opening + [UInt8(ascii: " ")] }
      }
    }
    text = String(decoding: openings, as: UTF8.self)
  }

  /// The openings of a word in UTF-8; of a word of one letter there is one.
  private static func openings(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var openings: [ArraySlice<UInt8>] = []
    var end = word.startIndex
    while openings.count < longest, end < word.endIndex {
      end += 1
      while end < word.endIndex, word[end] & 0xc0 == 0x80 { end += 1 }
      openings.append(word[word.startIndex..<end])
    }
    return openings
  }

  /// What finds a word of which one or two letters are typed, in the language of FTS5; nil for all else.
  static func expression(for match: TextMatch) -> String? {
    guard match.form == .prefix else { return nil }
    let words = WordSequence(folding: match.words).text.split(separator: " ")
    guard words.count == 1, let word = words.first, word.unicodeScalars.count <= longest else { return nil }
    return "\(match.field == .title ? "title : " : "")\"\(word)\""
  }
}
