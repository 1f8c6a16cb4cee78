internal import Corpus
internal import GRDB

/// Finds the names and stories of articles in a library as it was at one moment. This takes so long that the library
/// doesn't do it itself: it would keep others waiting for their rows.
struct ConnectionsReader: Sendable {
  /// More related stories than a sidebar shows at a time.
  private static let mostStories = 12

  let database: IndexDatabase?
  let paths: CollectionPaths
  let roster: Roster
  let marks: MarkColumn
  let features: FeatureTable
  /// What the user corrected of names.
  let overlay: EntityOverlay

  /// `isComplete`: whether the whole collection is analysed.
  @concurrent
  func connections(of article: Article, isComplete: Bool) async -> Connections {
    let analysis = await ArticleAnalysis.make(of: article)
    let corrected = overlay.corrected(analysis)
    let names = database?.ask {
      try EntityRegister($0, overlay).entries(of: corrected, in: article.language.language)
    }
    return Connections(
      article: article.id, names: NameWeights(corrected.mentions, in: article).ordered(names ?? []),
      mentions: corrected.mentions,
      related: stories(related: article, analysis, limit: Self.mostStories), isComplete: isComplete)
  }

  /// The stories that belong to an article, best first.
  @concurrent
  func stories(related article: Article, limit: Int) async -> [RelatedStory] {
    stories(related: article, await ArticleAnalysis.make(of: article), limit: limit)
  }

  private func stories(related article: Article, _ analysis: ArticleAnalysis, limit: Int) -> [RelatedStory] {
    guard let slot = roster.slot(of: article.id) else { return [] }
    let stories = database?.ask { db in
      let writer = ReasonWriter(try EntityRegister(db, overlay), for: article, analysis)
      var features = features
      features.aliases = overlay.features
      let index = StoryIndex(db: db, roster: roster, features: features)
      return try RelatedStories(index: index).matches(of: roster.numbers[slot], limit: limit).compactMap {
        try story($0, writer, db)
      }
    }
    return stories ?? []
  }

  private func story(_ match: RelatedStories.Match, _ writer: ReasonWriter, _ db: Database) throws
    -> RelatedStory?
  {
    guard var row = try RowReader(db, paths).row(match.article) else { return nil }
    row.marks = roster.slot(ofNumber: Int64(match.article)).map { marks[$0] } ?? ReadingMarks()
    return RelatedStory(
      row: row, score: match.score, grade: match.grade,
      reasons: try writer.reasons(for: match.likeness, in: row.language))
  }
}

extension IndexDatabase {
  /// Asks the database; nil where it fails.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? {
    try? connections.read(question)
  }
}
