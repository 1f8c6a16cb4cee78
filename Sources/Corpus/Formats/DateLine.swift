/// The `date YYYY[-MM[-DD]]` that a file may begin with.
struct DateLine: Sendable {
  let range: TextRange
  let date: ArticleDate

  /// Nil where the text does not begin with one, white space aside, or where there is no such date.
  init?(in text: UTF8Text) {
    let start = text.skippingSpace(from: 0, to: text.bytes.count)
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

/// A date in figures with the year first: `2025`, `2025-09`, `2025-09-11`.
struct NumericDate: Sendable {
  let date: ArticleDate
  let end: Int

  init?(yearFirstIn text: UTF8Text, at start: Int) {
    guard let year = text.number(at: start), year.end == start + 4 else { return nil }
    let month = Self.field(in: text, at: year.end)
    let day = month.flatMap { Self.field(in: text, at: $0.end) }
    guard let date = ArticleDate(year: year.value, month: month?.value, day: day?.value) else { return nil }
    self.date = date
    end = day?.end ?? month?.end ?? year.end
  }

  /// Two digits after a hyphen.
  private static func field(in text: UTF8Text, at position: Int) -> (value: Int, end: Int)? {
    guard text[position] == UInt8(ascii: "-"), let number = text.number(at: position + 1),
      number.end == position + 3
    else { return nil }
    return number
  }
}
