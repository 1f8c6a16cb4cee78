package import News

/// What ties an article to the rest of the collection: its names, where they stand, and its related stories.
package struct Connections: Hashable, Sendable {
  /// One entity of the article.
  package struct NameEntry: Hashable, Sendable, Identifiable {
    package let entity: Entity
    /// How often this article names it.
    package let mentionCount: Int
    /// How many articles of the collection name it, this one included.
    package let articleCount: Count
    /// How much this article is about it: its mentions, more where it stands in the headline or the first sentence.
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
  /// By kind, then the weightiest first, then by name.
  package let names: [NameEntry]
  /// In the text's order; they don't overlap.
  package let mentions: [Mention]
  /// Best first.
  package let related: [RelatedStory]
  /// Whether the whole collection had been read when `articleCount` and `related` were made.
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

  /// The name that the article is most about.
  package var weightiest: NameEntry? {
    names.reduce(nil) { best, entry in
      best.map { $0.weight >= entry.weight } == true ? best : entry
    }
  }
}

/// A story that belongs to another one, and why.
package struct RelatedStory: Hashable, Sendable, Identifiable {
  /// How close two stories are.
  package enum Grade: String, Hashable, Sendable, CaseIterable {
    case sameStory = "same-story"
    case sameTopic = "same-topic"
    case sharesNames = "shares-names"
    /// Too little in common to be shown: only listed where all candidates are asked for.
    case unrelated
  }

  package let row: ArticleRow
  /// 0 to 1.
  package let score: Double
  package let grade: Grade
  /// What ties them, strongest first.
  package let reasons: [Reason]
  /// So many days after the article it is told, negative where before, by dates as exact as they are known; nil where
  /// one of the two has none.
  package let daysLater: Int?
  /// Articles with nearly the same text, which stand for this one here.
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

/// Something that two stories have in common.
package struct Reason: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    case name(EntityKind)
    case quotation
    case term
  }

  package let kind: Kind
  /// In the words of the article that is read, the other's behind a dot where they differ: `Kristi Noem`,
  /// `Bỉ · Belgium`, `cocaine`, `“There is a plague…”`.
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
