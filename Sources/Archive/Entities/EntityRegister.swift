internal import GRDB
internal import Languages
internal import News
internal import Stories
internal import Text

/// The entities of a collection with the name that each goes by in each language, the one that is written most; with
/// the user's corrections. For questions within one reading transaction.
struct EntityRegister: NameFacts {
  let db: Database
  let languages: LanguageNumbers
  let corrections: ResolvedCorrections

  init(_ db: Database, _ corrections: ResolvedCorrections) throws {
    self.db = db
    self.corrections = corrections
    languages = try LanguageNumbers(db)
  }

  /// The rows of the index that an entity consists of, its own first; empty if no article ever named the entity.
  func selections(of key: EntityKey) throws -> [EntitySelection] {
    try corrections.members(of: key).compactMap { key in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT number FROM entity WHERE key = ?"),
        arguments: [corrections.splits.whole(of: key).rawValue]
      ).map { EntitySelection(number: $0, forms: corrections.splits.forms(of: key)) }
    }
  }

  /// The entity behind a number of the index, with its names in all languages; nil if the entity is hidden.
  ///
  /// - Parameter form: the spelling of the name, which selects the entity if the user split the name.
  func entity(_ number: Int64, written form: NameHash? = nil) throws -> Entity? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT key, kind FROM entity WHERE number = ?"), arguments: [number])
    guard let row, let kind = EntityKind(rawValue: try row.value(1)) else { return nil }
    let whole = EntityKey(try row.value(0))
    let key = form.map { corrections.splits.key(of: whole, written: $0) } ?? whole
    guard !corrections.isHidden(key) else { return nil }
    guard corrections.isAsIndexed(key) else { return try entity(key) }
    let names = try names(of: [EntitySelection(number: number)], key, kind)
    return corrections.corrected(Entity(key: key, kind: kind, names: names))
  }

  /// The entity that has a key with its names in all languages; nil if it is hidden, or no article names it.
  func entity(_ key: EntityKey) throws -> Entity? {
    let selections = try selections(of: key)
    guard !corrections.isHidden(key), let kind = try kind(of: selections) else { return nil }
    return corrections.corrected(Entity(key: key, kind: kind, names: try names(of: selections, key, kind)))
  }

  /// The entity behind a number; where the user split it, the parts with a name that contains these words.
  func entities(_ number: Int64, beginning words: String) throws -> [Entity] {
    guard !corrections.splits.isEmpty, let whole = try wholeKey(number),
      corrections.splits.pieces(of: whole).count > 1
    else { return try entity(number).map { [$0] } ?? [] }
    let sought = WordSequence(folding: words)
    return try corrections.splits.pieces(of: whole).compactMap { try entity($0) }.filter { entity in
      entity.names.values.contains { WordSequence(folding: $0).contains(sought, mayGoOn: true) }
    }
  }

  private func wholeKey(_ number: Int64) throws -> EntityKey? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM entity WHERE number = ?"), arguments: [number]
    ).map { EntityKey($0) }
  }

  /// An article's entity with the names that it goes by in all articles.
  func completed(_ entity: Entity) throws -> Entity {
    guard let known = try self.entity(entity.key) else { return entity }
    return Entity(
      key: entity.key, kind: entity.kind, names: known.names.merging(entity.names) { known, _ in known })
  }

  /// The articles that name an entity, by number, each once.
  func articles(naming key: EntityKey) throws -> [Int64] {
    let selections = try selections(of: key)
    let articles = try selections.flatMap { selection in
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT article FROM mention WHERE entity = ?\(selection.condition)"),
        arguments: [selection.number])
    }
    return selections.count > 1 ? Array(Set(articles)) : articles
  }

  /// The number of articles that name an entity.
  func articleCount(of key: EntityKey) throws -> Int {
    let selections = try selections(of: key)
    guard let only = selections.first, selections.count == 1 else { return try articles(naming: key).count }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entity = ?\(only.condition)"),
      arguments: [only.number]) ?? 0
  }

  /// True if an article with an entity of the index names the given one of the entities into which the user split it.
  func isNamed(_ key: EntityKey, in article: Int64) throws -> Bool {
    guard corrections.members(of: key).contains(where: { !corrections.isAsIndexed($0) }) else { return true }
    return try selections(of: key).contains { selection in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 FROM mention WHERE entity = ? AND article = ?\(selection.condition)"),
        arguments: [selection.number, article]) != nil
    }
  }

  /// The key of the entity that an article means by a number of the index under a name; nil if it is hidden.
  func key(of number: Int64, written form: @autoclosure () -> NameHash) throws -> EntityKey? {
    let key = try wholeKey(number).map { corrections.splits.key(of: $0, written: form()) }
    return key.flatMap { corrections.isHidden($0) ? nil : corrections.lead(of: $0) }
  }

  /// The names that texts have for an entity, the most frequent one in each language, by language.
  func writtenNames(of key: EntityKey) throws -> [String] {
    var known: Set<String> = []
    return try selections(of: key).flatMap { selection in
      try names(of: [selection], key, .place).sorted { $0.key < $1.key }.map(\.value)
    }.filter { known.insert($0).inserted }
  }

  private func kind(of selections: [EntitySelection]) throws -> EntityKind? {
    try selections.first.flatMap { selection in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT kind FROM entity WHERE number = ?"), arguments: [selection.number]
      ).flatMap { EntityKind(rawValue: $0) }
    }
  }

  /// In each language the name by which most articles show the entity; of equals the first in the order of their bytes.
  /// An acronym is shown only where no article has the full name. Of several entities that are one the first one's names
  /// come before the others'.
  private func names(
    of selections: [EntitySelection], _ key: EntityKey, _ kind: EntityKind
  ) throws -> [Language: String] {
    var names: [Language: String] = [:]
    for selection in selections {
      var own: [Language: String] = [:]
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT language, name, words, votes FROM name WHERE entity = ? AND votes IS NOT NULL
            ORDER BY votes, name DESC
            """),
        arguments: [selection.number])
      var full: Set<Language> = []
      while let row = try rows.next() {
        let (language, name): (Language, String) = (languages[try row.value(0)], try row.value(1))
        guard selection.has(words: try row.value(2)), !(full.contains(language) && name.isAcronym) else {
          continue
        }
        own[language] = name
        if try row.value(3) > 0, !name.isAcronym { full.insert(language) }
      }
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

/// Finds entities by their names in an index, as corrections ask for them. Within one reading transaction.
struct IndexedEntities: EntityDirectory {
  let db: Database

  /// The entities that are shown by a name; if there are none, those of which it is another form.
  func keys(named words: String) throws -> [EntityKey] {
    let shown = try keys(named: words, "votes IS NOT NULL")
    return shown.isEmpty ? try keys(named: words, "votes IS NULL") : shown
  }

  private func keys(named words: String, _ condition: String) throws -> [EntityKey] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key FROM name JOIN entity ON entity.number = name.entity WHERE words = ? AND \(condition)
          GROUP BY entity ORDER BY sum(ifnull(votes, times)) DESC, key
          """), arguments: [words]
    ).map { EntityKey($0) }
  }

  func kind(of key: EntityKey) throws -> EntityKind? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM entity WHERE key = ?"), arguments: [key.rawValue]
    ).flatMap { EntityKind(rawValue: $0) }
  }

  func writtenNames(of key: EntityKey) throws -> Set<String> {
    try String.fetchSet(
      db.cachedStatement(
        sql: "SELECT words FROM name JOIN entity ON entity.number = name.entity WHERE key = ? AND votes > 0"),
      arguments: [key.rawValue])
  }
}
