/// Two articles that may tell one story.
package struct StoryLink: Hashable, Sendable {
  /// A weaker link adds nothing to the evidence that two clusters are one; chosen on labelled news (`eval clusters`).
  static let leastScore = 0.3

  /// The articles' numbers in the archive, the smaller first.
  package let first: Int32
  package let second: Int32
  /// The probability that both tell one story.
  package let score: Double

  package init(_ one: Int32, _ other: Int32, score: Double) {
    (first, second) = (min(one, other), max(one, other))
    self.score = score
  }
}

extension StoryLink: Comparable {
  /// Strongest first; of equals by the articles' numbers.
  package static func < (left: StoryLink, right: StoryLink) -> Bool {
    (right.score, left.first, left.second) < (left.score, right.first, right.second)
  }
}

extension RelatedStories {
  /// The links of an article to others that may tell the same story; nil if the article isn't analysed yet.
  package mutating func links(of article: Int32) throws -> [StoryLink]? {
    try matches(of: article)?.filter { $0.score >= StoryLink.leastScore && !$0.isOtherStory }
      .map { StoryLink(article, $0.article, score: $0.score) }
  }
}
