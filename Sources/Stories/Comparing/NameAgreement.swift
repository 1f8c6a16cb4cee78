internal import Catalogue
internal import News
internal import Text

/// Which names of two articles mean the same: those with the same key, and people of whom one article gives only a
/// part of the name: Trump, Donald Trump.
struct NameAgreement {
  /// By the right article's key.
  private var leftKeys: [EntityKey: EntityKey] = [:]
  private let shared: Sides<Set<EntityKey>>

  init(_ texts: Sides<ComparedText>) {
    let known = texts.map { Set($0.entities.map(\.key)) }
    let people = texts.map { text in
      text.entities.filter { $0.kind == .person }.map { (key: $0.key, words: Self.words(of: $0)) }
    }
    for person in people.right where !known.left.contains(person.key) {
      let same = people.left.filter { other in
        !known.right.contains(other.key)
          && (other.words.isSubset(of: person.words) || person.words.isSubset(of: other.words))
      }
      // Of two it is neither.
      if same.count == 1, let only = same.first { leftKeys[person.key] = only.key }
    }
    let common = known.left.intersection(known.right)
    shared = Sides(left: common.union(leftKeys.values), right: common.union(leftKeys.keys))
  }

  /// True if both articles name an entity of one.
  func isShared(_ key: EntityKey, on side: Side) -> Bool { shared[side].contains(key) }

  /// The key that the left article has for an entity of the right one.
  func leftKey(of key: EntityKey) -> EntityKey { leftKeys[key] ?? key }

  private static func words(of person: Entity) -> Set<String> {
    Set(
      person.names.values.flatMap { fold($0).split(separator: " ").map(String.init) }.filter { $0.count > 1 })
  }
}
