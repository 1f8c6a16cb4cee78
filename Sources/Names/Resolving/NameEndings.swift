internal import Languages
internal import News

/// Parts names that a tagger read on over the abbreviation with which a name ends, although its full stop need not end the
/// sentence: `Exxon Mobil Corp. | Chevron Corp.`, `John F. Kennedy Jr. | Robert Kennedy`.
struct NameEndings {
  let names: NamePartition

  private var tokenized: TokenizedText { names.tokenized }
  private var parser: NameParser { names.parser }

  /// The fewest letters of an acronym that is surely a name by itself: `M.I.T.`, but `U.N. Security Council`.
  private static let shortestAcronym = 3

  /// The names in the spans.
  func parted(_ spans: [NameSpan]) -> [NameSpan] {
    spans.contains(where: hasStopWithin) ? spans.flatMap(parted) : spans
  }

  private func hasStopWithin(_ span: NameSpan) -> Bool {
    span.tokens.dropLast().contains { tokenized.wordType(at: $0).mayEndSentence }
  }

  private func parted(_ span: NameSpan) -> [NameSpan] {
    for index in span.tokens.dropLast() where tokenized.wordType(at: index).mayEndSentence {
      let rest = rest(of: span, behind: index)
      guard !rest.isEmpty, tokenized.tokens[rest.lowerBound].isCapitalised,
        ends(span, at: index, before: rest)
      else { continue }
      let first = NameSpan(tokens: span.tokens.lowerBound..<index + 1, kind: span.kind)
      if isSubject(rest) { return [first] }
      return [first] + parted(NameSpan(tokens: rest, kind: kind(of: rest, beside: span.kind)))
    }
    return [span]
  }

  /// The tokens behind a full stop, without a conjunction before another firm: `Boeing Co. | and | Intel Inc.`
  private func rest(of span: NameSpan, behind stop: Int) -> Range<Int> {
    let rest = stop + 1..<span.tokens.upperBound
    guard parser.rules.conjunctions.contains(tokenized.wordType(at: rest.lowerBound).lower) else {
      return rest
    }
    return ends(rest, in: parser.rules.firmEndings) ? rest.dropFirst() : rest
  }

  /// True if a name ends with the full stop at a token, although capitals follow.
  private func ends(_ span: NameSpan, at stop: Int, before rest: Range<Int>) -> Bool {
    let isMark = tokenized.tokens[stop].shape == .mark
    let word = isMark ? stop - 1 : stop
    guard word >= span.tokens.lowerBound, !isMark || tokenized.tokens[stop].isAttached else { return false }
    // `Honda Motor Co. Ltd.` is one name.
    guard !isEnding(rest.lowerBound, of: parser.rules.firmEndings) else { return false }
    if word == span.tokens.lowerBound { return isAcronym(word) && areKnown([word..<word + 1, rest], span) }
    if isEnding(word, of: parser.rules.firmEndings) {
      return span.kind != .person && (!consistsOfCommonWords(rest) || isSubject(rest))
    }
    if isEnding(word, of: parser.rules.generationEndings) {
      return !consistsOfCommonWords(rest) && (span.kind == .person || isKnown(rest) || !containsHead(rest))
    }
    return isEnding(word, of: parser.rules.streetEndings) && span.kind == .place
      && (ends(rest, in: parser.rules.streetEndings)
        || areKnown([span.tokens.lowerBound..<stop + 1, rest], span))
  }

  private func isEnding(_ index: Int, of endings: Set<String>) -> Bool {
    endings.contains(tokenized.wordType(at: index).lower.filter { $0 != "." })
  }

  private func kind(of range: Range<Int>, beside kind: EntityKind) -> EntityKind {
    [kind, .place, .person, .organization].first { names.isKnown(range, $0) } ?? kind
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    EntityKind.allCases.contains { names.isKnown(range, $0) }
  }

  /// True if both parts of a name are known and the whole is not: `M.I.T. Harvard`.
  private func areKnown(_ parts: [Range<Int>], _ span: NameSpan) -> Bool {
    parts.allSatisfy { names.isKnown($0, span.kind) } && !names.isKnown(span.tokens, span.kind)
  }

  private func isAcronym(_ index: Int) -> Bool {
    tokenized.tokens[index].shape == .capitals
      && tokenized.wordType(at: index).text.utf8.count { $0 == UInt8(ascii: ".") } >= Self.shortestAcronym
  }

  /// True if no word is a proper name: `Foundation` in `Tiffany & Co. Foundation`.
  private func consistsOfCommonWords(_ range: Range<Int>) -> Bool {
    let parsed = parser.parsed(parser.words(of: names.text(of: range)))
    return parsed.propers.isEmpty && parsed.places.isEmpty && !names.isKnown(range, .organization)
  }

  /// True for one common word that no name of a body ends with, before a word in small letters: it begins the next sentence,
  /// as `Workers` in `Intel Corp. Workers cheered`.
  private func isSubject(_ range: Range<Int>) -> Bool {
    range.count == 1 && range.upperBound < tokenized.tokens.count
      && tokenized.tokens[range.upperBound].shape == .lower && consistsOfCommonWords(range)
      && !containsHead(range)
  }

  /// True if a word says what kind of thing is named: `Library` in `Martin Luther King Jr. Library`.
  private func containsHead(_ range: Range<Int>) -> Bool {
    parser.parsed(parser.words(of: names.text(of: range))).hasHead
  }

  /// True if an abbreviation with which names end is the last word of a range, behind another word.
  private func ends(_ range: Range<Int>, in endings: Set<String>) -> Bool {
    let last = range.upperBound - 1
    let word = tokenized.tokens[last].shape == .mark ? last - 1 : last
    return word > range.lowerBound && isEnding(word, of: endings)
  }
}
