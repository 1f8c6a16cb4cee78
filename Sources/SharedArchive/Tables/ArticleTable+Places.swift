internal import Languages
internal import PostgreSQL

/// The articles at some places of a listing of all articles by date.
extension ArticleTable {
  /// The articles of a day that are read to reach a place: to ask for the place first takes longer than to read them.
  private static let mostPassedOver = 200

  /// The articles at some places. `counts`: of the articles of the condition.
  func hits(
    at range: Range<Int>, _ condition: Condition, in language: Language?, _ counts: DayCounts,
    oldestFirst: Bool
  ) throws -> [Hit] {
    var (hits, before) = ([Hit](), 0)
    for part in counts.parts(oldestFirst: oldestFirst, language) where !range.isEmpty {
      let own = range.clamped(to: before..<before + part.count)
      if !own.isEmpty {
        let span = part.dates(at: own.lowerBound - before..<own.upperBound - before)
        if span.skipped <= Self.mostPassedOver {
          hits += try self.hits(at: span, own.count, condition, language, oldestFirst: oldestFirst)
        } else {
          let numbers = try farNumbers(at: span, own.count, condition, language, counts, oldestFirst)
          hits += try self.hits(numbered: numbers, from: span.low, to: span.high, inOrder: true)
        }
      }
      before += part.count
    }
    return hits
  }

  private func hits(
    at span: DayCounts.PlacedDates, _ count: Int, _ condition: Condition, _ language: Language?,
    oldestFirst: Bool
  ) throws -> [Hit] {
    try rows(Self.hitColumns, at: span, count, condition, language, oldestFirst: oldestFirst).rows.map(hit)
  }

  /// The numbers of articles before which a day has many. Numbers and dates are in the index: the articles that are passed
  /// over aren't read.
  private func farNumbers(
    at span: DayCounts.PlacedDates, _ count: Int, _ condition: Condition, _ language: Language?,
    _ counts: DayCounts, _ oldestFirst: Bool
  ) throws -> [Int64] {
    let day = PlaceMemory.Day(date: span.low, language: language)
    let all = counts.count(on: span.low, language)
    // Of a day with hidden articles the places aren't those of all its articles.
    guard span.low == span.high, all == dayCounts.count(on: span.low, language) else {
      return try rows("number", at: span, count, condition, language, oldestFirst: oldestFirst)
        .rows.map { $0.int(0) }
    }
    let range = span.skipped..<span.skipped + count
    let numbers = try numbers(at: range, of: day, all)
    if let first = numbers.first {
      places.note(PlaceMemory.Mark(place: range.lowerBound, number: first), of: day)
    }
    return numbers
  }

  /// The numbers of articles of a day at some places, from the nearest place that is known. `count`: of the day's articles.
  func numbers(
    at range: Range<Int>, of day: PlaceMemory.Day, _ count: Int
  ) throws -> [Int64] {
    let (before, behind) = places.marks(around: range, of: day)
    let (forth, back) = (range.lowerBound - (before?.place ?? 0), (behind?.place ?? count) - range.upperBound)
    let isForward = forth <= back
    var parameters = ParameterList()
    var sql = "date = \(parameters.add(.int(day.date)))"
    if let language = day.language { sql += " AND language = \(parameters.add(.text(language.code)))" }
    if isForward, let before { sql += " AND number <= \(parameters.add(.int(before.number)))" }
    if !isForward, let behind { sql += " AND number > \(parameters.add(.int(behind.number)))" }
    let numbers = try session.rows(
      """
      SELECT number FROM article WHERE \(sql) ORDER BY number\(isForward ? " DESC" : "")
      OFFSET \(parameters.add(.int(Int64(isForward ? forth : back)))) LIMIT \(parameters.add(.int(Int64(range.count))))
      """, parameters.all
    ).rows.map { $0.int(0) }
    return isForward ? numbers : numbers.reversed()
  }

  private func rows(
    _ columns: String, at span: DayCounts.PlacedDates, _ count: Int, _ condition: Condition,
    _ language: Language?,
    oldestFirst: Bool
  ) throws -> ResultRows {
    let written = try condition.written(among: span.low...span.high, in: session)
    var parameters = written.parameters
    var sql = "date BETWEEN \(parameters.add(.int(span.low))) AND \(parameters.add(.int(span.high)))"
    if let language { sql += " AND language = \(parameters.add(.text(language.code)))" }
    return try session.rows(
      """
      SELECT \(columns) FROM article WHERE \(sql) AND (\(written.sql))
      ORDER BY date\(oldestFirst ? "" : " DESC"), number DESC
      OFFSET \(parameters.add(.int(Int64(span.skipped)))) LIMIT \(parameters.add(.int(Int64(count))))
      """, parameters.all)
  }
}
