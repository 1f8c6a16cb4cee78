internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Stories

/// The later versions among new articles, and the articles whose place they take, within the transaction of a batch.
///
/// A new article is a later version of one with the same place (`PreparedArticle.place`) if it has the same address or most
/// of its names and terms. The former version leaves all lists. It stays in the table `succession`, and its content in
/// `known`: another program that still has the former version doesn't bring it back.
struct VersionReplacement {
  /// The share of names and terms that two versions have in common at least, as in the index of files.
  private static let leastSimilarity = 0.5

  /// The article that an article takes the place of.
  struct Former {
    let article: StoredArticle
    /// True if its features are counted.
    var isCounted = true
  }

  private let session: Session
  private let new: [(article: PreparedArticle, number: Int64)]
  /// The former versions by the numbers of the new articles.
  private var formers: [Int64: [Former]] = [:]
  /// The new articles that are older than what the archive has in their place, with the id of that.
  private var outdated: [Int64: ArticleID] = [:]
  /// The rows of `succession`.
  private(set) var rows = CopyRows(
    into: "succession", ["former", "article", "path", "entry", "language", "record"])

  init(of new: [(PreparedArticle, Int64)], in session: Session) throws {
    (self.session, self.new) = (session, new)
    guard !new.isEmpty else { return }
    let candidates = try candidates()
    for (article, number) in new {
      for candidate in candidates[article.place] ?? [] where candidate.isVersion(of: article) {
        if candidate.isNewer(than: article) {
          outdated[number] = candidate.stored.id
        } else {
          formers[number, default: []].append(Former(article: candidate.stored))
        }
      }
    }
    for number in outdated.keys { formers[number] = nil }
  }

  func isOutdated(_ number: Int64) -> Bool { outdated[number] != nil }

  /// The former version of a new article; nil if it has none.
  func former(of number: Int64) -> Former? { formers[number]?.first }

  /// Removes the former versions. Returns those that no other program has removed meanwhile.
  mutating func remove() throws -> [StoredArticle] {
    let numbers = formers.values.flatMap { $0 }.map(\.article.number)
    var removed: Set<Int64> = []
    var uncounted: Set<Int64> = []
    if !numbers.isEmpty {
      let parameters = [Parameter.ints(numbers)]
      let gone = try session.rows("DELETE FROM article WHERE number = ANY ($1) RETURNING number", parameters)
      removed = Set(gone.rows.map { $0.int(0) })
      let left = try session.rows(
        "DELETE FROM uncounted WHERE article = ANY ($1) RETURNING article", parameters)
      uncounted = Set(left.rows.map { $0.int(0) })
      _ = try session.pipeline(
        ["mention", "profile", "unsurveyed"].map {
          Statement("DELETE FROM \($0) WHERE article = ANY ($1)", parameters)
        } + [
          Statement(
            "INSERT INTO gone SELECT number::integer FROM unnest($1::bigint[]) AS number ON CONFLICT DO NOTHING",
            parameters)
        ])
    }
    for (number, former) in formers {
      formers[number] = former.filter { removed.contains($0.article.number) }.map { former in
        Former(article: former.article, isCounted: !uncounted.contains(former.article.number))
      }
    }
    noteSuccessions()
    return formers.values.flatMap { $0 }.map(\.article)
  }

  private mutating func noteSuccessions() {
    for (article, number) in new {
      for former in formers[number] ?? [] {
        let former = former.article
        append(former.id, article.row.id, former.location, former.language.code, former.record)
      }
      if let later = outdated[number] {
        let row = article.row
        append(row.id, later, row.location, row.language.code, Array(article.record.data))
      }
    }
  }

  private mutating func append(
    _ former: ArticleID, _ later: ArticleID, _ location: Location, _ language: String, _ record: [UInt8]
  ) {
    rows.append([
      .long(former.number), .long(later.number), .text(location.path), .int(location.entry ?? 0),
      .text(language), .bytes(record),
    ])
  }
}

// MARK: - Candidates

extension VersionReplacement {
  /// An article with the place of a new one.
  private struct Candidate {
    let stored: StoredArticle
    let link: String?
    let updated: Int64
    let hasFormer: Bool
    let profile: StoryProfile

    func isVersion(of article: PreparedArticle) -> Bool {
      if let link, link == article.row.provenance.link { return true }
      return profile.jaccardSimilarity(to: StoryProfile(article.analysis.profile)) >= leastSimilarity
    }

    /// True if the new one was updated earlier, or doesn't replace a version as this one does.
    func isNewer(than article: PreparedArticle) -> Bool {
      let provenance = article.row.provenance
      let other = Int64(provenance.updated?.sortKey ?? 0)
      if updated > 0, other > 0, updated != other { return updated > other }
      return hasFormer && provenance.previousVersion == nil
    }
  }

  /// The articles of the archive with the places of the new ones, by place.
  private func candidates() throws -> [Int64: [Candidate]] {
    let known = try session.rows(
      "SELECT number, place FROM known WHERE place = ANY ($1) AND NOT number = ANY ($2)",
      [.ints(new.map(\.article.place)), .ints(new.map(\.number))])
    let places = Dictionary(known.rows.map { ($0.int(0), $0.int(1)) }) { first, _ in first }
    guard !places.isEmpty else { return [:] }
    let numbers = [Parameter.ints(Array(places.keys))]
    let answers = try session.pipeline([
      Statement(
        "SELECT \(StoredArticle.columns), link, updated, former_version FROM article WHERE number = ANY ($1)",
        numbers),
      Statement("SELECT article, features, levels FROM profile WHERE article = ANY ($1)", numbers),
    ])
    let profiles = Dictionary(
      answers[1].rows.map { ($0.int(0), StoryProfile(features: $0.ints(1), levels: $0.bytes(2))) }
    ) { first, _ in first }
    var candidates: [Int64: [Candidate]] = [:]
    for row in answers[0].rows {
      let stored = StoredArticle(row)
      guard let place = places[stored.number], let profile = profiles[stored.number] else { continue }
      candidates[place, default: []].append(
        Candidate(
          stored: stored, link: row.optionalText(7), updated: row.int(8), hasFormer: !row.isNull(9),
          profile: profile))
    }
    return candidates
  }
}
