internal import Languages
internal import News
internal import Text

extension NameRuleReader {
  /// The run of capitalised words at a token, without a first word that begins a sentence and is no name.
  func run(at start: Int) -> Range<Int>? {
    var end = endOfWord(start)
    while end < line.upperBound {
      if isCapitalised(end), !tokenized.tokens[end].startsSentence, !isOther(end, after: start) {
        end = endOfWord(end)
      } else if let next = endOfParticles(at: end, after: start), isCapitalised(next),
        !isOther(next, after: start)
      {
        end = endOfWord(next)
      } else {
        break
      }
    }
    let run = start..<end
    return isUncertain(start) && classes(at: start).isDisjoint(with: [.givenName]) ? shortened(run) : run
  }

  /// True if a capitalised word begins another name than the word at `start`: a name of the gazetteer of several words,
  /// or of one word where the first word may be no name; or whether the word begins a title.
  func isOther(_ index: Int, after start: Int) -> Bool {
    let fewest = isUncertain(start) && !classes(at: start).contains(.givenName) ? 1 : 2
    return names[index - line.lowerBound].contains { $0.range.count >= fewest && kind(of: $0) != nil }
      || classes(at: index).contains(.noName)
      || classes(at: index).contains(.title) && !classes(at: start).contains(.givenName)
  }

  /// The first token behind the particles of a name, or nil: behind `de` in `Dominique de Villepin`, behind `des` in
  /// `Parc des Princes`.
  func endOfParticles(at index: Int, after start: Int) -> Int? {
    guard !classes(at: start).isDisjoint(with: [.givenName, .placeUnit]) else { return nil }
    var next = index
    while next < line.upperBound, next < index + 2, !tokenized.tokens[next].isCapitalised,
      NameRules.particles.contains(tokenized.wordType(at: next).lower) || isLink(next)
        || tokenized.wordType(at: next).isElision
    {
      next += 1
    }
    return next > index && next < line.upperBound ? next : nil
  }

  /// True if the capital of a token may only begin the sentence.
  func isUncertain(_ index: Int) -> Bool {
    let token = tokenized.tokens[index]
    guard token.startsSentence else { return false }
    if classes(at: index).contains(.usuallySmall) { return true }
    return evidence.of(token, tokenized.wordType(at: index).key.bits) != 2
  }

  /// A run without its first word; nil where nothing is left.
  func shortened(_ run: Range<Int>) -> Range<Int>? {
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

  /// The kind of a run by the words in it and beside it, or nil.
  func kind(of run: Range<Int>) -> EntityKind? {
    let first = classes(at: run.lowerBound)
    let words = run.count { tokenized.tokens[$0].isCapitalised }
    let before = cuesBefore(run.lowerBound)
    let after = cuesAfter(run.upperBound)
    if let last = tailClasses(of: run), last.contains(.organizationTail), words > 1 { return .organization }
    // People have no article: `le Grand Est`, `le Charles de Gaulle`.
    let hasArticle = hasArticle(run.lowerBound)
    if words > 1, first.contains(.placeUnit), !first.contains(.givenName) { return .place }
    if words > 1, first.contains(.givenName), !hasArticle { return .person }
    if tokenized.tokens[run.lowerBound].shape == .capitals, words == 1 {
      return isAcronym(run) ? .organization : nil
    }
    if before.contains(.title) || after.contains(.personVerb) || isAged(run.upperBound) { return .person }
    if !before.isDisjoint(with: [.placeUnit, .placePreposition]) { return .place }
    if !before.union(after).isDisjoint(with: [.profession, .personVerb, .title]) { return .person }
    if words == 1 { return first.contains(.familyName) && !isUncertain(run.lowerBound) ? .person : nil }
    // A compound is one word: `Villers-Cotterêts`.
    return !rules.hasCues || hasArticle || endOfWord(run.lowerBound) == run.upperBound ? nil : .person
  }

  func hasArticle(_ index: Int) -> Bool {
    guard index > line.lowerBound else { return false }
    return rules.articles.contains(tokenized.wordType(at: index - 1).lower.replacing("’", with: "'"))
  }

  func tailClasses(of run: Range<Int>) -> PhraseClasses? {
    run.count > 1 ? classes(at: run.upperBound - 1) : nil
  }

  /// True if a word in capitals is a body: behind a definite article, or in brackets.
  func isAcronym(_ run: Range<Int>) -> Bool {
    let length = tokenized.wordType(at: run.lowerBound).length
    guard run.count == 1, run.lowerBound > line.lowerBound, (2...8).contains(length), !isLineInCapitals else {
      return false
    }
    let before = tokenized.wordType(at: run.lowerBound - 1)
    if before.punctuation == .openingBracket { return tokenized.wordType(at: run.upperBound, in: line) != 1 }
    return hasArticle(run.lowerBound)
  }

  /// True if an age follows: `, 34 ans`.
  func isAged(_ index: Int) -> Bool {
    index + 2 < line.upperBound && tokenized.wordType(at: index).text == ","
      && tokenized.tokens[index + 1].shape == .number
      && rules.ageWords.contains(tokenized.wordType(at: index + 2).lower)
  }
}

// MARK: - Words beside a name

extension NameRuleReader {
  /// The classes of the phrases directly in front of a token. Articles, joining words, adjectives of places and a comma
  /// may be between.
  func cuesBefore(_ index: Int) -> PhraseClasses {
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
      // Words before a comma show that a person's name follows, but no place's.
      classes = endingClasses(at: end)
      if tokenized.wordType(at: index - 1).text == "," { classes.formIntersection([.title, .profession]) }
    }
    return hops > 0 && isLink(index - 1) && isFunction(before: end)
      ? classes.subtracting([.title, .profession]) : classes
  }

  func endingClasses(at end: Int) -> PhraseClasses {
    (endings[end] ?? []).reduce(into: PhraseClasses()) { $0.formUnion($1.classes) }
  }

  /// True if the phrase that ends at a token is a title in small letters. A joining word behind it introduces the place or
  /// the body: `maire de Jumla`, but `Mme de Villepin`.
  private func isFunction(before end: Int) -> Bool {
    !(endings[end] ?? []).contains { tokenized.tokens[$0.range.lowerBound].isCapitalised }
  }

  /// The classes of the phrases directly behind a name; behind a comma only those of titles and professions.
  func cuesAfter(_ index: Int) -> PhraseClasses {
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
