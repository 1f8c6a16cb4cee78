internal import Corpus

extension ArticleAnalysis {
  /// Reads an article for names and terms. Finds none until there is a recogniser to ask.
  init(of article: Article) {
    self.init(entities: [], mentions: [], terms: [:])
  }

  /// The same off the caller's actor.
  @concurrent
  static func make(of article: Article) async -> ArticleAnalysis {
    ArticleAnalysis(of: article)
  }
}
