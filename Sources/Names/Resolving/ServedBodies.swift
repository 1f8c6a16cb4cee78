internal import Languages
internal import News

/// Finds the country or the body between a title and the person who serves it, where a tagger found only the person: `CEO |
/// Tesla | Elon Musk`.
struct ServedBodies: SpanRule {
  /// In tokens.
  private static let longest = 4

  let words: SpanWords

  /// The names together with the countries and the bodies.
  func added(to spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables, !parser.titles.isEmpty else { return spans }
    var added: [NameSpan] = []
    added.reserveCapacity(spans.count)
    var free = 0
    for span in spans {
      if span.kind == .person, let body = body(before: span.tokens.lowerBound, after: free) {
        added.append(body)
      }
      added += parted(span)
      free = span.tokens.upperBound
    }
    return added
  }

  private func body(before end: Int, after free: Int) -> NameSpan? {
    guard end > free, tokenized.tokens[end - 1].isCapitalised, !tokenized.tokens[end].startsSentence else {
      return nil
    }
    return (max(free, end - Self.longest)..<end).lazy.compactMap { body($0..<end) }.first
  }

  /// A person's name without the body in front of it.
  private func parted(_ span: NameSpan) -> [NameSpan] {
    let start = span.tokens.lowerBound
    guard span.kind == .person, span.tokens.count > 2, !words.isSyllable(start),
      let body = (start + 1..<span.tokens.upperBound - 1).reversed().lazy.compactMap({ body(start..<$0) })
        .first
    else { return [span] }
    return [body, NameSpan(tokens: body.tokens.upperBound..<span.tokens.upperBound, kind: .person)]
  }

  /// The country or the organization that the words directly behind a title are.
  private func body(_ range: Range<Int>) -> NameSpan? {
    guard tokenized.tokens[range.lowerBound].isCapitalised,
      parser.titles.precede(range.lowerBound, in: tokenized)
    else { return nil }
    if words.isKnownOrganization(range) { return NameSpan(tokens: range, kind: .organization) }
    let place = PlaceName.meaning(of: words.text(of: range), parser).entity
    return place?.key.countryCode == nil ? nil : NameSpan(tokens: range, kind: .place)
  }
}
