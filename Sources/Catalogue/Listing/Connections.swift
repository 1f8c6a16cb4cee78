package import News

/// The entities of an article, its mentions of them, and its related stories.
package struct Connections: Hashable, Sendable {
  /// One entity of the article.
  package struct NameEntry: Hashable, Sendable, Identifiable {
    package let entity: Entity
    /// The number of mentions in this article.
    package let mentionCount: Int
    /// The number of articles in the collection that name the entity, this one included.
    package let articleCount: Count
    /// The weight of the entity in this article: its mentions, with more for the headline and the first sentence.
    package var weight: Int

    package var id: EntityKey { entity.key }

    package init(entity: Entity, mentionCount: Int, articleCount: Count) {
      self.entity = entity
      self.mentionCount = mentionCount
      self.articleCount = articleCount
      weight = mentionCount
    }
  }

  package let article: ArticleID
  /// Ordered by kind, then by descending weight, then by name.
  package let names: [NameEntry]
  /// Ordered by position in the text, without overlap.
  package let mentions: [Mention]
  /// Best first.
  package let related: [RelatedStory]
  /// True if the whole collection was analysed when `articleCount` and `related` were computed.
  package let isComplete: Bool

  package init(
    article: ArticleID, names: [NameEntry], mentions: [Mention], related: [RelatedStory], isComplete: Bool
  ) {
    self.article = article
    self.names = names
    self.mentions = mentions
    self.related = related
    self.isComplete = isComplete
  }

  /// The entity with the largest weight.
  package var weightiest: NameEntry? {
    names.reduce(nil) { best, entry in
      best.map { $0.weight >= entry.weight } == true ? best : entry
    }
  }
}

/// An article related to another article, with the reasons.
package struct RelatedStory: Hashable, Sendable, Identifiable {
  /// The degree of relation between two articles.
  package enum Grade: String, Hashable, Sendable, CaseIterable {
    case sameStory = "same-story"
    case sameTopic = "same-topic"
    case sharesNames = "shares-names"
    /// The articles have too little in common. Such articles are listed only on request.
    case unrelated
  }

  package let row: ArticleRow
  /// 0 to 1.
  package let score: Double
  package let grade: Grade
  /// The reasons for the relation, strongest first.
  package let reasons: [Reason]
  /// The number of days from the article to this story, negative for an earlier story, with the precision of the two
  /// dates; nil if one of the articles has no date.
  package let daysLater: Int?
  /// Articles with nearly the same text as this one. They are not listed again.
  package let copies: [ArticleRow]

  package var id: ArticleID { row.id }

  package init(
    row: ArticleRow, score: Double, grade: Grade, reasons: [Reason], daysLater: Int? = nil,
    copies: [ArticleRow] = []
  ) {
    self.daysLater = daysLater
    self.copies = copies
    self.row = row
    self.score = score
    self.grade = grade
    self.reasons = reasons
  }
}

/// One thing that two articles have in common.
package struct Reason: Hashable, Sendable {
  /// The kind.
  package enum Kind: Hashable, Sendable {
    case name(EntityKind)
    case quotation
    case term
  }

  package let kind: Kind
  /// The wording of the first article, and behind a dot that of the other where the two differ: `Kristi Noem`,
  /// `Bỉ · Belgium`, `cocaine`, `“There is a plague…”`.
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
