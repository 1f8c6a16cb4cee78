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

  /// The uses of a spelling: how often articles write it, and how often articles name the entity that show it by this
  /// spelling, nil where none does.
  private struct Uses {
    var times = 0
    var votes: Int?

    mutating func add(times: Int, votes more: Int?) {
      self.times += times
      if let more { votes = more + (votes ?? 0) }
    }
  }

  private let db: Database
  private var languages: LanguageNumbers
  private var entities: [EntityKey: Int64] = [:]
  /// The uses of each spelling, for the whole batch, because most spellings recur. In the order of their first use, so
  /// that two runs write the same rows.
  private var spellings: [Spelling] = []
  private var uses: [Spelling: Uses] = [:]
  private var nameTexts: [(number: Int64, words: String)] = []

  init(_ db: Database) throws {
    self.db = db
    languages = try LanguageNumbers(db)
  }

  /// Writes the analysis of an article.
  mutating func write(_ analysis: IndexedAnalysis, of article: Int64) throws {
    for (entity, count, form, written) in analysis.entities {
      let number = try number(of: entity, in: analysis.language)
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO mention (entity, article, times, form) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [number, article, count, form.number])
      for (language, name) in entity.names.sorted(by: { $0.key < $1.key }) {
        let spelling = Spelling(entity: number, language: language, name: name)
        // A name that a table has for another language is shown, but not for these mentions.
        note(spelling, votes: language == analysis.language ? count : 0)
      }
      for (name, times) in written {
        note(Spelling(entity: number, language: analysis.language, name: name), times: times)
      }
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO profile (article, features) VALUES (?, ?)
        ON CONFLICT (article) DO UPDATE SET features = excluded.features
        """
    )
    .execute(arguments: [article, analysis.profile])
    if analysis.hasQuotation {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO quoting (article) VALUES (?)")
        .execute(arguments: [article])
    }
  }

  /// Writes the rows that had to wait. The last step of a batch.
  mutating func finish() throws {
    for spelling in spellings { try write(spelling) }
    for (number, words) in nameTexts {
      try db.cachedStatement(sql: "INSERT INTO nameText (rowid, name) VALUES (?, ?)")
        .execute(arguments: [number, words])
    }
    (spellings, uses, nameTexts) = ([], [:], [])
    try TermCodebook.makeIfDue(in: db)
  }

  private mutating func number(of entity: Entity, in language: Language) throws -> Int64 {
    if let number = entities[entity.key] { return number }
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entity WHERE key = ?"), arguments: [entity.key.rawValue])
    let number = try known ?? insert(entity, language)
    entities[entity.key] = number
    return number
  }

  /// Inserts an entity with the names that the tables have for it, by which it is found though no article writes them.
  private mutating func insert(_ entity: Entity, _ language: Language) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO entity (key, kind, feature) VALUES (?, ?, ?)")
      .execute(arguments: [
        entity.key.rawValue, entity.kind.rawValue, StoryFeature(name: entity.key, entity.kind).number,
      ])
    let number = db.lastInsertedRowID
    for (language, names) in knownNames(of: entity.key, inArticlesIn: language).sorted(by: { $0.key < $1.key }
    ) {
      for name in names { note(Spelling(entity: number, language: language, name: name)) }
    }
    return number
  }

  private mutating func note(_ spelling: Spelling, times: Int = 0, votes: Int? = nil) {
    let known = uses.count
    uses[spelling, default: Uses()].add(times: times, votes: votes)
    if uses.count > known { spellings.append(spelling) }
  }

  private mutating func write(_ spelling: Spelling) throws {
    let (language, uses) = (try languages.number(of: spelling.language, in: db), uses[spelling] ?? Uses())
    try db.cachedStatement(
      sql: """
        UPDATE name SET times = times + ?1, votes = CASE WHEN ?2 IS NULL THEN votes ELSE ifnull(votes, 0) + ?2 END
        WHERE entity = ?3 AND language = ?4 AND name = ?5
        """
    ).execute(arguments: [uses.times, uses.votes, spelling.entity, language, spelling.name])
    guard db.changesCount == 0 else { return }
    let words = WordSequence(folding: spelling.name).text
    try db.cachedStatement(
      sql: "INSERT INTO name (entity, language, name, words, times, votes) VALUES (?, ?, ?, ?, ?, ?)"
    )
    .execute(arguments: [spelling.entity, language, spelling.name, words, uses.times, uses.votes])
    nameTexts.append((db.lastInsertedRowID, words))
  }
}
