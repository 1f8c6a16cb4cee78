internal import Languages
internal import News
internal import Text

/// Reads the names of a line by rules.
///
/// The line is read from left to right. At each token the first of these is taken: a name of the gazetteer, a body that
/// begins with a known word, a title or another phrase that is no name, an adjective of a place, a run of capitalised
/// words. The words beside a run show its kind.
struct NameRuleReader {
  let tokenized: TokenizedText
  let line: Range<Int>
  let evidence: CapitalizationEvidence
  let rules: NameRules
  let cues: [[PhraseMatcher.Match]]
  let names: [[PhraseMatcher.Match]]
  /// True if the line has no word in small letters, so that capitals mean nothing: `LE BILAN`.
  let isLineInCapitals: Bool
  /// The classes of the cue phrases that end at each token, with their beginnings.
  let endings: [Int: [PhraseMatcher.Match]]

  /// - Parameter cues: the cue phrases at each token of the line, the shortest first.
  /// - Parameter names: the names of the gazetteer at each token of the line, the shortest first.
  init(
    _ tokenized: TokenizedText, _ line: Range<Int>, _ evidence: CapitalizationEvidence, rules: NameRules,
    cues: [[PhraseMatcher.Match]], names: [[PhraseMatcher.Match]]
  ) {
    self.tokenized = tokenized
    self.line = line
    self.evidence = evidence
    self.rules = rules
    self.cues = cues
    self.names = names
    isLineInCapitals = !tokenized.tokens[line].contains { $0.shape == .lower }
    endings = Dictionary(grouping: cues.flatMap(\.self)) { $0.range.upperBound }
  }

  func foundNames() -> [FoundName] {
    var found: [FoundName] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let step = step(at: index)
      found += step.names
      index = max(step.end, index + 1)
    }
    return found
  }

  func step(at index: Int) -> (names: [FoundName], end: Int) {
    guard tokenized.tokens[index].shape != .mark, tokenized.tokens[index].shape != .link,
      !tokenized.wordType(at: index).isElision
    else { return ([], index + 1) }
    let known = knownName(at: index)
    if let end = endOfNoName(at: index), end >= known?.tokens.upperBound ?? 0 { return ([], end) }
    if let body = body(at: index), body.upperBound > (known?.tokens.upperBound ?? 0) {
      return ([FoundName(tokens: body, kind: .organization)], body.upperBound)
    }
    if let known { return ([known], known.tokens.upperBound) }
    if let demonym = demonym(at: index) { return ([demonym], demonym.tokens.upperBound) }
    if let end = endOfTitle(at: index) { return ([], end) }
    guard tokenized.tokens[index].isCapitalised, !tokenized.tokens[index].isInHeading,
      let run = run(at: index)
    else { return ([], index + 1) }
    // Behind a first word that is no name the next may be known.
    guard run.lowerBound == index else { return ([], run.lowerBound) }
    return ([FoundName(tokens: run, kind: kind(of: run))], run.upperBound)
  }

  func classes(at index: Int) -> PhraseClasses {
    guard line.contains(index) else { return [] }
    return cues[index - line.lowerBound].first { $0.range.count == 1 }?.classes ?? []
  }

  func isCapitalised(_ index: Int) -> Bool {
    line.contains(index) && tokenized.tokens[index].isCapitalised && !tokenized.wordType(at: index).isElision
  }
}

// MARK: - Names of the gazetteer

extension NameRuleReader {
  /// The longest name of the gazetteer at a token.
  func knownName(at index: Int) -> FoundName? {
    for match in names[index - line.lowerBound].reversed() {
      guard let kind = kind(of: match) else { continue }
      // A place or a family name within a longer name is no name of its own: `Washington Post`, `Anne Paris`.
      if match.range.count == 1, isPartOfRun(match.range) { continue }
      return FoundName(tokens: match.range, kind: kind)
    }
    return nil
  }

  func kind(of match: PhraseMatcher.Match) -> EntityKind? {
    let (classes, range) = (match.classes, match.range)
    guard !classes.isDisjoint(with: .names), isWritten(asName: range, classes), !isInCompound(range) else {
      return nil
    }
    let before = cuesBefore(range.lowerBound)
    if classes.contains(.ambiguous), before.isDisjoint(with: [.placeUnit, .placePreposition]) { return nil }
    if classes.contains(.place) {
      // A given name that is also a place is a place only behind a preposition.
      let isGivenName = range.count == 1 && self.classes(at: range.lowerBound).contains(.givenName)
      if isGivenName, before.isDisjoint(with: [.placeUnit, .placePreposition]) { return nil }
      return .place
    }
    return classes.contains(.organization) ? .organization : .person
  }

  /// True if a hyphen joins a phrase to a word that is no name of the gazetteer: `La Croix` in `La Croix-Rouge`.
  func isInCompound(_ range: Range<Int>) -> Bool {
    let hyphen = range.upperBound
    guard hyphen + 1 < line.upperBound, tokenized.wordType(at: hyphen).punctuation == .dash,
      tokenized.tokens[hyphen].isAttached, tokenized.tokens[hyphen + 1].isAttached
    else { return false }
    return !names[hyphen + 1 - line.lowerBound].contains { !$0.classes.isDisjoint(with: .names) }
  }

  /// True if the capitals of a phrase let it be a name.
  func isWritten(asName range: Range<Int>, _ classes: PhraseClasses) -> Bool {
    let first = tokenized.tokens[range.lowerBound]
    if !classes.contains(.cased), range.count == 1 { return first.shape == .capitals }
    guard first.isCapitalised else {
      // `océan Indien`, `agence régionale de santé`
      return range.count > 2 && classes.contains(.organization)
        || range.count > 1 && isCapitalised(range.upperBound - 1)
    }
    guard range.count == 1 else {
      // `Le monde change.` doesn't mean `Le Monde`.
      let isSmall = range.dropFirst().contains { tokenized.tokens[$0].shape == .lower && !isLink($0) }
      return !first.startsSentence || classes.contains(.smallTail) || !isSmall
    }
    let isSmallElsewhere = evidence.of(first, tokenized.wordType(at: range.lowerBound).key.bits) & 1 != 0
    return !(first.startsSentence && isSmallElsewhere)
      && !self.classes(at: range.lowerBound).contains(.usuallySmall)
  }

  /// True if a capitalised word that isn't in the gazetteer with it directly follows a token, or a given name is in
  /// front.
  func isPartOfRun(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    let isFollowed =
      isCapitalised(next) && tokenized.tokens[next].shape == .capitalised
      && !tokenized.tokens[next].startsSentence
      && !names[next - line.lowerBound].contains { !$0.classes.isDisjoint(with: .names) }
    let before = range.lowerBound - 1
    let followsName =
      isCapitalised(before) && classes(at: before).contains(.givenName)
      && !tokenized.tokens[range.lowerBound].startsSentence
    return isFollowed || followsName
  }
}

// MARK: - Phrases that are no names, and adjectives

extension NameRuleReader {
  /// The end of a phrase with capitals that is no name of a person, place or body: `Tour de France`.
  func endOfNoName(at index: Int) -> Int? {
    cues[index - line.lowerBound].last {
      $0.classes.contains(.noName) && $0.range.contains(where: isCapitalised)
        && !$0.classes.contains(.demonym)
    }?.range.upperBound
  }

  /// The end of a title, whose capitals belong to no name, with the portfolio behind it.
  func endOfTitle(at index: Int) -> Int? {
    let titles = cues[index - line.lowerBound].filter { !$0.classes.isDisjoint(with: [.title, .profession]) }
    guard let title = titles.last else { return nil }
    return endOfPortfolio(after: title.range.upperBound) ?? title.range.upperBound
  }

  /// The end of a portfolio, or nil: of `des Affaires étrangères` behind `ministre`.
  func endOfPortfolio(after start: Int) -> Int? {
    var end = start
    var next = start
    // Only words of bodies are a portfolio, so that `président de la France` keeps its country.
    while next < line.upperBound {
      if isLink(next) {
        next += 1
      } else if let match = cues[next - line.lowerBound].last(where: {
        $0.classes.contains(.organizationWord)
      }),
        !cues[next - line.lowerBound].contains(where: { $0.classes.contains(.organizationHead) })
      {
        next = match.range.upperBound
        end = next
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// An adjective of a place or the name of a people.
  func demonym(at index: Int) -> FoundName? {
    guard let match = cues[index - line.lowerBound].last(where: { $0.classes.contains(.demonym) }) else {
      return nil
    }
    let token = tokenized.tokens[index]
    let name = FoundName(tokens: match.range, kind: .place, isDemonym: true)
    if token.isCapitalised { return token.startsSentence ? nil : name }
    // The names of languages are the same words: `parler français`, `en anglais`, `le russe`.
    guard index > line.lowerBound, tokenized.tokens[index - 1].shape == .lower else { return nil }
    let before = tokenized.wordType(at: index - 1)
    let isNoun =
      before.length > 3 && !rules.wordsBeforeLanguages.contains(before.lower)
      && !classes(at: index - 1).contains(.link)
    return isNoun || classes(at: index - 1).contains(.demonym) ? name : nil
  }
}
