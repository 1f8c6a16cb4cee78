internal import Corpus

/// Tells what the names of one article mean: which of them are one entity, and its key. Keys agree from
/// article to article and from language to language without a look at the other: places and bodies that are
/// known beforehand have a code, others a form of their name from which everything that varies was taken.
struct EntityResolver {
  private let passage: Passage
  private let known: PhraseTable<KnownEntity>
  private var people = PersonDirectory()
  private var organizations = OrganizationDirectory()
  /// Acronyms that were introduced in brackets behind a name: `European Ports Alliance (EPA)`.
  private var acronyms: [String: EntityKey] = [:]
  private var forms: [EntityKey: NameForms] = [:]

  init(_ passage: Passage) {
    self.passage = passage
    known = Gazetteer.names(of: passage.language, isFolded: passage.isUndiacritised)
  }

  /// The entities and mentions of an article's names.
  mutating func resolve(_ spans: [NameSpan]) -> NamedEntities {
    for span in spans { introduce(span) }
    findAcronyms(spans)
    var entities: [EntityKey: Entity] = [:]
    var order: [EntityKey] = []
    var mentions: [Mention] = []
    for span in spans {
      let (key, entity) = meaning(of: span)
      if entities.updateValue(entity ?? entities[key] ?? placeholder(key, span.kind), forKey: key) == nil {
        order.append(key)
      }
      forms[key, default: NameForms()].add(tokens(span), isDemonym: span.isDemonym)
      mentions.append(
        Mention(range: range(of: span), entity: key, kind: span.kind, isDemonym: span.isDemonym))
    }
    return NamedEntities(entities: order.compactMap { entities[$0].map(named) }, mentions: mentions)
  }

  private func tokens(_ span: NameSpan) -> ArraySlice<Token> { passage.tokens[span.tokens] }

  private func range(of span: NameSpan) -> TextRange {
    passage.tokens[span.tokens.lowerBound].range
      .lowerBound..<passage.tokens[span.tokens.upperBound - 1].range.upperBound
  }

  // MARK: Before the mentions

  private mutating func introduce(_ span: NameSpan) {
    switch span.kind {
    case .person: people.add(PersonName(tokens(span)))
    case .organization:
      organizations.add(OrganizationName(tokens(span), known: known, language: passage.language))
    case .place: break
    }
  }

  /// Finds acronyms in brackets right behind an organization's name.
  private mutating func findAcronyms(_ spans: [NameSpan]) {
    for (name, acronym) in zip(spans, spans.dropFirst())
    where name.kind == .organization && acronym.tokens.count == 1 {
      let (open, word) = (name.tokens.upperBound, acronym.tokens.lowerBound)
      guard word == open + 1, passage.tokens[open].word == "(", passage.tokens[word].shape == .capitals else {
        continue
      }
      acronyms[passage.tokens[word].lower] = meaning(of: name).key
    }
  }

  // MARK: What a name means

  private func meaning(of span: NameSpan) -> (key: EntityKey, entity: Entity?) {
    switch span.kind {
    case .person: (people.key(of: PersonName(tokens(span))), nil)
    case .place: place(tokens(span))
    case .organization: organization(tokens(span))
    }
  }

  private func place(_ name: ArraySlice<Token>) -> (EntityKey, Entity?) {
    if let entity = knownEntity(name), entity.kind == .place { return (entity.key, entity) }
    let bare = PlaceUnits.taken(off: name, language: passage.language)
    if let entity = knownEntity(bare), entity.kind == .place { return (entity.key, entity) }
    return (EntityKey("place:" + fold(NameForm.text(bare))), nil)
  }

  private func organization(_ name: ArraySlice<Token>) -> (EntityKey, Entity?) {
    if let first = name.first, name.count == 1, let key = acronyms[first.lower] { return (key, nil) }
    if let entity = knownEntity(name), entity.kind == .organization { return (entity.key, entity) }
    return (organizations.key(of: OrganizationName(name, known: known, language: passage.language)), nil)
  }

  /// What a name that is known beforehand as a whole stands for; with its article too, as `The Guardian`.
  private func knownEntity(_ name: ArraySlice<Token>) -> Entity? {
    let start = name.startIndex
    let hasArticle = start > 0 && passage.tokens[start - 1].lower == "the"
    return knownEntity(start..<name.endIndex) ?? (hasArticle ? knownEntity(start - 1..<name.endIndex) : nil)
  }

  private func knownEntity(_ range: Range<Int>) -> Entity? {
    guard let found = known.match(in: passage.tokens, from: range.lowerBound, before: range.upperBound) else {
      return nil
    }
    return found.end == range.upperBound ? found.value.entity : nil
  }

  // MARK: Names to show

  private func placeholder(_ key: EntityKey, _ kind: EntityKind) -> Entity {
    Entity(key: key, kind: kind, names: [:])
  }

  private func named(_ entity: Entity) -> Entity {
    guard entity.names.isEmpty else { return entity }
    let form = forms[entity.key]?.best(for: entity.kind) ?? entity.key.rawValue
    return Entity(key: entity.key, kind: entity.kind, names: [passage.language: form])
  }
}

/// The forms in which an article has one entity's name, and how often each.
private struct NameForms {
  private var counts: [(form: String, words: Int, isFull: Bool, count: Int)] = []

  mutating func add(_ tokens: ArraySlice<Token>, isDemonym: Bool) {
    let form = NameForm.text(tokens)
    if let index = counts.firstIndex(where: { $0.form == form }) {
      counts[index].count += 1
    } else if !isDemonym {
      counts.append((form, NameForm.words(tokens).count, PersonName(tokens).isFull, 1))
    }
  }

  /// The form to show: of a person the most frequent one with a given name, else the longest one.
  func best(for kind: EntityKind) -> String? {
    switch kind {
    case .person:
      counts.max { ($0.isFull ? $0.count : 0, -$0.words) < ($1.isFull ? $1.count : 0, -$1.words) }?.form
    case .place, .organization: counts.max { $0.words < $1.words }?.form
    }
  }
}
