internal import Languages
internal import News

/// Joins the kind of a body or a place to the person after whom it is called, where a tagger parted the two: `Trường THPT
/// Lê Hồng Phong`, `đường Nguyễn Huệ`.
struct NamesAfterPeople {
  private let tokenized: TokenizedText
  private let settings: NameSettings

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    settings = parser.settings
  }

  /// The names, with bodies and places in place of people.
  func joined(_ spans: [NameSpan]) -> [NameSpan] {
    guard !settings.calledBodies.isEmpty else { return spans }
    var joined: [NameSpan] = []
    for span in spans {
      guard span.kind == .person, let whole = whole(span.tokens) else {
        joined.append(span)
        continue
      }
      while let last = joined.last, last.tokens.lowerBound >= whole.tokens.lowerBound { joined.removeLast() }
      if let last = joined.last, last.tokens.upperBound > whole.tokens.lowerBound {
        joined.append(span)
      } else {
        joined.append(whole)
      }
    }
    return joined
  }

  /// The body or the place with the kind before the name of a person; nil where there is none.
  private func whole(_ person: Range<Int>) -> NameSpan? {
    let start = person.lowerBound
    guard person.count > 1, person.allSatisfy({ tokenized.wordType(at: $0).isSyllable }),
      !tokenized.tokens[start].startsSentence, !settings.falseCalls.precede(start, in: tokenized)
    else { return nil }
    if let body = settings.calledBodies.longest(before: start, in: tokenized) {
      return NameSpan(tokens: body..<person.upperBound, kind: .organization)
    }
    return settings.calledPlaces.longest(before: start, in: tokenized).map {
      NameSpan(tokens: $0..<person.upperBound, kind: .place)
    }
  }
}
