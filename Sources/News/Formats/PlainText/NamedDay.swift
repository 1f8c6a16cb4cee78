internal import Languages
internal import Text

/// The name of a day directly before a date: `on Tuesday, March 12, 2024`, `hôm nay (12/3/2024)`.
struct NamedDay {
  /// True if the name means the day of the date.
  let isSameDay: Bool

  /// The most bytes of a name of a day.
  private static let longest = 48

  /// Nil if no such name comes before the date.
  init?(before written: WrittenDate, in text: UTF8Text, _ language: NewsLanguage) {
    let end = written.range.lowerBound
    var prose = FoldedProse(language.prose)
    prose.read(text.bytes.span, text.wholeScalars(max(0, end - Self.longest)..<end))
    var reader = FactReader(prose, language.numbersAndDates, today: written.date.firstDay)
    reader.read()
    guard let pointer = reader.pointers.last,
      prose.tokens[pointer.upperBound...].allSatisfy({ token in
        token.kind == .sign
          || language.news.dateMarkers.contains(text.folded(prose.sourceRange(of: token.range)))
      }),
      let day = reader.facts.days.last(where: { $0.isRelative })
    else { return nil }
    isSameDay = ArticleDate(year: day.year ?? 0, month: day.month, day: day.day) == written.date
  }
}

/// The number at the end of a date, which is a year or counts something: `May 5, 2000 workers`, `25 February, 2015 GMT`.
enum YearInDate {
  /// True if the number is a year. A month before the day or a comma before the number leaves that open; then a mark or a
  /// word of grammar must follow.
  static func isYear(of written: WrittenDate, in text: UTF8Text, _ language: NewsLanguage) -> Bool {
    let range = written.range
    let next = text.skippingSpace(from: range.upperBound, to: text.bytes.count)
    guard next > range.upperBound,
      let word = Words(of: text, in: text.token(from: next)).first(where: { _ in true }),
      word.lowerBound == next
    else { return true }
    let folded = text.folded(word)
    if ClockTime.isZone(folded), text[next].isUppercase { return false }
    let comma = range.last { text[$0] == UInt8(ascii: ",") }
    guard text.isLetter(at: range.lowerBound) && language.numbersAndDates.dayFollowsMonth || comma != nil
    else {
      return true
    }
    return !text.isLowercase(at: next)
      || isGrammar(folded, hasDiacritic: text.hasDiacritic(in: word), language)
  }

  private static func isGrammar(_ word: String, hasDiacritic: Bool, _ language: NewsLanguage) -> Bool {
    language.sentences.isOpener(word, hasDiacritic: hasDiacritic)
      || language.news.danglingWords.contains(word)
      || language.news.phraseOpenings.contains(word)
  }
}
