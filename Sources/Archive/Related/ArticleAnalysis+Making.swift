internal import Corpus
internal import Linguistics

extension ArticleAnalysis {
  /// Reads an article for names and terms.
  init(of article: Article) {
    let named = NameRecognizer().names(in: article)
    self.init(entities: named.entities, mentions: named.mentions, terms: [:])
  }

  /// The same off the caller's actor.
  @concurrent
  static func make(of article: Article) async -> ArticleAnalysis {
    ArticleAnalysis(of: article)
  }
}
