package import Catalogue
package import Languages
package import News

/// The evidence that two articles report one event, as numbers to be weighed.
package struct StoryEvidence: Sendable {
  /// The kind of each number.
  package enum Kind: Int, CaseIterable, Sendable {
    /// The cosine of the two articles.
    case cosine
    /// The cosine minus the usual cosine of the two articles.
    case closeness
    /// The cosine of their names.
    case names
    /// The rarity of the names that both have, in tens.
    case sharedNames
  }

  private static let mostRarity = 30.0

  private var values = [Double](repeating: 0, count: Kind.allCases.count)

  init(_ similarity: StorySimilarity) {
    self[.cosine] = similarity.cosine
    self[.closeness] = similarity.closeness
    self[.names] = similarity.nameCosine ?? 0
    self[.sharedNames] = min(similarity.sharedNameRarity, Self.mostRarity) / 10
  }

  package private(set) subscript(kind: Kind) -> Double {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }
}

/// An article that was compared with another one.
package struct StoryCandidate: Sendable {
  package let id: ArticleID
  package let language: Language
  /// 0 to 1.
  package let score: Double
  package let grade: RelatedStory.Grade
  package let evidence: StoryEvidence

  /// `id`: of the article of the match.
  package init(_ match: RelatedStories.Match, id: ArticleID) {
    self.id = id
    language = match.language
    score = match.score
    grade = match.grade
    evidence = StoryEvidence(match.similarity)
  }
}
