package import Catalogue
package import Languages
internal import News

/// Finds the stories that are related to one.
package struct RelatedStories {
  /// A story that was compared, before its reasons are put into words.
  package struct Match {
    /// The article's number in the archive.
    package let article: Int32
    package let score: Double
    package let grade: RelatedStory.Grade
    /// True for two articles that can't tell one story, whatever they share.
    let isOtherStory: Bool
    package let similarity: StorySimilarity
    /// The shared features: quotations of both first, then the others, by feature.
    let bonds: [StorySimilarity.Bond]
    package let evidence: StoryEvidence
    /// The days from this article to that one; nil if one has no date.
    package let daysLater: Int?
    package let language: Language
    package let profile: StoryProfile
  }

  /// An article with the profile that others are compared with, in this language and from others.
  fileprivate struct Subject {
    let number: Int32
    let language: Language
    let date: ArticleDate?
    let words: Int
    let profile: StoryProfile
  }

  private let stories: StoryCollection
  private var candidates: Candidates
  private var space: VectorSpace
  private var cache = ComparisonCache()

  package init(_ stories: StoryCollection, within budget: CandidateBudget = .everything) {
    self.stories = stories
    candidates = Candidates(stories, budget)
    space = stories.makeSpace()
  }

  /// The best candidates of an article, best first, whatever their grade; nil if it isn't analysed yet.
  package mutating func matches(of article: Int32) throws -> [Match]? {
    try candidates(of: article).flatMap { try matches(of: article, among: $0) }
  }

  /// The features whose articles a search for candidates reads, the heaviest first; none if the article isn't analysed yet.
  package mutating func followedFeatures(of article: Int32) throws -> [StoryFeature] {
    try subject(article).map { candidates.followed($0.profile, in: &space) } ?? []
  }

  /// The articles that are worth a comparison with an article; nil if it isn't analysed yet.
  package mutating func candidates(of article: Int32) throws -> [Int32]? {
    try subject(article).map { try candidates.around(article, $0.profile, in: &space) }
  }

  /// The comparisons of an article with others, best first; nil if it isn't analysed yet.
  package mutating func matches(of article: Int32, among others: [Int32]) throws -> [Match]? {
    guard let subject = try subject(article) else { return nil }
    var matches: [Match] = []
    for number in others {
      guard let other = try self.subject(number) else { continue }
      let mine = try story(subject, comparedWith: other.language)
      let theirs = try story(other, comparedWith: subject.language)
      matches.append(match(subject, other, mine, theirs))
    }
    return matches.sorted { left, right in
      (right.score, slot(left)) < (left.score, slot(right))
    }
  }

  private mutating func subject(_ number: Int32) throws -> Subject? {
    if let known = cache.subjects[number] { return known }
    let subject = try makeSubject(number)
    cache.subjects[number] = subject
    return subject
  }

  private func makeSubject(_ number: Int32) throws -> Subject? {
    let articles = stories.articles
    guard let slot = articles.slot(of: number), let profile = try stories.profile(of: number) else {
      return nil
    }
    return Subject(
      number: number, language: articles.language(at: slot), date: articles.date(at: slot),
      words: Int(articles.words[slot]), profile: profile)
  }

  private mutating func story(_ subject: Subject, comparedWith language: Language) throws -> ComparedStory {
    let key = ComparisonCache.Key(article: subject.number, language: language)
    if let known = cache[key] { return known }
    let story = try stories.story(
      subject.profile, in: subject.language, comparedWith: language, &space)
    cache[key] = story
    return story
  }

  private func slot(_ match: Match) -> Int {
    stories.articles.slot(of: match.article) ?? .max
  }

  private func match(_ mine: Subject, _ other: Subject, _ left: ComparedStory, _ right: ComparedStory)
    -> Match
  {
    let similarity = StorySimilarity(of: left, and: right)
    let distance = DayDistance(mine.date, other.date)
    let grading = SimilarityGrade(
      similarity, isAcrossLanguages: mine.language != other.language, distance,
      words: min(mine.words, other.words))
    return Match(
      article: other.number, score: grading.score, grade: grading.grade,
      isOtherStory: grading.isOtherStory, similarity: similarity,
      bonds: StorySimilarity.bonds(of: left, and: right), evidence: grading.evidence,
      daysLater: distance.daysLater,
      language: other.language,
      profile: other.profile)
  }
}

/// The articles that were compared last, since those that are near an article are near its neighbours too.
private struct ComparisonCache {
  /// An article as it is compared with articles in a language.
  struct Key: Hashable {
    let article: Int32
    let language: Language
  }

  /// Some ten kilobytes each.
  private static let capacity = 2048

  var subjects: [Int32: RelatedStories.Subject] = [:] {
    didSet { if subjects.count > Self.capacity { subjects.removeAll(keepingCapacity: true) } }
  }
  private var stories: [Key: ComparedStory] = [:]

  subscript(key: Key) -> ComparedStory? {
    get { stories[key] }
    set {
      if stories.count >= Self.capacity { stories.removeAll(keepingCapacity: true) }
      stories[key] = newValue
    }
  }
}
