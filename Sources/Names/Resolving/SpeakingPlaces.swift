internal import Languages
internal import News

/// Finds cities that were taken for people because they say and do something at the beginning of a sentence: `Kyiv cho biết`,
/// and for bodies because they are named as a source: `Theo Kyiv`.
struct SpeakingPlaces: SpanRule {
  let words: SpanWords

  /// The names with places in place of people and bodies.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables else { return spans }
    let spans = withSources(spans)
    guard spans.contains(where: mayBeCity) else { return spans }
    let people = Set(
      spans.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }
        .flatMap { $0.tokens.map { tokenized.wordType(at: $0).key } })
    return spans.map { span in
      guard mayBeCity(span), !people.contains(tokenized.wordType(at: span.tokens.lowerBound).key),
        isCity(span)
      else { return span }
      return NameSpan(tokens: span.tokens, kind: .place)
    }
  }

  /// The longest name of a place, in tokens.
  private static let longest = 3

  /// The names together with the cities between `theo` and a comma: `Theo Bắc Kinh,`.
  private func withSources(_ spans: [NameSpan]) -> [NameSpan] {
    guard !parser.settings.attributions.isEmpty else { return spans }
    var added: [NameSpan] = []
    added.reserveCapacity(spans.count)
    var free = 0
    for span in spans {
      addSources(in: free..<max(free, span.tokens.lowerBound), to: &added)
      added.append(span)
      free = span.tokens.upperBound
    }
    addSources(in: free..<max(free, tokenized.tokens.count), to: &added)
    return added
  }

  private func addSources(in gap: Range<Int>, to spans: inout [NameSpan]) {
    for start in gap {
      guard tokenized.tokens[start].isCapitalised, parser.settings.attributions.precede(start, in: tokenized),
        let end = gap.suffix(from: start).first(where: { !tokenized.tokens[$0].isCapitalised }),
        end - start <= Self.longest, tokenized.wordType(at: end).text == ",",
        let place = PlaceName.meaning(of: words.text(of: start..<end), parser).entity,
        parser.aliases.countries[place.key] != nil
      else { continue }
      spans.append(NameSpan(tokens: start..<end, kind: .place))
    }
  }

  /// True for a person of one foreign name at the beginning of a sentence, and for one foreign name behind the word for a
  /// source.
  private func mayBeCity(_ span: NameSpan) -> Bool {
    let start = span.tokens.lowerBound
    guard span.kind != .place, span.tokens.count == 1, !tokenized.wordType(at: start).isSyllable else {
      return false
    }
    return span.kind == .person && tokenized.tokens[start].startsSentence
      || parser.settings.attributions.precede(start, in: tokenized)
  }

  /// True if a name is a city's of which the gazetteer knows the country, and no person's, and for a body no body's.
  private func isCity(_ span: NameSpan) -> Bool {
    let spellings = parser.aliases.spellings(of: words.text(of: span.tokens))
    guard let place = parser.aliases.entity(named: spellings, .place) else { return false }
    return parser.aliases.countries[place.key] != nil
      && (span.kind == .person || parser.aliases.entity(named: spellings, .organization) == nil)
      && parser.aliases.entity(named: spellings, .person) == nil
      && parser.aliases.person(calledOnly: spellings) == nil
  }
}
