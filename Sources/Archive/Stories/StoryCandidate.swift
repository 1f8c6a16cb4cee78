package import Catalogue
package import Languages
package import News

/// An article that was compared with another one.
package struct StoryCandidate: Sendable {
  package let id: ArticleID
  package let language: Language
  /// 0 to 1.
  package let score: Double
  package let grade: RelatedStory.Grade
  package let evidence: StoryEvidence
}
