internal import Languages
package import News
package import Stories
internal import Text

/// Entities with the name that each goes by in each language, the one that is written most; with the user's corrections.
extension EntityTables {
  /// The rows of the index that an entity consists of, its own first; empty if no article ever named the entity.
  package func selections(of key: EntityKey) throws -> [EntitySelection] {
    try corrections.members(of: key).compactMap { key in
      try record(of: corrections.splits.whole(of: key)).map {
        EntitySelection(number: $0.number, forms: corrections.splits.forms(of: key))
      }
    }
  }

  /// The entity behind a number of the index, with its names in all languages; nil if the entity is hidden.
  ///
  /// - Parameter form: the spelling of the name, which selects the entity if the user split the name.
  package func entity(_ number: Int64, written form: NameHash? = nil) throws -> Entity? {
    guard let record = try record(number) else { return nil }
    let (whole, kind) = (record.key, record.kind)
    let key = form.map { corrections.splits.key(of: whole, written: $0) } ?? whole
    guard !corrections.isHidden(key) else { return nil }
    guard corrections.isAsIndexed(key) else { return try entity(key) }
    let names = try names(of: [EntitySelection(number: number)], key, kind)
    return corrections.corrected(Entity(key: key, kind: kind, names: names))
  }

  /// The entity that has a key with its names in all languages; nil if it is hidden, or no article names it.
  package func entity(_ key: EntityKey) throws -> Entity? {
    let selections = try selections(of: key)
    guard !corrections.isHidden(key), let kind = try kind(of: selections) else { return nil }
    return corrections.corrected(Entity(key: key, kind: kind, names: try names(of: selections, key, kind)))
  }

  /// The entity behind a number; where the user split it, the parts with a name that contains these words.
  package func entities(_ number: Int64, beginning words: String) throws -> [Entity] {
    guard !corrections.splits.isEmpty, let whole = try record(number)?.key,
      corrections.splits.pieces(of: whole).count > 1
    else { return try entity(number).map { [$0] } ?? [] }
    let sought = WordSequence(folding: words)
    return try corrections.splits.pieces(of: whole).compactMap { try entity($0) }.filter { entity in
      entity.names.values.contains { WordSequence(folding: $0).contains(sought, mayGoOn: true) }
    }
  }

  /// An article's entity with the names that it goes by in all articles.
  package func completed(_ entity: Entity) throws -> Entity {
    guard let known = try self.entity(entity.key) else { return entity }
    return Entity(
      key: entity.key, kind: entity.kind, names: known.names.merging(entity.names) { known, _ in known })
  }

  /// The key of the entity that an article means by a number of the index under a name; nil if it is hidden.
  package func key(of number: Int64, written form: @autoclosure () -> NameHash) throws -> EntityKey? {
    let key = try record(number).map { corrections.splits.key(of: $0.key, written: form()) }
    return key.flatMap { corrections.isHidden($0) ? nil : corrections.lead(of: $0) }
  }

  /// The names that texts have for an entity, the most frequent one in each language, by language.
  package func writtenNames(of key: EntityKey) throws -> [String] {
    var known: Set<String> = []
    return try selections(of: key).flatMap { selection in
      try names(of: [selection], key, .place).sorted { $0.key < $1.key }.map(\.value)
    }.filter { known.insert($0).inserted }
  }

  private func kind(of selections: [EntitySelection]) throws -> EntityKind? {
    try selections.first.flatMap { try record($0.number)?.kind }
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
      var full: Set<Language> = []
      for name in try shownNames(of: selection.number) where selection.has(words: name.words) {
        guard !(full.contains(name.language) && name.name.isAcronym) else { continue }
        own[name.language] = name.name
        if name.votes ?? 0 > 0, !name.name.isAcronym { full.insert(name.language) }
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
