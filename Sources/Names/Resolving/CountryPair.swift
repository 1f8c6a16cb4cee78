internal import News

extension Passage {
  /// The countries that a hyphen joins, where a name is nothing but two of these: `US-Belgium` are two names,
  /// `Guinea-Bissau` is one.
  func countries(joinedIn span: NameSpan, _ reading: NameReading) -> [NameSpan]? {
    guard span.kind != .person, span.tokens.count > 2,
      let hyphen = span.tokens.dropFirst().dropLast().first(where: joins)
    else { return nil }
    let parts = [span.tokens.lowerBound..<hyphen, hyphen + 1..<span.tokens.upperBound]
    guard !isKnown(span.tokens, reading), parts.allSatisfy({ isCountry($0, reading) }) else { return nil }
    return parts.map { NameSpan(tokens: $0, kind: .place) }
  }

  /// Whether a token is a hyphen without blanks beside it.
  private func joins(_ index: Int) -> Bool {
    form(at: index).punctuation == .dash && tokens[index].isAttached && tokens[index + 1].isAttached
  }

  private func isKnown(_ range: Range<Int>, _ reading: NameReading) -> Bool {
    let name = reading.known.spelt(text(of: range))
    return reading.known.entity(named: name, .place) != nil
      || reading.known.entity(named: name, .organization) != nil
  }

  private func isCountry(_ range: Range<Int>, _ reading: NameReading) -> Bool {
    reading.known.entity(named: text(of: range), .place)?.key.countryCode != nil
  }

  private func text(of range: Range<Int>) -> String {
    NameForm.words(self, range).joined(separator: " ")
  }
}
