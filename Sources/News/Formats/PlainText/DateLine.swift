internal import Text

/// The `date YYYY[-MM[-DD]]` at the beginning of a text.
struct DateLine: Sendable {
  let range: TextRange
  let date: ArticleDate

  /// Nil if the text doesn't begin with a date line, white space ignored, or if the calendar lacks the date.
  init?(in text: UTF8Text, from start: Int = 0) {
    let start = text.skippingSpace(from: start, to: text.bytes.count)
    guard text.has("date ", at: start) || text.has("Date ", at: start) else { return nil }
    let numberStart = text.skippingSpace(from: start + 5, to: text.bytes.count)
    guard let written = NumericDate(yearFirstIn: text, at: numberStart), text.isSpaceOrEnd(at: written.end)
    else {
      return nil
    }
    range = start..<written.end
    date = written.date
  }
}
