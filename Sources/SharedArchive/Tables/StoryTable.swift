internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL

/// Reads the stories that articles tell, within one session. The archive has stories of two and more articles only; an
/// article without one is a story of its own.
struct StoryTable {
  let session: Session

  /// The story of an article.
  struct Place {
    /// The number of the story; the same for all its articles, and that of the article if no other article tells it.
    let story: Int64
    let size: Int
    let languageCount: Int
    /// False while the article isn't compared with others.
    let isKnown: Bool

    /// Nil while it isn't known.
    var coverage: Coverage? { languageCount > 1 ? .paired : isKnown ? .single : nil }
  }

  /// An article of a story.
  struct Member {
    let hit: Hit
    let closeness: Double
    let source: String
  }

  /// The stories of articles, by the articles' numbers.
  func stories(of hits: [Hit]) throws -> [Int64: Place] {
    guard !hits.isEmpty else { return [:] }
    return try stories(of: hits, session.pipeline(Self.statements(of: hits))[...])
  }

  /// The statements whose answers tell the stories of articles, to be asked beside others.
  static func statements(of hits: [Hit]) -> [Statement] {
    let numbers = Parameter.ints(hits.map(\.number))
    return [
      Statement("SELECT article, story FROM telling WHERE article = ANY($1)", [numbers]),
      Statement("SELECT article FROM unsurveyed WHERE article = ANY($1)", [numbers]),
    ]
  }

  /// The stories of articles. `answers`: to `statements`.
  func stories(of hits: [Hit], _ answers: ArraySlice<ResultRows>) throws -> [Int64: Place] {
    guard let tellings = answers.first, let waiting = answers.last else { return [:] }
    let told = Dictionary(tellings.rows.map { ($0.int(0), $0.int(1)) }) { first, _ in first }
    let unknown = Set(waiting.rows.map { $0.int(0) })
    let stories = try summaries(of: Set(told.values))
    let places = hits.map { hit in
      let story = told[hit.number].flatMap { number in stories[number].map { (number, $0) } }
      return (
        hit.number,
        Place(
          story: story?.0 ?? hit.number, size: story?.1.size ?? 1, languageCount: story?.1.languages ?? 1,
          isKnown: story != nil || !unknown.contains(hit.number))
      )
    }
    return Dictionary(places) { first, _ in first }
  }

  private func summaries(of stories: Set<Int64>) throws -> [Int64: (size: Int, languages: Int)] {
    guard !stories.isEmpty else { return [:] }
    let rows = try session.rows(
      "SELECT number, articles, cardinality(languages) FROM story WHERE number = ANY($1)",
      [.ints(stories.sorted())]
    ).rows.map { ($0.int(0), (size: Int($0.int(1)), languages: Int($0.int(2)))) }
    return Dictionary(rows) { first, _ in first }
  }

  /// True if the stories of all articles are worked out.
  func isComplete() throws -> Bool {
    try session.rows("SELECT NOT EXISTS (SELECT 1 FROM unsurveyed)")[0].bool(0)
  }

  /// The articles of stories in the order of time, undated ones last, by story.
  func members(of stories: [Int64]) throws -> [Int64: [Member]] {
    guard !stories.isEmpty else { return [:] }
    let told = try session.rows(
      "SELECT article, story, closeness FROM telling WHERE story = ANY($1)", [.ints(stories)])
    var places = Dictionary(
      told.rows.map { ($0.int(0), (story: $0.int(1), closeness: $0.double(2))) }
    ) { first, _ in first }
    let shared = Set(places.values.map(\.story))
    for story in stories where !shared.contains(story) { places[story] = (story, 0) }
    let (table, numbers) = (ArticleTable(session: session), Array(places.keys))
    guard let (first, last) = try table.dates(of: numbers) else { return [:] }
    let rows = try session.rows(
      """
      SELECT number, id, date, language, source FROM article WHERE number = ANY($1) AND date BETWEEN $2 AND $3
      """, [.ints(numbers), .int(first), .int(last)])
    var members: [Int64: [Member]] = [:]
    for row in rows.rows {
      guard let place = places[row.int(0)] else { continue }
      let member = Member(hit: table.hit(row), closeness: place.closeness, source: row.text(4))
      members[place.story, default: []].append(member)
    }
    return members.mapValues { members in
      members.sorted {
        ($0.hit.date == 0 ? Int64.max : $0.hit.date, $0.hit.number)
          < ($1.hit.date == 0 ? Int64.max : $1.hit.date, $1.hit.number)
      }
    }
  }
}
