internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL

/// Reads rows of the table `article`, within one session.
struct ArticleTable {
  let session: Session
  var dayCounts = DayCounts()
  /// True if all articles have the signature that this program gives them.
  var hasSignatures = false
  var places = PlaceMemory()

  /// The number of articles among which the first search looks: few, because the server reads the words of each.
  static let fewestLookedAt = 400
  /// The same for words side by side, which are rarer, and which an index finds.
  static let fewestLookedAtForPhrases = 1_600
  /// The undated articles among which a first search looks.
  private static let undatedShare = 1_600
  /// Each search looks among so many times as many articles as the one before.
  static let growth = 8
  /// As above behind a search without finds: what is sought is rare, so that an index finds it at once among many.
  static let growthWithoutFinds = 64
  static let hitColumns = "number, id, date, language"
  /// Some days have more articles than a first search looks at.
  private static let mostReadInOrder = 2_000
  /// The most dates that the server looks up in the index of words. Where they are more, it looks up the words alone.
  private static let mostDates = 40

  /// The articles of a condition in an order by date, at most `limit`. Looks among the first days, and among more of them
  /// until enough are found: a condition alone would have the server read all its articles, or all articles.
  ///
  /// - Parameters:
  ///   - most: the number of articles after which the search ends; nil to look among all.
  ///   - known: what an earlier search for the same with a lower limit or number found, the newest first.
  func hits(
    _ condition: Condition, in language: Language? = nil, limit: Int, oldestFirst: Bool = false,
    among most: Int? = nil, after known: FoundHits? = nil
  ) throws -> FoundHits {
    guard known?.isWhole != true else { return known ?? FoundHits() }
    var (hits, start) = oldestFirst ? ([], nil) : (known?.hits ?? [], known?.next)
    var size = most ?? max(Self.fewestLookedAt, limit * 2)
    if most == Self.fewestLookedAt, known == nil, condition.seeksWords, !oldestFirst {
      return try newest(condition, language, limit)
    }
    while var days = dayCounts.dates(holding: size, from: start, oldestFirst: oldestFirst) {
      // The server reads the index of a part of the table as a whole: what is rare is sought there at once.
      if most != nil, let known, known.hits.isEmpty, isLong(days) {
        days = dayCounts.extended(days, to: Self.parts(with: days.dates))
      }
      let found = try self.hits(condition, language, in: days, limit + 1 - hits.count, oldestFirst)
      hits += found.hits
      if hits.count > limit { return FoundHits(of: hits, limit: limit) }
      if let next = found.next { return FoundHits(hits: hits, next: next) }
      guard let next = dayCounts.date(behind: days.last, oldestFirst: oldestFirst) else { break }
      if most != nil { return FoundHits(hits: hits, next: next) }
      (start, size) = (next, size * Self.growth)
    }
    // The finds are shown before more is sought.
    if most != nil, start != 0, !hits.isEmpty, dayCounts.undated > 0 { return FoundHits(hits: hits, next: 0) }
    if most != nil, hits.isEmpty, known?.next != 0, let found = try lastUndated(condition, language, limit) {
      return found
    }
    let undated = DayCounts.Span(first: 0, last: 0, count: dayCounts.undated)
    let found = try self.hits(condition, language, in: undated, limit + 1 - hits.count, oldestFirst)
    hits += found.hits
    return hits.count > limit ? FoundHits(of: hits, limit: limit) : FoundHits(hits: hits, next: found.next)
  }

  /// The articles that fit among the very newest. Their words are read one after the other, which takes the same time in an
  /// archive of any size.
  private func newest(_ condition: Condition, _ language: Language?, _ limit: Int) throws -> FoundHits {
    guard let days = dayCounts.dates(holding: Self.fewestLookedAt, from: nil, oldestFirst: false) else {
      return FoundHits(next: Int64.max)
    }
    let written = try condition.written(among: days.dates, in: session)
    var parameters = written.parameters
    let sql = Self.among(days.dates, &parameters)
    let rows = try session.rows(
      """
      SELECT \(Self.hitColumns), (\(written.sql)) IS TRUE\(written.sureness) FROM article WHERE \(sql)
      ORDER BY date DESC, number DESC LIMIT \(parameters.add(.int(Int64(Self.fewestLookedAt))))
      """, parameters.all
    ).rows
    let last = rows.last.map(hit)?.date ?? Int64.max
    let fitting = try fitting(rows.filter { $0.bool(4) }, of: condition, sureness: 5)
    let found = fitting.filter { language == nil || $0.language == language }
    return found.count > limit ? FoundHits(of: found, limit: limit) : FoundHits(hits: found, next: last)
  }

  /// The articles that fit among the undated ones that were added last; nil where none does. Of all undated articles the
  /// server would read each that fits before the first is shown.
  private func lastUndated(_ condition: Condition, _ language: Language?, _ limit: Int) throws -> FoundHits? {
    let (count, share) = (dayCounts.undated, Self.undatedShare)
    guard condition.seeksWords, count > 2 * share,
      let first = try numbers(at: share..<share + 1, of: PlaceMemory.Day(date: 0, language: nil), count).first
    else { return nil }
    let undated = DayCounts.Span(first: 0, last: 0, count: share)
    let found = try hits(condition, language, in: undated, limit, false, from: first)
    return found.hits.isEmpty ? nil : FoundHits(hits: found.hits, next: 0)
  }

  /// The articles of rows that fit a condition. `sureness`: the column that tells whether an article surely fits.
  private func fitting(_ rows: [ResultRow], of condition: Condition, sureness: Int) throws -> [Hit] {
    guard let doubt = condition.doubt else { return rows.map(hit) }
    let doubtful = rows.filter { !$0.bool(sureness) }.map(hit)
    guard !doubtful.isEmpty else { return rows.map(hit) }
    let refused = Set(doubtful.map(\.number)).subtracting(try doubt.fitting(doubtful, session))
    return rows.map(hit).filter { !refused.contains($0.number) }
  }

  /// The articles of some days. The hits have a date to go on from where there may be more, because articles were read that
  /// don't fit. `first`: the lowest number that is looked at.
  private func hits(
    _ condition: Condition, _ language: Language?, in days: DayCounts.Span, _ limit: Int,
    _ oldestFirst: Bool, from first: Int64? = nil
  ) throws -> FoundHits {
    guard days.count > 0 else { return FoundHits() }
    let written = try condition.written(among: days.dates, in: session)
    var parameters = written.parameters
    let isShort =
      condition.isEverything || condition.seeksWords || days.count <= Self.mostReadInOrder
    var sql = isShort ? Self.among(days.dates, &parameters) : Self.withoutOrder(days.dates, &parameters)
    if let language { sql += " AND language = \(parameters.add(.text(language.code)))" }
    if let first { sql += " AND number >= \(parameters.add(.int(first)))" }
    if condition.seeksWords, let dates = signature(of: days, &parameters) { sql += " AND \(dates)" }
    let direction = oldestFirst ? "" : " DESC"
    // A sum is no column: the server doesn't go through the days one by one in search of a rare word.
    let order = condition.isEverything ? "date\(direction), number" : "date + 0\(direction), number"
    let statement = Statement(
      """
      SELECT \(Self.hitColumns)\(written.sureness) FROM article WHERE \(sql) AND (\(written.sql))
      ORDER BY \(order) DESC LIMIT \(parameters.add(.int(Int64(limit))))
      """, parameters.all)
    let answer =
      condition.seeksWords
      ? try session.pipeline([Self.bitmaps(true), statement, Self.bitmaps(false)])[1]
      : try session.pipeline([statement])[0]
    let found = try fitting(Array(answer.rows), of: condition, sureness: 4)
    let isCut = answer.rows.count == limit && found.count < limit
    return FoundHits(hits: found, next: isCut ? answer.rows.last.map { hit($0).date } : nil)
  }

  /// Has the server find articles by the index of words and the index of dates together, or as it likes. Along the index of
  /// dates alone it would read the words of each article, which costs more than it reckons with.
  private static func bitmaps(_ isOn: Bool) -> Statement {
    Statement("SET enable_indexscan = \(isOn ? "off" : "on")", isPrepared: false)
  }

  /// The condition on the numbers of some dates, by which the server passes over the words of other days in its index; nil
  /// where they are many, or have most articles of their part of the table.
  private func signature(of days: DayCounts.Span, _ parameters: inout ParameterList) -> String? {
    guard hasSignatures, !isLong(days) else { return nil }
    let part = Self.parts(with: days.dates)
    guard days.count * 2 <= dayCounts.count(in: part) else { return nil }
    let numbers = dayCounts.dates(in: days).map { Int64(ArticleSignature.number(of: Int($0))) }
    return "signature && \(parameters.add(.ints(numbers)))::bigint[]::smallint[]"
  }

  /// True for days that are too many to look up each.
  private func isLong(_ days: DayCounts.Span) -> Bool { dayCounts.dates(in: days).count > Self.mostDates }

  private static func among(_ dates: ClosedRange<Int64>, _ parameters: inout ParameterList) -> String {
    "date BETWEEN \(parameters.add(.int(dates.lowerBound))) AND \(parameters.add(.int(dates.upperBound)))"
  }

  /// The condition on many dates. Along the index of dates the server would read the words of each article, which costs more
  /// than it reckons with. So it learns which parts of the table to look into, and finds the articles by the condition.
  private static func withoutOrder(
    _ dates: ClosedRange<Int64>, _ parameters: inout ParameterList
  ) -> String {
    let sums = [dates.lowerBound, dates.upperBound].map { parameters.add(.int($0)) }
    return "\(among(parts(with: dates), &parameters)) AND date + 0 BETWEEN \(sums[0]) AND \(sums[1])"
  }

  /// The dates of the parts of the table that have articles of some dates.
  private static func parts(with dates: ClosedRange<Int64>) -> ClosedRange<Int64> {
    ArchiveSchema.part(with: dates.lowerBound)
      .lowerBound...ArchiveSchema.part(with: dates.upperBound).upperBound
  }

  func hit(_ row: ResultRow) -> Hit {
    Hit(
      number: row.int(0), id: ArticleID(rawValue: UInt64(bitPattern: row.int(1))), date: row.int(2),
      language: Language(row.text(3)))
  }

  /// The articles among some ids that the archive has.
  func hits(among ids: [ArticleID]) throws -> [Hit] {
    guard !ids.isEmpty else { return [] }
    let known = try session.rows(
      "SELECT number, date FROM known WHERE id = ANY($1)",
      [.ints(ids.map { Int64(bitPattern: $0.rawValue) })]
    ).rows
    let dates = known.map { $0.int(1) }
    guard let first = dates.min(), let last = dates.max() else { return [] }
    return try hits(numbered: known.map { $0.int(0) }, from: first, to: last)
  }

  /// The articles with some numbers.
  func hits(numbered numbers: [Int64]) throws -> [Hit] {
    guard !numbers.isEmpty, let (first, last) = try dates(of: numbers) else { return [] }
    return try hits(numbered: numbers, from: first, to: last)
  }

  /// The dates tell the server which parts of the table to look into: to plan for all of them takes longer than to read.
  /// `inOrder`: true for the articles in the order of the numbers.
  func hits(
    numbered numbers: [Int64], from first: Int64, to last: Int64, inOrder: Bool = false
  ) throws -> [Hit] {
    let hits = try session.rows(
      "SELECT \(Self.hitColumns) FROM article WHERE number = ANY($1) AND date BETWEEN $2 AND $3",
      [.ints(numbers), .int(first), .int(last)]
    ).rows.map(hit)
    guard inOrder else { return hits }
    let byNumber = Dictionary(hits.map { ($0.number, $0) }) { first, _ in first }
    return numbers.compactMap { byNumber[$0] }
  }

  /// The first and the last date of articles; nil if the archive has none of them.
  func dates(of numbers: [Int64]) throws -> (first: Int64, last: Int64)? {
    let row = try session.rows(
      "SELECT min(date), max(date) FROM profile WHERE article = ANY($1)", [.ints(numbers)])[0]
    guard let first = row.optionalInt(0), let last = row.optionalInt(1) else { return nil }
    return (first, last)
  }

  /// The first ids of a range, in order.
  func ids(in range: ClosedRange<UInt64>, limit: Int) throws -> [ArticleID] {
    try session.rows(
      "SELECT id FROM known WHERE id BETWEEN $1 AND $2 ORDER BY id LIMIT $3",
      [
        .int(Int64(bitPattern: range.lowerBound)), .int(Int64(bitPattern: range.upperBound)),
        .int(Int64(limit)),
      ]
    ).rows.map { ArticleID(rawValue: UInt64(bitPattern: $0.int(0))) }
  }

  /// The article with an id; nil if the archive doesn't have it.
  func hit(_ id: ArticleID) throws -> Hit? { try hits(among: [id]).first }

  /// The part of the day before an article, in the order of numbers from the last, and its number of articles that fit.
  func count(before hit: Hit, _ condition: Condition, in language: Language?) throws -> Int {
    let written = try condition.written(among: hit.date...hit.date, in: session)
    var parameters = written.parameters
    var sql = "date = \(parameters.add(.int(hit.date))) AND number > \(parameters.add(.int(hit.number)))"
    if let language { sql += " AND language = \(parameters.add(.text(language.code)))" }
    return Int(
      try session.rows(
        "SELECT count(*) FROM article WHERE \(sql) AND (\(written.sql))", parameters.all)[0].int(0))
  }
}
