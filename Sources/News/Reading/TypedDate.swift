internal import Languages
internal import Text

/// A day, a month or a year as a person types it: in the figures of ISO 8601 (`2025-09-11`, `2025-09`), in figures from the
/// day on (`11/9/2025`, `9/2025`), or in the words of a registered language (`11 Sep 2025`, `11 tháng 9 năm 2025`).
///
/// Figures mean the same whatever language the program speaks, so that a saved search keeps its meaning: the day is before
/// the month, as wherever gazette shows figures with strokes.
package struct TypedDate: Sendable {
  package let date: ArticleDate

  package init?(_ typed: String) {
    // The sign of a date that gazette worked out itself.
    let typed = typed.hasPrefix("~") ? String(typed.dropFirst()) : typed
    let text = UTF8Text(typed)
    if let date = NumericDate(yearFirstIn: text, at: 0), date.end == text.bytes.count {
      self.date = date.date
    } else if let date = Self.date(dayFirstIn: typed) ?? Self.date(inWordsOf: text) {
      self.date = date
    } else {
      return nil
    }
  }

  /// `11/9/2025`, `11.09.2025`, `9/2025`.
  private static func date(dayFirstIn typed: String) -> ArticleDate? {
    guard let sign = typed.first(where: { !$0.isNumber }), "/.-".contains(sign) else { return nil }
    let parts = typed.split(separator: sign, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count, parts.last?.utf8.count == 4,
      parts.dropLast().allSatisfy({ $0.utf8.count <= 2 })
    else { return nil }
    return ArticleDate(
      year: numbers[numbers.count - 1], month: numbers[numbers.count - 2],
      day: numbers.count == 3 ? numbers[0] : nil)
  }

  private static func date(inWordsOf text: UTF8Text) -> ArticleDate? {
    LanguageProfile.all.lazy.compactMap { profile in
      WrittenDate(in: text, at: 0, NewsLanguage(profile), isDayFirst: true)
    }.first { $0.range.upperBound == text.bytes.count }?.date
  }
}
