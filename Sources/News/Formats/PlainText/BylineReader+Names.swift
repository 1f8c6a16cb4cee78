internal import Languages
internal import Text

/// The names and places in a byline, and the words that describe an author.
extension BylineReader {
  private static let mostWordsOfPlace = 4

  /// `Jane Roe`, `Jane Roe and John Doe`, `TTXVN/Tin tức`.
  mutating func readNames() -> Bool {
    let end = endOfName
    guard end > index else { return false }
    let name = line.words[index].lowerBound..<line.words[end - 1].upperBound
    if Agencies.contains(line.text.folded(name)) {
      agency = agency ?? name
    } else if opening == .helper {
      // The name of a helper is read with the opening.
    } else if isPlaceOfAuthor(index..<end) {
      // `By Jane Roe, Oslo`, `— Jane Roe, Harbour Weekly`.
    } else if AuthorName.isName(index..<end, of: line, language, isMarked: opening == .author) {
      authors.append(name)
    } else {
      return false
    }
    index = end
    if index < line.words.count, words.wordsJoiningNames.contains(line.folded[index]),
      index + 1 < line.words.count
    {
      index += 1
    }
    return true
  }

  /// True for one word behind a comma and an author of several words, and for a few words behind the comma of a signature.
  private func isPlaceOfAuthor(_ words: Range<Int>) -> Bool {
    let isSignature = line.isBehindDash && words.upperBound == line.words.count
    guard isSignature || words.count == 1 && opening == .author, let author = authors.last,
      author.contains(where: { line.text.spaceLength(at: $0) > 0 })
    else { return false }
    let gap = line.gap(before: words.lowerBound)
    return author.upperBound == gap.lowerBound && line.text[gap.lowerBound] == UInt8(ascii: ",")
  }

  /// The end of the run of words without punctuation that begins at `index`.
  private var endOfName: Int {
    var end = index
    while end < line.words.count {
      if end > index {
        let gap = line.gap(before: end)
        if !line.text.trimmed(gap).isEmpty, !isPeriodOfInitial(gap) { break }
        if gap.contains(where: { line.text[$0] >= 0x80 }) { break }
      }
      guard AuthorName.isPart(end, of: line), end == index || !beginsPhrase(end) else { break }
      end += 1
    }
    return end
  }

  private func isPeriodOfInitial(_ gap: TextRange) -> Bool {
    line.text.trimmed(gap) == gap.lowerBound..<gap.lowerBound + 1
      && line.text[gap.lowerBound] == UInt8(ascii: ".")
  }

  private func beginsPhrase(_ index: Int) -> Bool {
    line.phrase(at: index, in: words.wordsJoiningNames) != nil
      || line.phrase(at: index, in: words.authorRoles) != nil
      || line.phrase(at: index, in: words.sourceOpenings) != nil
      || line.phrase(at: index, in: words.publication) != nil
      || language.isCalendarWord(line.folded[index])
      || isDay(index)
  }

  /// Words behind the name of an author that say more of the author: `, science correspondent`, `in London`.
  mutating func skipDescription() -> Bool {
    guard !authors.isEmpty || role != nil || agency != nil, !line.endsSentence(language) else { return false }
    if isPlaceBehindComma || isBeforeRole {
      index = line.words.count
      return true
    }
    if isJoiningPlace(index) {
      index += 1
      while index < line.words.count, !isSeparated(at: index, by: ",;|"), AuthorName.isPart(index, of: line) {
        index += 1
      }
      return true
    }
    guard opening == .author || role != nil, line.words.count - index <= 8,
      line.text.isLowercase(at: line.words[index].lowerBound)
    else { return false }
    index += 1
    return true
  }

  /// True if a comma follows the author, and a role of authors ends the line: `Jane Roe, science correspondent`.
  private var isBeforeRole: Bool {
    guard let author = authors.last, line.text[author.upperBound] == UInt8(ascii: ",") else { return false }
    return line.phrase(at: line.words.count - 1, in: words.authorRoles) != nil
  }

  /// True if a comma and a few words with capitals end the line behind a role or an agency, or behind an author who signs
  /// with a dash: `Transport correspondent, Oslo`, `BBC News, Oslo`, `— Jane Roe, Harbour Weekly`.
  private var isPlaceBehindComma: Bool {
    let rest = index..<line.words.count
    return (role != nil || agency != nil || line.isBehindDash) && rest.count <= Self.mostWordsOfPlace
      && line.text[line.gap(before: index).lowerBound] == UInt8(ascii: ",")
      && rest.allSatisfy { AuthorName.isPart($0, of: line) }
  }

  func isJoiningPlace(_ index: Int) -> Bool {
    index < line.words.count && words.wordsJoiningPlaces.contains(line.folded[index])
      && index + 1 < line.words.count
      && line.text.isUppercase(at: line.words[index + 1].lowerBound)
  }
}
