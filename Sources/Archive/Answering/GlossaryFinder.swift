internal import Catalogue
internal import Languages
internal import News
internal import Stories

/// Makes the glossary of an article. Works off the actor that owns the collection, so that other questions are answered
/// meanwhile.
struct GlossaryFinder: Sendable {
  let article: Article
  let connections: Connections
  let statistics: TermStatistics
  let corrections: ResolvedCorrections
  /// The names that articles write for the entities of the article.
  let forms: [EntityKey: [EntityPage.NameCount]]
  let termbase: Termbase

  /// The story in the target language whose article is read for terms; nil if no story is close enough.
  func partnerStory(in target: Language?) -> RelatedStory? {
    story(in: target).flatMap { $0.grade == .sharesNames ? nil : $0 }
  }

  /// The nearest story in a language; in any language but the article's where `target` is nil.
  func story(in target: Language?) -> RelatedStory? {
    let source = article.language.language
    return connections.related.first { story in
      target.map { story.row.language == $0 } ?? (story.row.language != source)
    }
  }

  @concurrent
  func glossary(in target: Language, with partner: Article?) async -> Glossary {
    let partner = partner.map { ComparedText($0, corrections) }
    let terms = GlossaryTerms(
      ComparedText(article, corrections), partner: partner, target: target, statistics: statistics)
    let writer = GlossaryWriter(
      article, connections, terms, partner: partner, target: target, forms: forms, termbase: termbase)
    return writer.glossary
  }
}
