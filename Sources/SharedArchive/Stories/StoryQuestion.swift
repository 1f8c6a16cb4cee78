internal import Languages
internal import Stories

/// The articles that one question about stories compares, with the facts about them. The judging code counts articles from
/// 1 on and finds all it needs in memory; the numbers of the archive are translated here.
struct StoryQuestion {
  /// An article as the comparison sees it.
  struct Member {
    let number: Int64
    /// `ArticleDate.sortKey`; 0 without a date.
    let date: Int64
    let language: Language
    let words: Int
  }

  /// The number of articles of the archive.
  let articleCount: Int
  private(set) var members: [Member] = []
  private var locals: [Int64: Int32] = [:]
  private var profiles: [Int32: StoryProfile] = [:]
  private var postings: [StoryFeature: [Int32]] = [:]

  init(articleCount: Int) {
    self.articleCount = articleCount
  }

  /// The article behind a number of the comparison.
  subscript(local: Int32) -> Member { members[Int(local) - 1] }

  /// The number of an article in the comparison; nil for an article that isn't compared.
  func local(_ number: Int64) -> Int32? { locals[number] }

  /// Adds an article and returns its number in the comparison.
  @discardableResult
  mutating func add(_ member: Member) -> Int32 {
    if let local = locals[member.number] { return local }
    members.append(member)
    let local = Int32(members.count)
    locals[member.number] = local
    return local
  }

  mutating func note(_ profile: StoryProfile, of local: Int32) { profiles[local] = profile }

  /// Notes the articles that have a feature, of which those that aren't members don't count.
  mutating func note(_ articles: [Int64], with feature: StoryFeature) {
    postings[feature, default: []] += articles.compactMap { locals[$0] }
  }

  /// The articles with their facts for the judging code.
  func collection(_ statistics: TermStatistics) -> StoryCollection {
    let languages = Set(members.map(\.language)).sorted()
    let numbers = Dictionary(languages.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) }) { first, _ in
      first
    }
    return StoryCollection(
      Facts(profiles: profiles, postings: postings),
      StoryArticles(
        numbers: members.indices.map { Int32($0 + 1) }, slots: [-1] + members.indices.map { Int32($0) },
        languages: members.map { numbers[$0.language] ?? 0 }, days: members.map { Int32(clamping: $0.date) },
        words: members.map { Int32(clamping: $0.words) },
        languageOfNumber: (0...255).map { $0 < languages.count ? languages[$0] : .undetermined },
        total: articleCount),
      statistics)
  }

  private struct Facts: StoryFacts {
    let profiles: [Int32: StoryProfile]
    let postings: [StoryFeature: [Int32]]

    func profile(of article: Int32) -> StoryProfile? { profiles[article] }

    func articles(withAnyOf features: [StoryFeature]) -> [Int32] {
      features.count == 1
        ? postings[features[0], default: []]
        : Array(Set(features.flatMap { postings[$0, default: []] }))
    }
  }
}
