internal import Languages
internal import Text

/// Finds people's names of syllables, family name first, in texts of other languages, where a syllable can look like a word:
/// `To Lam`, `Do Muoi`.
struct ForeignSyllabicPeople {
  private static let longest = 4

  let syllables: NameSyllables

  private var tokenized: TokenizedText { syllables.tokenized }
  private var parser: NameParser { syllables.parser }

  // MARK: Names of which a part was found

  /// The beginning of a person's name of which the end was found, behind syllables from `first` on; nil where nothing is to
  /// be added.
  func start(of found: Range<Int>, after first: Int) -> Int? {
    guard !tokenized.tokens[found.lowerBound].isInHeading else { return nil }
    for start in max(first, found.upperBound - Self.longest)..<found.lowerBound {
      if begins(start..<found.upperBound, found) { return start }
    }
    return nil
  }

  private func begins(_ run: Range<Int>, _ found: Range<Int>) -> Bool {
    let start = run.lowerBound
    guard syllables.isFamilyName(start) || hasMiddleName(run) else {
      return isGivenName(start, before: found)
    }
    if syllables.isKnown(run) || !tokenized.tokens[start].startsSentence { return true }
    // `To Vo Van Thuong the deal matters` names nobody with the family name `To`.
    if syllables.isFamilyName(start + 1), found.count > 2 { return false }
    return isAloneBeforeVowels(start) || found.count > 1 || isSubject(found)
  }

  /// True if a word of the text's language is the given name before a family name: `An Nguyen`.
  private func isGivenName(_ start: Int, before found: Range<Int>) -> Bool {
    guard start + 1 == found.lowerBound, found.count == 1, syllables.isFamilyName(found.lowerBound),
      isStopWord(start)
    else { return false }
    return !tokenized.tokens[start].startsSentence || isAloneBeforeVowels(start)
  }

  /// True if a name of one syllable is the subject of a statement, so that the word before it is a part of the name: `Do
  /// Muoi died`, but neither `Do Tom and Mai agree?` nor `To Tom, she said`.
  private func isSubject(_ found: Range<Int>) -> Bool {
    guard found.upperBound < tokenized.tokens.count, tokenized.tokens[found.upperBound].shape == .lower,
      tokenized.wordType(at: found.upperBound).joint == nil, !isFamiliar(found.lowerBound)
    else { return false }
    let rest = tokenized.tokens[found.upperBound...].prefix { !$0.startsSentence }
    return !rest.contains { tokenized.types[$0.type].text == "?" }
  }

  /// True if a word only precedes vowels as a word of the text's language, and the next word begins with none: `An Thi Ha`.
  private func isAloneBeforeVowels(_ index: Int) -> Bool {
    parser.rules.wordsBeforeVowels.contains(tokenized.wordType(at: index).lower)
      && !tokenized.wordType(at: index + 1).lower.utf8.prefix(1).allSatisfy("aeiou".utf8.contains)
  }

  // MARK: Names that were not found

  /// The people in a run of capitalised words.
  func people(in run: Range<Int>) -> [Range<Int>] {
    var people: [Range<Int>] = []
    var start = run.lowerBound
    while start < run.upperBound {
      let end = run[start...].first { !syllables.isSyllable($0) } ?? run.upperBound
      if end > start + 1 { people += self.people(amongSyllables: start..<end, of: run) }
      start = max(end, start + 1)
    }
    return people
  }

  private func people(amongSyllables part: Range<Int>, of run: Range<Int>) -> [Range<Int>] {
    var known: [Range<Int>] = []
    for start in part.dropLast() where syllables.isFamilyName(start) && start >= known.last?.upperBound ?? 0 {
      let longest = min(part.upperBound, start + Self.longest)
      if let end = (start + 2..<longest + 1).last(where: { syllables.isKnown(start..<$0) }) {
        known.append(start..<end)
      }
    }
    if !known.isEmpty { return known }
    return isPerson(part, isWhole: part == run) ? [part] : []
  }

  /// True if syllables that are a whole run, or that are behind a title, are certainly a person's name.
  private func isPerson(_ part: Range<Int>, isWhole: Bool) -> Bool {
    let start = part.lowerBound
    guard part.count <= Self.longest, !tokenized.tokens[start].isInHeading,
      !tokenized.tokens[start].startsSentence
    else { return false }
    let hasFamilyName = syllables.isFamilyName(start)
    let isCertain =
      hasFamilyName && parser.titles.precede(start, in: tokenized)
      || isWhole && (hasMiddleName(part) || hasFamilyName && part.count == 2 && isCapitalisedStopWord(part))
    return isCertain && !syllables.isPlace(part)
  }

  /// True if a word of the text's language that has no capital within a sentence begins a name: `To Lam`, but not `To Do`.
  private func isCapitalisedStopWord(_ part: Range<Int>) -> Bool {
    isStopWord(part.lowerBound) && part.dropFirst().allSatisfy { !isFamiliar($0) && !isStopWord($0) }
  }

  /// True if the second of three syllables or more is one that only names have: `An Thi Ha`.
  private func hasMiddleName(_ run: Range<Int>) -> Bool {
    run.count > 2 && FamilyFirstCustoms.isMiddleName(tokenized.wordType(at: run.lowerBound + 1).lower)
  }

  private func isStopWord(_ index: Int) -> Bool {
    tokenized.language.profile.terms.stopWords.contains(tokenized.wordType(at: index).lower)
  }

  private func isFamiliar(_ index: Int) -> Bool {
    tokenized.language.profile.familiarWords.contains(tokenized.wordType(at: index).lower[...].utf8)
  }
}
