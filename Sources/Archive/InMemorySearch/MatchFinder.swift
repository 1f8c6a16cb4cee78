internal import Corpus
internal import Foundation
internal import Linguistics

/// Finds where the words of a query stand in a text, as search finds them: letter case, diacritics and
/// composition aside, but for what is sought exactly.
struct MatchFinder {
  private let patterns: [Pattern]
  private let lookalikes: Lookalikes

  init(_ query: Query) {
    patterns = query.soughtWords.map(Pattern.init)
    lookalikes = Lookalikes(query)
  }

  /// The places in UTF-8 bytes, in the text's order; those that overlap are one. Linear in the text's length.
  func ranges(in text: String, field: TextMatch.Field = .anywhere) -> [TextRange] {
    findings(in: text, field: field).ranges
  }

  /// The places, and whether words stand side by side there as they were typed.
  func findings(
    in text: String, field: TextMatch.Field = .anywhere
  ) -> (ranges: [TextRange], hasNeighbours: Bool) {
    let words = FoldedWords(text)
    let found = patterns.enumerated().flatMap { number, pattern in
      pattern.field == .anywhere || pattern.field == field ? words.hits(of: pattern, numbered: number) : []
    }
    let sorted = found.sorted { ($0.range.lowerBound, $0.word) < ($1.range.lowerBound, $1.word) }
    let (hits, hasNeighbours) = lookalikes.removed(from: sorted, in: text)
    return (Self.merged(hits.map(\.range)), hasNeighbours)
  }

  private static func merged(_ ranges: [TextRange]) -> [TextRange] {
    ranges.reduce(into: []) { merged, range in
      guard let last = merged.last, range.lowerBound < last.upperBound else { return merged.append(range) }
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
  }
}

/// What stands side by side in a text that matches.
private struct Pattern {
  /// Folded.
  let words: [[UInt8]]
  /// The same words as they must be written, where that matters.
  let exactWords: [String]?
  let mayGoOn: Bool
  let field: TextMatch.Field

  init(_ match: TextMatch) {
    let folded = FoldedWords(match.words)
    words = folded.ranges.map { Array(folded.bytes[$0]) }
    exactWords = match.form == .exact ? folded.ranges.map(folded.writtenWord) : nil
    mayGoOn = match.form == .prefix
    field = match.field
  }
}

/// A folded text and where its words stand in it.
private struct FoldedWords {
  private let text: String
  private let folded: FoldedText
  /// The words, as ranges of folded bytes.
  let ranges: [Range<Int>]

  var bytes: [UInt8] { folded.bytes }

  init(_ text: String) {
    self.text = text
    folded = FoldedText(text)
    ranges = Self.words(of: folded.bytes)
  }

  /// A word as it is written, in canonical composition.
  func writtenWord(_ range: Range<Int>) -> String {
    let source = folded.sourceRange(of: range)
    return String(decoding: Array(text.utf8)[source], as: UTF8.self).precomposedStringWithCanonicalMapping
  }

  func hits(of pattern: Pattern, numbered number: Int) -> [Lookalikes.Hit] {
    guard !pattern.words.isEmpty else { return [] }
    return ranges.indices.compactMap { index in
      range(of: pattern, at: index).map { Lookalikes.Hit(range: $0, word: number) }
    }
  }

  /// The place in the text of a pattern whose first word is the word at an index; nil where others stand there.
  func range(of pattern: Pattern, at index: Int) -> TextRange? {
    let end = index + pattern.words.count
    guard end <= ranges.count else { return nil }
    for (offset, word) in pattern.words.enumerated() {
      let range = ranges[index + offset]
      let isLast = offset == pattern.words.count - 1
      guard bytes[range].starts(with: word), range.count == word.count || pattern.mayGoOn && isLast else {
        return nil
      }
    }
    if let exact = pattern.exactWords, ranges[index..<end].map(writtenWord) != exact { return nil }
    return folded.sourceRange(of: ranges[index].lowerBound..<ranges[end - 1].upperBound)
  }

  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (start, offset) = (0, 0)
    while offset < bytes.count {
      let length = WordSequence.separatorLength(in: bytes, at: offset)
      if length > 0 {
        if start < offset { words.append(start..<offset) }
        start = offset + length
      }
      offset += max(1, length)
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    return words
  }
}
