internal import Languages
internal import News

/// Finds cities that were taken for people because they say and do something at the beginning of a sentence: `Kyiv cho biết`.
struct SpeakingPlaces: SpanRule {
  let words: SpanWords

  /// The names with places in place of people.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables, spans.contains(where: mayBeCity) else { return spans }
    let people = Set(
      spans.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }
        .flatMap { $0.tokens.map { tokenized.wordType(at: $0).key } })
    return spans.map { span in
      guard mayBeCity(span), !people.contains(tokenized.wordType(at: span.tokens.lowerBound).key),
        isCity(span.tokens)
      else { return span }
      return NameSpan(tokens: span.tokens, kind: .place)
    }
  }

  /// True for a person of one foreign name at the beginning of a sentence.
  private func mayBeCity(_ span: NameSpan) -> Bool {
    let start = span.tokens.lowerBound
    return span.kind == .person && span.tokens.count == 1 && tokenized.tokens[start].startsSentence
      && !tokenized.wordType(at: start).isSyllable
  }

  /// True if a name is a city's of which the gazetteer knows the country, and no person's.
  private func isCity(_ range: Range<Int>) -> Bool {
    let spellings = parser.aliases.spellings(of: words.text(of: range))
    guard let place = parser.aliases.entity(named: spellings, .place) else { return false }
    return parser.aliases.countries[place.key] != nil
      && parser.aliases.entity(named: spellings, .person) == nil
      && parser.aliases.person(calledOnly: spellings) == nil
  }
}
