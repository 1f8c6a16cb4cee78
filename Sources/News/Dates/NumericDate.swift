package import Text

/// A date in figures with the year first: `2025`, `2025-09`, `2025-09-11`.
package struct NumericDate: Sendable {
  package let date: ArticleDate
  package let end: Int

  package init?(yearFirstIn text: UTF8Text, at start: Int) {
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
