package import Foundation
package import Languages
package import News

/// The analysis of an article in the form of the index. Made on all cores, since only one thread can write.
package struct IndexedAnalysis: Sendable {
  /// The article's.
  package let language: Language
  /// The entities with how often each is named, the form by which the article shows each, and the forms that the article
  /// writes with their numbers.
  package let entities: [(entity: Entity, count: Int, form: NameHash, written: [(name: String, times: Int)])]
  /// The article's `StoryProfile`, written with the codebook.
  package let profile: Data
  /// True if the prose quotes somebody.
  package let hasQuotation: Bool

  package init(_ article: Article, _ codebook: TermCodebook = TermCodebook()) {
    let analysis = ArticleAnalysis(of: article)
    let language = article.language.language
    let counts = analysis.nameCounts
    let written = analysis.writtenNames(in: article)
    entities = analysis.entities.map {
      ($0, counts[$0.key, default: 0], NameHash(of: $0, in: language), written[$0.key, default: []])
    }
    hasQuotation = !analysis.facts.quotations.isEmpty
    self.language = language
    profile = StoryProfile(analysis).data(with: codebook)
  }
}
