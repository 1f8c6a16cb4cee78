package import Catalogue
package import Languages
package import News
internal import Stories

extension Library {
  /// What the names and terms of an article are called in another language: that of the nearest story in another one,
  /// or the collection's other language, where `target` is nil. Nil where the article is gone.
  package func glossary(of id: ArticleID, in target: Language?) async -> Glossary? {
    guard let article = await article(id), let connections = await connections(of: id) else { return nil }
    let source = article.language.language
    let story = connections.related.first { story in
      target.map { story.row.language == $0 } ?? (story.row.language != source)
    }
    let partner = await partner(story?.grade == .sharesNames ? nil : story)
    let target = target ?? story?.row.language ?? otherLanguage(than: source)
    return await Self.write(
      article, connections, partner: partner, target: target, stories, currentCorrections)
  }

  private func partner(_ story: RelatedStory?) async -> ComparedText? {
    guard let story, let article = await article(story.id) else { return nil }
    return await Self.read(article, currentCorrections)
  }

  /// The language that most articles are in besides one; where there is none, the language of the first lexicon.
  private func otherLanguage(than language: Language) -> Language {
    let counts = Dictionary(grouping: table.languages, by: \.self).mapValues(\.count)
      .map { (language: table.language(numbered: $0.key), count: $0.value) }
      .filter { $0.language != language && $0.language != .undetermined }
    let most = counts.max { ($0.count, $1.language) < ($1.count, $0.language) }
    return most?.language ?? LanguagePair.partner(of: language)
  }

  @concurrent
  private static func read(_ article: Article, _ corrections: ResolvedCorrections) async -> ComparedText {
    ComparedText(article, corrections)
  }

  @concurrent
  private static func write(
    _ article: Article, _ connections: Connections, partner: ComparedText?, target: Language,
    _ statistics: TermStatistics, _ corrections: ResolvedCorrections
  ) async -> Glossary {
    let terms = GlossaryTerms(
      ComparedText(article, corrections), partner: partner, target: target, statistics: statistics)
    return GlossaryWriter(article, connections, terms, partner: partner, target: target).glossary
  }
}
