internal import Languages
internal import News
internal import Text

/// Reads the names of a line by rules.
///
/// The line is read from left to right. At each token the first of these is taken: a name of the gazetteer, a body that
/// begins with a known word, a title or another phrase that is no name, an adjective of a place, a run of capitalised
/// words. The words beside a run say what it means.
struct NameRuleReader {
  private let tokenized: TokenizedText
  private let line: Range<Int>
  private let evidence: CapitalizationEvidence
  private let rules: NameRules
  private let cues: [[PhraseMatcher.Match]]
  private let names: [[PhraseMatcher.Match]]
  /// The classes of the cue phrases that end at each token, with their beginnings.
  private let endings: [Int: [PhraseMatcher.Match]]

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

  private func step(at index: Int) -> (names: [FoundName], end: Int) {
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

  private func classes(at index: Int) -> PhraseClasses {
    guard line.contains(index) else { return [] }
    return cues[index - line.lowerBound].first { $0.range.count == 1 }?.classes ?? []
  }

  private func isCapitalised(_ index: Int) -> Bool {
    line.contains(index) && tokenized.tokens[index].isCapitalised && !tokenized.wordType(at: index).isElision
  }
}

// MARK: - Names of the gazetteer

extension NameRuleReader {
  /// The longest name of the gazetteer at a token.
  private func knownName(at index: Int) -> FoundName? {
    for match in names[index - line.lowerBound].reversed() {
      guard let kind = kind(of: match) else { continue }
      // A place or a family name within a longer name is no name of its own: `Washington Post`, `Anne Paris`.
      if match.range.count == 1, isPartOfRun(match.range) { continue }
      return FoundName(tokens: match.range, kind: kind)
    }
    return nil
  }

  private func kind(of match: PhraseMatcher.Match) -> EntityKind? {
    let (classes, range) = (match.classes, match.range)
    guard !classes.isDisjoint(with: .names), isWritten(asName: range, classes) else { return nil }
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

  /// Whether the capitals of a phrase let it be a name.
  private func isWritten(asName range: Range<Int>, _ classes: PhraseClasses) -> Bool {
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

  /// Whether a capitalised word that isn't in the gazetteer with it directly follows a token, or a given name is in
  /// front.
  private func isPartOfRun(_ range: Range<Int>) -> Bool {
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

// MARK: - Bodies

extension NameRuleReader {
  /// The tokens of a body's name that begins with a known word: `ministère de l'Intérieur`, `Institut de géologie`.
  private func body(at start: Int) -> Range<Int>? {
    guard let head = cues[start - line.lowerBound].last(where: { $0.classes.contains(.organizationHead) })
    else { return nil }
    var end = head.range.upperBound
    var capitals = 0
    var next = end
    while next < line.upperBound {
      let isLink = isLink(next)
      if isCapitalised(next), !tokenized.tokens[next].startsSentence {
        capitals += 1
        next = endOfWord(next)
        end = next
      } else if let word = qualifier(at: next), !isLink {
        next = word
        end = word
      } else if isLink {
        next += 1
      } else {
        break
      }
    }
    return isBody(head, end: end, capitals: capitals) ? start..<end : nil
  }

  private func isLink(_ index: Int) -> Bool {
    !tokenized.tokens[index].isCapitalised
      && (rules.joiningWords.contains(tokenized.wordType(at: index).lower)
        || tokenized.wordType(at: index).isElision || classes(at: index).contains(.link))
  }

  /// The end of the qualifying phrase in small letters at a token, or nil: `météorologique`, `vietnamienne`.
  private func qualifier(at index: Int) -> Int? {
    guard tokenized.tokens[index].shape == .lower else { return nil }
    return cues[index - line.lowerBound].last {
      !$0.classes.isDisjoint(with: [.organizationWord, .demonym])
    }?.range.upperBound
  }

  /// The end of a capitalised word with all that hyphens join to it.
  private func endOfWord(_ index: Int) -> Int {
    var end = index + 1
    while end + 1 < line.upperBound, tokenized.wordType(at: end).punctuation == .dash,
      tokenized.tokens[end].isAttached, tokenized.tokens[end + 1].isAttached
    {
      end += 2
    }
    return end
  }

  private func isBody(_ head: PhraseMatcher.Match, end: Int, capitals: Int) -> Bool {
    let start = head.range.lowerBound
    let first = tokenized.tokens[start]
    if isKnownBody(from: head.range.upperBound, to: end) { return false }
    guard first.isCapitalised else {
      // A head in small letters needs a name: `institut Odalys`, but not `la police de Paris`.
      let isCommon = head.range.count == 1 && head.classes.contains(.usuallySmall)
      return capitals > 0 && !(isCommon && isPlace(from: head.range.upperBound, to: end))
        && !first.isInHeading
    }
    guard !first.isInHeading else { return false }
    if first.startsSentence { return capitals > 0 }
    return end > head.range.upperBound || head.range.count > 1
  }

  /// Whether a body of the gazetteer is behind the head: `la compagnie Vietnam Airlines`.
  private func isKnownBody(from start: Int, to end: Int) -> Bool {
    guard let first = (start..<end).first(where: { !isLink($0) }) else { return false }
    return names[first - line.lowerBound].contains {
      $0.range.upperBound == end && $0.classes.contains(.organization) && kind(of: $0) != nil
    }
  }

  /// Whether the tokens of a body behind its head are joining words and a place.
  private func isPlace(from start: Int, to end: Int) -> Bool {
    guard let first = (start..<end).first(where: { !isLink($0) }) else { return true }
    return names[first - line.lowerBound].contains {
      $0.range.upperBound == end && $0.classes.contains(.place)
    }
      || (start..<end).allSatisfy { !tokenized.tokens[$0].isCapitalised }
  }
}

// MARK: - Phrases that are no names, and adjectives

extension NameRuleReader {
  /// The end of a phrase with capitals that is no name of a person, place or body: `Tour de France`.
  private func endOfNoName(at index: Int) -> Int? {
    cues[index - line.lowerBound].last {
      $0.classes.contains(.noName) && $0.range.contains(where: isCapitalised)
        && !$0.classes.contains(.demonym)
    }?.range.upperBound
  }

  /// The end of a title, whose capitals belong to no name, with the portfolio behind it.
  private func endOfTitle(at index: Int) -> Int? {
    let titles = cues[index - line.lowerBound].filter { !$0.classes.isDisjoint(with: [.title, .profession]) }
    guard let title = titles.last else { return nil }
    return endOfPortfolio(after: title.range.upperBound) ?? title.range.upperBound
  }

  /// The end of what someone is in charge of, or nil: of `des Affaires étrangères` behind `ministre`.
  private func endOfPortfolio(after start: Int) -> Int? {
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
  private func demonym(at index: Int) -> FoundName? {
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

// MARK: - Runs of capitalised words

extension NameRuleReader {
  /// The run of capitalised words at a token, without a first word that begins a sentence and is no name.
  private func run(at start: Int) -> Range<Int>? {
    var end = endOfWord(start)
    while end < line.upperBound {
      if isCapitalised(end), !tokenized.tokens[end].startsSentence, !isOther(end) {
        end = endOfWord(end)
      } else if let next = endOfParticles(at: end, after: start), isCapitalised(next), !isOther(next) {
        end = endOfWord(next)
      } else {
        break
      }
    }
    let run = start..<end
    return isUncertain(start) && classes(at: start).isDisjoint(with: [.givenName]) ? shortened(run) : run
  }

  /// Whether a capitalised word begins a name of the gazetteer of several words, or a title.
  private func isOther(_ index: Int) -> Bool {
    names[index - line.lowerBound].contains { $0.range.count > 1 && kind(of: $0) != nil }
      || !classes(at: index).isDisjoint(with: [.title, .noName])
  }

  /// The first token behind particles of a person's name, or nil: `de` in `Dominique de Villepin`.
  private func endOfParticles(at index: Int, after start: Int) -> Int? {
    guard classes(at: start).contains(.givenName) else { return nil }
    var next = index
    while next < line.upperBound, next < index + 2, !tokenized.tokens[next].isCapitalised,
      NameRules.particles.contains(tokenized.wordType(at: next).lower)
        || tokenized.wordType(at: next).isElision
    {
      next += 1
    }
    return next > index && next < line.upperBound ? next : nil
  }

  /// Whether the capital of a token may only begin the sentence.
  private func isUncertain(_ index: Int) -> Bool {
    let token = tokenized.tokens[index]
    guard token.startsSentence else { return false }
    return evidence.of(token, tokenized.wordType(at: index).key.bits) != 2
  }

  /// A run without its first word; nil where nothing is left.
  private func shortened(_ run: Range<Int>) -> Range<Int>? {
    let first = run.lowerBound
    let isCommon =
      classes(at: first).contains(.usuallySmall)
      || evidence.of(tokenized.tokens[first], tokenized.wordType(at: first).key.bits) & 1 != 0
    let rest = run.dropFirst()
    guard rest.first.map(isCapitalised) == true else {
      // A single word at the beginning of a sentence is a name only where a verb of people follows.
      return !isCommon && cuesAfter(run.upperBound).contains(.personVerb) ? run : nil
    }
    return isCommon ? rest : run
  }

  /// What a run means by the words in it and beside it, or nil.
  private func kind(of run: Range<Int>) -> EntityKind? {
    let first = classes(at: run.lowerBound)
    let words = run.count { tokenized.tokens[$0].isCapitalised }
    let before = cuesBefore(run.lowerBound)
    let after = cuesAfter(run.upperBound)
    if let last = tailClasses(of: run), last.contains(.organizationTail), words > 1 { return .organization }
    // People have no article: `le Grand Est`, `le Charles de Gaulle`.
    let hasArticle = hasArticle(run.lowerBound)
    if words > 1, first.contains(.givenName), !hasArticle { return .person }
    if tokenized.tokens[run.lowerBound].shape == .capitals, words == 1 {
      return isAcronym(run) ? .organization : nil
    }
    if before.contains(.title) || after.contains(.personVerb) || isAged(run.upperBound) { return .person }
    if !before.isDisjoint(with: [.placeUnit, .placePreposition]) { return .place }
    if !before.union(after).isDisjoint(with: [.profession, .personVerb, .title]) { return .person }
    if words == 1 { return first.contains(.familyName) && !isUncertain(run.lowerBound) ? .person : nil }
    return rules.cues == nil || hasArticle ? nil : .person
  }

  private func hasArticle(_ index: Int) -> Bool {
    guard index > line.lowerBound else { return false }
    return rules.articles.contains(tokenized.wordType(at: index - 1).lower.replacing("’", with: "'"))
  }

  private func tailClasses(of run: Range<Int>) -> PhraseClasses? {
    run.count > 1 ? classes(at: run.upperBound - 1) : nil
  }

  /// Whether a word in capitals is a body: behind a definite article, or in brackets.
  private func isAcronym(_ run: Range<Int>) -> Bool {
    let length = tokenized.wordType(at: run.lowerBound).length
    guard run.count == 1, run.lowerBound > line.lowerBound, (2...8).contains(length) else { return false }
    let before = tokenized.wordType(at: run.lowerBound - 1)
    if before.punctuation == .openingBracket { return tokenized.wordType(at: run.upperBound, in: line) != 1 }
    return hasArticle(run.lowerBound)
  }

  /// Whether an age follows: `, 34 ans`.
  private func isAged(_ index: Int) -> Bool {
    index + 2 < line.upperBound && tokenized.wordType(at: index).text == ","
      && tokenized.tokens[index + 1].shape == .number
      && rules.ageWords.contains(tokenized.wordType(at: index + 2).lower)
  }
}

// MARK: - Words beside a name

extension NameRuleReader {
  /// The classes of the phrases directly in front of a token. Articles, joining words, adjectives of places and a comma
  /// may be between.
  private func cuesBefore(_ index: Int) -> PhraseClasses {
    var end = index
    var classes = endingClasses(at: end)
    var hops = 0
    while classes.isDisjoint(with: [.title, .profession, .personVerb, .placeUnit, .placePreposition]),
      end > line.lowerBound, hops < 4
    {
      let before = end - 1
      let isComma = tokenized.wordType(at: before).text == "," && hops == 0
      let isAdjective = self.endings[end]?.contains {
        !$0.classes.isDisjoint(with: [.demonym, .organizationWord])
      }
      guard isComma || isLink(before) || isAdjective == true || isCapitalised(before) && hops > 0 else {
        break
      }
      end -= 1
      hops += 1
      // Behind a comma only a person is named by what is in front.
      classes = endingClasses(at: end)
      if tokenized.wordType(at: index - 1).text == "," { classes.formIntersection([.title, .profession]) }
    }
    return classes
  }

  private func endingClasses(at end: Int) -> PhraseClasses {
    (endings[end] ?? []).reduce(into: PhraseClasses()) { $0.formUnion($1.classes) }
  }

  /// The classes of the phrases directly behind a name; of those behind a comma only what a person is.
  private func cuesAfter(_ index: Int) -> PhraseClasses {
    guard line.contains(index) else { return [] }
    let direct = cues[index - line.lowerBound].reduce(into: PhraseClasses()) { $0.formUnion($1.classes) }
    guard tokenized.wordType(at: index).text == ",", line.contains(index + 1) else {
      return direct.intersection([.personVerb])
    }
    var next = index + 1
    while next < line.upperBound, isLink(next) { next += 1 }
    guard line.contains(next), !tokenized.tokens[next].isCapitalised else { return [] }
    return cues[next - line.lowerBound].reduce(into: PhraseClasses()) { $0.formUnion($1.classes) }
      .intersection([.title, .profession])
  }
}
