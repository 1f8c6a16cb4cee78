internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader

/// The glossaries of several articles.
struct GlossaryCollection {
  /// A glossary for each pair of languages.
  let joined: [Glossary]
  /// The number of articles that were read, and the number that the user asked for.
  let articles: (read: Int, asked: Int)
}

extension ArticleArchive {
  /// The most articles that an export reads.
  private static var mostArticles: Int { 1000 }

  func glossaries(of scope: GlossaryScope) async -> GlossaryCollection {
    switch scope {
    case .article(let id): return await glossaries(of: [id], asked: 1, in: nil)
    case .listing(let listing):
      let window = await rows(RowRequest(listing: listing, anchor: .index(0), count: Self.mostArticles))
      return await glossaries(of: window.rows.map(\.id), asked: window.total.value, in: nil)
    }
  }

  /// - Parameter target: the language to translate into; nil for the language of each article's nearest story in another
  ///   language.
  func glossaries(of ids: [ArticleID], asked: Int, in target: Language?) async -> GlossaryCollection {
    var glossaries: [Glossary] = []
    for id in ids {
      if let glossary = await glossary(of: id, in: target) { glossaries.append(glossary) }
    }
    return GlossaryCollection(joined: Glossary.joining(glossaries), articles: (glossaries.count, asked))
  }
}

extension GlossaryCollection {
  /// Says how many articles were exported.
  var wording: String {
    let count = Counting.of(articles.read, .article)
    return articles.asked > articles.read
      ? .wording(en: "glossary of the first \(count)", vi: "bảng thuật ngữ của \(count) đầu")
      : .wording(en: "glossary of \(count)", vi: "bảng thuật ngữ của \(count)")
  }
}
