internal import Languages
internal import Text

/// Reads the words of a byline one after the other.
struct BylineReader {
  enum Opening { case author, helper }

  private static let mostWordsOfSource = 7

  let line: FoldedLine
  let language: NewsLanguage
  private(set) var authors: [TextRange] = []
  private(set) var date: ArticleDate?
  private(set) var agency: TextRange?
  private(set) var opening: Opening?
  /// The role of the author: `PV`.
  private(set) var role: TextRange?
  /// True if a phrase of publication begins the line or an address ends it.
  private(set) var isMarked = false
  /// The last author, if a comma and a date follow.
  private(set) var authorBeforeComma: TextRange?
  private var index = 0
  private(set) var hasTime = false
  /// True if a phrase of publication is in the line, other than the words before a day or a time.
  private(set) var hasPublication = false

  init(_ line: FoldedLine, _ language: NewsLanguage) {
    (self.line, self.language) = (line, language)
  }

  private var words: SurroundingWords { language.surroundings }

  /// False if a word belongs to no byline.
  mutating func read() -> Bool {
    while index < line.words.count {
      let isRead =
        readDate() || readWeekday() || readTime() || readReadingTime() || readOpening() || readRole()
        || readPublication() || readAddress() || readSource() || readNames() || skipDescription()
      guard isRead else { return false }
    }
    return true
  }

  /// True for figures and for words of dates.
  private func mayBeginDay(_ index: Int) -> Bool {
    line.text[line.words[index].lowerBound].isDigit
      || [language, .ofPrograms].contains { $0.numbersAndDates.meanings[line.folded[index]] != nil }
  }

  private mutating func readDate() -> Bool {
    guard mayBeginDay(index) else { return false }
    let start = line.words[index].lowerBound
    guard let (found, end) = DayInLine.day(in: line.text, at: start, language), end <= line.range.upperBound
    else {
      return false
    }
    if date == nil {
      date = found
      let gap = line.gap(before: index)
      if let last = authors.last, authors.count == 1, index > 0, !isBehindPhrase,
        line.text.trimmed(gap) == gap.lowerBound..<gap.lowerBound + 1,
        line.text[gap.lowerBound] == UInt8(ascii: ",")
      {
        authorBeforeComma = last
      }
    }
    skip(to: end)
    return true
  }

  /// True if a word that is no name comes before the word at `index`.
  private var isBehindPhrase: Bool {
    authors.last.map { $0.upperBound < line.words[index - 1].upperBound } ?? true
  }

  private mutating func skip(to end: Int) {
    while index < line.words.count, line.words[index].lowerBound < end { index += 1 }
  }

  /// `Monday`, `Thứ tư`, `Thứ 4`, `Chủ nhật`.
  private mutating func readWeekday() -> Bool {
    let meanings = language.numbersAndDates.meanings
    let first = line.folded[index]
    let second = index + 1 < line.folded.count ? line.folded[index + 1] : ""
    if meanings[first + " " + second]?.isWeekday == true {
      index += 2
    } else if meanings[first]?.isWeekday == true {
      index += 1
    } else if meanings[first] == .role(.weekday), isNumber(second) {
      index += 2
    } else if words.shortWeekdays.contains(first), date != nil || isDay(index + 1) {
      index += 1
    } else {
      return false
    }
    return true
  }

  private func isDay(_ index: Int) -> Bool {
    index < line.words.count && mayBeginDay(index)
      && DayInLine.day(in: line.text, at: line.words[index].lowerBound, language) != nil
  }

  private func isNumber(_ folded: String) -> Bool {
    if folded.utf8.count == 1, folded.utf8.allSatisfy(\.isDigit) { return true }
    switch language.numbersAndDates.meanings[folded] {
    case .number, .role(.year): return true
    default: return false
    }
  }

  /// `9:14`, `17h01`, `9am`, and the zone behind a time: `(GMT+7)`, `EDT`.
  private mutating func readTime() -> Bool {
    let word = line.folded[index]
    let isZone = hasTime && ClockTime.isZone(word)
    guard isZone || ClockTime.isTime(word) else { return false }
    hasTime = true
    index += 1
    return true
  }

  /// `3 min read`.
  private mutating func readReadingTime() -> Bool {
    let isNumber = line.folded[index].utf8.allSatisfy(\.isDigit)
    guard let length = line.phrase(at: index + (isNumber ? 1 : 0), in: words.readingTime) else {
      return false
    }
    index += length + (isNumber ? 1 : 0)
    if index < line.words.count, line.hasColon(before: index), line.folded[index].utf8.allSatisfy(\.isDigit) {
      index += 1
    }
    isMarked = true
    return true
  }

  /// `By`, `Author:`, `Editing by`.
  private mutating func readOpening() -> Bool {
    if let length = line.phrase(at: index, in: words.helperOpenings) {
      opening = opening ?? .helper
      index += length
      while index < line.words.count, !isSeparated(at: index, by: ";.|") { index += 1 }
      isMarked = true
      return true
    }
    let isFirst = index == 0 || isSeparated(at: index, by: ";.|/-–—(")
    if isFirst, let length = line.phrase(at: index, in: words.authorOpenings),
      index + length < line.words.count
    {
      opening = .author
      index += length
      return true
    }
    guard let length = line.phrase(at: index, in: words.authorLabels), index + length <= line.words.count,
      line.hasColon(before: index + length)
    else { return false }
    opening = .author
    index += length
    return true
  }

  private mutating func readRole() -> Bool {
    guard let length = line.phrase(at: index, in: words.authorRoles) else { return false }
    let range = line.words[index].lowerBound..<line.words[index + length - 1].upperBound
    let end = line.text[range.upperBound] == UInt8(ascii: ")") ? range.upperBound + 1 : range.upperBound
    role = (role?.lowerBound ?? range.lowerBound)..<end
    index += length
    return true
  }

  /// The agency or paper behind an author: `Jane Roe (Reuters)`, `Anh Tuấn/VOV`, `Khánh Linh Theo Trí Thức Trẻ`.
  private mutating func readSource() -> Bool {
    guard index > 0, !authors.isEmpty || role != nil else { return false }
    let opening = line.phrase(at: index, in: words.sourceOpenings)
    guard opening != nil || isSeparated(at: index, by: "(/"),
      line.words.count - index <= Self.mostWordsOfSource
    else { return false }
    let start = index + (opening ?? 0)
    guard start < line.words.count, line.text.isUppercase(at: line.words[start].lowerBound) else {
      return false
    }
    let end = (start + 1..<line.words.count).first { isSeparated(at: $0, by: ")|") } ?? line.words.count
    let name = line.words[start].lowerBound..<line.words[end - 1].upperBound
    let known = Agencies.last(in: name, of: line.text)
    // Brackets may also hold a place or a team.
    guard
      opening != nil || known != nil || isSeparated(at: index, by: "/")
        || name.contains(where: { line.text[$0] == UInt8(ascii: "/") })
    else { return false }
    agency = known ?? name
    index = end
    return true
  }

  private mutating func readPublication() -> Bool {
    guard let length = line.phrase(at: index, in: words.publication) else { return false }
    hasPublication = hasPublication || line.words[index].count > 3 && index == 0
    index += length
    return true
  }

  /// `jane.roe@example.org`, `@janeroe`.
  private mutating func readAddress() -> Bool {
    let word = line.words[index]
    guard line.text.first("@", in: line.gap(before: index).lowerBound..<word.upperBound) != nil,
      !authors.isEmpty || opening != nil
    else { return false }
    index += 1
    return true
  }

  private func isSeparated(at index: Int, by marks: String) -> Bool {
    line.gap(before: index).contains { marks.utf8.contains(line.text[$0]) }
      || marks.utf8.contains(UInt8(ascii: "|"))
        && line.gap(before: index).contains { line.text.isDash(at: $0) }
  }
}

// MARK: Names

extension BylineReader {
  /// `Jane Roe`, `Jane Roe and John Doe`, `TTXVN/Tin tức`.
  private mutating func readNames() -> Bool {
    let end = endOfName
    guard end > index else { return false }
    let name = line.words[index].lowerBound..<line.words[end - 1].upperBound
    if Agencies.contains(line.text.folded(name)) {
      agency = agency ?? name
    } else if opening == .helper {
      // The name of a helper is read with the opening.
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
    line.phrase(at: index, in: words.authorRoles) != nil
      || line.phrase(at: index, in: words.sourceOpenings) != nil
      || line.phrase(at: index, in: words.publication) != nil
      || language.isCalendarWord(line.folded[index])
      || isDay(index)
  }

  /// Words behind the name of an author that say more of the author: `, science correspondent`, `in London`.
  private mutating func skipDescription() -> Bool {
    guard !authors.isEmpty || role != nil, !line.endsSentence(language) else { return false }
    if isJoiningPlace {
      index += 1
      while index < line.words.count, !isSeparated(at: index, by: ",;|"), AuthorName.isPart(index, of: line) {
        index += 1
      }
      return true
    }
    guard opening == .author || role != nil || isBeforeRole, line.words.count - index <= 8,
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

  private var isJoiningPlace: Bool {
    words.wordsJoiningPlaces.contains(line.folded[index]) && index + 1 < line.words.count
      && line.text.isUppercase(at: line.words[index + 1].lowerBound)
  }
}
