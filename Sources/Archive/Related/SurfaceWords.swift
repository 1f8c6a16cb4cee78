internal import Corpus
internal import Linguistics

/// Finds the words of an article that a folded term stands for: `ma túy` for `ma tuy`, `drugs` for `drug`.
struct SurfaceWords {
  /// A term may lack so many letters of the word's ending: a plural.
  private static let longestEnding = 3

  private let article: Article
  private let folded: FoldedText

  init(of article: Article) {
    self.article = article
    folded = FoldedText(article.text)
  }

  /// The term as the article first writes it; nil where its words don't stand side by side.
  func surface(of term: String) -> String? {
    let pattern = Array(term.utf8)
    guard let first = pattern.first else { return nil }
    let bytes = folded.bytes
    var start = 0
    while let found = bytes[start...].firstIndex(of: first) {
      if let end = wordEnd(of: pattern, at: found, in: bytes) {
        return String(article.text(in: folded.sourceRange(of: found..<end)))
      }
      start = found + 1
    }
    return nil
  }

  /// Where the word ends in which `pattern` stands at `start`; nil where it doesn't, or not as whole words.
  private func wordEnd(of pattern: [UInt8], at start: Int, in bytes: [UInt8]) -> Int? {
    guard start == 0 || !isLetter(bytes[start - 1]), bytes[start...].starts(with: pattern) else { return nil }
    let end = start + pattern.count
    let ending = bytes[end...].prefix(Self.longestEnding + 1).prefix(while: isLetter).count
    return ending <= Self.longestEnding ? end + ending : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }
}
