internal import Languages
internal import News
internal import Text

/// Collects the entities that an article mentions, in the order of their first mention, with their names in the article.
struct EntityCollector {
  /// An entity, with its names in the article.
  private struct Collected {
    var entity: Entity
    var aliases = AliasCounts()
  }

  private var collected: [Collected] = []
  /// By the hashes of keys.
  private var numbers: [Hash64: Int] = [:]
  /// The numbers of entities by the numbers of names that mean the same throughout an article.
  private var known: [NameNumber: Int] = [:]

  /// The number of the entity that a name means. `isFixed`: true if the name has this meaning throughout the article, which
  /// an organization's name need not have.
  mutating func number(
    of name: Int, _ kind: EntityKind, isFixed: Bool, _ meaning: () -> (key: EntityKey, entity: Entity?)
  ) -> Int {
    if isFixed, let number = known[NameNumber(name)] { return number }
    let (key, entity) = meaning()
    let number = number(of: key, kind)
    if let entity { collected[number].entity = entity }
    if isFixed { known[NameNumber(name)] = number }
    return number
  }

  private mutating func number(of key: EntityKey, _ kind: EntityKind) -> Int {
    let hash = Hash64(key.rawValue)
    if let number = numbers[hash] { return number }
    numbers[hash] = collected.count
    collected.append(Collected(entity: Entity(key: key, kind: kind, names: [:])))
    return collected.count - 1
  }

  /// The key of an entity by its number.
  func key(_ number: Int) -> EntityKey { collected[number].entity.key }

  /// Counts a name of an entity.
  mutating func add(_ name: NameInterpretation, to number: Int) { collected[number].aliases.add(name) }

  /// The entities. An entity that isn't in the gazetteer gets the best of its names. An acronym of the gazetteer gives way
  /// to the full name where the article has it.
  func named(in language: Language) -> [Entity] {
    collected.map { collected in
      let (entity, aliases) = (collected.entity, collected.aliases)
      guard entity.names.isEmpty else {
        guard let full = aliases.longest, let name = entity.names[language], name.mayBeAcronym,
          name.isAcronym
        else { return entity }
        let names = entity.names.merging([language: full]) { _, full in full }
        return Entity(key: entity.key, kind: entity.kind, names: names)
      }
      let alias = aliases.best(for: entity.kind) ?? entity.key.rawValue
      return Entity(key: entity.key, kind: entity.kind, names: [language: alias])
    }
  }
}

/// The number of a name among those that were read.
private struct NameNumber: BitHashable {
  let bits: UInt64

  init(_ number: Int) {
    bits = UInt64(number)
  }
}

extension String {
  /// False for a name that certainly is no acronym: most names have small letters of ASCII.
  fileprivate var mayBeAcronym: Bool { !utf8.contains(where: \.isLowercase) }
}

/// The names of one entity in an article, and how often each occurs.
private struct AliasCounts {
  private var counts: [(name: NameInterpretation, count: Int)] = []

  mutating func add(_ name: NameInterpretation) {
    if let index = counts.firstIndex(where: { $0.name.text == name.text }) {
      counts[index].count += 1
    } else if !name.isDemonym {
      counts.append((name, 1))
    }
  }

  /// The longest name of several words; nil if no name has several.
  var longest: String? {
    counts.lazy.map(\.name).filter { $0.wordCount > 1 }.max { $0.wordCount < $1.wordCount }?.text
  }

  /// The name to show: a person's most frequent name with a given name, else the longest name.
  func best(for kind: EntityKind) -> String? {
    if counts.count == 1 { return counts[0].name.text }
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

extension NameInterpretation {
  /// True if the name is a person's and has more than a family name.
  fileprivate var isFull: Bool {
    if case .person(let name, _, _) = meaning { name.isFull } else { false }
  }
}
