internal import Languages
internal import News

/// Finds newspapers and broadcasters behind the words for them: `phóng viên Dân trí`.
struct MediaNames: SpanRule {
  /// In tokens.
  private static let longest = 5

  let words: SpanWords

  /// The names together with the media of the gazetteer behind words for media.
  func added(to spans: [NameSpan]) -> [NameSpan] {
    let spans = withDomains(spans)
    guard !parser.settings.media.isEmpty else { return spans }
    var media: [NameSpan] = []
    for (index, token) in tokenized.tokens.enumerated()
    where index > 0 && token.isCapitalised {
      let before = tokenized.tokens[index - 1]
      guard !before.isCapitalised || before.shape == .capitals else { continue }
      guard parser.settings.media.precede(index, in: tokenized), let end = end(from: index),
        spans.overlapping(index..<end).allSatisfy({
          $0.tokens.upperBound <= end && $0.tokens.lowerBound >= index
        })
      else { continue }
      media.append(NameSpan(tokens: index..<end, kind: .organization))
    }
    return spans.superseded(by: media).changed(paperOfPlace)
  }

  private static let lettersOfDomain = 2...4

  /// The organizations with the domains that belong to their names, small letters glued to a point: `VTV.vn`.
  private func withDomains(_ spans: [NameSpan]) -> [NameSpan] {
    guard spans.contains(where: hasDomain) else { return spans }
    var named: [NameSpan] = []
    for span in spans where span.tokens.lowerBound >= named.last?.tokens.upperBound ?? 0 {
      let whole = span.tokens.lowerBound..<span.tokens.upperBound + 2
      named.append(hasDomain(span) ? NameSpan(tokens: whole, kind: .organization) : span)
    }
    return named
  }

  private func hasDomain(_ span: NameSpan) -> Bool {
    let (dot, end) = (span.tokens.upperBound, span.tokens.upperBound + 2)
    return span.kind == .organization && end <= tokenized.tokens.count
      && tokenized.tokens[dot].isAttached && tokenized.tokens[dot + 1].isAttached
      && tokenized.tokens[dot + 1].shape == .lower && tokenized.wordType(at: dot).text == "."
      && Self.lettersOfDomain.contains(tokenized.wordType(at: dot + 1).length)
  }

  /// A paper that is named by its province: `theo báo Lào Cai`.
  private func paperOfPlace(_ span: NameSpan) -> [NameSpan]? {
    guard span.kind == .place, !span.isDemonym,
      parser.settings.papers.precede(span.tokens.lowerBound, in: tokenized),
      let place = PlaceName.meaning(of: words.text(of: span.tokens), parser).entity,
      place.key.countryCode == nil
    else { return nil }
    let first = span.tokens.lowerBound - 1
    let isInName = tokenized.tokens[first].isCapitalised && !tokenized.tokens[first].startsSentence
    return [NameSpan(tokens: (isInName ? first : first + 1)..<span.tokens.upperBound, kind: .organization)]
  }

  /// The end of the longest known organization that begins at a token.
  private func end(from start: Int) -> Int? {
    let limit = min(tokenized.tokens.count, start + Self.longest)
    return (start..<limit).last { last in
      tokenized.tokens[last].shape != .mark && words.isKnownOrganization(start..<last + 1)
        && !(last + 1 < tokenized.tokens.count && tokenized.tokens[last + 1].isCapitalised
          && !tokenized.tokens[last + 1].startsSentence)
    }.map { $0 + 1 }
  }
}
