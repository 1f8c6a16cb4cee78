internal import Corpus
internal import Foundation
internal import GRDB
internal import Linguistics

/// Writes what articles say into an index, within one transaction: their names, their terms, their profiles.
struct AnalysisWriter {
  /// An article with what was read in it.
  struct Finding: Sendable {
    let number: Int64
    let language: Language
    let analysis: ArticleAnalysis
  }

  /// A spelling of an entity's name in one language.
  private struct Spelling: Hashable {
    let entity: Int64
    let language: Language
    let name: String
  }

  private let db: Database
  private var languages: LanguageNumbers
  private var entities: [EntityKey: Int64] = [:]
  /// How often each spelling is written, for the whole batch, since most recur. With the order in which they were
  /// met, so that two runs write the same rows.
  private var spellings: [Spelling] = []
  private var votes: [Spelling: Int] = [:]

  init(_ db: Database) throws {
    self.db = db
    languages = try LanguageNumbers(db)
  }

  /// Writes the findings of a batch.
  mutating func write(_ findings: [Finding]) throws {
    for finding in findings { try write(finding) }
    for spelling in spellings { try write(spelling) }
  }

  private mutating func write(_ finding: Finding) throws {
    let counts = finding.analysis.nameCounts
    for entity in finding.analysis.entities {
      let (number, count) = (try number(of: entity), counts[entity.key, default: 0])
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO mention (entity, article, times) VALUES (?, ?, ?)")
        .execute(arguments: [number, finding.number, count])
      for (language, name) in entity.names.sorted(by: { $0.key < $1.key }) {
        // A name that a table has for another language is not written here.
        let spelling = Spelling(entity: number, language: language, name: name)
        vote(for: spelling, language == finding.language ? count : 0)
      }
    }
    let profile = StoryProfile(finding.analysis)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO profile (article, features) VALUES (?, ?)")
      .execute(arguments: [finding.number, profile.data])
    try db.cachedStatement(sql: "INSERT INTO posting (rowid, features) VALUES (?, ?)")
      .execute(arguments: [finding.number, profile.tokens])
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
        entity.key.rawValue, entity.kind.rawValue, Feature(name: entity.key, entity.kind).number,
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
    try db.cachedStatement(sql: "INSERT INTO nameText (rowid, name) VALUES (?, ?)")
      .execute(arguments: [db.lastInsertedRowID, words])
  }
}
