package import Catalogue
package import News

/// Compares two articles.
package enum Comparer {
  /// `corrections`: the user's corrections of names.
  package static func comparison(
    of articles: Sides<Article>, _ corrections: ResolvedCorrections, _ lexicon: Lexicon
  ) -> Comparison {
    let texts = articles.map { ComparedText($0, corrections) }
    let names = NameAgreement(texts)
    let similarity = PassageSimilarity(PassageEvidence.shared(by: texts, names: names, lexicon), of: texts)
    let aligner = PassageAligner(similarity, lengths: texts.map { $0.passages.map(\.count) })
    let aligned = Comparison(
      articles: articles,
      mentions: Sides(left: texts.left.mentions, right: texts.right.mentions.map { $0.renamed(by: names) }),
      passages: texts.map(\.passages), links: aligner.links, differences: [], ends: texts.map(\.end))
    return aligned.adding(DifferenceFinder(texts, aligned).differences)
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
      articles: articles, mentions: mentions, passages: passages, links: links, differences: differences,
      ends: ends)
  }
}
