internal import PostgreSQL
internal import Stories

/// Groups the articles of some days into stories by their links, within a transaction.
struct StoryGrouping {
  /// The articles whose dates are read at a time.
  private static let share = 20_000

  /// An article's place in its story.
  private struct Place: Equatable {
    let date: Int
    let story: Int32
    var closeness: Float = 0
  }

  let session: Session

  /// Groups anew the articles of `days`. `wider`: the days whose links decide; a story may reach beyond `days`.
  func group(_ days: ClosedRange<Int>, within wider: ClosedRange<Int>) throws {
    let former = try places(in: wider)
    let links = try links(in: wider)
    let dates = try dates(of: Set(links.flatMap { [Int64($0.first), Int64($0.second)] }).sorted())
    var new: [Int64: Place] = [:]
    for story in StoryClusters(links).stories where story.contains(where: { isIn(days, $0, dates) }) {
      for article in story { new[Int64(article)] = Place(date: dates[Int64(article)] ?? 0, story: story[0]) }
    }
    for link in links {
      guard let one = new[Int64(link.first)], let two = new[Int64(link.second)], one.story == two.story else {
        continue
      }
      new[Int64(link.first)]?.closeness += Float(link.score)
      new[Int64(link.second)]?.closeness += Float(link.score)
    }
    // An article behind the edge of the days keeps its place, unless a story of the days takes it.
    let touched = Set(new.values.map(\.story))
    let gone = former.filter { article, place in
      new[article] == nil && (days.contains(place.date) || touched.contains(place.story))
    }
    let changed = new.filter { former[$0.key] != $0.value }
    guard !gone.isEmpty || !changed.isEmpty else { return }
    try write(changed, insteadOf: former, gone: Set(gone.keys))
  }

  private func isIn(_ days: ClosedRange<Int>, _ article: Int32, _ dates: [Int64: Int]) -> Bool {
    dates[Int64(article)].map(days.contains) ?? false
  }

  private func places(in days: ClosedRange<Int>) throws -> [Int64: Place] {
    let rows = try session.rows(
      "SELECT article, date, story, closeness FROM telling WHERE date BETWEEN $1 AND $2", Self.bounds(days))
    return Dictionary(
      uniqueKeysWithValues: rows.rows.map {
        ($0.int(0), Place(date: Int($0.int(1)), story: Int32($0.int(2)), closeness: Float($0.double(3))))
      })
  }

  private func dates(of articles: [Int64]) throws -> [Int64: Int] {
    var dates: [Int64: Int] = [:]
    for start in stride(from: 0, to: articles.count, by: Self.share) {
      let some = Array(articles[start..<min(start + Self.share, articles.count)])
      let rows = try session.rows("SELECT article, date FROM profile WHERE article = ANY ($1)", [.ints(some)])
      for row in rows.rows { dates[row.int(0)] = Int(row.int(1)) }
    }
    return dates
  }

  /// The links, each once, with the higher score where both articles have found each other.
  private func links(in days: ClosedRange<Int>) throws -> [StoryLink] {
    let rows = try session.rows(
      "SELECT article, other, score FROM storylink WHERE date BETWEEN $1 AND $2", Self.bounds(days))
    var scores: [Int64: StoryLink] = [:]
    for row in rows.rows {
      let link = StoryLink(Int32(row.int(0)), Int32(row.int(1)), score: row.double(2))
      let key = Int64(link.first) << 32 | Int64(link.second)
      if let known = scores[key], known.score >= link.score { continue }
      scores[key] = link
    }
    return Array(scores.values)
  }

  private static func bounds(_ days: ClosedRange<Int>) -> [Parameter] {
    [.int(Int64(days.lowerBound)), .int(Int64(days.upperBound))]
  }
}

// MARK: - Writing

extension StoryGrouping {
  private func write(_ changed: [Int64: Place], insteadOf former: [Int64: Place], gone: Set<Int64>) throws {
    let articles = Array(gone.union(changed.keys))
    let stories = Set(changed.values.map(\.story)).union(articles.compactMap { former[$0]?.story })
    try session.rows("DELETE FROM telling WHERE article = ANY ($1)", [.ints(articles)])
    var rows = CopyRows(into: "telling", ["article", "date", "story", "closeness"])
    for (article, place) in changed.sorted(by: { $0.key < $1.key }) {
      rows.append([
        .int(Int(article)), .int(place.date), .int(Int(place.story)), .real(place.closeness),
      ])
    }
    try session.copy(rows)
    try summarise(stories.map(Int64.init))
  }

  /// Writes the rows of stories anew, from the articles that tell them.
  func summarise(_ stories: [Int64]) throws {
    let answers = try session.pipeline([
      Statement("DELETE FROM story WHERE number = ANY ($1)", [.ints(stories)]),
      Statement(
        """
        SELECT story, telling.date, language FROM telling JOIN profile ON profile.article = telling.article
        WHERE story = ANY ($1)
        """, [.ints(stories)]),
    ])
    var found: [Int64: (first: Int, last: Int, articles: Int, languages: Set<String>)] = [:]
    for row in answers[1].rows {
      let date = Int(row.int(1))
      var story = found[row.int(0)] ?? (date, date, 0, [])
      (story.first, story.last) = (min(story.first, date), max(story.last, date))
      story.articles += 1
      story.languages.insert(row.text(2))
      found[row.int(0)] = story
    }
    var rows = CopyRows(into: "story", ["number", "first", "last", "articles", "languages"])
    for (number, story) in found.sorted(by: { $0.key < $1.key }) where story.articles > 1 {
      rows.append([
        .int(Int(number)), .int(story.first), .int(story.last), .int(story.articles),
        .texts(story.languages.sorted()),
      ])
    }
    try session.copy(rows)
  }
}
