internal import Corpus

/// The first letter and the first two letters of every word of a text, each opening once.
struct WordOpenings {
  /// A longer beginning of a word is looked up among the words themselves.
  private static let longest = 2

  /// The openings with blanks between them, in the order in which they come.
  let text: String

  init(of words: WordSequence) {
    var gathered = OpeningGatherer()
    let bytes = words.bytes
    // Every word has one blank before it and one behind.
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: " ") {
      var end = index + 1
      for _ in 0..<Self.longest where end < bytes.count && bytes[end] != UInt8(ascii: " ") {
        end += 1
        while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
        gathered.add(bytes[(index + 1)..<end])
      }
    }
    text = String(decoding: gathered.bytes, as: UTF8.self)
  }

  /// What finds a word of which one or two letters are typed, in the language of FTS5; nil for all else.
  static func expression(for match: TextMatch) -> String? {
    guard match.form == .prefix else { return nil }
    let words = WordSequence(folding: match.words).text.split(separator: " ")
    guard words.count == 1, let word = words.first, word.unicodeScalars.count <= longest else { return nil }
    return "\(match.field == .title ? "title : " : "")\"\(word)\""
  }
}

/// Openings that are gathered, each once, with blanks between them.
private struct OpeningGatherer {
  private(set) var bytes: [UInt8] = []
  /// A bit for each opening of one or two bytes: nearly all, since folded words are mostly of ASCII.
  private var seen = [UInt64](repeating: 0, count: 1 << 10)
  private var others: Set<[UInt8]> = []

  mutating func add(_ opening: ArraySlice<UInt8>) {
    guard isNew(opening) else { return }
    bytes += opening
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func isNew(_ opening: ArraySlice<UInt8>) -> Bool {
    guard opening.count <= 2 else { return others.insert(Array(opening)).inserted }
    let key = opening.reduce(0) { $0 << 8 | Int($1) }
    let (word, bit) = (key >> 6, UInt64(1) << UInt64(key & 63))
    defer { seen[word] |= bit }
    return seen[word] & bit == 0
  }
}
