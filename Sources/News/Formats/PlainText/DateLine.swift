internal import Text

/// The `date YYYY[-MM[-DD]]` that a text may begin with.
struct DateLine: Sendable {
  let range: TextRange
  let date: ArticleDate

  /// Nil where the text does not begin with one, white space aside, or where there is no such date.
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
