internal import Languages
internal import Text

/// The month in which an article was written, inferred from its text.
///
/// Running text names many dates, most of them in the past. A date counts as the date of the report if it signs a post,
/// or if it is a full date, the text mentions no later year, and one of the following holds: a weekday or a time of day
/// comes before the date; the date is alone on a line; the date is in the first lines and tells the time of an event.
/// The latest such date gives the month. A month with a year, a single year, or a day without a year is not used.
///
/// Most reports give the days of their own time without a year: `on Tuesday`, `today`. Where a text has such a day in its
/// first lines, a full date tells of another time unless the name of the day is beside it: `on Tuesday, March 12, 2024`.
/// The same holds of texts whose first lines look back at an old event: `Seventy years later`.
struct InferredDate {
  private let text: UTF8Text
  private let parts: [Part]
  private let posts: [TextRange]
  private let language: NewsLanguage

  /// The first lines, in bytes of prose.
  private static let lede = 300
  /// The first lines that are searched for names of days, in bytes.
  private static let searchedForDays = 2_000
  /// The bytes of a sentence before and behind a date that are searched.
  private static let longestSentence = 240

  /// The largest number of years in a report. Tables have more.
  private static let mostYears = 200

  init(in text: UTF8Text, parts: [Part], _ language: NewsLanguage) {
    self.text = text
    self.language = language
    self.parts = parts
    posts = parts.filter { $0.kind == .post }.map(\.range)
  }

  /// The prose without the captions of photos, which may tell of any time.
  private var prose: some BidirectionalCollection<TextRange> {
    parts.lazy.filter { $0.kind != .caption }.compactMap(\.prose)
  }

  /// The date with the precision of a month; nil if the text gives none.
  var date: ArticleDate? {
    var years: [Year] = []
    for range in prose where years.count < Self.mostYears { addYears(in: range, to: &years) }
    guard !years.isEmpty else { return nil }
    let isDayFirst = language.numbersAndDates.isDayFirst
    let dates = years.compactMap {
      WrittenDate(in: text, endingWithYearAt: $0.position, language, isDayFirst: isDayFirst)
    }
    guard !dates.isEmpty else { return nil }
    let lone = years.filter { year in !dates.contains { $0.range.contains(year.position) } }
    let namesDays = namesDays(beside: dates)
    let alone = Set(dates.filter { standsAlone($0.range) }.map(\.date))
    // Several days on lines of their own head the sections of a timeline.
    if alone.count > 1 { return nil }
    let own = dates.filter { isOwnTime($0, loneYears: lone, textNamesDays: namesDays) }
      .max { $0.date.sortKey < $1.date.sortKey }
    return own.flatMap { ArticleDate(year: $0.date.year, month: $0.date.month, isInferred: true) }
  }

  private struct Year {
    let position: Int
    let value: Int
  }

  /// Adds the numbers of four digits that may be years.
  private func addYears(in range: TextRange, to years: inout [Year]) {
    var position = range.lowerBound
    while position < range.upperBound, years.count < Self.mostYears {
      guard text[position].isDigit else {
        position += 1
        continue
      }
      var end = position
      while text[end].isDigit { end += 1 }
      if end - position == 4, let number = text.number(at: position), (1900...2099).contains(number.value) {
        years.append(Year(position: position, value: number.value))
      }
      position = end
    }
  }
}

extension InferredDate {
  private func isOwnTime(_ written: WrittenDate, loneYears: [Year], textNamesDays: Bool) -> Bool {
    guard YearInDate.isYear(of: written, in: text, language) else { return false }
    if posts.contains(where: { $0.contains(written.range.lowerBound) }) { return true }
    guard written.date.day != nil, !loneYears.contains(where: { $0.value > written.date.year }) else {
      return false
    }
    if standsAlone(written.range) { return true }
    if tellsOfOtherTime(written, loneYears: loneYears) { return false }
    if let named = NamedDay(before: written, in: text, language) { return named.isSameDay }
    let before = wordsBefore(written.range.lowerBound)
    if before.contains(where: language.news.wordsBeforeOtherDate.contains) { return false }
    return before.contains(where: language.news.wordsBeforeOwnDate.contains)
      || !textNamesDays && isInLede(written.range) && tellsWhen(written.range) && !looksBack
  }

  /// True if the first lines look back at an old event: `Seventy years later, the town …`.
  private var looksBack: Bool {
    guard let start = prose.first?.lowerBound else { return false }
    let lines = start..<min(text.bytes.count, start + 2 * Self.lede)
    return language.news.looksBack(text, in: text.wholeScalars(lines))
  }

  /// True if the first lines have a day such as `Tuesday` or `today` that has no date beside it.
  private func namesDays(beside dates: [WrittenDate]) -> Bool {
    var searched = 0
    for range in prose where searched < Self.searchedForDays {
      let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.searchedForDays)
      searched += range.count
      var folded = FoldedProse(language.prose)
      folded.read(text.bytes.span, text.wholeScalars(range))
      var reader = FactReader(folded, language.numbersAndDates, today: nil)
      reader.read()
      let named = reader.pointers.map { folded.sourceRange(ofTokens: $0) }
      let isLone = named.contains { day in
        !dates.contains { day.upperBound <= $0.range.lowerBound && $0.range.lowerBound - day.upperBound <= 8 }
      }
      if isLone { return true }
    }
    return false
  }

  /// True if words of the sentence tell of another time than the report's, as `ago`, `anniversary` and `will` do, or if
  /// another year comes before the date: `adopted in 1971, before the first flight on June 3, 1973`.
  private func tellsOfOtherTime(_ written: WrittenDate, loneYears: [Year]) -> Bool {
    let range = written.range
    guard let part = prose.first(where: { $0.contains(range.lowerBound) }) else { return false }
    let near = text.wholeScalars(
      max(
        part.lowerBound, range.lowerBound - Self.longestSentence)..<min(
          part.upperBound, range.upperBound + Self.longestSentence))
    let sentence = Sentences(of: text, in: near, by: language.sentences).first {
      $0.contains(range.lowerBound)
    }
    guard let sentence else { return false }
    return language.news.tellsOfOtherTime(text, sentence)
      || loneYears.contains {
        (sentence.lowerBound..<range.lowerBound).contains($0.position) && $0.value != written.date.year
      }
  }

  /// The two words before a position, folded, the nearest last. Words that only introduce a date are skipped.
  private func wordsBefore(_ position: Int) -> [String] {
    let start = max(prose.last { $0.lowerBound <= position }?.lowerBound ?? 0, position - 40)
    return Words(of: text, in: start..<position).suffix(4).map { text.folded($0) }
      .filter { !language.news.dateMarkers.contains($0) }
      .suffix(2)
  }

  private func isInLede(_ range: TextRange) -> Bool {
    guard let first = prose.first else { return false }
    return range.upperBound <= first.lowerBound + Self.lede
  }

  /// True if a date tells the time of an event, and does not belong to a name (`the September 11, 2001 attacks`).
  private func tellsWhen(_ range: TextRange) -> Bool {
    let before = text.trimmed(0..<range.lowerBound).upperBound
    if before == 0 || text.isSentenceMark(before: before)
      || prose.contains(where: { $0.lowerBound == range.lowerBound })
    {
      return true
    }
    return Words(of: text, in: max(0, before - 12)..<before).suffix(1)
      .contains { language.news.wordsOfTime.contains(text.folded($0)) }
  }

  /// True for places and words before a day: `Hà Nội, ngày`, but not `The ferry of`.
  private func areOfDateLine(_ range: TextRange) -> Bool {
    Words(of: text, in: range).allSatisfy { word in
      let folded = text.folded(word)
      return text.isUppercase(at: word.lowerBound)
        && !language.sentences.isOpener(folded, hasDiacritic: text.hasDiacritic(in: word))
        || language.news.dateMarkers.contains(folded) || language.news.wordsOfTime.contains(folded)
        || language.news.wordsBeforeOwnDate.contains(folded) || language.isCalendarWord(folded)
        || !text.isLetter(at: word.lowerBound)
    }
  }

  /// True if a line has few words beside the date: `Hà Nội, ngày 10 tháng 9 năm 2025`.
  private func standsAlone(_ range: TextRange) -> Bool {
    prose.contains { line in
      line.contains(range.lowerBound) && line.count <= range.count + 60
        && !text.isSentenceMark(before: line.upperBound)
        && text.wordCount(in: line) - text.wordCount(in: range) <= 4
        && areOfDateLine(line.lowerBound..<range.lowerBound)
    }
  }
}
