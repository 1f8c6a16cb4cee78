internal import Corpus
internal import Linguistics

/// What one of two compared articles says, sentence by sentence.
struct ComparedText {
  let article: Article
  let entities: [Entity]
  let mentions: [Mention]
  /// The sentences, in the text's order.
  let passages: [TextRange]
  /// The words of each passage, in its order, without names; nil where something parts the words beside it.
  let words: [[FactToken?]]
  let quantities: [Quantity]
  let days: [DayReference]
  let quotations: [TextRange]

  /// So many bytes of an article are compared. The news that is longer is a book, and the time that comparing takes
  /// must have an end.
  static let longest = 128 * 1024
  /// Aligning takes time and memory by the product of both articles' passages.
  static let mostPassages = 600

  /// `overlay`: what the user corrected of names.
  init(_ article: Article, _ overlay: EntityOverlay) {
    let found = NameRecognizer().names(in: article)
    let named = overlay.corrected(
      ArticleAnalysis(entities: found.entities, mentions: found.mentions, terms: [TermOccurrence]()),
      in: article.language.language)
    let prose = Self.prose(of: article)
    let tokens = prose.map { FactTokens.tokens(of: article, in: $0) }
    let language = article.language.language
    self.article = article
    entities = named.entities
    mentions = named.mentions
    passages = Self.passages(of: article, prose)
    words = Self.words(of: article, passages, named.mentions.map(\.range))
    days = tokens.flatMap { DayReader($0, language: language, today: article.date).days }
    quotations = prose.flatMap { Quotations.ranges(in: article, $0) }
    let taken = days.map(\.range)
    quantities = tokens.flatMap { tokens in
      QuantityReader(tokens, language: language, without: taken.overlapping(tokens)).quantities
    }
  }

  private static func prose(of article: Article) -> [TextRange] {
    article.parts.filter { $0.kind.isProse && $0.range.lowerBound < longest }.map(\.range)
  }

  /// The sentences; in a text of very many, some together.
  private static func passages(of article: Article, _ prose: [TextRange]) -> [TextRange] {
    let bytes = Array(article.text.utf8)
    let sentences = prose.flatMap { Sentences(of: bytes, in: $0) }
      .filter { $0.lowerBound < longest && !$0.isEmpty }
    let together = (sentences.count + mostPassages - 1) / mostPassages
    guard together > 1 else { return sentences }
    return stride(from: 0, to: sentences.count, by: together).map { start in
      let last = min(sentences.count, start + together) - 1
      return sentences[start].lowerBound..<sentences[last].upperBound
    }
  }

  /// The words of each passage, without the names that every language calls its own way.
  private static func words(
    of article: Article, _ passages: [TextRange], _ names: [TextRange]
  ) -> [[FactToken?]] {
    var first = 0
    return passages.map { passage in
      while first < names.count, names[first].upperBound <= passage.lowerBound { first += 1 }
      let inside = names[first...].prefix { $0.lowerBound < passage.upperBound }
      return [passage].subtracting(Array(inside)).flatMap { range in
        FactTokens.tokens(of: article, in: range).map { $0.kind == .word ? $0 : nil } + [nil]
      }
    }
  }
}

extension [TextRange] {
  /// Those, of ranges in the text's order, that may overlap some tokens.
  fileprivate func overlapping(_ tokens: [FactToken]) -> [TextRange] {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    return filter { $0.overlaps(first.range.lowerBound..<last.range.upperBound) }
  }
}
