internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Search
internal import Stories

/// Finds the names and related stories of articles in a library as it was at one moment. Works off the library's actor,
/// because other questions would wait too long.
struct ConnectionsFinder: Sendable {
  /// More related stories than a sidebar shows at a time.
  private static let mostStories = 12

  let database: IndexDatabase?
  let paths: CollectionPaths
  let table: ArticleTable
  let marks: MarkColumn
  let known: TermStatistics
  /// The user's corrections of names.
  let corrections: ResolvedCorrections

  /// `isComplete`: whether the whole collection is analysed.
  @concurrent
  func connections(of article: Article, isComplete: Bool) async -> Connections {
    let analysis = await ArticleAnalysis.make(of: article)
    let corrected = corrections.corrected(analysis, in: article.language.language)
    let names = database?.ask {
      try EntityRegister($0, corrections).entries(of: corrected, in: article.language.language)
    }
    return Connections(
      article: article.id, names: NameWeights(corrected.mentions, in: article).ordered(names ?? []),
      mentions: corrected.mentions,
      related: stories(related: article, analysis, limit: Self.mostStories), isComplete: isComplete)
  }

  /// The stories that belong to an article, best first.
  @concurrent
  func stories(
    related article: Article, limit: Int, includingUnrelated: Bool = false
  ) async -> [RelatedStory] {
    stories(
      related: article, await ArticleAnalysis.make(of: article), limit: limit,
      includingUnrelated: includingUnrelated)
  }

  /// The candidates that were compared with an article, best first.
  @concurrent
  func candidates(of id: ArticleID) async -> [StoryCandidate] {
    let candidates = database?.ask { db in
      try matches(of: id, db).compactMap { match in
        table.slot(ofNumber: Int64(match.article)).map { StoryCandidate(match, id: table.ids[$0]) }
      }
    }
    return candidates ?? []
  }

  private func stories(
    related article: Article, _ analysis: ArticleAnalysis, limit: Int, includingUnrelated: Bool = false
  ) -> [RelatedStory] {
    let stories = database?.ask { db in
      let writer = ReasonWriter(try EntityRegister(db, corrections), known.lexicon, for: article, analysis)
      let matches = try matches(of: article.id, db)
        .filter { includingUnrelated || $0.grade != .unrelated }
      let folded = CopyGroups(matches, limit: limit, groupsCopies: !includingUnrelated)
      return try folded.lines.compactMap { try story($0, writer, db) }
    }
    return stories ?? []
  }

  private func matches(of id: ArticleID, _ db: Database) throws -> [RelatedStories.Match] {
    guard let database, let slot = table.slot(of: id) else { return [] }
    var stories = RelatedStories(try StoryCollection(db, of: database, table, known))
    return try stories.matches(of: table.numbers[slot]) ?? []
  }

  private func story(_ line: CopyGroups.Line, _ writer: ReasonWriter, _ db: Database) throws
    -> RelatedStory?
  {
    let match = line.match
    guard let row = try row(match.article, db) else { return nil }
    return RelatedStory(
      row: row, score: match.score, grade: match.grade,
      reasons: try writer.reasons(for: match, in: row.language), daysLater: match.daysLater,
      copies: try line.copies.compactMap { try self.row($0, db) })
  }

  private func row(_ number: Int32, _ db: Database) throws -> ArticleRow? {
    var row = try RowReader(db, paths).row(number)
    row?.marks = table.slot(ofNumber: Int64(number)).map { marks[$0] } ?? ReadingMarks()
    return row
  }
}
