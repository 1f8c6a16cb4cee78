internal import Corpus
internal import Linguistics

extension ArticleAnalysis {
  /// Reads an article for names and terms.
  init(of article: Article) {
    let named = NameRecognizer().names(in: article)
    let prose = article.parts.filter(\.kind.isProse).map(\.range)
    let ranges = prose.subtracting(named.mentions.filter(\.entity.hasCode).map(\.range))
    self.init(
      entities: named.entities, mentions: named.mentions,
      terms: Linguistics.terms(in: article.text, ranges: ranges, language: article.language.language))
  }

  /// The same off the caller's actor.
  @concurrent
  static func make(of article: Article) async -> ArticleAnalysis {
    ArticleAnalysis(of: article)
  }
}

extension [TextRange] {
  /// What is left of these ranges without others. Both are in order and without overlap.
  func subtracting(_ holes: [TextRange]) -> [TextRange] {
    var holes = holes[...]
    return flatMap { range in
      var rest: [TextRange] = []
      var start = range.lowerBound
      while let hole = holes.first, hole.lowerBound < range.upperBound {
        if hole.lowerBound > start { rest.append(start..<hole.lowerBound) }
        start = Swift.max(start, hole.upperBound)
        guard hole.upperBound <= range.upperBound else { break }
        holes.removeFirst()
      }
      if start < range.upperBound { rest.append(start..<range.upperBound) }
      return rest
    }
  }
}
