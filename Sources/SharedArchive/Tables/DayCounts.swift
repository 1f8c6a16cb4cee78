internal import Languages

/// The numbers of articles by day and language: what places a row in a listing of all articles, so that no list of them is
/// needed. Days without an article are missing.
struct DayCounts: Sendable {
  /// The articles of one day.
  struct Day: Sendable {
    /// `ArticleDate.sortKey`; 0 for articles without a date.
    let date: Int64
    var counts: [Language: Int]

    func count(_ language: Language?) -> Int {
      language.map { counts[$0, default: 0] } ?? counts.values.reduce(0, +)
    }
  }

  /// The newest first; the undated last.
  private(set) var days: [Day]

  init(_ days: [Day] = []) {
    self.days = days.sorted { ($0.date == 0 ? -1 : $0.date) > ($1.date == 0 ? -1 : $1.date) }
  }

  /// The number of articles in each language.
  var byLanguage: [Language: Int] {
    days.reduce(into: [:]) { sums, day in
      for (language, count) in day.counts where count > 0 { sums[language, default: 0] += count }
    }
  }

  func count(_ language: Language?) -> Int { days.reduce(0) { $0 + $1.count(language) } }

  /// The number of articles of a date in a language; nil for all languages.
  func count(on date: Int64, _ language: Language?) -> Int {
    days.first { $0.date == date }?.count(language) ?? 0
  }

  /// The number of articles of some dates.
  func count(in dates: ClosedRange<Int64>) -> Int {
    days.reduce(0) { $0 + (dates.contains($1.date) ? $1.count(nil) : 0) }
  }

  /// The counts without some articles.
  func without(_ hits: [Hit]) -> DayCounts {
    guard !hits.isEmpty else { return self }
    let places = Dictionary(days.enumerated().map { ($1.date, $0) }) { first, _ in first }
    var counts = self
    for hit in hits {
      if let place = places[hit.date] { counts.days[place].counts[hit.language, default: 0] -= 1 }
    }
    return counts
  }

  /// The days in an order by date: the undated last in both directions.
  func ordered(oldestFirst: Bool) -> [Day] {
    guard oldestFirst else { return days }
    return days.filter { $0.date != 0 }.reversed() + days.filter { $0.date == 0 }
  }

  /// Some days in an order, with the number of their articles.
  struct Span {
    let first: Int64
    let last: Int64
    let count: Int

    var dates: ClosedRange<Int64> { min(first, last)...max(first, last) }
  }

  /// The days from one on, in an order, that have at least so many articles. `start`: the first date; nil for the order's
  /// first. Nil if no dated day is left.
  func dates(holding count: Int, from start: Int64?, oldestFirst: Bool) -> Span? {
    var (sum, first, last) = (0, Int64?.none, Int64?.none)
    for day in ordered(oldestFirst: oldestFirst) where day.date != 0 {
      if let start, oldestFirst ? day.date < start : day.date > start { continue }
      (first, last) = (first ?? day.date, day.date)
      sum += day.count(nil)
      if sum >= count { break }
    }
    guard let first, let last else { return nil }
    return Span(first: first, last: last, count: sum)
  }

  /// A span, the newest first, with the older days of a part of the table.
  func extended(_ span: Span, to part: ClosedRange<Int64>) -> Span {
    let last = days.last { $0.date != 0 && part.contains($0.date) }?.date ?? span.last
    return Span(first: span.first, last: min(last, span.last), count: count(in: last...span.first))
  }

  /// The dates of a span that have articles.
  func dates(in span: Span) -> [Int64] { days.map(\.date).filter(span.dates.contains) }

  /// The number of articles without a date.
  var undated: Int { days.last.map { $0.date == 0 ? $0.count(nil) : 0 } ?? 0 }

  /// The dated day behind one in an order; nil if there is none.
  func date(behind date: Int64, oldestFirst: Bool) -> Int64? {
    ordered(oldestFirst: oldestFirst).first {
      $0.date != 0 && (oldestFirst ? $0.date > date : $0.date < date)
    }?.date
  }
}

extension DayCounts {
  /// The first and last date of the articles at some places, and the number of articles of the first of these days, in the
  /// listing's order, that are before them.
  struct PlacedDates {
    let low: Int64
    let high: Int64
    let skipped: Int
  }

  /// The dated days, or the undated articles, of a listing by date.
  struct Part {
    fileprivate let days: [(date: Int64, count: Int)]
    let count: Int

    /// The dates of the articles at some places.
    func dates(at range: Range<Int>) -> PlacedDates {
      var (before, first, skipped) = (0, Int64?.none, 0)
      var last: Int64 = 0
      for day in days where day.count > 0 {
        if before + day.count > range.lowerBound, first == nil {
          (first, skipped) = (day.date, range.lowerBound - before)
        }
        last = day.date
        before += day.count
        if before >= range.upperBound { break }
      }
      let start = first ?? last
      return PlacedDates(low: min(start, last), high: max(start, last), skipped: skipped)
    }
  }

  /// The parts of a listing by date in an order: dated articles, then undated ones.
  func parts(oldestFirst: Bool, _ language: Language?) -> [Part] {
    let all = ordered(oldestFirst: oldestFirst).map { (date: $0.date, count: $0.count(language)) }
    return [all.filter { $0.date != 0 }, all.filter { $0.date == 0 }].map { days in
      Part(days: days, count: days.reduce(0) { $0 + $1.count })
    }
  }
}
