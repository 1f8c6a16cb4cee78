internal import Corpus

/// Finds names in English by rules: runs of capitalised words, read by what is known beforehand, by the words
/// in and beside them, and by the rest of the article. In doubt it finds nothing.
struct EnglishRecognizer: SpanRecognizer {
  func spans(in passage: Passage) -> [NameSpan] {
    var reading = EnglishReading(passage)
    reading.readRuns()
    reading.readLeftovers()
    return reading.spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

/// One reading of a passage, from run to run.
private struct EnglishReading {
  private let tokens: [Token]
  private let passage: Passage
  private let known = Gazetteer.english.names
  private(set) var spans: [NameSpan] = []
  /// Runs that no rule explained, or only a weak one with the kind that it gave; the article's other names may.
  private var leftovers: [(run: Range<Int>, kind: EntityKind?)] = []

  init(_ passage: Passage) {
    self.passage = passage
    tokens = passage.tokens
  }

  mutating func readRuns() {
    var index = 0
    while index < tokens.count {
      let run = run(from: index)
      if !run.isEmpty { read(run) }
      index = max(run.upperBound, index + 1)
    }
  }

  // MARK: Runs

  /// The capitalised run that begins at a token, without words that are no names at its ends; may be empty.
  private func run(from start: Int) -> Range<Int> {
    guard tokens[start].isCapitalised else { return start..<start }
    var end = start + 1
    while let next = continuation(of: start..<end) { end = next }
    // `Washington, D.C.`: a known name may go on behind a comma.
    if let known = known.match(in: tokens, from: start, before: tokens.count) { end = max(end, known.end) }
    return trimmed(start..<end)
  }

  /// Where a run ends if it goes on past its present end, over a particle, `of` or a hyphen.
  private func continuation(of run: Range<Int>) -> Int? {
    let end = run.upperBound
    guard end < tokens.count, !tokens[end].startsSentence else { return nil }
    if tokens[end].isCapitalised {
      return tokens[end].isAttached && tokens[end - 1].shape == .mark ? nil : end + 1
    }
    guard end + 1 < tokens.count else { return nil }
    if isLink(end, in: run), tokens[end + 1].isCapitalised { return end + 2 }
    let isOf = tokens[end].lower == "of" && tokens[end + 1].lower == "the"
    if isOf, end + 2 < tokens.count, tokens[end + 2].isCapitalised, isLink(end, in: run) { return end + 3 }
    return tokens[end].shape == .number && isNumbered(tokens[end - 1].lower) ? end + 1 : nil
  }

  private func isLink(_ index: Int, in run: Range<Int>) -> Bool {
    let before = tokens[index - 1].lower
    switch tokens[index].word {
    case "of":
      return EnglishCues.organizationHeads.contains(before) || EnglishCues.placeHeads.contains(before)
        || before == "kingdom"
    case "for": return EnglishCues.organizationHeads.contains(before)
    case "and":
      return tokens[run].contains { $0.lower == "department" || $0.lower == "ministry" }
        && tokens[run].contains { $0.lower == "of" }
    case "&": return true
    case "-", "–":
      return tokens[index].isAttached && tokens[index + 1].isAttached && !isKnown(endingAt: index, in: run)
    default: return PersonNames.particles.contains(tokens[index].word)
    }
  }

  private func isKnown(endingAt end: Int, in run: Range<Int>) -> Bool {
    known.match(in: tokens, endingAt: end, after: run.lowerBound) != nil
  }

  private func isNumbered(_ word: String) -> Bool {
    word == "channel" || word == "route" || word == "highway"
  }

  /// Whether a capitalised word is no part of a name: a common word, or the first of a sentence when the
  /// article has it in small letters too.
  private func isNoName(_ index: Int) -> Bool {
    let token = tokens[index]
    if EnglishCues.common.contains(token.lower) {
      return known.match(in: tokens, from: index, before: min(index + 4, tokens.count)) == nil
    }
    return token.startsSentence && passage.lowercaseWords.contains(token.key)
  }

  // MARK: Reading a run

  private mutating func read(_ run: Range<Int>) {
    guard !run.isEmpty else { return }
    if tokens[run.lowerBound].isInHeading {
      readKnown(run)
    } else if let title = lastTitle(in: run), isPerson(title.upperBound..<run.upperBound) {
      readBeforeTitle(run.lowerBound..<title.lowerBound)
      readPerson(trimmed(title.upperBound..<run.upperBound))
    } else if isEvent(run) {
      return
    } else if let (end, value) = match(run), end == run.upperBound {
      add(run.lowerBound..<end, value)
    } else if let kind = kindByWords(run) {
      spans.append(NameSpan(tokens: run, kind: kind))
    } else if let (end, value) = match(run), value.isDemonym || !isGivenName(run.lowerBound) {
      readAfterKnown(run, end, value)
    } else if let title = EnglishCues.titles.match(
      in: tokens, endingAt: run.upperBound, after: run.lowerBound),
      !isGivenName(run.lowerBound)
    {
      read(run.lowerBound..<title.start)
    } else if let kind = kindByContext(run) {
      spans.append(NameSpan(tokens: run, kind: kind))
    } else {
      leftovers.append((run, kindByPreposition(run)))
    }
  }

  /// Reads a run that begins with a known name: `Belgian Bart De Wever` has two, `Chicago Fire` is a club.
  private mutating func readAfterKnown(_ run: Range<Int>, _ end: Int, _ value: KnownEntity) {
    let rest = trimmed(end..<run.upperBound)
    let isClub = value.entity.kind == .place && !value.isDemonym && rest.lowerBound == end && rest.count <= 2
    if isClub, !rest.isEmpty, !isGivenName(end), match(rest) == nil {
      spans.append(NameSpan(tokens: run, kind: .organization))
    } else {
      add(run.lowerBound..<end, value)
      read(rest)
    }
  }

  private func isEvent(_ run: Range<Int>) -> Bool {
    guard run.count > 1, let last = run.last else { return false }
    return EnglishCues.eventTails.contains(tokens[last].lower)
      || EnglishCues.eventHeads.contains(tokens[run.lowerBound].lower) && kindByWords(run) == nil
        && match(run)?.end != run.upperBound
  }

  private func match(_ run: Range<Int>) -> (end: Int, value: KnownEntity)? {
    guard let found = known.match(in: tokens, from: run.lowerBound, before: run.upperBound) else {
      return nil
    }
    let isWritten =
      !found.value.isAcronym || tokens[run.lowerBound..<found.end].allSatisfy { $0.shape != .capitalised }
    return isWritten ? found : nil
  }

  private mutating func add(_ range: Range<Int>, _ value: KnownEntity) {
    // `in Vietnamese`, `speaks French`: the language.
    if value.isDemonym, range.lowerBound > 0, isLanguage(range) { return }
    if isMoney(range.upperBound) { return }
    // `The Guardian`: an article is no part of a name.
    let start =
      tokens[range.lowerBound].lower == "the" && range.count > 1 ? range.lowerBound + 1 : range.lowerBound
    spans.append(
      NameSpan(tokens: start..<range.upperBound, kind: value.entity.kind, isDemonym: value.isDemonym))
  }

  private func isLanguage(_ range: Range<Int>) -> Bool {
    let before = tokens[range.lowerBound - 1].lower
    let isAlone = range.upperBound == tokens.count || tokens[range.upperBound].shape == .mark
    return before == "in" && isAlone || before == "speak" || before == "speaks" || before == "speaking"
  }

  /// `US$5`, `US dollars`.
  private func isMoney(_ end: Int) -> Bool {
    end < tokens.count && ["$", "dollar", "dollars"].contains(tokens[end].lower)
  }

  /// Drops hyphens and links at the front of what is left of a run.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var first = run.lowerBound
    while first < run.upperBound, !tokens[first].isCapitalised || isNoName(first) { first += 1 }
    return first..<run.upperBound
  }

  /// Only what is known beforehand, wherever it stands in the run.
  private mutating func readKnown(_ run: Range<Int>) {
    var index = run.lowerBound
    while index < run.upperBound {
      if let (end, value) = match(index..<run.upperBound) {
        add(index..<end, value)
        index = end
      } else {
        index += 1
      }
    }
  }

  private mutating func readPerson(_ run: Range<Int>) {
    if run.isEmpty { return }
    if let (end, value) = match(run), end == run.upperBound, value.entity.kind != .person,
      run.count > 1 || !value.isDemonym
    {
      add(run, value)
    } else {
      spans.append(NameSpan(tokens: run, kind: .person))
    }
  }

  /// What stands before a title: an institution (`Palestinian Authority President …`), or a known name.
  private mutating func readBeforeTitle(_ run: Range<Int>) {
    if !run.isEmpty, kindByWords(run) == .organization {
      spans.append(NameSpan(tokens: run, kind: .organization))
    } else {
      readKnown(run)
    }
  }

  /// Whether the words behind a title can be a person's name: not in `Justice Department`.
  private func isPerson(_ rest: Range<Int>) -> Bool {
    guard let last = rest.last else { return false }
    return !EnglishCues.organizationTails.contains(tokens[last].lower)
  }

  private func lastTitle(in run: Range<Int>) -> Range<Int>? {
    for end in stride(from: run.upperBound - 1, to: run.lowerBound, by: -1) {
      if let (start, _) = EnglishCues.titles.match(in: tokens, endingAt: end, after: run.lowerBound) {
        return start..<end
      }
    }
    return nil
  }

  // MARK: Kinds

  private func kindByWords(_ run: Range<Int>) -> EntityKind? {
    let first = tokens[run.lowerBound].lower
    let last = tokens[run.upperBound - 1].lower
    let head = run.first { tokens[$0].word == "of" || tokens[$0].word == "for" }.map { tokens[$0 - 1].lower }
    if run.count == 1 { return nil }
    if let head, EnglishCues.organizationHeads.contains(head) { return .organization }
    if EnglishCues.placeHeads.contains(first) { return .place }
    if first == "channel" { return .organization }
    if EnglishCues.organizationTails.contains(last) { return .organization }
    if EnglishCues.placeTails.contains(last), !isGivenName(run.lowerBound) || last != "hill" { return .place }
    return nil
  }

  private func isGivenName(_ index: Int) -> Bool { PersonNames.given.contains(tokens[index].lower) }

  private func kindByContext(_ run: Range<Int>) -> EntityKind? {
    let first = tokens[run.lowerBound]
    if EnglishCues.titles.match(in: tokens, endingAt: run.lowerBound) != nil { return .person }
    if isPortfolio(run) { return nil }
    if isGivenName(run.lowerBound), run.count > 1 || run.count == 1 && isSpeech(run.upperBound) {
      return .person
    }
    if first.isInitial, run.count > 1 { return .person }
    if run.count > 1, let kind = kindByPreposition(run) { return kind }
    if run.count == 1, kindByPreposition(run) != nil { return nil }
    if run.count == 1, first.shape == .capitals { return isAcronym(first) ? .organization : nil }
    if run.count <= 4, run.count > 1 {
      return first.startsSentence && !isSpeech(run.upperBound) ? nil : kindOfUnknown(run)
    }
    return run.count == 1 && isSpeech(run.upperBound) && !first.startsSentence ? .person : nil
  }

  /// What a minister is minister of.
  private func isPortfolio(_ run: Range<Int>) -> Bool {
    guard run.lowerBound > 1, ["of", "for"].contains(tokens[run.lowerBound - 1].lower) else { return false }
    return EnglishCues.titles.match(in: tokens, endingAt: run.lowerBound - 1) != nil
  }

  private func kindByPreposition(_ run: Range<Int>) -> EntityKind? {
    guard run.lowerBound > 1, run.count <= 3 else { return nil }
    let before = tokens[run.lowerBound - 1].lower
    if EnglishCues.placePrepositions.contains(before) { return .place }
    return before == "of" && EnglishCues.placeNouns.contains(tokens[run.lowerBound - 2].lower) ? .place : nil
  }

  private func kindOfUnknown(_ run: Range<Int>) -> EntityKind? {
    if tokens[run].contains(where: { $0.word == "&" }) { return .organization }
    if tokens[run].contains(where: {
      $0.shape == .capitals && $0.word.utf8.count > 2 && !$0.word.contains(".")
    }) {
      return .organization
    }
    let follows = run.lowerBound > 0 ? tokens[run.lowerBound - 1].lower : ""
    let hasCommonWord = tokens[run].contains {
      passage.lowercaseWords.contains($0.key) && $0.shape != .lower
    }
    return follows == "the" || hasCommonWord ? nil : .person
  }

  private func isSpeech(_ index: Int) -> Bool {
    index < tokens.count && EnglishCues.speechVerbs.contains(tokens[index].lower)
  }

  private func isAcronym(_ token: Token) -> Bool {
    (3...6).contains(token.word.utf8.count) && token.word.utf8.allSatisfy(\.isASCIILetter)
      && !EnglishCues.noNames.contains(token.lower)
  }

  // MARK: Evidence of the article

  /// Reads the runs that are left by the names found elsewhere in the article: a family name alone, the first
  /// word of a sentence.
  mutating func readLeftovers() {
    let evidence = NameEvidence(spans, in: tokens)
    for (run, weakKind) in leftovers {
      if let kind = evidence.kind(of: run, in: tokens) ?? weakKind {
        spans.append(NameSpan(tokens: run, kind: kind))
      }
    }
  }
}
