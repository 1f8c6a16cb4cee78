internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Text

/// Puts the articles of a listing in its order, within one session.
struct ListingOrder {
  /// The newest articles that are ranked by relevance; the others follow by date.
  static let mostRanked = 1_000

  private let listing: Listing
  private let moment: Moment

  init(_ listing: Listing, _ moment: Moment) throws {
    (self.listing, self.moment) = (listing, moment)
  }

  /// `hits`: newest first, or oldest first in a listing by reversed date.
  func sorted(_ hits: [Hit]) throws -> [Hit] {
    guard hits.count > 1 else { return hits }
    var sorted = hits
    if let second = listing.order.orderOfEquals {
      sorted = try self.sorted(sorted, second.key, second.isReversed)
    }
    return try self.sorted(sorted, listing.order.key, listing.order.isReversed)
  }

  private func sorted(_ hits: [Hit], _ key: Catalogue.SortOrder.Key, _ isReversed: Bool) throws -> [Hit] {
    switch key {
    case .date: Self.byDate(hits, isReversed)
    case .relevance: try byRelevance(hits, isReversed)
    case .read: Self.sorted(hits, isReversed) { moment.marks.marks[$0.id]?.isRead == true ? 1 : 0 }
    case .starred: Self.sorted(hits, isReversed) { moment.marks.marks[$0.id]?.isStarred == true ? 0 : 1 }
    case .language: Self.sorted(hits, isReversed) { $0.language }
    case .title: try byTitles(hits, isReversed)
    case .source: try byTexts(hits, "source", isReversed) { fold($0) }
    case .author: try byTexts(hits, "author", isReversed) { $0 }
    case .path: try byTexts(hits, "path", isReversed) { $0 }
    case .words: try byNumbers(hits, "word_count", !isReversed)
    case .story: try byStory(hits, isReversed)
    }
  }

  /// Newest first, or oldest first; the undated last in both directions.
  private static func byDate(_ hits: [Hit], _ isReversed: Bool) -> [Hit] {
    sorted(hits.filter { $0.date != 0 }, !isReversed) { $0.date } + hits.filter { $0.date == 0 }
  }

  /// Sorts by a key; equals stay as they come in both directions.
  private static func sorted(_ hits: [Hit], _ isReversed: Bool, by key: (Hit) -> some Comparable) -> [Hit] {
    let keys = hits.map(key)
    return hits.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : (keys[left] < keys[right]) != isReversed
    }.map { hits[$0] }
  }

  // MARK: By columns

  private func columns(_ hits: [Hit], _ column: String) throws -> ResultRows {
    try moment.session.rows(
      "SELECT number, \(column) FROM article WHERE number = ANY($1) AND date BETWEEN $2 AND $3",
      hits.parameters)
  }

  /// From A to Z, each headline by the rules of its article's language.
  private func byTitles(_ hits: [Hit], _ isReversed: Bool) throws -> [Hit] {
    let titles = try Dictionary(columns(hits, "headline").rows.map { ($0.int(0), $0.text(1)) }) { first, _ in
      first
    }
    let keys = hits.map { hit in
      hit.language.profile.collation.key(of: titles[hit.number, default: ""])
    }
    return hits.indices.sorted { left, right in
      keys[left] == keys[right]
        ? left < right : keys[left].lexicographicallyPrecedes(keys[right]) != isReversed
    }.map { hits[$0] }
  }

  /// Articles without a text come last in both directions.
  private func byTexts(
    _ hits: [Hit], _ column: String, _ isReversed: Bool, by key: (String) -> String
  ) throws -> [Hit] {
    let texts = try Dictionary(columns(hits, column).rows.map { ($0.int(0), key($0.text(1))) }) { first, _ in
      first
    }
    let known = hits.filter { !texts[$0.number, default: ""].isEmpty }
    return Self.sorted(known, isReversed) { texts[$0.number, default: ""] }
      + hits.filter { texts[$0.number, default: ""].isEmpty }
  }

  private func byNumbers(_ hits: [Hit], _ column: String, _ isReversed: Bool) throws -> [Hit] {
    let numbers = try Dictionary(columns(hits, column).rows.map { ($0.int(0), $0.int(1)) }) { first, _ in
      first
    }
    return Self.sorted(hits, isReversed) { numbers[$0.number, default: 0] }
  }

  /// The largest stories first, the articles of a story side by side.
  private func byStory(_ hits: [Hit], _ isReversed: Bool) throws -> [Hit] {
    let stories = try moment.stories.stories(of: hits)
    let together = Self.sorted(hits, false) { stories[$0.number]?.story ?? $0.number }
    return Self.sorted(together, !isReversed) { stories[$0.number]?.size ?? 1 }
  }

  // MARK: By relevance

  /// The newest articles by how well they fit, then the others.
  private func byRelevance(_ hits: [Hit], _ isReversed: Bool) throws -> [Hit] {
    guard let query = listing.query, let sql = RankingQuery(query) else { return hits }
    let newest = Array(hits.prefix(Self.mostRanked))
    let rows = try moment.session.rows(
      "SELECT number, \(sql.rank(from: 4)) FROM article WHERE number = ANY($1) AND date BETWEEN $2 AND $3",
      newest.parameters + sql.parameters)
    let scores = Dictionary(rows.rows.map { ($0.int(0), $0.double(1)) }) { first, _ in first }
    let ranked = Self.sorted(newest, !isReversed) { scores[$0.number, default: 0] }
    let others = Array(hits.dropFirst(Self.mostRanked))
    return try isReversed ? others + ranked : bySpelling(ranked) + others
  }

  /// More articles than a person looks through, and no more than a key press has time for.
  private static let mostRead = 128

  /// Puts articles with the typed spelling before articles with other words of the same folding.
  private func bySpelling(_ hits: [Hit]) throws -> [Hit] {
    guard let words = listing.query.flatMap({ DiacriticRanking(in: $0) }) else { return hits }
    let best = Array(hits.prefix(Self.mostRead))
    let texts = try ArticleTexts(moment.session).texts(of: best)
    let counts = texts.mapValues { words.count(in: $0.text, headline: $0.headlineRange) }
    return Self.sorted(best, true) { counts[$0.number, default: 0] } + hits.dropFirst(Self.mostRead)
  }
}

/// The rank of an article by the words of a query, as SQL.
struct RankingQuery {
  /// A word of the headline counts as so many words of the text.
  private static let titleWeight = 6
  /// Words that are side by side, as in the query, say more than the same words apart.
  private static let phraseWeight = 3

  let parameters: [Parameter]
  private let phraseCount: Int

  /// Nil for a query without words.
  init?(_ query: Query) {
    let sought = query.soughtWords
    let words = sought.compactMap(LexemeQuery.phrase)
    guard !words.isEmpty else { return nil }
    let phrases = query.wordRuns.compactMap { run in
      let last = sought[run].last?.form ?? .word
      let typed = sought[run].map(\.words).joined(separator: " ")
      return LexemeQuery.phrase(
        TextMatch(typed, form: last == .prefix ? .prefix : .phrase, field: sought[run][run.lowerBound].field))
    }
    phraseCount = phrases.count
    parameters = ([words.map { "(\($0))" }.joined(separator: " | ")] + phrases).map { .text($0) }
  }

  /// `first`: the number of the first parameter.
  func rank(from first: Int) -> String {
    let ranks = (0...phraseCount).map { index in
      let weight = index == 0 ? "" : "\(Self.phraseWeight) * "
      let query = "$\(first + index)::text::tsquery"
      return "\(weight)(ts_rank(words, \(query), 1) + \(Self.titleWeight) * ts_rank(title, \(query), 1))"
    }
    return "(\(ranks.joined(separator: " + ")))::float8"
  }
}
