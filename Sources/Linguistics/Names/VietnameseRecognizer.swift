internal import Corpus

/// Finds names in Vietnamese by rules, with diacritics or without: what is known beforehand, institutions and
/// places by the word that heads them, people by titles and family names, and the rest of the article. In
/// doubt it finds nothing.
struct VietnameseRecognizer: SpanRecognizer {
  func spans(in passage: Passage) -> [NameSpan] {
    var reading = VietnameseReading(passage)
    reading.read()
    reading.readLeftovers()
    return reading.spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

/// One reading of a passage, from left to right.
struct VietnameseReading {
  let tokens: [Token]
  private let passage: Passage
  let cues: VietnameseCues
  private let known: PhraseTable<KnownEntity>
  var spans: [NameSpan] = []
  /// Runs that no rule explained, or only a weak one with the kind that it gave; the article's other names may.
  private var leftovers: [(run: Range<Int>, kind: EntityKind?)] = []

  init(_ passage: Passage) {
    self.passage = passage
    tokens = passage.tokens
    cues = passage.isUndiacritised ? .folded : .accented
    known = Gazetteer.names(of: .vietnamese, isFolded: passage.isUndiacritised)
  }

  mutating func read() {
    var index = 0
    while index < tokens.count {
      index = max(readName(at: index), index + 1)
    }
  }

  /// Reads what begins at a token, and returns where it ends.
  private mutating func readName(at start: Int) -> Int {
    let token = tokens[start]
    guard token.isCapitalised || token.shape == .lower else { return start }
    if token.isCapitalised, isNoName(start) { return start + 1 }
    if let end = knownName(at: start) { return end }
    if let end = institution(at: start) { return end }
    if let end = placeWithUnit(at: start) { return end }
    guard token.isCapitalised, !token.isInHeading else { return start }
    if let end = portfolio(at: start) { return end }
    return readRun(at: start)
  }

  // MARK: Known names

  private mutating func knownName(at start: Int) -> Int? {
    guard let (end, value) = match(at: start) else { return nil }
    if end == start + 1, isDoubtful(start) { return nil }
    // `Mỹ Linh`, `Anh Thư`: a syllable of a person's name.
    if end == start + 1, isPersonBefore(start), end < tokens.count, isSyllable(end), !isPlaceTitle(start) {
      return nil
    }
    spans.append(NameSpan(tokens: start..<end, kind: value.entity.kind))
    return end
  }

  func match(at start: Int) -> (end: Int, value: KnownEntity)? {
    guard let found = known.match(in: tokens, from: start, before: tokens.count) else { return nil }
    let name = tokens[start..<found.end]
    guard let last = name.last, last.isCapitalised || name.first?.isCapitalised == true && name.count > 1
    else { return nil }
    if found.value.isAcronym, name.contains(where: { $0.shape == .capitalised || $0.shape == .lower }) {
      return nil
    }
    return found
  }

  /// A single syllable at the beginning of a sentence or in a heading may be any word: `Anh`, `Nga`.
  private func isDoubtful(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isInHeading { return true }
    return token.startsSentence
      && (cues.titles.match(in: tokens, from: index, before: index + 1) != nil || passage.isUndiacritised)
  }

  /// `tiếng Anh`, `đô la Mỹ`: a language, money; `Đức Giáo hoàng`, `Đức Phật`: an honorific.
  private func isNoName(_ index: Int) -> Bool {
    if index > 0, Self.nounsOfLanguageAndMoney.contains(tokens[index - 1].lower) { return true }
    let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
    return tokens[index].lower == "đức" && Self.revered.contains(next)
  }

  private static let nounsOfLanguageAndMoney: Set<String> = [
    "tiếng", "tieng", "la", "đô", "bảng", "đôla", "yên", "tệ",
  ]
  private static let revered: Set<String> = [
    "chúa", "đạt", "giám", "giáo", "hồng", "mẹ", "phật", "vua", "bà", "cha", "thánh",
  ]

  func isPersonBefore(_ index: Int) -> Bool { cues.titles.match(in: tokens, endingAt: index) != nil }

  /// Whether the title before a name can stand before a country's too: `tổng thống Mỹ`.
  private func isPlaceTitle(_ index: Int) -> Bool { index > 1 && tokens[index - 1].lower.utf8.count > 4 }

  // MARK: Other runs

  private mutating func readRun(at start: Int) -> Int {
    if tokens[start].startsSentence || tokens[start].shape == .capitalised,
      let (end, _) = cues.common.match(in: tokens, from: start, before: tokens.count), !startsPerson(start)
    {
      return end
    }
    if let (end, _) = cues.titles.match(in: tokens, from: start, before: tokens.count),
      tokens[start].startsSentence || end > start + 1
    {
      return end
    }
    if isInstitutionHead(start) { return start + 1 }
    let end = runEnd(from: start)
    let run = start..<end
    if let kind = kind(of: run) {
      spans.append(NameSpan(tokens: run, kind: kind))
    } else {
      leftovers.append((run, isAfterPreposition(run) ? .place : nil))
    }
    return end
  }

  /// Where a capitalised run ends: before a known name (`Mỹ Barack Obama` has two), over particles and
  /// hyphens.
  func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < tokens.count, !tokens[end].startsSentence {
      if tokens[end].isCapitalised {
        if end > start + 1 || !isSyllable(end), let found = match(at: end), found.end > end + 1 { break }
        end += 1
      } else if end + 1 < tokens.count, tokens[end + 1].isCapitalised, isLink(end) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isLink(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.shape == .mark {
      return (token.word == "-" || token.word == "&") && (token.isAttached == tokens[index + 1].isAttached)
        && known.match(in: tokens, from: index + 1, before: tokens.count) == nil
    }
    return PersonNames.particles.contains(token.word) && !isSyllable(index - 1) || token.word == "of"
  }

  private func kind(of run: Range<Int>) -> EntityKind? {
    let start = run.lowerBound
    if isPersonBefore(start) { return .person }
    if cues.organizationNouns.match(in: tokens, endingAt: start) != nil { return .organization }
    if startsPerson(start), run.count <= 5 { return .person }
    if !tokens[start].startsSentence, PersonNames.given.contains(tokens[start].lower), run.count > 1 {
      return .person
    }
    if let last = run.last, run.count > 1, EnglishCues.organizationTails.contains(tokens[last].lower) {
      return .organization
    }
    if isAfterPreposition(run) { return run.count > 1 ? .place : nil }
    if run.count == 1 { return kindOfSingle(start) }
    if tokens[run].contains(where: { $0.shape == .lower && $0.lower == "of" }) { return .organization }
    return run.count <= 4 && !tokens[run].contains { isVietnamese($0) } ? .person : nil
  }

  private func isAfterPreposition(_ run: Range<Int>) -> Bool {
    cues.placePrepositions.match(in: tokens, endingAt: run.lowerBound) != nil
  }

  private func kindOfSingle(_ index: Int) -> EntityKind? {
    let token = tokens[index]
    if token.shape == .capitals {
      let isAcronym =
        (3...6).contains(token.word.utf8.count)
        && token.word.utf8.allSatisfy { $0 > 0x7F || $0.isASCIILetter }
        && !EnglishCues.noNames.contains(token.lower)
      return isAcronym && !token.startsSentence ? .organization : nil
    }
    let speaks =
      cues.speechVerbs.match(in: tokens, from: min(index + 1, tokens.count), before: tokens.count) != nil
    if isVietnamese(token) {
      return !token.startsSentence && PersonNames.vietnameseGiven.contains(token.lower) ? .person : nil
    }
    return speaks ? .person : nil
  }

  /// A Vietnamese family name with one to four capitalised syllables behind it.
  func startsPerson(_ start: Int) -> Bool {
    guard cues.familyNames.contains(key(start)), start + 1 < tokens.count else { return false }
    return isSyllable(start + 1) && !tokens[start + 1].startsSentence && tokens[start].shape == .capitalised
  }

  func isSyllable(_ index: Int) -> Bool { tokens[index].isCapitalised && isVietnamese(tokens[index]) }

  func isVietnamese(_ token: Token) -> Bool {
    PackedWord(fold(token.lower).utf8).map(VietnameseSyllable.all.contains) ?? false
  }

  func key(_ index: Int) -> String {
    passage.isUndiacritised ? fold(tokens[index].lower) : tokens[index].lower
  }

  // MARK: Evidence of the article

  /// Reads the runs that are left by the names found elsewhere in the article.
  mutating func readLeftovers() {
    let evidence = NameEvidence(spans, in: tokens)
    for (run, weakKind) in leftovers {
      if let kind = evidence.kind(of: run, in: tokens) ?? weakKind {
        spans.append(NameSpan(tokens: run, kind: kind))
      }
    }
  }
}
