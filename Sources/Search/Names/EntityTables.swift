package import Languages
package import News
package import Stories

/// An entity of an archive, without its names.
package struct EntityRecord: Hashable, Sendable {
  /// The entity's number in the archive.
  package let number: Int64
  package let key: EntityKey
  package let kind: EntityKind

  package init(number: Int64, key: EntityKey, kind: EntityKind) {
    (self.number, self.key, self.kind) = (number, key, kind)
  }
}

/// A name of an entity in one language.
package struct NameRecord: Hashable, Sendable {
  /// The entity's number in the archive.
  package let entity: Int64
  package let language: Language
  package let name: String
  /// The name as `WordSequence.text` has it.
  package let words: String
  /// The number of times that articles write the name.
  package let times: Int
  /// The number of mentions of the entity in articles that show it by this name; nil for a name that is only written, or
  /// only known.
  package let votes: Int?

  package init(entity: Int64, language: Language, name: String, words: String, times: Int, votes: Int?) {
    (self.entity, self.language, self.name, self.words) = (entity, language, name, words)
    (self.times, self.votes) = (times, votes)
  }
}

/// The entities and names of an archive. All answers are of one moment.
package protocol EntityTables {
  /// The user's corrections of names.
  var corrections: ResolvedCorrections { get }

  /// The entity with a key; nil if no article ever named it.
  func record(of key: EntityKey) throws -> EntityRecord?

  /// The entity with a number; nil if there is none.
  func record(_ number: Int64) throws -> EntityRecord?

  /// The names of an entity by which articles show it, in ascending order of votes, of equals in descending order.
  func shownNames(of entity: Int64) throws -> [NameRecord]

  /// The names that are exactly these words (`WordSequence.text`).
  func names(written words: String) throws -> [NameRecord]

  /// The names that contain these words side by side.
  func names(containing words: String) throws -> [NameRecord]
}
