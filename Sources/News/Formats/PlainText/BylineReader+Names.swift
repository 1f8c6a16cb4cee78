internal import Languages
internal import Text

/// The names and places in a byline, and the words that describe an author.
extension BylineReader {
  private static let mostWordsOfPlace = 4

  /// `Jane Roe`, `Jane Roe and John Doe`, `TTXVN/Tin tức`.
  mutating func readNames() -> Bool {
    var end = endOfName
    let length = Agencies.length(at: index, of: line).flatMap { index + $0 >= end ? $0 : nil }
    guard end > index || length != nil && opening != nil, !isBehindAgencyOfPhoto else { return false }
    if let length {
      end = index + length
    } else if let place = line.phrase(at: index, in: words.wordsOfNoName),
      isPlaceBeforeDay(index..<index + place)
    {
      end = max(end, index + place)
    }
    let name = line.words[index].lowerBound..<line.words[end - 1].upperBound
    if length != nil || isOutlet(index..<end) && (index > 0 || isBeforeDay(end)) {
      agency = agency ?? name
    } else if opening == .helper {
      // The name of a helper is read with the opening.
    } else if isPlaceBeforeDay(index..<end) {
      hasPlace = true
    } else if isPlaceOfAuthor(index..<end) || isPlaceBehindDay(index..<end) {
      // `By Jane Roe, Oslo`, `— Jane Roe, Harbour Weekly`, `Updated 12 March 2024 - Oslo`.
    } else if !authors.isEmpty && isSeparated(at: index, by: "(") {
      // Brackets behind an author hold a place, a team or a programme.
      return false
    } else if opening == .author, !authors.isEmpty, isBehindBar {
      // `By Jane Roe | Oslo`, `By Jane Roe | Harbour Weekly`.
      return false
    } else if AuthorName.isName(index..<end, of: line, language, isMarked: opening == .author) {
      authors.append(name)
    } else {
      return false
    }
    index = end
    skipJoiningWord()
    return true
  }

  private var isBehindBar: Bool { line.gap(before: index).contains { line.text[$0] == UInt8(ascii: "|") } }

  /// Reads the word between two authors.
  private mutating func skipJoiningWord() {
    if index + 1 < line.words.count, words.wordsJoiningNames.contains(line.folded[index]) { index += 1 }
  }

  /// True behind an agency and a slash: `REUTERS/Jane Roe` is the credit of a photo.
  private var isBehindAgencyOfPhoto: Bool {
    guard let agency, authors.isEmpty, index > 0, agency.upperBound == line.words[index - 1].upperBound,
      Agencies.length(at: index, of: line) == nil
    else { return false }
    return isSeparated(at: index, by: "/") || line.text[agency.upperBound] == UInt8(ascii: "/")
  }

  /// True for the name of an agency or a paper by its words: `Harbour News`, `Báo Hải Cảng`, `Harbour.net`.
  func isOutlet(_ words: Range<Int>) -> Bool {
    let name = line.folded[words]
    guard let last = name.last else { return false }
    if name.count == 1 {
      return Agencies.isAddress(last) || ["wire", "wired"].contains { last.hasSuffix($0) }
    }
    let ending = self.words.outletEndings.contains(last)
    let opening = line.phrase(at: words.lowerBound, in: self.words.outletOpenings)
    let rest = name.dropFirst(opening ?? 0).dropLast(ending ? 1 : 0)
    return (ending || opening != nil) && rest.contains { !self.words.wordsOfNoName.contains($0) }
  }

  private static let mostWordsOfPlaceBeforeDay = 6

  /// True for a place at the beginning of the line, before a comma and a day: `Hanoi, Tuesday, March 12, 2024`. Another
  /// place may follow: `Oslo, Norway, 12 March 2024`.
  private func isPlaceBeforeDay(_ words: Range<Int>) -> Bool {
    guard opening == nil, days.isEmpty, role == nil, words.upperBound < line.words.count,
      words.count <= Self.mostWordsOfPlaceBeforeDay
    else { return false }
    let isName = AuthorName.isName(words, of: line, language, isMarked: false)
    guard words.lowerBound == 0 || hasPlace || !authors.isEmpty && !isName,
      isSeparated(at: words.upperBound, by: isName ? "," : ",-|(")
    else { return false }
    let name = line.words[words.lowerBound].lowerBound..<line.words[words.upperBound - 1].upperBound
    let isKnown = self.words.wordsOfNoName.contains(line.text.folded(name))
    guard isKnown || Dateline.isPlace(name, in: line.text, language) else { return false }
    if isBeforeDay(words.upperBound) { return true }
    // `Hanoi (VNA) - March 12, 2024`.
    if !isName, isSeparated(at: words.upperBound, by: "(") {
      return Agencies.length(at: words.upperBound, of: line) != nil
    }
    // Two names of authors have the same form.
    var next = self
    next.index = words.upperBound
    let end = next.endOfName
    return !isName && end > next.index && end < line.words.count && isSeparated(at: end, by: ",-|")
      && isBeforeDay(end)
  }

  /// True if a day begins at a word, or the name of a day before a day.
  private func isBeforeDay(_ index: Int) -> Bool {
    var next = self
    next.index = index
    // `Hà Nội, sáng 12/3/2024`.
    while let length = line.phrase(at: next.index, in: words.wordsJoiningTimes) { next.index += length }
    guard next.index < line.words.count else { return false }
    return next.readDate(mayBeMonth: true)
      || next.readWeekday() && next.index < line.words.count && next.readDate()
  }

  /// True for the words behind a dash that end a line of publication: `Updated 12 March 2024 - Oslo`. Such words may name
  /// a place or a desk.
  private func isPlaceBehindDay(_ words: Range<Int>) -> Bool {
    let gap = line.gap(before: words.lowerBound)
    return hasPublication && !days.isEmpty && opening == nil && authors.isEmpty
      && words.upperBound == line.words.count
      && gap.contains { line.text[$0] == UInt8(ascii: "-") || line.text.isDash(at: $0) }
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
        if !line.text.trimmed(gap).isEmpty, !isPeriodOfInitial(gap, behind: end - 1) { break }
        if gap.contains(where: { line.text[$0] >= 0x80 }) { break }
      }
      guard AuthorName.isPart(end, of: line), end == index || !beginsPhrase(end) else { break }
      end += 1
    }
    return end
  }

  /// True for a period behind one letter, or behind letters without a vowel: `J.`, `Th.`, `Dr.`
  private func isPeriodOfInitial(_ gap: TextRange, behind word: Int) -> Bool {
    let letters = line.folded[word]
    return (letters.count == 1 || !letters.contains { "aeiouy".contains($0) })
      && line.text.trimmed(gap) == gap.lowerBound..<gap.lowerBound + 1
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
      skipJoiningWord()
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
