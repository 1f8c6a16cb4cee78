internal import Corpus

/// The names and terms of every analysed article, and for each of them the articles that have it.
struct StoryIndex {
  /// One name or term of an article.
  struct Occurrence {
    let feature: Vocabulary.Number
    let count: Int32
  }

  /// What is compared of an article.
  struct Profile {
    /// By feature.
    let occurrences: [Occurrence]
    let language: Language
    let date: ArticleDate?
  }

  private(set) var vocabulary = Vocabulary()
  private(set) var names = NameRegister()
  /// One for each article, in the order of the catalogue.
  private(set) var profiles: [Profile] = []
  /// For each feature the articles that have it, ascending.
  private var postings: [[Int32]] = []

  /// How many articles are analysed.
  var count: Int { profiles.count }

  var rarity: Rarity { Rarity(articles: count) }

  /// Adds the article that follows those added before.
  mutating func append(_ analysis: ArticleAnalysis, of row: ArticleRow) {
    let article = Int32(profiles.count)
    let nameCounts = analysis.nameCounts
    for entity in analysis.entities { names.note(entity, mentions: nameCounts[entity.key, default: 0]) }
    let occurrences = occurrences(of: analysis, nameCounts, in: row.language)
    postings.append(contentsOf: repeatElement([], count: vocabulary.features.count - postings.count))
    for occurrence in occurrences { postings[Int(occurrence.feature)].append(article) }
    profiles.append(Profile(occurrences: occurrences, language: row.language, date: row.date))
  }

  private mutating func occurrences(
    of analysis: ArticleAnalysis, _ nameCounts: [EntityKey: Int], in language: Language
  ) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(nameCounts.count + analysis.terms.count)
    for entity in analysis.entities {
      let number = vocabulary.add(name: entity.key, entity.kind, in: language)
      occurrences.append(Occurrence(feature: number, count: Int32(nameCounts[entity.key, default: 0])))
    }
    for term in analysis.terms {
      let number = vocabulary.add(term: term.text, in: language)
      occurrences.append(Occurrence(feature: number, count: Int32(clamping: term.count)))
    }
    return occurrences.sorted { $0.feature < $1.feature }
  }
}

extension StoryIndex {
  /// The articles that have a feature.
  func articles(with feature: Vocabulary.Number) -> [Int32] {
    postings[Int(feature)]
  }

  /// The articles that name an entity; none where nothing does.
  func articles(naming key: EntityKey) -> [Int32] {
    vocabulary.number(ofName: key).map(articles(with:)) ?? []
  }

  /// How telling it is to share a feature.
  func rarity(of feature: Vocabulary.Number, by rarity: Rarity) -> Double {
    rarity.weight(of: vocabulary.features[Int(feature)], documents: postings[Int(feature)].count)
  }
}
