internal import Catalogue
package import News
internal import Text

/// The entities of an archive by their names, for corrections. Valid in one reading transaction.
package protocol EntityDirectory {
  /// The entities with a name that has exactly these words (`WordSequence.text`), most often named first.
  func keys(named words: String) throws -> [EntityKey]

  /// The kind of an entity; nil if the archive doesn't have it.
  func kind(of key: EntityKey) throws -> EntityKind?

  /// The names of an entity that articles use, as `WordSequence.text`.
  func writtenNames(of key: EntityKey) throws -> Set<String>
}

/// Finds the entities that corrections point to.
struct EntityReferences {
  private let directory: any EntityDirectory
  /// The names that `different` splits off.
  private(set) var splits = EntitySplits()

  /// References of these corrections.
  init(_ corrections: EntityCorrections, in directory: any EntityDirectory) throws {
    self.directory = directory
    for case .different(let references) in corrections.all { try split(references) }
  }

  /// The keys that a reference means: those of all entities with the name, most often named first.
  func keys(_ reference: EntityReference) throws -> [EntityKey] {
    let keys = try wholes(reference)
    guard case .name(let name) = reference else { return keys }
    return keys.map { splits.key(of: $0, written: NameHash(name)) }
  }

  /// As `keys`, before anything is split.
  private func wholes(_ reference: EntityReference) throws -> [EntityKey] {
    switch reference {
    case .key(let key): [key]
    case .name(let name): try directory.keys(named: WordSequence(folding: name).text)
    }
  }

  /// The kind that the archive has an entity under; nil if it has none.
  func kind(of key: EntityKey) throws -> EntityKind? {
    try directory.kind(of: splits.whole(of: key))
  }
}

// MARK: - Splitting

extension EntityReferences {
  /// Splits an entity that several of these names mean: the first name keeps it, each other name becomes an entity.
  private mutating func split(_ references: [EntityReference]) throws {
    var known: Set<EntityKey> = []
    for reference in references {
      let wholes = try wholes(reference)
      if case .name(let name) = reference {
        let words = WordSequence(folding: name)
        for whole in try wholes.filter({ try known.contains($0) && canSplit(words, off: $0) }) {
          splits.split(words, from: whole)
        }
      }
      known.formUnion(wholes)
    }
  }

  /// True if articles use the name and also other names of its entity: an entity with one name would have nothing left.
  private func canSplit(_ words: WordSequence, off whole: EntityKey) throws -> Bool {
    let written = try directory.writtenNames(of: whole)
    guard written.contains(words.text) else { return false }
    return written.contains { other in
      other != words.text && splits.key(of: whole, written: NameHash(words: other)) == whole
    }
  }
}
