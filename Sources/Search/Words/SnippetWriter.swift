package import Catalogue
internal import News
internal import Text

/// Cuts the snippet out of an article that shows the words of a search best.
package struct SnippetWriter: Sendable {
  /// In UTF-8 bytes of the article: two lines of a wide list.
  private static let length = 220
  /// The number of bytes before the first match, so that the snippet shows the match in its sentence.
  private static let lead = 40

  package let finder: WordFinder

  package init(finder: WordFinder) {
    self.finder = finder
  }

  /// A row with the matches in its headline and in its text. `text`: nil if it can't be read.
  package func found(_ row: ArticleRow, in text: String?) -> ArticleRow {
    found(row, in: text.map(SearchableText.init))
  }

  /// A row with the matches in its headline and in its text. `text`: nil if it can't be read.
  package func found(_ row: ArticleRow, in text: SearchableText?) -> ArticleRow {
    var row = row
    let title = row.headline.text
    let inTitle = finder.hits(in: title, headline: 0..<title.utf8.count)
    let hits = text.map { finder.hits(in: $0, headline: row.headline.range) } ?? []
    row.headlineMatches = inTitle.map(\.range)
    row.snippet = text.flatMap { snippet(of: $0.text, hits, headline: row.headline.range) }
    row.alias = finder.alias(among: inTitle + hits)
    return row
  }

  /// Nil if nothing is found outside the headline, or the headline shows all that is found.
  private func snippet(of text: String, _ hits: [WordFinder.Hit], headline range: TextRange) -> Snippet? {
    let headline = Set(hits.filter { range.contains($0.range.lowerBound) }.map(\.pattern))
    let others = hits.filter { !range.contains($0.range.lowerBound) }
    guard Set(others.map(\.pattern)).subtracting(headline).count > 0 else { return nil }
    return best(of: others).map { cut(text, from: others[$0].range.lowerBound, others) }
  }

  /// The first of the matches that has most patterns within the length of a snippet.
  private func best(of hits: [WordFinder.Hit]) -> Int? {
    let counts = hits.indices.map { first in
      let end = hits[first].range.lowerBound + Self.length - Self.lead
      return (
        index: first, count: Set(hits[first...].prefix { $0.range.upperBound <= end }.map(\.pattern)).count
      )
    }
    return counts.max { ($0.count, -$0.index) < ($1.count, -$1.index) }?.index
  }

  private func cut(_ text: String, from match: Int, _ hits: [WordFinder.Hit]) -> Snippet {
    let source = Array(text.utf8)
    let start = Self.wordStart(in: source, around: match - Self.lead, notBeyond: match)
    let end = Self.wordEnd(in: source, around: start + Self.length)
    var line = SnippetLine(isCutBefore: source[..<start].contains { !$0.isWhiteSpace })
    var rest = hits.drop { $0.range.lowerBound < start }
    for offset in start..<end {
      if let hit = rest.first, hit.range.upperBound <= end {
        if offset == hit.range.lowerBound { line.beginMatch() }
        line.append(source[offset])
        if offset == hit.range.upperBound - 1 {
          line.endMatch()
          rest.removeFirst()
        }
      } else {
        line.append(source[offset])
      }
    }
    return line.snippet(isCutBehind: source[end...].contains { !$0.isWhiteSpace })
  }

  /// The beginning of a word at an offset or behind it.
  private static func wordStart(in source: [UInt8], around offset: Int, notBeyond limit: Int) -> Int {
    guard offset > 0 else { return 0 }
    return source[offset..<limit].firstIndex { $0.isWhiteSpace }.map { $0 + 1 } ?? limit
  }

  /// The end of a word before an offset; where one word is longer, the end of a letter.
  private static func wordEnd(in source: [UInt8], around offset: Int) -> Int {
    guard offset < source.count else { return source.count }
    if let space = source[(offset - length / 2)..<offset].lastIndex(where: \.isWhiteSpace) { return space }
    return source[..<offset].lastIndex { $0 & 0xc0 != 0x80 } ?? offset
  }
}

/// A line that grows byte by byte: white space becomes one blank.
private struct SnippetLine {
  private var bytes: [UInt8] = []
  private var matches: [Range<Int>] = []
  private var matchStart = 0

  init(isCutBefore: Bool) {
    if isCutBefore { bytes += "…".utf8 }
  }

  mutating func append(_ byte: UInt8) {
    if !byte.isWhiteSpace {
      bytes.append(byte)
    } else if let last = bytes.last, !last.isWhiteSpace {
      bytes.append(UInt8(ascii: " "))
    }
  }

  mutating func beginMatch() { matchStart = bytes.count }
  mutating func endMatch() { matches.append(matchStart..<bytes.count) }

  func snippet(isCutBehind: Bool) -> Snippet {
    let line = String(
      decoding: bytes.last?.isWhiteSpace == true ? bytes.dropLast() : bytes[...], as: UTF8.self)
    return Snippet(text: isCutBehind ? line + "…" : line, matches: matches)
  }
}

extension UInt8 {
  fileprivate var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}
