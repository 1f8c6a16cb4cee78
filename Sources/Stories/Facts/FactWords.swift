internal import Languages
internal import Text

/// The words of numbers and dates in a language, by their keys.
struct FactWords {
  /// What a word does in a number or a date.
  enum Meaning: Hashable {
    /// A number in letters, and whether it counts tens: `twenty`, `mươi`.
    case number(Int)
    case tens(Int)
    /// A month by its name, 1 to 12.
    case month(Int)
    /// A day of the week by its name, 0 for Monday.
    case weekday(Int)
    /// `yesterday`: so many days before the article's.
    case daysAgo(Int)
    case role(Role)
  }

  /// What a word of grammar does.
  enum Role: Hashable {
    /// `of`, and the ending of `11th`.
    case of, ordinal
    /// `ngày` or `mùng`, `tháng`, `năm`, `tuần` before a number, and `thứ`, `chủ`, `hôm` before what they go with.
    case day, month, year, week, weekday, sunday, today
    /// `next`, `tới`; `last`, `trước`.
    case coming, past
    /// What stands before a day and tells that it is one: `hôm`, `sáng`, `từ`.
    case time
  }

  /// How the keys of a text's tokens are made.
  enum Spelling {
    case folded, marked
  }

  let spelling: Spelling
  let meanings: WordTable<Meaning>
  let scales: WordTable<Double>
  let units: WordTable<UnitWord>

  /// The words for a text of a language. Vietnamese with diacritics tells words apart that are one without.
  static func words(of language: Language, hasDiacritics: Bool) -> FactWords {
    if language != .vietnamese { return english }
    return hasDiacritics ? vietnamese : undiacritised
  }

  private static let english = FactWords(
    .folded, numbers: englishNumbers, scales: englishScales, roles: englishRoles, units: { [$0.english] })
  private static let vietnamese = FactWords(
    .marked, numbers: vietnameseNumbers, scales: vietnameseScales, roles: vietnameseRoles,
    units: { [$0.vietnamese, $0.english] })
  private static let undiacritised = FactWords(
    .folded, numbers: vietnameseNumbers, scales: vietnameseScales, roles: vietnameseRoles,
    units: { [$0.vietnamese, $0.english] })
}

// MARK: - Tables

extension FactWords {
  private static let englishNumbers: [(Meaning, String)] =
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { (.number($0.offset + 1), $0.element) }
    + ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated().map {
      (.tens($0.offset * 10 + 20), $0.element)
    } + [(.number(12), "dozen"), (.number(100), "hundred")]

  private static let vietnameseNumbers: [(Meaning, String)] =
    ["một", "hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín"].enumerated().map {
      (.number($0.offset + 1), $0.element)
    } + [
      (.number(4), "tư"), (.number(1), "mốt"), (.number(5), "lăm"), (.number(1), "giêng"),
      (.number(12), "chạp"),
      (.tens(10), "mười, mươi"),
    ]

  private static let englishScales: [(Double, String)] = [
    (100, "hundred"), (1000, "thousand"), (1e6, "million, mn"), (1e9, "billion, bn"), (1e12, "trillion, tn"),
  ]

  private static let vietnameseScales: [(Double, String)] = [
    (100, "trăm"), (1000, "nghìn, ngàn"), (1e6, "triệu"), (1e9, "tỷ, tỉ"),
  ]

  private static let months = [
    "january, jan", "february, feb", "march, mar", "april, apr", "may", "june, jun", "july, jul",
    "august, aug", "september, sep, sept", "october, oct", "november, nov", "december, dec",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let englishRoles: [(Meaning, String)] =
    months.enumerated().map { (.month($0.offset + 1), $0.element) }
    + weekdays.enumerated().map { (.weekday($0.offset), $0.element) }
    + [
      (.daysAgo(0), "today"), (.daysAgo(1), "yesterday"), (.daysAgo(-1), "tomorrow"), (.role(.of), "of"),
      (.role(.ordinal), "st, nd, rd, th"), (.role(.week), "week"), (.role(.coming), "next, coming"),
      (.role(.past), "last, past, previous"),
    ]

  private static let vietnameseRoles: [(Meaning, String)] = [
    (.role(.day), "ngày, mùng, mồng"), (.role(.month), "tháng"), (.role(.year), "năm"),
    (.role(.weekday), "thứ"), (.role(.sunday), "chủ"), (.role(.today), "hôm"), (.role(.week), "tuần"),
    (.role(.coming), "tới, sau"), (.role(.past), "trước, qua, rồi"),
    (.role(.time), "sáng, trưa, chiều, tối, đêm, từ, đến, vào, khuya"),
  ]

  private init(
    _ spelling: Spelling, numbers: [(Meaning, String)], scales: [(Double, String)],
    roles: [(Meaning, String)],
    units: (UnitWord.Names) -> [String]
  ) {
    self.spelling = spelling
    meanings = Self.table(numbers + roles, spelling)
    self.scales = Self.table(scales, spelling)
    self.units = Self.table(
      UnitWord.names.flatMap { unit in units(unit).map { (unit.unit, $0) } }, spelling)
  }

  /// The values by the keys of their words; of one word with two values the first.
  private static func table<Value>(_ entries: [(Value, String)], _ spelling: Spelling) -> WordTable<Value> {
    let language: Language = spelling == .marked ? .vietnamese : .english
    return WordTable(
      entries.flatMap { value, names in
        names.split(separator: ",").compactMap { name in
          key(of: String(name), language, spelling).map { ($0.bits, value) }
        }
      })
  }

  private static func key(of name: String, _ language: Language, _ spelling: Spelling) -> WordKey? {
    var prose = FoldedProse(language)
    prose.read(name.utf8.span, 0..<name.utf8.count)
    let keys = prose.tokens.map { $0.key(spelling) }
    return keys.first.map { keys.dropFirst().reduce($0) { $0.followed(by: $1) } }
  }
}

extension ProseToken {
  /// Its key in the tables of a spelling.
  func key(_ spelling: FactWords.Spelling) -> WordKey {
    spelling == .marked && kind == .word ? marked : key
  }
}
