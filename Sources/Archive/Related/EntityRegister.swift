internal import Corpus
internal import GRDB
internal import Linguistics

/// The entities of a collection with the name that each goes by in each language, the one that is written most; with
/// the user's corrections. For questions within one reading transaction.
struct EntityRegister {
  let db: Database
  let languages: LanguageNumbers
  let overlay: EntityOverlay

  init(_ db: Database, _ overlay: EntityOverlay) throws {
    self.db = db
    self.overlay = overlay
    languages = try LanguageNumbers(db)
  }

  /// The numbers of what an entity is made of, its own first; none where no article ever named it.
  func numbers(of key: EntityKey) throws -> [Int64] {
    try overlay.members(of: key).compactMap { key in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT number FROM entity WHERE key = ?"), arguments: [key.rawValue])
    }
  }

  /// The entity that a number stands for, or is a part of, with its names in all languages; nil where it is hidden.
  func entity(_ number: Int64) throws -> Entity? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT key, kind FROM entity WHERE number = ?"), arguments: [number])
    guard let row, let kind = EntityKind(rawValue: row[1]) else { return nil }
    let key = EntityKey(row[0])
    guard !overlay.isHidden(key) else { return nil }
    guard overlay.members(of: key).count > 1 else {
      return overlay.corrected(Entity(key: key, kind: kind, names: try names(of: [number], key, kind)))
    }
    let numbers = try numbers(of: key)
    return overlay.corrected(
      Entity(key: key, kind: try self.kind(of: numbers) ?? kind, names: try names(of: numbers, key, kind)))
  }

  /// An article's entity with the names that it goes by in all articles.
  func completed(_ entity: Entity) throws -> Entity {
    guard let known = try numbers(of: entity.key).first.flatMap(self.entity) else { return entity }
    return Entity(
      key: entity.key, kind: entity.kind, names: known.names.merging(entity.names) { known, _ in known })
  }

  /// The articles that name an entity, by number, each once.
  func articles(naming key: EntityKey) throws -> [Int64] {
    let numbers = try numbers(of: key)
    let articles = try numbers.flatMap { number in
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT article FROM mention WHERE entity = ?"), arguments: [number])
    }
    return numbers.count > 1 ? Array(Set(articles)) : articles
  }

  /// How many articles name an entity.
  func articleCount(of key: EntityKey) throws -> Int {
    let numbers = try numbers(of: key)
    guard let only = numbers.first, numbers.count == 1 else { return try articles(naming: key).count }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entity = ?"), arguments: [only]) ?? 0
  }

  /// The key of the entity that a number stands for or is a part of; nil where it is hidden.
  func key(of number: Int64) throws -> EntityKey? {
    let key = try String.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM entity WHERE number = ?"), arguments: [number]
    ).map { EntityKey($0) }
    return key.flatMap { overlay.isHidden($0) ? nil : overlay.lead(of: $0) }
  }

  /// The names that texts have for an entity, the most frequent one in each language, by language.
  func writtenNames(of key: EntityKey) throws -> [String] {
    var known: Set<String> = []
    return try numbers(of: key).flatMap { number in
      try names(of: [number], key, .place).sorted { $0.key < $1.key }.map(\.value)
    }.filter { known.insert($0).inserted }
  }

  private func kind(of numbers: [Int64]) throws -> EntityKind? {
    try numbers.first.flatMap { number in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT kind FROM entity WHERE number = ?"), arguments: [number]
      ).flatMap { EntityKind(rawValue: $0) }
    }
  }

  /// In each language the name that is written most; of equals the first in the order of their bytes. Of several
  /// entities that are one the first one's names come before the others'.
  private func names(
    of numbers: [Int64], _ key: EntityKey, _ kind: EntityKind
  ) throws -> [Language: String] {
    var names: [Language: String] = [:]
    for number in numbers {
      var own: [Language: String] = [:]
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT language, name FROM name WHERE entity = ? ORDER BY times, name DESC"),
        arguments: [number])
      while let row = try rows.next() { own[languages[row[0]]] = row[1] }
      names.merge(own) { first, _ in first }
    }
    return Self.withoutMiddleNames(names, of: key, kind)
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
