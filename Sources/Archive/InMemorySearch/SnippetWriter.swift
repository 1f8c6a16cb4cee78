internal import Corpus

/// Cuts the piece of a text out that shows best what a search found.
struct SnippetWriter {
  /// Bytes before and behind the first match: about two lines of a list.
  private static let before = 40
  private static let behind = 160

  private let text: Substring.UTF8View
  private let start: Int

  /// `prose`: the part of an article's text to cut from; `offset`: where in the text it begins.
  init(_ prose: Substring, at offset: Int) {
    text = prose.utf8
    start = offset
  }

  /// The words around the first of some matches, which are ranges of the article's text; nil where none is here.
  func snippet(around matches: [TextRange]) -> Snippet? {
    let bytes = Array(text)
    let here = matches.map { $0.lowerBound - start..<$0.upperBound - start }
      .filter { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }
    guard let first = here.first else { return nil }
    let from = Self.wordBoundary(bytes, near: first.lowerBound - Self.before, upTo: first.lowerBound)
    let to = Self.wordEnd(bytes, near: first.upperBound + Self.behind, downTo: first.upperBound)
    var piece = Piece(opened: from > 0)
    for match in here where match.upperBound <= to {
      piece.append(bytes[max(from, piece.end ?? from)..<match.lowerBound])
      piece.append(bytes[match], isMatch: true)
      piece.end = match.upperBound
    }
    piece.append(bytes[(piece.end ?? from)..<to])
    return piece.snippet(closed: to < bytes.count)
  }

  private static func wordBoundary(_ bytes: [UInt8], near wanted: Int, upTo limit: Int) -> Int {
    guard wanted > 0 else { return 0 }
    return (bytes[wanted..<limit].firstIndex(where: isSpace) ?? limit - 1) + 1
  }

  private static func wordEnd(_ bytes: [UInt8], near wanted: Int, downTo limit: Int) -> Int {
    guard wanted < bytes.count else { return bytes.count }
    return bytes[limit..<wanted].lastIndex(where: isSpace) ?? limit
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte)
  }
}

/// A snippet that is being put together, white space collapsed.
private struct Piece {
  private var bytes: [UInt8] = []
  private var matches: [Range<Int>] = []
  /// Where in the text it ends so far.
  var end: Int?

  init(opened: Bool) {
    if opened { bytes += "…".utf8 }
  }

  mutating func append(_ piece: ArraySlice<UInt8>, isMatch: Bool = false) {
    let from = bytes.count
    for byte in piece {
      if !SnippetWriter.isSpace(byte) {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
    }
    if isMatch, from < bytes.count { matches.append(from..<bytes.count) }
  }

  func snippet(closed: Bool) -> Snippet {
    Snippet(text: String(decoding: bytes, as: UTF8.self) + (closed ? "…" : ""), matches: matches)
  }
}
