internal import Corpus
internal import GRDB
internal import Linguistics

/// The entities of a collection with the name that each goes by in each language: the one that is written most.
/// For questions within one reading transaction.
struct EntityRegister {
  let db: Database
  let languages: LanguageNumbers

  init(_ db: Database) throws {
    self.db = db
    languages = try LanguageNumbers(db)
  }

  /// The number of an entity; nil where no article ever named it.
  func number(of key: EntityKey) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entity WHERE key = ?"), arguments: [key.rawValue])
  }

  /// The entity with a number, with its names in all languages.
  func entity(_ number: Int64) throws -> Entity? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT key, kind FROM entity WHERE number = ?"), arguments: [number])
    guard let row, let kind = EntityKind(rawValue: row[1]) else { return nil }
    let key = EntityKey(row[0])
    return Entity(key: key, kind: kind, names: Self.withoutMiddleNames(try names(of: number), of: key, kind))
  }

  /// An article's entity with the names that it goes by in all articles.
  func completed(_ entity: Entity) throws -> Entity {
    guard let known = try number(of: entity.key).flatMap(self.entity) else { return entity }
    return Entity(
      key: entity.key, kind: entity.kind, names: known.names.merging(entity.names) { known, _ in known })
  }

  /// The articles that name an entity, by number.
  func articles(naming number: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT article FROM mention WHERE entity = ?"), arguments: [number])
  }

  /// How many articles name an entity.
  func articleCount(of key: EntityKey) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM mention WHERE entity = (SELECT number FROM entity WHERE key = ?)"),
      arguments: [key.rawValue]) ?? 0
  }

  /// In each language the name that is written most; of equals the first in the order of their bytes.
  private func names(of number: Int64) throws -> [Language: String] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT language, name FROM name WHERE entity = ? ORDER BY times, name DESC"),
      arguments: [number])
    var names: [Language: String] = [:]
    while let row = try rows.next() { names[languages[row[0]]] = row[1] }
    return names
  }

  /// A person whose everyday name is met in one language goes by it in the others too, rather than by the full
  /// one with its middle names: the key has the everyday name, folded.
  private static func withoutMiddleNames(
    _ names: [Language: String], of key: EntityKey, _ kind: EntityKind
  ) -> [Language: String] {
    guard kind == .person, names.count > 1,
      let everyday = names.values.filter({ key.rawValue.hasSuffix(":" + fold($0)) }).min()
    else { return names }
    let words = Set(everyday.split(separator: " "))
    return names.mapValues { words.isSubset(of: $0.split(separator: " ")) ? everyday : $0 }
  }
}
