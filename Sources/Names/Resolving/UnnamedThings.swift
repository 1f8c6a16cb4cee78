internal import Languages
internal import News

/// Drops what is no person, place or organization: abbreviations such as `PCCC`, ships and storms.
struct UnnamedThings: SpanRule {
  let words: SpanWords

  /// The names without those of things. A thing stays one in the whole article.
  func dropped(from spans: [NameSpan]) -> [NameSpan] {
    guard !parser.settings.things.isEmpty else { return spans }
    let named = spans.dropping(isEvent).changed(withoutAbbreviation)
    var things: Set<String> = []
    for span in named where isThing(span) { things.insert(name(of: span)) }
    guard !things.isEmpty else { return named }
    return named.filter { span in
      !isThing(span)
        && (span.kind == .organization || words.isKnownPlace(span.tokens) || !things.contains(name(of: span)))
    }
  }

  /// No name for an abbreviation, and nil where there is none. One before a body is no part of its name: `PCCC Công an tỉnh Lai Châu`.
  private func withoutAbbreviation(_ span: NameSpan) -> [NameSpan]? {
    let first = span.tokens.lowerBound
    guard tokenized.tokens[first].shape == .capitals,
      parser.settings.abbreviations.contains(first..<first + 1, in: tokenized)
    else { return nil }
    if span.tokens.count == 1 { return [] }
    let rest = first + 1..<span.tokens.upperBound
    let normalized = parser.words(of: words.text(of: rest)).map(\.text)
    let isBody = (1...3).contains {
      parser.officeHeads.contains(normalized.prefix($0).joined(separator: " "))
    }
    return isBody ? [NameSpan(tokens: rest, kind: span.kind)] : nil
  }

  private func isEvent(_ span: NameSpan) -> Bool {
    span.kind != .person
      && parser.settings.events.end(
        from: span.tokens.lowerBound, before: span.tokens.upperBound, in: tokenized)
        != nil
      && !words.isKnownOrganization(span.tokens)
  }

  /// True if the kind of a thing precedes a person's name or the name of an unknown place, or begins it.
  private func isThing(_ span: NameSpan) -> Bool {
    guard !span.isDemonym else { return false }
    let things = parser.settings.things
    if things.end(from: span.tokens.lowerBound, before: span.tokens.upperBound - 1, in: tokenized) != nil {
      return !words.isKnownOrganization(span.tokens) && !words.isKnownPlace(span.tokens)
    }
    return span.kind != .organization && things.precede(span.tokens.lowerBound, in: tokenized)
      && (span.kind == .person || !words.isKnownPlace(span.tokens))
  }

  /// The name without the kind of the thing.
  private func name(of span: NameSpan) -> String {
    let end = parser.settings.things.end(
      from: span.tokens.lowerBound, before: span.tokens.upperBound - 1, in: tokenized)
    return words.lower((end ?? span.tokens.lowerBound)..<span.tokens.upperBound)
  }
}
