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
  private var rules: NameRules { parser.rules }

  init(_ tokenized: TokenizedText, _ parser: NameParser) {
    self.tokenized = tokenized
    self.parser = parser
  }

  /// The names with those of people completed, and with people between them that were not found. In the text's order.
  func completed(_ spans: [NameSpan]) -> [NameSpan] {
    var completed: [NameSpan] = []
    completed.reserveCapacity(spans.count)
    var free = 0
    for var span in spans {
      if span.kind == .person, let start = start(of: span, after: free) {
        span.tokens = start..<span.tokens.upperBound
      } else if span.kind == .person, let start = startWithin(completed.last, of: span) {
        completed[completed.count - 1].tokens = completed[completed.count - 1].tokens.lowerBound..<start
        span.tokens = start..<span.tokens.upperBound
      } else if span.kind == .place, isPersonBehindTitle(span) {
        span.kind = .person
      }
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
    guard rules.isWrittenInSyllables, span.tokens.lowerBound > free, span.tokens.count < Self.longest,
      span.tokens.allSatisfy(isSyllable)
    else { return nil }
    var start = span.tokens.lowerBound
    while start > free, isSyllable(start - 1), !tokenized.tokens[start].startsSentence { start -= 1 }
    let run = start..<span.tokens.upperBound
    guard start < span.tokens.lowerBound, run.count <= Self.longest, !tokenized.tokens[start].startsSentence
    else {
      return nil
    }
    return isFamilyName(start) || isKnown(run) || parser.titles.precede(start, in: tokenized) ? start : nil
  }

  /// The beginning of a person's name whose family name was taken for the end of the place before: `Lương` in `Quảng Nam
  /// Lương | Nguyễn Minh Triết`.
  private func startWithin(_ place: NameSpan?, of span: NameSpan) -> Int? {
    guard rules.isWrittenInSyllables, let place, place.kind == .place, place.tokens.count > 1,
      place.tokens.upperBound == span.tokens.lowerBound, (2..<Self.longest).contains(span.tokens.count),
      span.tokens.allSatisfy(isSyllable)
    else { return nil }
    let last = place.tokens.upperBound - 1
    let isPlace = { (range: Range<Int>) in
      PlaceName.meaning(of: text(of: range), parser).entity?.kind == .place
    }
    return isFamilyName(last) && !isPlace(place.tokens) && isPlace(place.tokens.lowerBound..<last)
      ? last : nil
  }

  /// True if a place's name is none that is known, but a person's directly behind a title: `Chủ tịch nước Tô Lâm`.
  private func isPersonBehindTitle(_ span: NameSpan) -> Bool {
    rules.isWrittenInSyllables && (2...Self.longest).contains(span.tokens.count)
      && isFamilyName(span.tokens.lowerBound) && span.tokens.allSatisfy(isSyllable)
      && parser.titles.precede(span.tokens.lowerBound, in: tokenized)
      && PlaceName.meaning(of: text(of: span.tokens), parser).entity == nil
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
      if !touchesName, isPerson(start..<end) { people.append(start..<end) }
      start = end
    }
    return people
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
      run.allSatisfy(isSyllable)
    else { return false }
    if rules.isWrittenInSyllables, isKnown(run) { return true }
    return run.count > 2 && isFamilyName(run.lowerBound) && !tokenized.tokens[run.lowerBound].startsSentence
      && parser.aliases.entity(named: text(of: run), .place) == nil
  }

  private func isSyllable(_ index: Int) -> Bool {
    tokenized.tokens[index].shape == .capitalised && tokenized.wordType(at: index).isSyllable
  }

  private func isFamilyName(_ index: Int) -> Bool { tokenized.wordType(at: index).isFamilyName }

  private func isKnown(_ run: Range<Int>) -> Bool {
    parser.aliases.entity(named: text(of: run), .person) != nil
  }

  private func text(of range: Range<Int>) -> String { tokenized.words(in: range).joined(separator: " ") }
}
