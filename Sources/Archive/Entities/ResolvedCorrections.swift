internal import Catalogue
internal import GRDB
internal import Languages
internal import News

/// The user's corrections as they bear on the entities of an index: laid over its answers, so that a correction holds at
/// once and nothing is indexed anew.
struct ResolvedCorrections: Sendable {
  /// The entity that another one is a part of by the user's word.
  private var leads: [EntityKey: EntityKey] = [:]
  /// The entities that are one, by the first of them, which is among them.
  private var members: [EntityKey: [EntityKey]] = [:]
  /// The names that are no longer what the index takes them for.
  private(set) var parts = EntitySplits()
  private var hidden: Set<EntityKey> = []
  private var kinds: [EntityKey: EntityKind] = [:]
  private var names: [EntityKey: [Language: String]] = [:]
  /// How features of entities that are one count as one.
  private(set) var features = FeatureAliases()

  /// No corrections.
  init() {}

  /// Finds out which entities the corrections mean.
  init(_ corrections: EntityCorrections, in db: Database) throws {
    let references = try EntityReferences(corrections, in: db)
    parts = references.parts
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
    let feature = StoryFeature(name: key, kind)
    if isHidden(key) {
      features.hide(feature)
    } else if lead(of: key) != key, let leadKind = try references.kind(of: lead(of: key)) {
      features.join(feature, to: StoryFeature(name: lead(of: key), leadKind))
    }
  }
}

// MARK: - What is asked

extension ResolvedCorrections {
  /// The entity that an entity of the index is, or is a part of.
  func lead(of key: EntityKey) -> EntityKey { leads[key] ?? key }

  /// The entities of the index that an entity is made of, itself among them.
  func members(of key: EntityKey) -> [EntityKey] { members[lead(of: key)] ?? [key] }

  /// Whether an entity is what the index takes it for, no less and no more.
  func isAsIndexed(_ key: EntityKey) -> Bool {
    leads[key] == nil && (parts.isEmpty || parts.pieces(of: parts.whole(of: key)).count == 1)
  }

  func isHidden(_ key: EntityKey) -> Bool { !hidden.isEmpty && hidden.contains(lead(of: key)) }

  /// An entity with the kind and the names that the user gave it.
  func corrected(_ entity: Entity) -> Entity {
    let key = lead(of: entity.key)
    let kind = kinds[key] ?? entity.kind
    let names = entity.names.merging(names[key] ?? [:]) { _, own in own }
    return Entity(key: key, kind: kind, names: names)
  }

  /// An entity as an article in `language` has it: what was parted from it, where the article writes that name.
  func parted(_ entity: Entity, in language: Language) -> Entity {
    let key = parts.key(of: entity.key, written: NameHash(of: entity, in: language))
    let names = entity.names.filter { parts.key(of: entity.key, written: NameHash($0.value)) == key }
    return Entity(key: key, kind: entity.kind, names: names)
  }

  /// The entities to which the user gave a name that has these words side by side.
  func entities(called words: String) -> [EntityKey] {
    let sought = WordSequence(folding: words)
    return names.filter { $0.value.values.contains { WordSequence(folding: $0).contains(sought) } }
      .map { lead(of: $0.key) }.sorted()
  }

  /// The names of an article in `language` as the user has them: hidden ones left out, those that are one joined, and
  /// parted what is not.
  func corrected(_ analysis: ArticleAnalysis, in language: Language) -> ArticleAnalysis {
    guard !leads.isEmpty || !hidden.isEmpty || !kinds.isEmpty || !parts.isEmpty else { return analysis }
    var entities: [Entity] = []
    var known: Set<EntityKey> = []
    var keys: [EntityKey: EntityKey] = [:]
    for entity in analysis.entities {
      let own = parted(entity, in: language)
      guard !isHidden(own.key) else { continue }
      let corrected = corrected(own)
      keys[entity.key] = corrected.key
      if known.insert(corrected.key).inserted { entities.append(corrected) }
    }
    let mentions = analysis.mentions.compactMap { mention in
      keys[mention.entity].map { key in
        Mention(
          range: mention.range, entity: key, kind: kinds[key] ?? mention.kind, isDemonym: mention.isDemonym)
      }
    }
    return ArticleAnalysis(
      entities: entities, mentions: mentions, terms: analysis.terms, facts: analysis.facts)
  }
}
