internal import Catalogue
internal import GRDB
internal import News

/// Finds the entities of an index that corrections point to.
struct EntityReferences {
  private let db: Database
  /// What `different` parts of them.
  private(set) var parts = EntitySplits()

  /// References of these corrections.
  init(_ corrections: EntityCorrections, in db: Database) throws {
    self.db = db
    for case .different(let references) in corrections.all { try part(references) }
  }

  /// The keys that a reference means: those of all entities that go by the name, most often named first.
  func keys(_ reference: EntityReference) throws -> [EntityKey] {
    let keys = try wholes(reference)
    guard case .name(let name) = reference else { return keys }
    return keys.map { parts.key(of: $0, written: NameHash(name)) }
  }

  /// The same before anything is parted.
  private func wholes(_ reference: EntityReference) throws -> [EntityKey] {
    switch reference {
    case .key(let key): return [key]
    case .name(let name):
      let rows = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT key FROM name JOIN entity ON entity.number = name.entity WHERE words = ?
            GROUP BY entity ORDER BY sum(times) DESC, key
            """), arguments: [WordSequence(folding: name).text])
      return rows.map { EntityKey($0) }
    }
  }

  /// The kind that the index has an entity under; nil where it has none.
  func kind(of key: EntityKey) throws -> EntityKind? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM entity WHERE key = ?"),
      arguments: [parts.whole(of: key).rawValue]
    ).flatMap { EntityKind(rawValue: $0) }
  }
}

// MARK: - Parting

extension EntityReferences {
  /// Parts an entity that several of these names mean: the first keeps it, each other name becomes an entity.
  private mutating func part(_ references: [EntityReference]) throws {
    var known: Set<EntityKey> = []
    for reference in references {
      let wholes = try wholes(reference)
      if case .name(let name) = reference {
        let words = WordSequence(folding: name)
        for whole in try wholes.filter({ try known.contains($0) && canPart(words, from: $0) }) {
          parts.part(words, from: whole)
        }
      }
      known.formUnion(wholes)
    }
  }

  /// Whether articles write a name, and its entity otherwise too: an entity that always goes by it would have nothing
  /// left.
  private func canPart(_ words: WordSequence, from whole: EntityKey) throws -> Bool {
    let written = try String.fetchSet(
      db.cachedStatement(
        sql: "SELECT words FROM name JOIN entity ON entity.number = name.entity WHERE key = ? AND times > 0"),
      arguments: [whole.rawValue])
    guard written.contains(words.text) else { return false }
    return written.contains { other in
      other != words.text && parts.key(of: whole, written: NameHash(words: other)) == whole
    }
  }
}
