internal import Corpus

extension StoryIndex {
  /// The names of one article for the sidebar: by kind, then by mentions here, then by name.
  func nameEntries(of analysis: ArticleAnalysis, in language: Language) -> [Connections.NameEntry] {
    let counts = analysis.nameCounts
    let entries = analysis.entities.map { entity in
      Connections.NameEntry(
        entity: names.completed(entity), mentionCount: counts[entity.key, default: 0],
        articleCount: max(1, articles(naming: entity.key).count))
    }
    return entries.sorted { left, right in
      (left.entity.kind, right.mentionCount, left.entity.name(in: language), left.id)
        < (right.entity.kind, left.mentionCount, right.entity.name(in: language), right.id)
    }
  }

  /// The names of all articles: by kind, then those that most articles have, then by mentions.
  func allNameEntries() -> [Connections.NameEntry] {
    let mentions = mentionCounts()
    let entries = names.entities().map { entity in
      Connections.NameEntry(
        entity: entity, mentionCount: mentions[entity.key, default: 0],
        articleCount: articles(naming: entity.key).count)
    }
    return entries.sorted { left, right in
      (left.entity.kind, right.articleCount, right.mentionCount, left.id)
        < (right.entity.kind, left.articleCount, left.mentionCount, right.id)
    }
  }

  private func mentionCounts() -> [EntityKey: Int] {
    profiles.reduce(into: [:]) { counts, profile in
      for occurrence in profile.occurrences {
        guard case .name(let key, _) = vocabulary.features[Int(occurrence.feature)] else { continue }
        counts[key, default: 0] += Int(occurrence.count)
      }
    }
  }
}
