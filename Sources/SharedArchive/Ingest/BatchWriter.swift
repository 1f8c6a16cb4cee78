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
      "updated", "former_version", "has_quotation", "title", "words", "words_cut", "record", "signature",
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

  /// The result of a batch.
  struct Written: Sendable {
    /// The articles that came without a former version.
    var new = 0
    /// The articles that took the place of a former version.
    var replaced = 0
    /// The entities that the archive now has.
    var entities: [Int64] = []
  }

  /// Writes articles. A later version of an article that the archive has takes its place.
  static func write(
    _ articles: [PreparedArticle], knowing entities: Set<Int64>, in session: Session
  ) throws -> Written {
    var (places, first, rest) = (Set<Int64>(), [PreparedArticle](), [PreparedArticle]())
    for article in articles {
      if places.insert(article.place).inserted { first.append(article) } else { rest.append(article) }
    }
    var written = try writeEach(first, knowing: entities, in: session)
    guard !rest.isEmpty else { return written }
    // Several versions of one article come one after the other.
    let others = try write(rest, knowing: entities, in: session)
    written.new += others.new
    written.replaced += others.replaced
    written.entities += others.entities
    return written
  }

  /// Writes articles of which none is a version of another one, in one transaction.
  private static func writeEach(
    _ articles: [PreparedArticle], knowing entities: Set<Int64>, in session: Session
  ) throws -> Written {
    let numbers = try session.rows(
      "SELECT nextval('article_number')::bigint FROM generate_series(1, $1)", [.int(Int64(articles.count))]
    ).rows.map { $0.int(0) }
    return try session.transaction {
      try ArchiveLock.keepAnalysis(session)
      try ArchiveVersion.checkWriting(session)
      let taken = try take(articles, numbers, in: session)
      let new = zip(articles, numbers).filter { taken.contains($1) }
      var versions = try VersionReplacement(of: new.map { ($0, $1) }, in: session)
      var writer = BatchWriter(session: session, names: NameRows(knowing: entities))
      for former in try versions.remove() { writer.take(former) }
      var written = Written()
      for (article, number) in new where !versions.isOutdated(number) {
        let former = versions.former(of: number)
        writer.add(article, Int(number), isCounted: former?.isCounted ?? false)
        if former == nil { written.new += 1 } else { written.replaced += 1 }
      }
      try session.copy(versions.rows)
      try writer.finish(writer.names.statements)
      written.entities = writer.names.newEntities
      return written
    }
  }

  /// Writes articles that the archive has, with their numbers, as they are analysed now, within a transaction.
  static func rewrite(
    _ articles: [(article: PreparedArticle, former: StoredArticle)], in session: Session
  ) throws {
    var writer = BatchWriter(session: session, names: NameRows(knowing: []))
    let numbers = Parameter.ints(articles.map(\.former.number))
    _ = try session.pipeline(
      [
        "article WHERE number", "mention WHERE article", "profile WHERE article", "uncounted WHERE article",
        "unsurveyed WHERE article",
      ].map { Statement("DELETE FROM \($0) = ANY ($1)", [numbers]) } + [knownStatement(articles)])
    for (article, former) in articles {
      writer.buckets[Bucket(day: Int(former.date), language: former.language.code), default: 0] -= 1
      writer.add(article, Int(former.number), isCounted: false)
    }
    try writer.finish(writer.names.statementsAnew)
  }

  /// Changes what is known of contents to what the analysis says now.
  private static func knownStatement(
    _ articles: [(article: PreparedArticle, former: StoredArticle)]
  ) -> Statement {
    Statement(
      """
      UPDATE known SET date = new.date, place = new.place
      FROM unnest($1::bigint[], $2::bigint[]::integer[], $3::bigint[]) AS new (content, date, place)
      WHERE new.content = known.id AND (known.date <> new.date OR known.place IS DISTINCT FROM new.place)
      """,
      [
        .ints(articles.map { $0.former.id.number }), .ints(articles.map { Int64($0.article.date) }),
        .ints(articles.map(\.article.place)),
      ])
  }

  /// Notes the ids of articles. Returns the numbers of the articles that the archive hasn't.
  private static func take(
    _ articles: [PreparedArticle], _ numbers: [Int64], in session: Session
  ) throws -> Set<Int64> {
    let rows = try session.rows(
      """
      INSERT INTO known (id, number, date, language, place)
      SELECT id, number::integer, date::integer, nullif(language, ''), place
      FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[])
        AS new (id, number, date, language, place)
      ORDER BY id ON CONFLICT (id) DO NOTHING RETURNING number
      """,
      [
        .ints(articles.map { $0.row.id.number }), .ints(numbers), .ints(articles.map { Int64($0.date) }),
        .texts(articles.map { $0.hasWeakLanguage ? "" : $0.row.language.code }),
        .ints(articles.map(\.place)),
      ])
    return Set(rows.rows.map { $0.int(0) })
  }

  private init(session: Session, names: NameRows) {
    (self.session, self.names) = (session, names)
  }

  /// Takes the uses of names and the place among the counts of an article that was removed.
  private mutating func take(_ former: StoredArticle) {
    buckets[Bucket(day: Int(former.date), language: former.language.code), default: 0] -= 1
    guard let article = former.analysed else { return }
    for (entity, count, _, written) in article.analysis.entities {
      names.take(entity, count: count, written, in: article.row.language)
    }
  }

  /// `isCounted`: true if the features are counted for a former version, which has most of them.
  private mutating func add(_ article: PreparedArticle, _ number: Int, isCounted: Bool) {
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
      .bool(article.words.isCut), .bytes(Array(article.record.data)), .smalls(article.signature),
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
    if !isCounted { uncounted.append([.int(number)]) }
    unsurveyed.append([.int(number), .int(date)])
    buckets[Bucket(day: date, language: language), default: 0] += 1
  }

  private func finish(_ nameStatements: [Statement]) throws {
    for rows in [articles, profiles, mentions, uncounted, unsurveyed] { try session.copy(rows) }
    _ = try session.pipeline(nameStatements + [bucketStatement])
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
