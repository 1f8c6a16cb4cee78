internal import Languages
internal import News
internal import PostgreSQL
internal import Stories

/// Reads the facts about stories, within one session.
struct StoryFactReader {
  let session: Session

  /// An article with its profile.
  struct Profiled {
    let member: StoryQuestion.Member
    let profile: StoryProfile
  }

  private static let columns = "article, date, language, word_count"

  /// The profiles of articles, by number.
  func profiles(of numbers: [Int64]) throws -> [Int64: Profiled] {
    guard !numbers.isEmpty else { return [:] }
    let rows = try session.rows(
      "SELECT \(Self.columns), features, levels FROM profile WHERE article = ANY($1)", [.ints(numbers)])
    return Dictionary(rows.rows.map { ($0.int(0), Self.profiled($0)) }) { first, _ in first }
  }

  private static func profiled(_ row: ResultRow) -> Profiled {
    Profiled(member: member(row), profile: StoryProfile(features: row.ints(4), levels: row.bytes(5)))
  }

  private static func member(_ row: ResultRow) -> StoryQuestion.Member {
    StoryQuestion.Member(
      number: row.int(0), date: row.int(1), language: Language(row.text(2)), words: Int(row.int(3)))
  }

  /// The numbers of articles that have each of some features.
  func documents(of features: Set<StoryFeature>, _ aliases: FeatureAliases) throws -> FeatureTable {
    let all = aliases.isEmpty ? features : Set(features.flatMap { aliases.members(of: $0) })
    let rows = try session.rows(
      "SELECT number, documents FROM feature WHERE number = ANY($1)", [.ints(all.map(\.number))])
    return FeatureTable(
      Dictionary(rows.rows.map { (StoryFeature(number: $0.int(0)), Int($0.int(1))) }) { first, _ in first })
  }

  /// The articles that have each of some features, in one round trip.
  func postings(
    of features: [StoryFeature]
  ) throws -> [(feature: StoryFeature, articles: [StoryQuestion.Member])] {
    let answers = try session.pipeline(
      features.map {
        Statement(
          "SELECT \(Self.columns) FROM profile WHERE features @> ARRAY[$1::bigint]", [.int($0.number)])
      })
    return zip(features, answers).map { feature, rows in (feature, rows.rows.map(Self.member)) }
  }

  /// Articles with their profiles, evenly out of the whole archive, at most `count` of each language.
  func sample(_ count: Int) throws -> [Profiled] {
    let last = try session.rows("SELECT coalesce(max(article), 0) FROM profile")[0].int(0)
    let looked = Int64(count * 8)
    let numbers = last <= looked ? Array(1...max(1, last)) : (0..<looked).map { 1 + $0 * last / looked }
    let members = try session.rows(
      "SELECT \(Self.columns) FROM profile WHERE article = ANY($1) ORDER BY article", [.ints(numbers)]
    ).rows.map(Self.member)
    var taken: [Language: Int] = [:]
    let chosen = members.filter { member in
      taken[member.language, default: 0] += 1
      return taken[member.language, default: 0] <= count
    }
    return try profiles(of: chosen.map(\.number)).values.sorted { $0.member.number < $1.member.number }
  }
}
