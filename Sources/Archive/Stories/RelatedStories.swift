internal import Catalogue
internal import Languages
internal import News

/// Finds the stories that belong to one.
struct RelatedStories {
  /// A story that was compared, before its reasons are put into words.
  struct Match {
    /// Its number in the index.
    let article: Int32
    let score: Double
    let grade: RelatedStory.Grade
    let similarity: StorySimilarity
    /// The days from this article to that one; nil where one has no date.
    let daysLater: Int?
    let language: Language
    let profile: StoryProfile
  }

  /// An article with the profile that others are compared with, in this language and from others.
  private struct Subject {
    let number: Int32
    let language: Language
    let date: ArticleDate?
    let profile: StoryProfile
  }

  let index: StoryIndex
  private var candidates: Candidates

  init(_ index: StoryIndex, within budget: CandidateBudget = .everything) {
    self.index = index
    candidates = Candidates(index, budget)
  }

  /// The best candidates of an article, best first, whatever their grade; nil where it isn't analysed yet.
  mutating func matches(of article: Int32) throws -> [Match]? {
    guard let subject = try subject(article) else { return nil }
    let measure = SimilarityMeasure(weights: index.weights)
    var compared: [Language: ComparedStory] = [:]
    var matches: [Match] = []
    for number in try candidates.around(article, subject.profile) {
      guard let other = try self.subject(number) else { continue }
      let mine = try compared[other.language] ?? story(subject, comparedWith: other.language)
      compared[other.language] = mine
      let similarity = measure.similarity(of: mine, and: try story(other, comparedWith: subject.language))
      matches.append(match(subject, other, similarity))
    }
    return matches.sorted { left, right in
      (right.score, slot(left)) < (left.score, slot(right))
    }
  }

  private func subject(_ number: Int32) throws -> Subject? {
    guard let facts = index.facts(of: number), let profile = try index.profile(of: number) else { return nil }
    return Subject(number: number, language: facts.language, date: facts.date, profile: profile)
  }

  private func story(_ subject: Subject, comparedWith language: Language) throws -> ComparedStory {
    try index.story(subject.number, subject.profile, in: subject.language, comparedWith: language)
  }

  private func slot(_ match: Match) -> Int {
    index.table.slot(ofNumber: Int64(match.article)) ?? .max
  }

  private func match(_ mine: Subject, _ other: Subject, _ similarity: StorySimilarity) -> Match {
    let daysLater = mine.date.flatMap { mine in other.date.map { mine.days(until: $0) } }
    let grading = SimilarityGrade(
      similarity, isAcrossLanguages: mine.language != other.language, daysApart: daysLater.map(abs))
    return Match(
      article: other.number, score: grading.score, grade: grading.grade, similarity: similarity,
      daysLater: daysLater, language: other.language, profile: other.profile)
  }
}
