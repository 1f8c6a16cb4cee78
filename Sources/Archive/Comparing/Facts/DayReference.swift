internal import Corpus

/// A day, a month or a year that a text speaks of, as far as it says so.
struct DayReference: Hashable {
  let year: Int?
  let month: Int?
  let day: Int?
  let range: TextRange
  /// Whether the text only points to it (`on Wednesday`, `hôm qua`): that confirms a date and makes no difference by
  /// itself.
  let isRelative: Bool

  /// Whether two texts may mean the same: they give something in common, and nothing that differs.
  func agrees(with other: DayReference) -> Bool {
    func agree(_ mine: Int?, _ theirs: Int?) -> Bool { mine == nil || theirs == nil || mine == theirs }
    guard agree(year, other.year), agree(month, other.month), agree(day, other.day) else { return false }
    if day != nil, other.day != nil { return true }
    if day != nil || other.day != nil { return false }
    return month == nil && other.month == nil ? year == other.year : month == other.month
  }
}

/// Reads the dates of a text in English or Vietnamese.
struct DayReader {
  private let tokens: [FactToken]
  private let language: Language
  /// The article's own day, from which `yesterday` counts; nil where it isn't known to the day.
  private let today: ArticleDate?

  init(_ tokens: [FactToken], language: Language, today: ArticleDate?) {
    self.tokens = tokens
    self.language = language
    self.today = today.flatMap { $0.day == nil || $0.isInferred ? nil : $0 }
  }

  /// In the text's order.
  var days: [DayReference] {
    var days: [DayReference] = []
    var index = 0
    while index < tokens.count {
      if let (day, end) = day(at: index) {
        days.append(day)
        index = end
      } else {
        index += 1
      }
    }
    return days
  }

  private typealias Found = (DayReference, end: Int)

  private func day(at start: Int) -> Found? {
    if language == .vietnamese {
      return vietnamese(at: start) ?? figures(at: start) ?? year(at: start) ?? relative(at: start)
    }
    return english(at: start) ?? figures(at: start) ?? year(at: start) ?? relative(at: start)
  }

  private func reference(
    _ year: Int?, _ month: Int?, _ day: Int?, _ tokens: Range<Int>, isRelative: Bool = false
  ) -> Found? {
    guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    let range =
      self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    return (
      DayReference(year: year, month: month, day: day, range: range, isRelative: isRelative),
      tokens.upperBound
    )
  }
}

// MARK: - Calendar dates

extension DayReader {
  /// `September 8, 2025`, `8 September 2025`, `Sept. 2025`; a month by itself is none: `May` is a word too.
  private func english(at start: Int) -> Found? {
    if let month = month(start) {
      if let day = number(start + 1, 1...31) {
        let year = number(start + 2, Self.years)
        return reference(year, month, day, start..<start + (year == nil ? 2 : 3))
      }
      return number(start + 1, Self.years).flatMap { reference($0, month, nil, start..<start + 2) }
    }
    let isOrdinal = ["st", "nd", "rd", "th"].contains(word(start + 1))
    let next = start + (isOrdinal ? 2 : 1)
    guard let day = number(start, 1...31), let month = month(next) else { return nil }
    let year = number(next + 1, Self.years)
    return reference(year, month, day, start..<next + (year == nil ? 1 : 2))
  }

  /// `ngày 10/9`, `ngày 10-9-2025`, `10 tháng 9 năm 2025`, `tháng 9/2025`, `tháng 9`, `năm 2025`.
  private func vietnamese(at start: Int) -> Found? {
    if word(start) == "ngay" || word(start) == "mung" {
      return figures(at: start + 1, needsYear: false) ?? vietnamese(at: start + 1)
    }
    if let day = number(start, 1...31), word(start + 1) == "thang", let month = number(start + 2, 1...12) {
      return withYear(month: month, day: day, start..<start + 3)
    }
    if word(start) == "thang", let month = number(start + 1, 1...12) {
      return withYear(month: month, day: nil, start..<start + 2)
    }
    if word(start) == "nam", let year = number(start + 1, Self.years) {
      return reference(year, nil, nil, start..<start + 2)
    }
    return nil
  }

  /// Adds `năm 2025` or `/2025` where it follows.
  private func withYear(month: Int, day: Int?, _ tokens: Range<Int>) -> Found? {
    let next = word(tokens.upperBound) == "nam" ? tokens.upperBound + 1 : tokens.upperBound
    let isJoined = next > tokens.upperBound || joint(next) == .slash || joint(next) == .hyphen
    if isJoined, let year = number(next, Self.years) {
      return reference(year, month, day, tokens.lowerBound..<next + 1)
    }
    return reference(nil, month, day, tokens)
  }

  /// `10/9/2025`, `2025-09-10`; `10/9` where a word before it says that it is a date.
  private func figures(at start: Int, needsYear: Bool = true) -> Found? {
    guard let mark = joint(start + 1), mark == .slash || mark == .hyphen else { return nil }
    if let year = number(start, Self.years), joint(start + 2) == mark, let month = number(start + 1, 1...12),
      let day = number(start + 2, 1...31)
    {
      return reference(year, month, day, start..<start + 3)
    }
    guard let first = number(start, 1...31), let second = number(start + 1, 1...31) else { return nil }
    let isDayFirst = language == .vietnamese || first > 12
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    if joint(start + 2) == mark, let year = number(start + 2, Self.years) {
      return reference(year, month, day, start..<start + 3)
    }
    return needsYear ? nil : reference(nil, month, day, start..<start + 2)
  }

  /// Four digits by themselves that no unit follows.
  private func year(at start: Int) -> Found? {
    guard let year = number(start, Self.years), tokens[start].text.utf8.count == 4 else { return nil }
    let isGlued = joint(start) == .nothing || joint(start) == .slash || joint(start) == .hyphen
    if isGlued, start > 0, tokens[start - 1].kind != .sign { return nil }
    if let next = word(start + 1), UnitWord.named(next) != nil || NumberScale.factor(next) != nil {
      return nil
    }
    return reference(year, nil, nil, start..<start + 1)
  }

  private static let years = 1900...2099

  private func month(_ index: Int) -> Int? {
    guard let word = word(index), word.count >= 3 else { return nil }
    let isShort = word.count == 3 || word == "sept"
    return Self.months.firstIndex { isShort ? $0.hasPrefix(word) : $0 == word }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
}

// MARK: - Days that are pointed to

extension DayReader {
  /// `Wednesday`, `thứ Tư`, `yesterday`, `hôm qua`: counted back from the article's own day.
  private func relative(at start: Int) -> Found? {
    guard let today else { return nil }
    let (daysBack, count): (Int, Int)
    switch (word(start), word(start + 1)) {
    case ("today"?, _): (daysBack, count) = (0, 1)
    case ("yesterday"?, _): (daysBack, count) = (1, 1)
    case ("hom"?, "nay"?): (daysBack, count) = (0, 2)
    case ("hom"?, "qua"?): (daysBack, count) = (1, 2)
    case (let word?, let next):
      guard let (weekday, words) = Self.weekday(word, next, language) else { return nil }
      (daysBack, count) = ((today.weekday - weekday + 7) % 7, words)
    default: return nil
    }
    let day = today.adding(days: -daysBack)
    return reference(day.year, day.month, day.day, start..<start + count, isRelative: true)
  }

  /// 0 for Monday, and the words that it takes.
  private static func weekday(_ word: String, _ next: String?, _ language: Language) -> (Int, words: Int)? {
    if language != .vietnamese { return english.firstIndex(of: word).map { ($0, 1) } }
    if word == "chu", next == "nhat" { return (6, 2) }
    guard word == "thu", let next else { return nil }
    return vietnamese.firstIndex(of: next).map { ($0, 2) }
  }

  private static let english = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let vietnamese = ["hai", "ba", "tu", "nam", "sau", "bay"]
}

// MARK: - Tokens

extension DayReader {
  private func word(_ index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].text : nil
  }

  private func joint(_ index: Int) -> FactToken.Joint? {
    tokens.indices.contains(index) ? tokens[index].joint : nil
  }

  private func number(_ index: Int, _ allowed: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .digits else { return nil }
    return Int(tokens[index].text).flatMap { allowed.contains($0) ? $0 : nil }
  }
}
