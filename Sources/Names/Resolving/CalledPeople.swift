internal import Languages
internal import News
internal import Text

/// Finds people who are called by their given names of two syllables, which look like places: behind an occupation (`diễn
/// viên Hồng Hải`), or where the article has the full name (`Nguyễn Hồng Hải`).
struct CalledPeople: SpanRule {
  private static let syllables = 2...3

  let words: SpanWords

  /// The names with people in place of what was taken for places, and with people that were not found.
  func corrected(_ spans: [NameSpan]) -> [NameSpan] {
    guard parser.rules.isWrittenInSyllables, !parser.settings.occupations.isEmpty else { return spans }
    let called = calledNames(spans)
    let full = Set(
      spans.lazy.filter { $0.kind == .person && mayBeFullName($0) }.map { words.key($0.tokens) })
    var corrected: [NameSpan] = []
    corrected.reserveCapacity(spans.count)
    var free = 0
    for span in spans {
      addPeople(in: free..<max(free, span.tokens.lowerBound), called, to: &corrected)
      let isPerson =
        span.kind != .person
        && (isCalled(span.tokens, called) || isFullName(span)
          || !full.isEmpty && mayBeFullName(span) && full.contains(words.key(span.tokens)))
      corrected.append(isPerson ? NameSpan(tokens: span.tokens, kind: .person) : span)
      free = span.tokens.upperBound
    }
    addPeople(in: free..<tokenized.tokens.count, called, to: &corrected)
    return corrected
  }

  /// The given names by which the article calls people. A name that is also a place's needs both signs.
  private func calledNames(_ spans: [NameSpan]) -> Set<Hash64> {
    var (full, occupied): (Set<Hash64>, Set<Hash64>) = ([], [])
    var ranges: [Hash64: Range<Int>] = [:]
    for span in spans where span.tokens.allSatisfy({ words.isSyllable($0) }) {
      if span.kind == .person, span.tokens.count > 2 { full.insert(words.key(span.tokens.suffix(2))) }
      guard Self.syllables.contains(span.tokens.count),
        parser.settings.occupations.precede(span.tokens.lowerBound, in: tokenized)
      else { continue }
      let name = words.key(span.tokens)
      occupied.insert(name)
      ranges[name] = span.tokens
    }
    guard !full.isEmpty || !occupied.isEmpty else { return [] }
    // Of the full names only those are looked up that a place has.
    for span in spans where span.kind != .person && Self.syllables.contains(span.tokens.count) {
      let name = words.key(span.tokens)
      if full.contains(name) { ranges[name] = span.tokens }
    }
    let places = ranges.filter { words.isKnownPlace($0.value) }.keys
    if places.isEmpty { return full.union(occupied) }
    return full.union(occupied).subtracting(places).union(full.intersection(occupied))
  }

  /// True if a place that nobody knows is called like a person: `Đàm Vĩnh Hưng`, unless it is a place by the words before
  /// it, as a street is.
  private func isFullName(_ span: NameSpan) -> Bool {
    span.kind == .place && mayBeFullName(span) && !words.isKnownPlace(span.tokens)
      && !parser.settings.venues.precede(span.tokens.lowerBound, in: tokenized)
      && (span.tokens.lowerBound == 0 || !isInAddress(span.tokens))
  }

  /// True if three syllables or four begin with a family name.
  private func mayBeFullName(_ span: NameSpan) -> Bool {
    (3...4).contains(span.tokens.count) && tokenized.wordType(at: span.tokens.lowerBound).isFamilyName
      && span.tokens.allSatisfy { words.isSyllable($0) }
  }

  /// True if a number or a mark precedes a name, or a comma and the unit of an address follow it.
  private func isInAddress(_ range: Range<Int>) -> Bool {
    let before = tokenized.tokens[range.lowerBound - 1]
    let mark = tokenized.wordType(at: range.lowerBound - 1).punctuation
    if before.shape == .number || mark == .dash || mark == .openingBracket { return true }
    let end = range.upperBound
    return end + 1 < tokenized.tokens.count && tokenized.wordType(at: end).text == ","
      && parser.settings.addressUnits.end(from: end + 1, before: tokenized.tokens.count, in: tokenized) != nil
  }

  /// True if syllables that are no known body's name are one of the names by which people are called.
  private func isCalled(_ range: Range<Int>, _ called: Set<Hash64>) -> Bool {
    !called.isEmpty && Self.syllables.contains(range.count) && range.allSatisfy { words.isSyllable($0) }
      && called.contains(words.key(range)) && !words.isKnownOrganization(range)
  }

  /// Adds the people in a gap between names.
  private func addPeople(in gap: Range<Int>, _ called: Set<Hash64>, to spans: inout [NameSpan]) {
    guard !called.isEmpty else { return }
    var start = gap.lowerBound
    while start + 1 < gap.upperBound {
      guard words.isSyllable(start) else {
        start += 1
        continue
      }
      let run = words.syllables(from: start, before: gap.upperBound)
      if isCalled(run, called), !touchesCapital(run), !words.isKnownPlace(run) {
        spans.append(NameSpan(tokens: run, kind: .person))
      }
      start = run.upperBound
    }
  }

  /// True if a capitalised word is directly beside a run, so that the run may be a part of a name.
  private func touchesCapital(_ run: Range<Int>) -> Bool {
    let (start, end) = (run.lowerBound, run.upperBound)
    return start > 0 && tokenized.tokens[start - 1].isCapitalised && !tokenized.tokens[start].startsSentence
      || end < tokenized.tokens.count && tokenized.tokens[end].isCapitalised
        && !tokenized.tokens[end].startsSentence
  }
}
