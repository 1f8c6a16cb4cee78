internal import Languages
internal import News

/// Joins the kind of a public body to the place that it serves, where a tagger found only the place: `Tỉnh ủy Quảng Nam`,
/// `Công an tỉnh Lai Châu`.
struct PlacedBodies {
  let tokenized: TokenizedText
  let parser: NameParser

  /// The names, with bodies in place of places.
  func joined(_ spans: [NameSpan]) -> [NameSpan] {
    guard !parser.placedHeads.isEmpty else { return spans }
    var free = 0
    return spans.map { span in
      defer { free = span.tokens.upperBound }
      guard span.kind == .place, let start = startOfHead(before: span.tokens.lowerBound, after: free) else {
        return span
      }
      return NameSpan(tokens: start..<span.tokens.upperBound, kind: .organization)
    }
  }

  /// The first token of the kind of body directly before a place.
  private func startOfHead(before end: Int, after free: Int) -> Int? {
    let earliest = max(free, end - 4)
    guard earliest < end, tokenized.tokens[end - 1].shape != .mark else { return nil }
    return (earliest..<end).first { start in
      guard tokenized.tokens[start].isCapitalised, !tokenized.tokens[start].isInHeading else { return false }
      let words = parser.words(of: tokenized.text(of: start..<end))
      return isHead(words[...]) || isHead(withoutUnit(words))
    }
  }

  private func isHead(_ words: ArraySlice<NormalizedWord>) -> Bool {
    parser.placedHeads.contains(words.map(\.text).joined(separator: " "))
  }

  /// The words without the unit of administration at their end: `UBND` of `UBND thành phố`.
  private func withoutUnit(_ words: [NormalizedWord]) -> ArraySlice<NormalizedWord> {
    for count in 1...2 where words.count > count {
      let unit = words.suffix(count)
      if let found = parser.meaning(at: unit), found.count == count, found.meaning.role == .unit {
        return words.dropLast(count)
      }
    }
    return []
  }
}
