package import Catalogue
package import Languages
package import News

/// Makes the glossary of an article. Works off the actor that owns the collection, so that other questions are answered
/// meanwhile.
package struct GlossaryFinder: Sendable {
  let article: Article
  let connections: Connections
  let statistics: TermStatistics
  let corrections: ResolvedCorrections
  /// The names that articles write for the entities of the article.
  let forms: [EntityKey: [EntityPage.NameCount]]
  let termbase: Termbase

  /// `forms`: the names that articles write for the entities of the article.
  package init(
    _ article: Article, _ connections: Connections, _ statistics: TermStatistics,
    _ corrections: ResolvedCorrections, forms: [EntityKey: [EntityPage.NameCount]], termbase: Termbase
  ) {
    (self.article, self.connections, self.statistics) = (article, connections, statistics)
    (self.corrections, self.forms, self.termbase) = (corrections, forms, termbase)
  }

  /// The story in the target language whose article is read for terms; nil if no story is close enough.
  package func partnerStory(in target: Language?) -> RelatedStory? {
    story(in: target).flatMap { $0.grade == .sharesNames ? nil : $0 }
  }

  /// The nearest story in a language; in any language but the article's where `target` is nil.
  package func story(in target: Language?) -> RelatedStory? {
    let source = article.language.language
    return connections.related.first { story in
      target.map { story.row.language == $0 } ?? (story.row.language != source)
    }
  }

  @concurrent
  package func glossary(in target: Language, with partner: Article?) async -> Glossary {
    let partner = partner.map { ComparedText($0, corrections) }
    let terms = GlossaryTerms(
      ComparedText(article, corrections), partner: partner, target: target, statistics: statistics)
    let writer = GlossaryWriter(
      article, connections, terms, partner: partner, target: target, forms: forms, termbase: termbase)
    return writer.glossary
  }
}
