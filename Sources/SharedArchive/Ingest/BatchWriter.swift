internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Stories

/// Writes a batch of articles into an archive, in one transaction. Articles that the archive has already are left out.
///
/// Rows that several ingests change come last and in order, so that one waits for the other for a short time only, and
/// never in a circle.
struct BatchWriter {
  private let session: Session
  private var articles = CopyRows(
    into: "article",
    [
      "number", "date", "id", "language", "date_inferred", "word_count", "headline", "headline_start",
      "headline_end", "headline_flags", "path", "entry", "format", "source", "author", "byline", "link",
      "guid",
      "updated", "former_version", "has_quotation", "title", "words", "words_cut", "record",
    ])
  private var profiles = CopyRows(
    into: "profile", ["article", "date", "language", "word_count", "features", "levels"])
  private var mentions = CopyRows(into: "mention", ["entity", "date", "article", "times", "form"])
  private var uncounted = CopyRows(into: "uncounted", ["article"])
  private var unsurveyed = CopyRows(into: "unsurveyed", ["article", "date"])
  private var names: NameRows
  private var buckets: [Bucket: Int] = [:]

  /// The articles of a day in a language.
  private struct Bucket: Hashable {
    let day: Int
    let language: String
  }

  /// Writes articles. Returns the number of those that are new, and the entities that the archive now has.
  static func write(
    _ articles: [PreparedArticle], knowing entities: Set<Int64>, in session: Session
  ) throws -> (new: Int, entities: [Int64]) {
    let numbers = try session.rows(
      "SELECT nextval('article_number')::bigint FROM generate_series(1, $1)", [.int(Int64(articles.count))]
    ).rows.map { $0.int(0) }
    return try session.transaction {
      let new = try take(articles, numbers, in: session)
      var writer = BatchWriter(session: session, names: NameRows(knowing: entities))
      for (article, number) in zip(articles, numbers) where new.contains(number) {
        writer.add(article, Int(number))
      }
      try writer.finish()
      return (new.count, writer.names.newEntities)
    }
  }

  /// Notes the ids of articles. Returns the numbers of the articles that the archive hasn't.
  private static func take(
    _ articles: [PreparedArticle], _ numbers: [Int64], in session: Session
  ) throws -> Set<Int64> {
    let rows = try session.rows(
      """
      INSERT INTO known (id, number, date, language)
      SELECT id, number::integer, date::integer, nullif(language, '')
      FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[]) AS new (id, number, date, language)
      ORDER BY id ON CONFLICT (id) DO NOTHING RETURNING number
      """,
      [
        .ints(articles.map { $0.row.id.number }), .ints(numbers), .ints(articles.map { Int64($0.date) }),
        .texts(articles.map { $0.hasWeakLanguage ? "" : $0.row.language.code }),
      ])
    return Set(rows.rows.map { $0.int(0) })
  }

  private init(session: Session, names: NameRows) {
    (self.session, self.names) = (session, names)
  }

  private mutating func add(_ article: PreparedArticle, _ number: Int) {
    let (row, date, language) = (article.row, article.date, article.row.language.code)
    let provenance = row.provenance
    articles.append([
      .int(number), .int(date), .long(row.id.number), .text(language), .bool(row.date?.isInferred ?? false),
      .int(row.wordCount), .text(row.headline.text), .int(row.headline.range.lowerBound),
      .int(row.headline.range.upperBound), .small(row.headline.flags), .text(row.location.path),
      .int(row.location.entry ?? 0), .text(provenance.format), .text(row.source ?? ""), .text(article.author),
      .text(provenance.author), .text(provenance.link), .text(provenance.guid),
      .int(provenance.updated?.sortKey ?? 0), .text(provenance.previousVersion),
      .bool(article.analysis.hasQuotation), .words(article.title), .words(article.words),
      .bool(article.words.isCut), .bytes(Array(article.record.data)),
    ])
    let profile = StoryProfile(article.analysis.profile).columns
    profiles.append([
      .int(number), .int(date), .text(language), .int(row.wordCount), .longs(profile.features),
      .bytes(profile.levels),
    ])
    for (entity, count, form, written) in article.analysis.entities {
      let known = names.note(entity, count: count, written, in: row.language)
      mentions.append([.long(known), .int(date), .int(number), .int(count), .long(form.number)])
    }
    uncounted.append([.int(number)])
    unsurveyed.append([.int(number), .int(date)])
    buckets[Bucket(day: date, language: language), default: 0] += 1
  }

  private func finish() throws {
    for rows in [articles, profiles, mentions, uncounted, unsurveyed] { try session.copy(rows) }
    _ = try session.pipeline(names.statements + [bucketStatement])
  }

  private var bucketStatement: Statement {
    let sorted = buckets.sorted { ($0.key.day, $0.key.language) < ($1.key.day, $1.key.language) }
    return Statement(
      """
      INSERT INTO bucket AS known (day, language, n)
      SELECT day::integer, language, n FROM unnest($1::bigint[], $2::text[], $3::bigint[])
        AS new (day, language, n) ORDER BY day, language
      ON CONFLICT (day, language) DO UPDATE SET n = known.n + excluded.n
      """,
      [
        .ints(sorted.map { Int64($0.key.day) }), .texts(sorted.map(\.key.language)),
        .ints(sorted.map { Int64($0.value) }),
      ])
  }
}
