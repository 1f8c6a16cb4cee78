package import Catalogue
internal import Languages
package import News

/// Compares two articles.
package enum Comparer {
  /// `corrections`: the user's corrections of names.
  package static func comparison(
    of articles: Sides<Article>, _ corrections: ResolvedCorrections, _ lexicon: Lexicon
  ) -> Comparison {
    let texts = articles.map { ComparedText($0, corrections) }
    let names = NameAgreement(texts)
    let facts = ComparedFacts(texts)
    let terms = TermAgreement(articles, lexicon)
    let things = CountedThings(texts, facts, terms)
    let scores = PassageScores(texts, names, facts, terms, things)
    let (links, nature) = links(texts, names, facts, scores, lexicon)
    let aligned = Comparison(
      articles: articles,
      mentions: Sides(left: texts.left.mentions, right: texts.right.mentions.map { $0.renamed(by: names) }),
      passages: texts.map(\.passages), links: links, isOneEvent: nature != .differentEvents,
      differences: [], ends: texts.map(\.end))
    guard nature != .differentEvents else { return aligned }
    let finder = DifferenceFinder(texts, aligned, facts, scores, terms, things)
    return aligned.adding(finder.differences(areTranslations: nature == .translations))
  }

  /// The relation of two articles.
  private enum Nature {
    case translations, reports, differentEvents
  }

  /// The passages that tell the same. A translation is aligned in order, other reports by each pair of passages.
  private static func links(
    _ texts: Sides<ComparedText>, _ names: NameAgreement, _ facts: ComparedFacts, _ scores: PassageScores,
    _ lexicon: Lexicon
  ) -> ([Comparison.Link], Nature) {
    let similarity = PassageSimilarity(PassageEvidence.shared(by: texts, names: names, lexicon), of: texts)
    let translation = PassageAligner(similarity, lengths: texts.map { $0.passages.map(\.count) })
    if let links = translation.linksOfTranslation { return (links, .translations) }
    let languages = texts.map(\.article.language.language)
    let (links, isOneEvent) = ReportAligner(
      scores, isOneLanguage: languages.left == languages.right, days: facts.daysApart
    ).links
    return (links, isOneEvent ? .reports : .differentEvents)
  }
}

extension Mention {
  fileprivate func renamed(by names: NameAgreement) -> Mention {
    Mention(range: range, entity: names.leftKey(of: entity), kind: kind, isDemonym: isDemonym)
  }
}

extension Comparison {
  fileprivate func adding(_ differences: [Difference]) -> Comparison {
    Comparison(
      articles: articles, mentions: mentions, passages: passages, links: links, isOneEvent: isOneEvent,
      differences: differences, ends: ends)
  }
}
