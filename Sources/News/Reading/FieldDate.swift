internal import Languages
internal import Text

/// The date in a named field.
package struct FieldDate {
  package let date: ArticleDate

  /// A date must begin within this number of bytes of a text: `Thu, 11 Sep 2025 08:00:00 +0700`.
  private static let searched = 40

  /// Nil if the field has no date. `language` decides the meaning of `10/9/2025`.
  init?(of value: FieldValue, _ language: NewsLanguage) {
    let date: ArticleDate? =
      switch value {
      case .number(let number): Self.date(of: number)
      case .text(let text): Self.date(in: UTF8Text(text.prefix(200)), language)
      case .list(let values): values.first.flatMap { FieldDate(of: $0, language)?.date }
      case .fields(let fields): fields["$date"].flatMap { FieldDate(of: $0, language)?.date }
      }
    guard let date else { return nil }
    self.date = date
  }

  /// A year, a day as `20250911`, or a moment in seconds or milliseconds since 1970 (in UTC).
  private static func date(of number: Double) -> ArticleDate? {
    switch number {
    case 1000..<3000: ArticleDate(year: Int(number))
    case 10_000_101..<29_991_232:
      ArticleDate(year: Int(number) / 10_000, month: Int(number) / 100 % 100, day: Int(number) % 100)
    case 1e8..<1e11: date(ofSeconds: number)
    case 1e11..<1e14: date(ofSeconds: number / 1000)
    default: nil
    }
  }

  private static func date(ofSeconds seconds: Double) -> ArticleDate {
    ArticleDate(DayNumber(1970, 1, 1).adding(days: Int(seconds / 86_400)))
  }

  private static func date(in text: UTF8Text, _ language: NewsLanguage) -> ArticleDate? {
    let range = text.trimmed(text.range)
    if range.allSatisfy({ text[$0].isDigit || text[$0] == UInt8(ascii: ".") }) {
      return Double(text.string(in: range)).flatMap(date(of:))
    }
    // A time may follow the day and is not needed.
    let dashed = UTF8Text(text.bytes[range].map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 })
    if let written = NumericDate(yearFirstIn: dashed, at: 0),
      written.date.day != nil || written.end == range.count
    {
      return written.date
    }
    let starts = range.prefix(searched).filter {
      text[$0].isWordByte && ($0 == 0 || !text[$0 - 1].isWordByte)
    }
    let isDayFirst = language.numbersAndDates.isDayFirst
    return starts.lazy.compactMap { start in
      [language, .ofPrograms].lazy
        .compactMap { WrittenDate(in: text, at: start, $0, isDayFirst: isDayFirst)?.date }.first
    }.first
  }
}

extension FieldDate {
  /// A line longer than this, in bytes, is no line of a date.
  private static let longestLine = 160

  /// The date in a field of a page in a language, given by its code: `vi`, `en-GB`.
  package init?(of text: String, languageCode code: String?) {
    self.init(of: .text(text), Self.language(of: code))
  }

  /// The first day with month and year in a short line, such as `Thứ Hai, 1/9/2025 - 08:00`.
  package init?(inLine line: String, languageCode code: String?) {
    let text = UTF8Text(line)
    guard text.bytes.count <= Self.longestLine else { return nil }
    let language = Self.language(of: code)
    let starts = text.range.filter { text[$0].isWordByte && ($0 == 0 || !text[$0 - 1].isWordByte) }
    let days = starts.lazy.compactMap { DayInLine.day(in: text, at: $0, language)?.date }
    guard let day = days.first(where: { $0.day != nil }) else { return nil }
    date = day
  }

  private static func language(of code: String?) -> NewsLanguage {
    let primary = (code ?? "").lowercased().prefix { $0.isLetter }
    return NewsLanguage(Language(String(primary)).profile)
  }
}
