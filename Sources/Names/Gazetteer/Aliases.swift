internal import Languages
internal import News
internal import Text

/// The entities of a gazetteer by the hashes of their names.
struct Aliases: Sendable {
  /// By normalized names; those of ambiguous names apart.
  private var entities = EntitiesByName()
  private var weak = EntitiesByName()
  private var lonePeople: [Hash64: Entity] = [:]
  /// Adjectives and peoples of places, such as `Belgian`.
  private(set) var adjectives: [Hash64: Entity] = [:]

  init(_ entries: [Gazetteer.Entry], in language: Language, _ spelling: AliasSpelling) {
    for entry in entries { add(entry, in: language, spelling) }
    let byKey = Dictionary(entries.map { ($0.entity.key, $0.entity) }) { first, _ in first }
    for demonym in Gazetteer.demonyms(of: language) {
      adjectives[Hash64(demonym.form)] = byKey[demonym.place]
    }
  }

  private mutating func add(_ entry: Gazetteer.Entry, in language: Language, _ spelling: AliasSpelling) {
    for name in entry.names[language] ?? [] {
      let hashes = spelling.hashes(of: name.text)
      if name.isWeak {
        weak.add(entry.entity, named: hashes)
      } else {
        entities.add(entry.entity, named: hashes)
      }
    }
    for name in entry.loneNames {
      let hashes = spelling.hashes(of: name)
      lonePeople[hashes.dropped] = entry.entity
      if let parted = hashes.parted { lonePeople[parted] = entry.entity }
    }
  }

  /// The places by unambiguous names.
  var places: [Hash64: Entity] { entities.places }

  func entity(of name: AliasSpelling.Hashes, _ kind: EntityKind) -> Entity? {
    if let found = entities[kind, name.dropped] ?? weak[kind, name.dropped] { return found }
    guard let parted = name.parted else { return nil }
    return entities[kind, parted] ?? weak[kind, parted]
  }

  /// True if a name is only known as an ambiguous one.
  func isAmbiguous(_ name: AliasSpelling.Hashes, _ kind: EntityKind) -> Bool {
    func isAmbiguous(_ spelling: Hash64) -> Bool {
      weak[kind, spelling] != nil && entities[kind, spelling] == nil
    }
    return isAmbiguous(name.dropped) || name.parted.map(isAmbiguous) ?? false
  }

  /// The person who is known by a family name alone.
  func person(calledOnly name: AliasSpelling.Hashes) -> Entity? {
    lonePeople[name.dropped] ?? name.parted.flatMap { lonePeople[$0] }
  }
}

/// Entities by kind and by the hash of a normalized name.
private struct EntitiesByName: Sendable {
  private var people: [Hash64: Entity] = [:]
  private(set) var places: [Hash64: Entity] = [:]
  private var organizations: [Hash64: Entity] = [:]

  subscript(kind: EntityKind, name: Hash64) -> Entity? {
    switch kind {
    case .person: people[name]
    case .place: places[name]
    case .organization: organizations[name]
    }
  }

  /// Adds an entity unless another one has the name.
  mutating func add(_ entity: Entity, named name: AliasSpelling.Hashes) {
    add(entity, name.dropped)
    if let parted = name.parted { add(entity, parted) }
  }

  private mutating func add(_ entity: Entity, _ name: Hash64) {
    switch entity.kind {
    case .person: if people[name] == nil { people[name] = entity }
    case .place: if places[name] == nil { places[name] = entity }
    case .organization: if organizations[name] == nil { organizations[name] = entity }
    }
  }
}
