internal import Foundation
internal import GRDB
internal import Languages
internal import News
internal import Stories
internal import Text

/// Writes the names, terms and profiles of a batch of articles into an index, within one transaction. Rows of full-text
/// tables wait for `finish`, as in `ArticleWriter`.
struct AnalysisWriter {
  /// A spelling of an entity's name in one language.
  private struct Spelling: Hashable {
    let entity: Int64
    let language: Language
    let name: String
  }

  private let db: Database
  private var languages: LanguageNumbers
  private var entities: [EntityKey: Int64] = [:]
  /// The number of times that each spelling is written, for the whole batch, because most spellings recur. In the order
  /// of their first use, so that two runs write the same rows.
  private var spellings: [Spelling] = []
  private var votes: [Spelling: Int] = [:]
  private var postings: [(article: Int64, features: String)] = []
  private var nameTexts: [(number: Int64, words: String)] = []

  init(_ db: Database) throws {
    self.db = db
    languages = try LanguageNumbers(db)
  }

  /// Writes the analysis of an article.
  mutating func write(_ analysis: IndexedAnalysis, of article: Int64) throws {
    for (entity, count, form) in analysis.entities {
      let number = try number(of: entity)
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO mention (entity, article, times, form) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [number, article, count, form.number])
      for (language, name) in entity.names.sorted(by: { $0.key < $1.key }) {
        // A name that a table has for another language is not written here.
        let spelling = Spelling(entity: number, language: language, name: name)
        vote(for: spelling, language == analysis.language ? count : 0)
      }
    }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO profile (article, features) VALUES (?, ?)")
      .execute(arguments: [article, analysis.profile])
    postings.append((article, analysis.postings))
  }

  /// Writes the rows that had to wait. The last step of a batch.
  mutating func finish() throws {
    for spelling in spellings { try write(spelling) }
    for (article, features) in postings {
      try db.cachedStatement(sql: "INSERT INTO posting (rowid, features) VALUES (?, ?)")
        .execute(arguments: [article, features])
    }
    for (number, words) in nameTexts {
      try db.cachedStatement(sql: "INSERT INTO nameText (rowid, name) VALUES (?, ?)")
        .execute(arguments: [number, words])
    }
    (spellings, votes, postings, nameTexts) = ([], [:], [], [])
  }

  private mutating func number(of entity: Entity) throws -> Int64 {
    if let number = entities[entity.key] { return number }
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entity WHERE key = ?"), arguments: [entity.key.rawValue])
    let number = try known ?? insert(entity)
    entities[entity.key] = number
    return number
  }

  private func insert(_ entity: Entity) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO entity (key, kind, feature) VALUES (?, ?, ?)")
      .execute(arguments: [
        entity.key.rawValue, entity.kind.rawValue, StoryFeature(name: entity.key, entity.kind).number,
      ])
    return db.lastInsertedRowID
  }

  private mutating func vote(for spelling: Spelling, _ count: Int) {
    if let votes = votes.updateValue(count + votes[spelling, default: 0], forKey: spelling), votes >= 0 {
      return
    }
    spellings.append(spelling)
  }

  private mutating func write(_ spelling: Spelling) throws {
    let (language, times) = (try languages.number(of: spelling.language, in: db), votes[spelling, default: 0])
    try db.cachedStatement(
      sql: "UPDATE name SET times = times + ? WHERE entity = ? AND language = ? AND name = ?"
    ).execute(arguments: [times, spelling.entity, language, spelling.name])
    guard db.changesCount == 0 else { return }
    let words = WordSequence(folding: spelling.name).text
    try db.cachedStatement(
      sql: "INSERT INTO name (entity, language, name, words, times) VALUES (?, ?, ?, ?, ?)"
    )
    .execute(arguments: [spelling.entity, language, spelling.name, words, times])
    nameTexts.append((db.lastInsertedRowID, words))
  }
}

/// The analysis of an article in the form of the index. Made on all cores, since only one thread can write.
struct IndexedAnalysis: Sendable {
  /// The article's.
  let language: Language
  /// The entities with how often each is named, and in which form.
  let entities: [(entity: Entity, count: Int, form: NameHash)]
  /// The article's `StoryProfile`.
  let profile: Data
  /// The profile's features as words of the full-text table of postings.
  let postings: String

  init(_ article: Article) {
    let analysis = ArticleAnalysis(of: article)
    let language = article.language.language
    let (counts, profile) = (analysis.nameCounts, StoryProfile(analysis))
    entities = analysis.entities.map { ($0, counts[$0.key, default: 0], NameHash(of: $0, in: language)) }
    self.language = language
    (self.profile, postings) = (profile.data, profile.tokens)
  }
}
