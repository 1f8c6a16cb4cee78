internal import Languages
internal import News

/// The entities that an article mentions, in the order of their first mention, with the names that it has for them.
struct MentionedEntities {
  private(set) var keys: [EntityKey] = []
  private var entities: [Entity] = []
  private var forms: [NameForms] = []
  private var numbers: [EntityKey: Int] = [:]
  /// The entities of names that mean the same throughout an article, by the names' numbers.
  private var known: [Int: Int] = [:]

  /// The number of the entity that a name means. What an organization's name means may depend on where it stands.
  mutating func number(
    of name: Int, _ kind: EntityKind, _ meaning: () -> (key: EntityKey, entity: Entity?)
  ) -> Int {
    if kind != .organization, let number = known[name] { return number }
    let (key, entity) = meaning()
    let number = number(of: key, kind)
    if let entity { entities[number] = entity }
    known[name] = number
    return number
  }

  private mutating func number(of key: EntityKey, _ kind: EntityKind) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(key)
    entities.append(Entity(key: key, kind: kind, names: [:]))
    forms.append(NameForms())
    return keys.count - 1
  }

  /// Notes that an entity goes by a name once more.
  mutating func add(_ name: ReadName, to number: Int) { forms[number].add(name) }

  /// The entities, those that aren't known beforehand by the best of their names.
  func named(in language: Language) -> [Entity] {
    zip(entities, forms).map { entity, forms in
      guard entity.names.isEmpty else { return entity }
      let form = forms.best(for: entity.kind) ?? entity.key.rawValue
      return Entity(key: entity.key, kind: entity.kind, names: [language: form])
    }
  }
}

/// The forms in which an article has one entity's name, and how often each.
private struct NameForms {
  private var counts: [(name: ReadName, count: Int)] = []

  mutating func add(_ name: ReadName) {
    if let index = counts.firstIndex(where: { $0.name.text == name.text }) {
      counts[index].count += 1
    } else if !name.isDemonym {
      counts.append((name, 1))
    }
  }

  /// The form to show: of a person the most frequent one with a given name, else the longest one.
  func best(for kind: EntityKind) -> String? {
    let best = counts.max { one, other in
      switch kind {
      case .person:
        (one.name.isFull ? one.count : 0, -one.name.wordCount)
          < (other.name.isFull ? other.count : 0, -other.name.wordCount)
      case .place, .organization: one.name.wordCount < other.name.wordCount
      }
    }
    return best?.name.text
  }
}

extension ReadName {
  /// Whether it is a person's with more than a family name.
  fileprivate var isFull: Bool {
    if case .person(let name, _, _) = meaning { name.isFull } else { false }
  }
}
