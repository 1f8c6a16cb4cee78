internal import Languages
internal import Text

/// A line that names the author or the time of publication, and nothing else: `By Jane Roe`, `HUY QUỐC`,
/// `PV - Thứ tư, 19/06/2024 17:01 (GMT+7)`, `Updated 9:14 AM EDT, Tue March 12, 2024`.
struct Byline: Sendable, Hashable {
  let range: TextRange
  /// The names of the authors.
  private(set) var authors: [TextRange] = []
  private(set) var date: ArticleDate?
  /// The agency or paper that the line names.
  private(set) var agency: TextRange?
  /// True if words or a date show that the line is a byline. A bare name is a byline only beside the text.
  private(set) var isMarked = false
  /// True if the line is a day and nothing else, as a section of a timeline may begin.
  private(set) var isDayAlone = false

  /// True if a place comes before the day: `Hanoi, March 12, 2024`.
  private(set) var isBehindPlace = false

  /// True if the only author is a role that signs: `PV`. Words for a role name nobody: `By our correspondent`.
  private(set) var isRoleAlone = false
  /// True if the line is a role that may be a heading without an author above: `Transport correspondent`.
  private(set) var isRoleOfAuthorAbove = false

  private static let longest = 160
  private static let mostNames = 4
  private static let mostWords = 24

  /// Nil if the line contains other words.
  init?(_ line: FoldedLine, _ language: NewsLanguage) {
    guard line.range.count <= Self.longest, line.words.count <= Self.mostWords else { return nil }
    range = line.range
    var reader = BylineReader(line, language)
    guard reader.read() else { return nil }
    (authors, date, agency) = (reader.authors, reader.days.published, reader.agency)
    isMarked =
      date != nil || reader.hasVagueDay && reader.hasPublication
      || reader.opening == .author && (!authors.isEmpty || reader.role != nil) || reader.isMarked
    isBehindPlace = reader.hasPlace
    isDayAlone =
      (date != nil || reader.hasVagueDay) && authors.isEmpty && agency == nil && !reader.hasTime
      && !reader.hasPublication && reader.opening == nil
    isRoleOfAuthorAbove = reader.hasSubjectOfRole && authors.isEmpty
    if authors.isEmpty, !isRoleOfAuthorAbove, let role = reader.signingRole {
      (authors, isRoleAlone) = ([role], true)
    }
    guard
      isMarked || !authors.isEmpty || agency != nil || isRoleOfAuthorAbove || reader.isPublicationAlone
        || reader.role != nil
        || reader.hasVagueDay, authors.count <= Self.mostNames
    else { return nil }
    if !isMarked, line.text.endsSentence(line.range, language) { return nil }
  }
}

extension Byline {
  /// A line with a phrase that only bylines have, whatever other words follow. Its first day is the date.
  init(describedBy line: FoldedLine, _ language: NewsLanguage) {
    range = line.range
    date =
      line.words.lazy.compactMap { DayInLine.day(in: line.text, at: $0.lowerBound, language)?.date }.first
    isMarked = true
  }
}
