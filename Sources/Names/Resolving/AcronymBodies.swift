internal import Languages
internal import News

/// Finds bodies whose names are the kind of body and an abbreviation: `Cục CSGT`, `Sở GD&ĐT`.
struct AcronymBodies: SpanRule {
  let words: SpanWords

  /// The names together with the bodies.
  func added(to spans: [NameSpan]) -> [NameSpan] {
    guard !parser.settings.acronymBodies.isEmpty else { return spans }
    var bodies: [NameSpan] = []
    for (index, token) in tokenized.tokens.enumerated()
    where index > 0 && token.shape == .capitals && !token.isInHeading && !token.startsSentence {
      guard let start = parser.settings.acronymBodies.longest(before: index, in: tokenized),
        tokenized.tokens[start].isCapitalised, tokenized.wordType(at: index).length > 1,
        !continuesName(start)
      else { continue }
      let body = start..<end(from: index)
      // A longer name has the body within itself.
      guard
        spans.overlapping(body).allSatisfy({
          body.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= body.upperBound
        })
      else { continue }
      bodies.append(NameSpan(tokens: body, kind: .organization))
    }
    return spans.superseded(by: bodies)
  }

  private func continuesName(_ start: Int) -> Bool {
    guard start > 0, !tokenized.tokens[start].startsSentence else { return false }
    let before = tokenized.tokens[start - 1]
    return before.isCapitalised && !before.startsSentence
  }

  /// The end of an abbreviation with the parts that `&` joins to it.
  private func end(from start: Int) -> Int {
    var end = start + 1
    while end + 1 < tokenized.tokens.count, tokenized.wordType(at: end).joint == .ampersand,
      tokenized.tokens[end + 1].shape == .capitals
    { end += 2 }
    return end
  }
}
