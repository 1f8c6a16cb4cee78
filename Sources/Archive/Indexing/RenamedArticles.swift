internal import Catalogue
internal import Foundation
internal import GRDB
internal import News
internal import Stories
internal import Text

/// Articles whose files were edited and renamed at once: their places and their texts are others. A file that vanished and a
/// new one belong together where each is the only one that fits the other.
struct RenamedArticles {
  /// The share of names and terms in common at least, with the same headline and with another one. An article of another
  /// file may tell the same event, so that more is asked than of a text at the same place.
  private static let (leastWithHeadline, leastWithout) = (0.5, 0.8)
  /// The most pairs that are compared without the same headline: a user renames some files, and a program thousands.
  private static let mostPairs = 250_000

  private struct Candidate {
    let id: Int64
    let headline: String
    let language: Int64
    /// 0 where the text tells none.
    let date: Int64
    let link: String?
    let guid: String?
    let profile: StoryProfile

    init(_ row: Row, _ codebook: TermCodebook) throws {
      (id, language) = (try row.value(0), try row.value(2))
      headline = fold(try row.value(1))
      let isInferred: Bool = try row.value(4)
      date = isInferred ? 0 : try row.value(3)
      (link, guid) = (try row.value(5), try row.value(6))
      profile = StoryProfile(try row.value(7), codebook)
    }

    private static let columns =
      "id, headline, language, date, isDateInferred, link, guid, features"

    static func all(
      where condition: String, _ argument: some DatabaseValueConvertible, in db: Database
    ) throws -> [Candidate] {
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(columns) FROM article JOIN profile ON profile.article = article.number
          WHERE features <> x'' AND \(condition)
          """)
      let rows = try Row.fetchCursor(statement, arguments: [argument])
      let codebook = try TermCodebook(db)
      var all: [Candidate] = []
      while let row = try rows.next() { all.append(try Candidate(row, codebook)) }
      return all
    }

    /// True if another article can be a later version of this one.
    func fits(_ other: Candidate) -> Bool {
      guard language == other.language else { return false }
      // The publisher tells articles apart.
      if let guid, let theirs = other.guid { return guid == theirs }
      if let link, let theirs = other.link { return link == theirs }
      // Columns of every day have one headline and many words in common.
      guard date == 0 || other.date == 0 || date == other.date else { return false }
      return profile.jaccardSimilarity(to: other.profile)
        >= (headline == other.headline
          ? RenamedArticles.leastWithHeadline : RenamedArticles.leastWithout)
    }
  }

  /// Notes the successions between the articles of vanished files, which no other file contains, and new articles. Runs when
  /// the vanished files are forgotten and their articles are not yet.
  ///
  /// - Parameter last: the greatest number of an article before the files were read.
  static func note(_ vanished: [PathKey], after last: Int64, in db: Database) throws {
    let new = try Candidate.all(
      where: "article.number > ? AND id NOT IN (SELECT article FROM succession)", last, in: db)
    guard !new.isEmpty else { return }
    let former = try vanished.flatMap { key in
      try Candidate.all(
        where: """
          path = ? AND NOT EXISTS (SELECT 1 FROM file WHERE file.article = article.number)
          AND id NOT IN (SELECT former FROM succession)
          """, key.data, in: db)
    }
    for (former, successor) in pairs(former, new) {
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO succession (former, article) VALUES (?, ?)")
        .execute(arguments: [former, successor])
    }
  }

  /// The ids of the articles that are the only ones to fit each other.
  private static func pairs(_ former: [Candidate], _ new: [Candidate]) -> [(former: Int64, new: Int64)] {
    let comparesAll = former.count * new.count <= mostPairs
    let byHeadline = Dictionary(grouping: new.indices) { new[$0].headline }
    var fitting: [(former: Int, new: Int)] = []
    for index in former.indices {
      let candidates = comparesAll ? Array(new.indices) : byHeadline[former[index].headline] ?? []
      fitting += candidates.filter { former[index].fits(new[$0]) }.map { (index, $0) }
    }
    let (olds, news) = (
      Dictionary(fitting.map { ($0.former, 1) }, uniquingKeysWith: +),
      Dictionary(fitting.map { ($0.new, 1) }, uniquingKeysWith: +)
    )
    return fitting.filter { olds[$0.former] == 1 && news[$0.new] == 1 }
      .map { (former[$0.former].id, new[$0.new].id) }
  }
}
