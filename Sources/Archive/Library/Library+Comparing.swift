package import Catalogue
internal import News
internal import Stories

extension Library {
  /// Two articles side by side; nil where one of them is gone.
  package func comparison(_ request: ComparisonRequest) async -> Comparison? {
    guard let left = await article(request.left), let right = await article(request.right) else { return nil }
    return await Self.compare(
      Sides(left: left, right: right), corrections: currentCorrections, lexicon: stories.lexicon)
  }

  /// The user's corrections of names, resolved to the entities of the index.
  var currentCorrections: ResolvedCorrections {
    ask { try register($0).corrections } ?? ResolvedCorrections()
  }

  /// Off the actor, so that other questions are answered meanwhile.
  @concurrent
  private static func compare(_ articles: Sides<Article>, corrections: ResolvedCorrections, lexicon: Lexicon)
    async
    -> Comparison
  {
    Comparer.comparison(of: articles, corrections, lexicon)
  }
}
