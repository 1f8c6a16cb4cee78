internal import Languages
internal import News
internal import Text

/// Completes the names of people that consist of capitalised syllables, family name first: `Tập Cận Bình`. A tagger that
/// never met the family name finds only a part of such a name, or nothing.
struct SyllabicPeople {
  /// The most syllables of a name.
  private static let longest = 4

  private let tokenized: TokenizedText
  private let parser: NameParser
  private let syllables: NameSyllables
  private var rules: NameRules { parser.rules }

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    self.parser = parser
    syllables = NameSyllables(tokenized: tokenized, parser: parser)
  }

  /// The names with those of people completed, and with people between them that were not found. In the text's order.
  func completed(_ spans: [NameSpan]) -> [NameSpan] {
    var completed: [NameSpan] = []
    completed.reserveCapacity(spans.count)
    var free = 0
    for var span in spans where !beginsTitle(span) && span.tokens.lowerBound >= free {
      if span.kind == .person, let start = start(of: span, after: free) {
        span.tokens = start..<span.tokens.upperBound
      } else if span.kind == .person, let start = startWithin(completed.last, of: span) {
        completed[completed.count - 1].tokens = completed[completed.count - 1].tokens.lowerBound..<start
        span.tokens = start..<span.tokens.upperBound
      } else if span.kind == .place, isPersonBehindTitle(span) || isKnownPerson(span) {
        span.kind = .person
      }
      span.tokens = span.tokens.lowerBound..<end(of: span)
      add(people(in: min(free, span.tokens.lowerBound)..<span.tokens.lowerBound), to: &completed)
      completed.append(span)
      free = span.tokens.upperBound
    }
    add(people(in: free..<tokenized.tokens.count), to: &completed)
    return completed
  }

  private func add(_ people: [Range<Int>], to spans: inout [NameSpan]) {
    for person in people { spans.append(NameSpan(tokens: person, kind: .person)) }
  }

  // MARK: Names of which a part was found

  /// The beginning of the run of syllables in which a person's name ends; nil where nothing is to be added. No such name
  /// begins in the middle of a run.
  private func start(of span: NameSpan, after free: Int) -> Int? {
    let end = span.tokens.lowerBound
    guard end > free, span.tokens.count < Self.longest, syllables.isSyllable(end - 1),
      span.tokens.allSatisfy(syllables.isSyllable)
    else { return nil }
    var start = end
    while start > free, syllables.isSyllable(start - 1), !tokenized.tokens[start].startsSentence {
      start -= 1
    }
    guard start < end else { return nil }
    guard rules.isWrittenInSyllables else {
      return ForeignSyllabicPeople(syllables: syllables).start(of: span.tokens, after: start)
    }
    // The first word of a sentence has a capital without being a name.
    if tokenized.tokens[start].startsSentence, !mayBegin(start..<span.tokens.upperBound) { start += 1 }
    let run = start..<span.tokens.upperBound
    guard start < end, run.count <= Self.longest else { return nil }
    return syllables.isFamilyName(start) || syllables.isKnown(run)
      || parser.titles.precede(start, in: tokenized) ? start : nil
  }

  /// The end of a name of three syllables of which a tagger took the last for a word of the text's language: `Bui Thanh |
  /// Son`. Most names have three.
  private func end(of span: NameSpan) -> Int {
    let end = span.tokens.upperBound
    guard !rules.isWrittenInSyllables, span.kind == .person, span.tokens.count == 2,
      syllables.isFamilyName(span.tokens.lowerBound), span.tokens.allSatisfy(syllables.isSyllable),
      end < tokenized.tokens.count, syllables.isSyllable(end), !tokenized.tokens[end].isInHeading,
      !tokenized.tokens[end].startsSentence,
      end + 1 == tokenized.tokens.count || !tokenized.tokens[end + 1].isCapitalised
    else { return end }
    return end + 1
  }

  /// True if a name begins with the first word of a sentence: `Tô Lâm phát biểu`, but not `Ông Lâm phát biểu`.
  private func mayBegin(_ run: Range<Int>) -> Bool {
    if syllables.isKnown(run) { return true }
    let word = tokenized.wordType(at: run.lowerBound)
    return word.isFamilyName && (!parser.isUndiacritised || run.count > 2)
      && !FamilyFirstCustoms.isSentenceOpener(word.lower)
  }

  /// The beginning of a person's name whose family name was taken for the end of the place before: `Lương` in `Quảng Nam
  /// Lương | Nguyễn Minh Triết`.
  private func startWithin(_ place: NameSpan?, of span: NameSpan) -> Int? {
    guard rules.isWrittenInSyllables, let place, place.kind == .place, place.tokens.count > 1,
      place.tokens.upperBound == span.tokens.lowerBound, (2..<Self.longest).contains(span.tokens.count),
      span.tokens.allSatisfy(syllables.isSyllable)
    else { return nil }
    let last = place.tokens.upperBound - 1
    let isPlace = { (range: Range<Int>) in
      syllables.meaning(ofPlace: range)?.kind == .place
    }
    return syllables.isFamilyName(last) && !isPlace(place.tokens) && isPlace(place.tokens.lowerBound..<last)
      ? last : nil
  }

  /// True if a place's name is none that is known, but a person's directly behind a title: `Chủ tịch nước Tô Lâm`.
  private func isPersonBehindTitle(_ span: NameSpan) -> Bool {
    rules.isWrittenInSyllables && (2...Self.longest).contains(span.tokens.count)
      && syllables.isFamilyName(span.tokens.lowerBound)
      && span.tokens.allSatisfy(syllables.isSyllable)
      && parser.titles.precede(span.tokens.lowerBound, in: tokenized)
      && syllables.meaning(ofPlace: span.tokens) == nil
  }

  /// True if what was taken for a place is a person of the gazetteer, and no street that is called after the person.
  private func isKnownPerson(_ span: NameSpan) -> Bool {
    let start = span.tokens.lowerBound
    guard !span.isDemonym, (2...Self.longest).contains(span.tokens.count), syllables.isFamilyName(start),
      span.tokens.allSatisfy(syllables.isSyllable)
    else { return false }
    return syllables.isKnown(span.tokens) && syllables.meaning(ofPlace: span.tokens) == nil
      && (start == 0 || tokenized.tokens[start - 1].shape != .number)
      && !parser.settings.venues.precede(start, in: tokenized)
  }

  /// True if what was taken for a person begins a title: `Phu nhân`.
  private func beginsTitle(_ span: NameSpan) -> Bool {
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    guard rules.isWrittenInSyllables, span.kind == .person, span.tokens.count == 1,
      end < tokenized.tokens.count, tokenized.tokens[end].shape == .lower,
      let titleEnd = parser.titles.end(from: start, before: tokenized.tokens.count, in: tokenized)
    else { return false }
    return titleEnd > end
  }

  // MARK: Names that were not found

  private func people(in gap: Range<Int>) -> [Range<Int>] {
    guard gap.count > 1 else { return [] }
    var people: [Range<Int>] = []
    var start = gap.lowerBound
    while start < gap.upperBound {
      guard tokenized.tokens[start].shape == .capitalised else {
        start += 1
        continue
      }
      let end = endOfRun(from: start, in: gap)
      let touchesName =
        start == gap.lowerBound && continues(start) || end == gap.upperBound && continues(end)
      if !touchesName { people += self.people(inRun: start..<end) }
      start = end
    }
    return people
  }

  private func people(inRun run: Range<Int>) -> [Range<Int>] {
    if isPerson(run) { return [run] }
    if rules.isWrittenInSyllables {
      // `Tiếp Tô Lâm tại Phnom Penh`
      let rest = run.dropFirst()
      return tokenized.tokens[run.lowerBound].startsSentence && isPerson(rest) ? [rest] : []
    }
    return ForeignSyllabicPeople(syllables: syllables).people(in: run)
  }

  /// True if a token can continue a name that ends with the token before it.
  private func continues(_ index: Int) -> Bool {
    index > 0 && index < tokenized.tokens.count && tokenized.tokens[index - 1].isCapitalised
      && tokenized.tokens[index].isCapitalised
      && !tokenized.tokens[index].startsSentence
  }

  private func endOfRun(from start: Int, in gap: Range<Int>) -> Int {
    var end = start + 1
    while end < gap.upperBound, tokenized.tokens[end].isCapitalised, !tokenized.tokens[end].startsSentence {
      end += 1
    }
    return end
  }

  /// True if a run is certainly a person's name: it is known, or it has a family name and two syllables or more behind
  /// it. Words of other languages look like two syllables too easily.
  private func isPerson(_ run: Range<Int>) -> Bool {
    guard (2...Self.longest).contains(run.count), !tokenized.tokens[run.lowerBound].isInHeading,
      run.allSatisfy(syllables.isSyllable)
    else { return false }
    if rules.isWrittenInSyllables, syllables.isKnown(run) { return true }
    return run.count > 2 && syllables.isFamilyName(run.lowerBound)
      && !tokenized.tokens[run.lowerBound].startsSentence && !syllables.isPlace(run)
  }
}
