internal import Languages
internal import Text

/// Reads the words of a byline one after the other.
struct BylineReader {
  enum Opening { case author, helper }

  private static let mostWordsOfSource = 7
  private static let mostWordsOfSubject = 4

  let line: FoldedLine
  let language: NewsLanguage
  var authors: [TextRange] = []
  var days = DaysOfLine()
  var agency: TextRange?
  private(set) var opening: Opening?
  /// The role of the author: `PV`.
  private(set) var role: TextRange?
  /// True if the role has a subject: `Transport correspondent`. Such words may also be a heading.
  private(set) var hasSubjectOfRole = false
  /// True if a phrase of publication begins the line or an address ends it.
  var isMarked = false
  /// True if a place comes before the day.
  var hasPlace = false
  /// True if the line has a day without a year, or only the name of a day.
  var hasVagueDay = false
  var index = 0
  var hasTime = false
  /// True if a phrase of publication begins the line.
  private(set) var hasPublication = false
  /// True if the line is a phrase of publication and nothing else.
  private(set) var isPublicationAlone = false

  init(_ line: FoldedLine, _ language: NewsLanguage) {
    (self.line, self.language) = (line, language)
  }

  var words: SurroundingWords { language.surroundings }

  /// The role that stands for a name: letters such as `PV`, without `by` before them.
  var signingRole: TextRange? {
    guard let role, opening != .author else { return nil }
    let isInitials = Words(of: line.text, in: role).contains { word in
      word.count > 1 && word.allSatisfy { line.text.isUppercase(at: $0) }
    }
    return isInitials ? role : nil
  }

  /// False if a word belongs to no byline.
  mutating func read() -> Bool {
    while index < line.words.count {
      let isRead =
        readDate() || readWeekday() || readAge() || readNamedDay() || readTime() || readReadingTime()
        || readOpening()
        || readJoinedAuthor() || readRole() || readPublication() || readAddress() || readSource()
        || readNames()
        || readSubjectOfRole() || readDesk() || skipDescription()
      guard isRead else { return false }
    }
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
    if let length = label(in: words.authorLabels) {
      opening = .author
      index += length
    } else if let length = label(in: words.helperLabels), index > 0 {
      opening = .helper
      index += length
    } else {
      return false
    }
    return true
  }

  /// The number of words of a phrase before a colon.
  private func label(in list: Set<String>) -> Int? {
    line.phrase(at: index, in: list).flatMap { line.hasColon(before: index + $0) ? $0 : nil }
  }

  /// `Posted on 12 March 2024 by Jane Roe`, `Đăng ngày 12/3/2024 bởi admin`. The name of a user has a small letter.
  private mutating func readJoinedAuthor() -> Bool {
    guard hasPublication || !days.isEmpty, let length = line.phrase(at: index, in: words.wordsJoiningAuthors),
      index + length < line.words.count
    else { return false }
    opening = .author
    index += length
    if index + 1 == line.words.count, line.text.isLowercase(at: line.words[index].lowerBound) { index += 1 }
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
    let kind = opening == nil ? 0 : line.phrase(at: start, in: words.outletOpenings) ?? 0
    guard start + kind < line.words.count,
      line.text.isUppercase(at: line.words[start + kind].lowerBound)
    else { return false }
    let end = (start + 1..<line.words.count).first { isSeparated(at: $0, by: ")|") } ?? line.words.count
    let name = line.words[start].lowerBound..<line.words[end - 1].upperBound
    let behindKind = line.words[min(start + kind, end - 1)].lowerBound..<name.upperBound
    let known =
      Agencies.isKnown(line.text.folded(behindKind)) ? behindKind : Agencies.last(in: name, of: line.text)
    // Brackets may also hold a place, a team or a programme: `(The Ferry Show, BBC Two)`.
    guard
      opening != nil || known != nil && (known == behindKind || end == start + 1) || isOutlet(start..<end)
        || isSeparated(at: index, by: "/")
        || name.contains(where: { line.text[$0] == UInt8(ascii: "/") })
    else { return false }
    agency = known ?? name
    index = end
    return true
  }

  /// `Transport correspondent`, `Science and technology reporter, Oslo`: the role of the author who is named above, or of
  /// an author who isn't named: `By our political editor`.
  private mutating func readSubjectOfRole() -> Bool {
    let isUnnamed = opening == .author && authors.isEmpty
    guard index == 0 || isUnnamed else { return false }
    for start in index + 1...index + Self.mostWordsOfSubject where start < line.words.count {
      guard line.text.trimmed(line.gap(before: start)).isEmpty else { return false }
      guard let length = line.phrase(at: start, in: words.authorRoles) else { continue }
      let end = start + length
      guard end == line.words.count || isSeparated(at: end, by: ",|") || isJoiningPlace(end) else { continue }
      role = line.words[index].lowerBound..<line.words[end - 1].upperBound
      hasSubjectOfRole = !isUnnamed
      index = end
      return true
    }
    return false
  }

  /// The paper or the desk behind a bar or a dash: `By Jane Roe | The Harbour`. Only one that is known by its words is the
  /// source.
  private mutating func readDesk() -> Bool {
    guard opening == .author, !authors.isEmpty, isSeparated(at: index, by: "|") else { return false }
    var end = index
    while end < line.words.count, end == index || !isSeparated(at: end, by: "|"),
      AuthorName.isPart(end, of: line)
    { end += 1 }
    guard (1...Self.mostWordsOfSource).contains(end - index) else { return false }
    let name = line.words[index].lowerBound..<line.words[end - 1].upperBound
    if agency == nil, isOutlet(index..<end) || Agencies.isKnown(line.text.folded(name)) { agency = name }
    index = end
    return true
  }

  private mutating func readPublication() -> Bool {
    if let length = line.phrase(at: index, in: words.publication) {
      hasPublication = hasPublication || index == 0
      isPublicationAlone = index == 0 && length == line.words.count
      index += length
      return true
    }
    guard let length = line.phrase(at: index, in: words.wordsJoiningTimes) else { return false }
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

  func isSeparated(at index: Int, by marks: String) -> Bool {
    line.gap(before: index).contains { marks.utf8.contains(line.text[$0]) }
      || marks.utf8.contains(UInt8(ascii: "|"))
        && line.gap(before: index).contains { line.text.isDash(at: $0) }
  }
}
