package import News
internal import Text

/// The names that the user split off entities of the index. Each is an entity of its own, which has the articles that
/// use this name; the entity of the index keeps the other articles.
package struct EntitySplits: Sendable {
  /// The names under which articles mention an entity.
  package enum Forms: Equatable, Sendable {
    case all
    case only(NameHash)
    case allBut([NameHash])
  }

  private struct Origin {
    let whole: EntityKey
    let form: NameHash
  }

  private var parts: [EntityKey: [NameHash: EntityKey]] = [:]
  private var origins: [EntityKey: Origin] = [:]

  package var isEmpty: Bool { parts.isEmpty }

  /// The entities of the index that were split.
  package var wholes: [EntityKey] { parts.keys.sorted() }

  /// Splits a name off an entity of the index.
  mutating func split(_ words: WordSequence, from whole: EntityKey) {
    // No entity of the index has this sign in its key.
    let key = EntityKey("\(whole)≠\(words.text.split(separator: " ").joined(separator: " "))")
    let form = NameHash(words: words.text)
    parts[whole, default: [:]][form] = key
    origins[key] = Origin(whole: whole, form: form)
  }

  /// The entity of the index that an entity is, or was split off.
  package func whole(of key: EntityKey) -> EntityKey { origins[key]?.whole ?? key }

  /// An entity of the index and the entities that were split off it.
  package func pieces(of whole: EntityKey) -> [EntityKey] { [whole] + (parts[whole]?.values.sorted() ?? []) }

  /// The entity that an article means which mentions an entity of the index under a name.
  package func key(of whole: EntityKey, written form: @autoclosure () -> NameHash) -> EntityKey {
    guard let parts = parts[whole] else { return whole }
    return parts[form()] ?? whole
  }

  /// The names that belong to an entity, among those of the entity of the index.
  package func forms(of key: EntityKey) -> Forms {
    if let origin = origins[key] { return .only(origin.form) }
    guard let split = parts[key]?.keys else { return .all }
    return .allBut(split.sorted { $0.number < $1.number })
  }
}
