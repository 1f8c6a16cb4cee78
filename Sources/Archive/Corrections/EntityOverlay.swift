internal import Corpus
internal import GRDB
internal import Linguistics

/// The user's corrections as they bear on the entities of an index: laid over its answers, so that a correction holds at
/// once and nothing is indexed anew.
struct EntityOverlay: Sendable {
  /// The entity that another one is a part of by the user's word.
  private var leads: [EntityKey: EntityKey] = [:]
  /// The entities that are one, by the first of them, which is among them.
  private var members: [EntityKey: [EntityKey]] = [:]
  private var hidden: Set<EntityKey> = []
  private var kinds: [EntityKey: EntityKind] = [:]
  private var names: [EntityKey: [Language: String]] = [:]
  /// How features of entities that are one count as one.
  private(set) var features = FeatureAliases()

  /// No corrections.
  init() {}

  /// Finds out which entities the corrections mean.
  init(_ corrections: EntityCorrections, in db: Database) throws {
    let references = EntityReferences(db)
    var merges = EntityMerges()
    for correction in corrections.all {
      switch correction {
      case .same(let same): try merges.join(same.map(references.keys))
      case .different(let different): try merges.part(different.map(references.keys))
      case .hide(let entity): hidden.formUnion(try references.keys(entity))
      case .kind(let entity, let kind):
        for key in try references.keys(entity) { kinds[key] = kind }
      case .name(let entity, let language, let name):
        for key in try references.keys(entity) { names[key, default: [:]][language] = name }
      }
    }
    take(merges)
    for key in Set(leads.keys).union(hidden) { try takeFeature(of: key, references) }
  }

  private mutating func take(_ merges: EntityMerges) {
    for group in merges.groups {
      guard let lead = group.first else { continue }
      members[lead] = group
      for key in group {
        leads[key] = lead
        kinds[lead] = kinds[lead] ?? kinds[key]
        names[lead, default: [:]].merge(names[key] ?? [:]) { own, _ in own }
        if hidden.contains(key) { hidden.insert(lead) }
      }
    }
  }

  private mutating func takeFeature(of key: EntityKey, _ references: EntityReferences) throws {
    guard let kind = try references.kind(of: key) else { return }
    let feature = Feature(name: key, kind)
    if isHidden(key) {
      features.hide(feature)
    } else if lead(of: key) != key, let leadKind = try references.kind(of: lead(of: key)) {
      features.join(feature, to: Feature(name: lead(of: key), leadKind))
    }
  }
}

// MARK: - What is asked

extension EntityOverlay {
  /// The entity that an entity of the index is, or is a part of.
  func lead(of key: EntityKey) -> EntityKey { leads[key] ?? key }

  /// The entities of the index that an entity is made of, itself among them.
  func members(of key: EntityKey) -> [EntityKey] { members[lead(of: key)] ?? [key] }

  func isHidden(_ key: EntityKey) -> Bool { !hidden.isEmpty && hidden.contains(lead(of: key)) }

  /// An entity with the kind and the names that the user gave it.
  func corrected(_ entity: Entity) -> Entity {
    let key = lead(of: entity.key)
    let kind = kinds[key] ?? entity.kind
    let names = entity.names.merging(names[key] ?? [:]) { _, own in own }
    return Entity(key: key, kind: kind, names: names)
  }

  /// The entities to which the user gave a name that has these words side by side.
  func entities(called words: String) -> [EntityKey] {
    let sought = WordSequence(folding: words)
    return names.filter { $0.value.values.contains { WordSequence(folding: $0).contains(sought) } }
      .map { lead(of: $0.key) }.sorted()
  }

  /// An article's names as the user has them: hidden ones left out, those that are one joined.
  func corrected(_ analysis: ArticleAnalysis) -> ArticleAnalysis {
    guard !leads.isEmpty || !hidden.isEmpty || !kinds.isEmpty else { return analysis }
    var entities: [Entity] = []
    var known: Set<EntityKey> = []
    for entity in analysis.entities where !isHidden(entity.key) {
      let entity = corrected(entity)
      if known.insert(entity.key).inserted { entities.append(entity) }
    }
    let mentions = analysis.mentions.filter { !isHidden($0.entity) }.map { mention in
      let key = lead(of: mention.entity)
      return Mention(
        range: mention.range, entity: key, kind: kinds[key] ?? mention.kind, isDemonym: mention.isDemonym)
    }
    return ArticleAnalysis(entities: entities, mentions: mentions, terms: analysis.terms)
  }
}

/// Finds the entities of an index that corrections point to.
private struct EntityReferences {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The keys that a reference means: those of all entities that go by the name, most often named first.
  func keys(_ reference: EntityReference) throws -> [EntityKey] {
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
      db.cachedStatement(sql: "SELECT kind FROM entity WHERE key = ?"), arguments: [key.rawValue]
    ).flatMap { EntityKind(rawValue: $0) }
  }
}

/// Which entities are one by the user's word, and which are not.
private struct EntityMerges {
  private(set) var groups: [[EntityKey]] = []
  private var parted: Set<Set<EntityKey>> = []

  /// Joins entities, and with them those that they were joined with before. The first leads.
  mutating func join(_ references: [[EntityKey]]) {
    var group: [EntityKey] = []
    for key in references.joined() where !group.contains(key) {
      let joined = groups.first { $0.contains(key) } ?? [key]
      groups.removeAll { $0.contains(key) }
      group += joined.filter { !group.contains($0) }
    }
    // The first that is named leads, although it may have been a part of another before.
    if let lead = references.first?.first, let index = group.firstIndex(of: lead) {
      group.remove(at: index)
      group.insert(lead, at: 0)
    }
    if group.count > 1 { groups.append(group) }
    separate()
  }

  /// Parts entities, whatever joined them or will.
  mutating func part(_ references: [[EntityKey]]) {
    for (index, first) in references.enumerated() {
      for second in references[(index + 1)...].joined() {
        for key in first where key != second { parted.insert([key, second]) }
      }
    }
    separate()
  }

  /// Takes out of each group what may not stand beside its earlier members.
  private mutating func separate() {
    guard !parted.isEmpty else { return }
    groups = groups.map { group in
      group.reduce(into: []) { kept, key in
        if !kept.contains(where: { parted.contains([$0, key]) }) { kept.append(key) }
      }
    }.filter { $0.count > 1 }
  }
}
