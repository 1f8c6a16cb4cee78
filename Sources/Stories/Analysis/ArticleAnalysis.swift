package import Languages
internal import Names
package import News
internal import Text

/// The names, terms and facts of one article, of which related stories, the sidebar and comparisons are made.
package struct ArticleAnalysis: Sendable {
  package let entities: [Entity]
  /// In the text's order.
  package let mentions: [Mention]
  /// The content words, compounds and figures of the article, each once, by number.
  package let terms: [TermOccurrence]
  /// The numbers, days and quotations of its prose.
  package let facts: StatedFacts
  /// Of its prose.
  let words: WordStarts

  /// The number of mentions of each entity.
  package var nameCounts: [EntityKey: Int] {
    mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
  }

  /// The prominence of each entity.
  var nameProminences: [EntityKey: Prominence] {
    mentions.reduce(into: [:]) {
      $0[$1.entity, default: Prominence()].add(wordsBefore: words.words(before: $1.range.lowerBound))
    }
  }

  /// The forms in which the article writes the names of each entity, in NFC and on one line, with their numbers. In the
  /// order of their first use. `Belgian` is no form of `Belgium`.
  package func writtenNames(in article: Article) -> [EntityKey: [(name: String, times: Int)]] {
    var names: [EntityKey: [(name: String, times: Int)]] = [:]
    var counts: [WrittenName: Int] = [:]
    let written = mentions.filter { !$0.isDemonym }.map { WrittenName($0, in: article) }
    for name in written { counts[name, default: 0] += 1 }
    for name in written {
      // Each form is taken at its first use.
      guard let times = counts.removeValue(forKey: name) else { continue }
      names[name.entity, default: []].append((name.name, times))
    }
    return names
  }

  /// A form of an entity's name, in NFC and on one line.
  private struct WrittenName: Hashable {
    let entity: EntityKey
    let name: String

    init(_ mention: Mention, in article: Article) {
      entity = mention.entity
      name = article.text(in: mention.range).onOneLine.composed
    }
  }
}

/// The names that gazette's tables have for an entity, by language, for articles in a language; empty for an entity that
/// no table has.
package func knownNames(of entity: EntityKey, inArticlesIn language: Language) -> [Language: [String]] {
  NameRecognizer.knownNames(of: entity, inArticlesIn: language)
}

extension ArticleAnalysis {
  /// Reads an article.
  package init(of article: Article) {
    self.init(of: article, prose: article.analysedProse)
  }

  /// Reads some of an article's prose.
  init(of article: Article, prose: [TextRange]) {
    let language = article.language.language
    let named = NameRecognizer().names(in: article.text, prose: prose, language: language)
    let reading = ProseReading(
      of: article.text, prose: prose, without: named.mentions.filter(\.entity.hasCode).map(\.range),
      in: named.mentions.map(\.range), language: language, today: article.date)
    self.init(
      entities: named.entities, mentions: named.mentions, terms: reading.terms, facts: reading.facts,
      words: reading.words)
  }

  /// The same analysis with other names.
  func naming(_ entities: [Entity], _ mentions: [Mention]) -> ArticleAnalysis {
    ArticleAnalysis(entities: entities, mentions: mentions, terms: terms, facts: facts, words: words)
  }

  /// The same off the caller's actor.
  @concurrent
  package static func make(of article: Article) async -> ArticleAnalysis {
    ArticleAnalysis(of: article)
  }
}

extension [TextRange] {
  /// These ranges without others. Both are in order and without overlap.
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

/// The version of the analysis of articles: of names, terms and facts. Must be raised with every change of the results,
/// so that indexed articles are analysed again.
package let analysisVersion = 15
