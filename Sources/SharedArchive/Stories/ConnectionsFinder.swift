internal import Catalogue
internal import Languages
internal import News
internal import Search
internal import Stories

/// Finds the names and related stories of an article, within one session.
struct ConnectionsFinder {
  /// More related stories than a sidebar shows at a time.
  private static let mostStories = 12

  let moment: Moment
  let statistics: TermStatistics
  let article: Article
  /// The article's own analysis.
  let analysis: ArticleAnalysis

  func connections() throws -> Connections {
    let language = article.language.language
    let corrected = moment.context.corrections.corrected(analysis, in: language)
    try moment.entities.prepare(corrected.entities.map(\.key))
    let names = try entries(of: corrected, in: language)
    return Connections(
      article: article.id, names: NameWeights(corrected.mentions, in: article).ordered(names),
      mentions: corrected.mentions, related: try related(limit: Self.mostStories), isComplete: true)
  }

  /// The names of the article: by kind, then by mentions here, then by name.
  private func entries(of analysis: ArticleAnalysis, in language: Language) throws -> [Connections.NameEntry]
  {
    let counts = analysis.nameCounts
    let articles = try moment.entities.articleCounts(of: analysis.entities.map(\.key))
    return try analysis.entities.map { entity in
      let count = articles[entity.key] ?? .exact(0)
      return Connections.NameEntry(
        entity: try moment.entities.completed(entity), mentionCount: counts[entity.key, default: 0],
        articleCount: count.map { max(1, $0) })
    }.sorted { left, right in
      (left.entity.kind, right.mentionCount, left.entity.name(in: language), left.id)
        < (right.entity.kind, left.mentionCount, right.entity.name(in: language), right.id)
    }
  }

  /// The stories that belong to the article, best first.
  func related(limit: Int, includingUnrelated: Bool = false) throws -> [RelatedStory] {
    guard let hit = try moment.table.hit(article.id) else { return [] }
    let (all, question) = try RelatedFinder(moment: moment, statistics: statistics).matches(of: hit)
    let matches = all.filter { includingUnrelated || $0.grade != .unrelated }
    let lines = CopyGroups(matches, limit: limit, groupsCopies: !includingUnrelated).lines
    let shown = lines.flatMap { [$0.match.article] + $0.copies }.map { question[$0].number }
    let rows = try moment.rows(numbered: shown)
    let row = { (local: Int32) in rows[question[local].number] }
    let names = ComparedNames(entities: moment.entities, question: question)
    let writer = ReasonWriter(names, statistics.lexicon, for: article, analysis)
    return try lines.compactMap { line in
      guard let shown = row(line.match.article) else { return nil }
      return RelatedStory(
        row: shown, score: line.match.score, grade: line.match.grade,
        reasons: try writer.reasons(for: line.match, in: shown.language), daysLater: line.match.daysLater,
        copies: line.copies.compactMap(row))
    }
  }
}
