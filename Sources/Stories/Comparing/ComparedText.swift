internal import Catalogue
internal import Languages
package import News
internal import Text

/// The names, words and facts of one of two compared articles, sentence by sentence.
package struct ComparedText: Sendable {
  let article: Article
  let entities: [Entity]
  let mentions: [Mention]
  /// The sentences, in the text's order.
  let passages: [TextRange]
  /// The words of each passage, in its order, without names; nil if something parts the words beside it.
  let words: [[PhraseWord?]]
  /// The facts that indexing reads, too. Translations are aligned by them.
  let facts: StatedFacts
  /// The running text, without the lines around it.
  let prose: [TextRange]
  /// The number of bytes of the article that were read; nil if the whole article was read.
  let end: Int?

  /// The number of bytes of an article that are compared: recognising the names of more would let a reader wait.
  private static let longest = 128 * 1024
  /// Aligning takes time and memory by the product of both articles' passages.
  static let mostPassages = 600

  /// `corrections`: the user's corrections of names.
  package init(_ article: Article, _ corrections: ResolvedCorrections) {
    let whole = article.prose.last?.upperBound ?? 0
    let read = article.prose(within: Self.longest)
    let prose = Furniture(article).running(read)
    let analysis = corrections.corrected(
      ArticleAnalysis(of: article, prose: read), in: article.language.language)
    self.article = article
    entities = analysis.entities
    mentions = analysis.mentions
    facts = analysis.facts
    self.prose = prose
    passages = Self.passages(of: article, prose)
    words = Self.words(of: article, passages, analysis.mentions.map(\.range))
    end = read.last.flatMap { $0.upperBound < whole ? $0.upperBound : nil }
  }

  /// The sentences; in a text of very many, some together.
  private static func passages(of article: Article, _ prose: [TextRange]) -> [TextRange] {
    let bytes = Array(article.text.utf8)
    let rules = article.language.language.profile.sentences
    let sentences = prose.flatMap { Sentences(of: bytes, in: $0, by: rules) }.filter { !$0.isEmpty }
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
  ) -> [[PhraseWord?]] {
    var first = 0
    return passages.map { passage in
      while first < names.count, names[first].upperBound <= passage.lowerBound { first += 1 }
      let inside = names[first...].prefix { $0.lowerBound < passage.upperBound }
      return phraseWords(
        in: article.text, ranges: [passage].subtracting(Array(inside)),
        by: article.language.language.profile.prose)
    }
  }
}

extension Article {
  /// The prose that begins in the first bytes. Longer prose is cut behind a word, or anywhere if it has no boundary.
  fileprivate func prose(within longest: Int) -> [TextRange] {
    let text = text.utf8.span
    return prose.filter { $0.lowerBound < longest }.map { range in
      guard range.upperBound > longest else { return range }
      var end = longest
      while end > range.lowerBound, text[end] != UInt8(ascii: " ") { end -= 1 }
      if end == range.lowerBound { end = longest }
      while text[end] & 0xC0 == 0x80 { end -= 1 }
      return range.lowerBound..<end
    }
  }
}
