package import Catalogue
package import Languages
package import News
internal import Text

/// The user's corrections of names, resolved to the entities of an archive. Every answer that contains entities goes
/// through them, so that a correction holds at once and everywhere and nothing is indexed anew.
package struct ResolvedCorrections: Sendable {
  /// By the key of an entity that the user joined to another one: the key of that one.
  private var leads: [EntityKey: EntityKey] = [:]
  /// The entities that are one, themselves included, by the first of them.
  private var members: [EntityKey: [EntityKey]] = [:]
  /// The names that the user split off entities of the index.
  package private(set) var splits = EntitySplits()
  private var hidden: Set<EntityKey> = []
  private var kinds: [EntityKey: EntityKind] = [:]
  private var names: [EntityKey: [Language: String]] = [:]
  /// The corrections as they bear on the comparison of stories.
  package private(set) var features = FeatureAliases()

  /// No corrections.
  package init() {}

  /// Finds out which entities the corrections mean.
  package init(_ corrections: EntityCorrections, in directory: any EntityDirectory) throws {
    let references = try EntityReferences(corrections, in: directory)
    splits = references.splits
    var merges = EntityMerges()
    for correction in corrections.all {
      switch correction {
      case .same(let same): try merges.join(same.map(references.keys))
      case .different(let different): try merges.separate(different.map(references.keys))
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

// MARK: - Questions

extension ResolvedCorrections {
  /// The entity that an entity of the index belongs to; mostly itself.
  package func lead(of key: EntityKey) -> EntityKey { leads[key] ?? key }

  /// The entities of the index that an entity is made of, itself among them.
  package func members(of key: EntityKey) -> [EntityKey] { members[lead(of: key)] ?? [key] }

  /// True if an entity is neither joined with another one nor split.
  package func isAsIndexed(_ key: EntityKey) -> Bool {
    leads[key] == nil && (splits.isEmpty || splits.pieces(of: splits.whole(of: key)).count == 1)
  }

  package func isHidden(_ key: EntityKey) -> Bool { !hidden.isEmpty && hidden.contains(lead(of: key)) }

  /// An entity with the kind and the names that the user gave it.
  package func corrected(_ entity: Entity) -> Entity {
    let key = lead(of: entity.key)
    let kind = kinds[key] ?? entity.kind
    let names = entity.names.merging(names[key] ?? [:]) { _, own in own }
    return Entity(key: key, kind: kind, names: names)
  }

  /// The entity that an article in `language` means: the one that was split off, where the article uses that name.
  package func split(_ entity: Entity, in language: Language) -> Entity {
    let key = splits.key(of: entity.key, written: NameHash(of: entity, in: language))
    let names = entity.names.filter { splits.key(of: entity.key, written: NameHash($0.value)) == key }
    return Entity(key: key, kind: entity.kind, names: names)
  }

  /// The entities to which the user gave a name that has these words side by side.
  package func entities(called words: String) -> [EntityKey] {
    let sought = WordSequence(folding: words)
    return names.filter { $0.value.values.contains { WordSequence(folding: $0).contains(sought) } }
      .map { lead(of: $0.key) }.sorted()
  }

  /// The names of an article in `language` with the corrections applied: hidden ones left out, joined ones as one, split
  /// ones apart.
  package func corrected(_ analysis: ArticleAnalysis, in language: Language) -> ArticleAnalysis {
    guard !leads.isEmpty || !hidden.isEmpty || !kinds.isEmpty || !splits.isEmpty else { return analysis }
    var entities: [Entity] = []
    var known: Set<EntityKey> = []
    var keys: [EntityKey: EntityKey] = [:]
    for entity in analysis.entities {
      let own = split(entity, in: language)
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
    return analysis.naming(entities, mentions)
  }
}
