internal import Languages
internal import News

/// An article that a join has taken.
struct JoinEntry: Sendable {
  let article: Int32
  /// The number of its language.
  let language: UInt8
  /// The number of the day on which it was written; nil if no day is known.
  let day: Int32?
  /// True if the article is compared across languages by other features than within its language.
  let isTranslated: Bool
}

/// An article as a join compares it with others, in its own language or across languages.
struct JoinedArticle: Sendable {
  let date: ArticleDate?
  let words: Int
  let story: ComparedStory
  /// By the number of a language: the usual cosine of the article and articles in this language, as far as it was needed.
  var usualCosines: [UInt8: Double] = [:]

  /// About its size in memory: the number of components.
  fileprivate var size: Int { story.vector.components.count + 2 * story.facts.facts.count }
}

/// The articles that were compared last. Two generations: when the younger is full, the elder is forgotten, and what is still
/// asked for moves on.
struct JoinedArticleCache: Sendable {
  struct Key: Hashable, Sendable {
    let article: Int32
    let isAcross: Bool

    /// `isAcross`: whether the article is compared with one in another language.
    init(_ entry: JoinEntry, isAcross: Bool) {
      article = entry.article
      self.isAcross = isAcross && entry.isTranslated
    }
  }

  /// The number of components in a generation: 12 megabytes, 1,500 to 5,000 articles.
  private static let capacity = 1_500_000

  private var younger: [Key: JoinedArticle] = [:]
  private var elder: [Key: JoinedArticle] = [:]
  private var size = 0

  subscript(key: Key) -> JoinedArticle? { younger[key] ?? elder[key] }

  mutating func insert(_ article: JoinedArticle, for key: Key) {
    if younger.updateValue(article, forKey: key) == nil { size += article.size }
    guard size > Self.capacity else { return }
    (elder, younger, size) = (younger, [:], 0)
  }
}
