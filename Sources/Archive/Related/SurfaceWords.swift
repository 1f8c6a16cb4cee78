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

  /// The term as the article writes it, in small letters where it does so anywhere; nil where its words don't
  /// stand side by side.
  func surface(of term: String) -> String? {
    var capitalized: String?
    for range in ranges(of: Array(term.utf8)) {
      let surface = String(article.text(in: folded.sourceRange(of: range)))
      if surface.first?.isUppercase == false { return surface }
      capitalized = capitalized ?? surface
    }
    return capitalized
  }

  /// Where the words stand that begin with `pattern`, one after the other.
  private func ranges(of pattern: [UInt8]) -> some Sequence<Range<Int>> {
    let bytes = folded.bytes
    return sequence(state: 0) { start in
      while let found = bytes[start...].firstIndex(where: { $0 == pattern.first }) {
        start = found + 1
        if let end = wordEnd(of: pattern, at: found, in: bytes) { return found..<end }
      }
      return nil
    }
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
