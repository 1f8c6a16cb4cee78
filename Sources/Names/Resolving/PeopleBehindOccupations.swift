internal import Languages
internal import News
internal import Text

/// Finds people directly behind an occupation whom a tagger took for something else, or found with the occupation: `HLV |
/// Park Hang Seo`, `ca sĩ | Mỹ Tâm`, `NSND | Thu Hiền`, `HLV | Troussier`.
struct PeopleBehindOccupations: SpanRule {
  /// The most words of a name that begins with a country's.
  private static let mostSyllables = 3

  let words: SpanWords

  /// The names with these people.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables, !parser.settings.occupations.isEmpty else { return spans }
    var corrected: [NameSpan] = []
    corrected.reserveCapacity(spans.count)
    var free = 0
    for (index, span) in spans.enumerated() {
      addPeople(in: free..<max(free, span.tokens.lowerBound), to: &corrected)
      let limit = index + 1 < spans.count ? spans[index + 1].tokens.lowerBound : tokenized.tokens.count
      corrected.append(self.corrected(span, before: limit))
      free = corrected.last?.tokens.upperBound ?? free
    }
    addPeople(in: free..<max(free, tokenized.tokens.count), to: &corrected)
    return corrected
  }

  private func corrected(_ span: NameSpan, before limit: Int) -> NameSpan {
    if span.kind == .person { return served(withoutOccupation(span)) }
    // `HLV Chelsea`, but `Bác sĩ Không Biên giới` is a body.
    if tokenized.tokens[span.tokens.lowerBound].shape == .capitals { return withoutOccupation(span) }
    guard follows(span.tokens.lowerBound) else { return span }
    if isFamilyFirst(span.tokens) { return NameSpan(tokens: span.tokens, kind: .person) }
    return called(span, before: limit) ?? span
  }

  /// `Thu Hiền` of `NSND Thu Hiền`.
  private func withoutOccupation(_ span: NameSpan) -> NameSpan {
    let occupations = parser.settings.occupations
    guard
      let end = occupations.end(from: span.tokens.lowerBound, before: span.tokens.upperBound, in: tokenized),
      end < span.tokens.upperBound, tokenized.tokens[end].isCapitalised
    else { return span }
    return NameSpan(tokens: end..<span.tokens.upperBound, kind: span.kind)
  }

  /// The club or the country of somebody who isn't named: `HLV | Chelsea`, `bác sĩ | Philippines`.
  private func served(_ span: NameSpan) -> NameSpan {
    let start = span.tokens.lowerBound
    guard span.tokens.count == 1, !tokenized.wordType(at: start).isSyllable, follows(start) else {
      return span
    }
    let spellings = parser.aliases.spellings(of: words.text(of: span.tokens))
    guard parser.aliases.entity(named: spellings, .person) == nil,
      parser.aliases.person(calledOnly: spellings) == nil
    else { return span }
    if words.isKnownOrganization(span.tokens) { return NameSpan(tokens: span.tokens, kind: .organization) }
    guard let place = PlaceName.meaning(of: words.text(of: span.tokens), parser).entity, place.kind == .place
    else { return span }
    let isClub = !words.isNation(place.key) && parser.settings.sport.precede(start, in: tokenized)
    return NameSpan(tokens: span.tokens, kind: isClub ? .organization : .place)
  }

  /// The person whose name begins with what was taken for a country: `Mỹ | Tâm`. Behind `Mỹ` as a country the rest of the
  /// capitals is a name of another language, or a place.
  private func called(_ span: NameSpan, before limit: Int) -> NameSpan? {
    guard span.kind == .place, span.tokens.count == 1, words.isSyllable(span.tokens.lowerBound) else {
      return nil
    }
    let run = words.syllables(from: span.tokens.lowerBound, before: limit)
    guard (2...Self.mostSyllables).contains(run.count),
      run.upperBound == tokenized.tokens.count || !tokenized.tokens[run.upperBound].isCapitalised,
      !words.isKnownPlace(run), !words.isKnownPlace(run.dropFirst()), !words.isKnownOrganization(run)
    else { return nil }
    return NameSpan(tokens: run, kind: .person)
  }

  /// True for a Chinese or Korean name that is no known place or body.
  private func isFamilyFirst(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokenized.tokens[$0].shape == .capitalised }
      && FamilyFirstName(range.map { fold(tokenized.wordType(at: $0).lower) }) != nil
      && !words.isKnownPlace(range) && !words.isKnownOrganization(range)
  }

  private func follows(_ index: Int) -> Bool {
    !tokenized.tokens[index].startsSentence && parser.settings.occupations.precede(index, in: tokenized)
  }

  /// Adds the people in a gap between names: one word of another language that is no known place or body.
  private func addPeople(in gap: Range<Int>, to spans: inout [NameSpan]) {
    for index in gap {
      guard tokenized.tokens[index].shape == .capitalised, !tokenized.wordType(at: index).isSyllable,
        follows(index),
        index + 1 == tokenized.tokens.count
          || !tokenized.tokens[index + 1].isCapitalised
            && !tokenized.tokens[index + 1].isAttachedWord
      else { continue }
      let range = index..<index + 1
      guard !words.isKnownPlace(range), !words.isKnownOrganization(range),
        !parser.settings.events.contains(range, in: tokenized)
      else { continue }
      spans.append(NameSpan(tokens: range, kind: .person))
    }
  }
}

extension Token {
  /// True for a word that touches the token before, as behind a hyphen.
  fileprivate var isAttachedWord: Bool { isAttached && shape != .mark }
}
