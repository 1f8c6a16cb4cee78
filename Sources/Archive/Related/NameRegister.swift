internal import Corpus
internal import Linguistics

/// The name that each entity goes by in each language: the one that is written most.
struct NameRegister {
  /// A name with the lead it has over the others, as the majority vote of Boyer and Moore (1981) counts it:
  /// one pass, and no list of all the spellings ever met.
  private struct Favourite {
    var name: String
    var lead: Int

    mutating func vote(for candidate: String, votes: Int) {
      if candidate == name {
        lead += votes
      } else if votes > lead {
        self = Favourite(name: candidate, lead: votes - lead)
      } else {
        lead -= votes
      }
    }
  }

  private struct Entry {
    let kind: EntityKind
    var favourites: [Language: Favourite]
  }

  private var entries: [EntityKey: Entry] = [:]

  /// Counts the names that one article has for an entity, as often as it mentions it.
  mutating func note(_ entity: Entity, mentions: Int) {
    var entry = entries[entity.key] ?? Entry(kind: entity.kind, favourites: [:])
    for (language, name) in entity.names {
      var favourite = entry.favourites[language] ?? Favourite(name: name, lead: 0)
      favourite.vote(for: name, votes: mentions)
      entry.favourites[language] = favourite
    }
    entries[entity.key] = entry
  }

  /// The entity with its names in all languages; nil where no article names it.
  func entity(_ key: EntityKey) -> Entity? {
    entries[key].map { entry in
      let names = entry.favourites.mapValues(\.name)
      return Entity(key: key, kind: entry.kind, names: Self.withoutMiddleNames(names, of: key, entry.kind))
    }
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

  /// All entities, in no order.
  func entities() -> [Entity] {
    entries.keys.compactMap(entity)
  }

  /// An article's entity with the names that it goes by in all articles.
  func completed(_ entity: Entity) -> Entity {
    guard let known = self.entity(entity.key) else { return entity }
    return Entity(
      key: entity.key, kind: entity.kind, names: known.names.merging(entity.names) { known, _ in known })
  }
}
