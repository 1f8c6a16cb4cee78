internal import Corpus

/// Tells what the names of one article mean: which of them are one entity, and its key. Keys agree from
/// article to article and from language to language without a look at the other: places and bodies that are
/// known beforehand have a code, others a form of their name from which everything that varies was taken.
struct EntityResolver {
  /// What a name means: its key, and the entity where it is known beforehand.
  private typealias Meaning = (key: EntityKey, entity: Entity?)

  private let passage: Passage
  private let reading: NameReading
  private var people = PersonDirectory()
  private var organizations = OrganizationDirectory()
  private var states: StateContext
  /// Where the sentence of each token begins.
  private let sentences: [Int]
  /// Acronyms that were introduced in brackets behind a name: `European Ports Alliance (EPA)`.
  private var acronyms: [String: EntityKey] = [:]
  private var forms: [EntityKey: NameForms] = [:]
  /// What was read already, for most names recur.
  private var organizationNames: [String: OrganizationName] = [:]
  private var places: [String: (key: EntityKey, entity: Entity?)] = [:]
  private var personNames: [String: (name: PersonName, known: Entity?)] = [:]
  private var knownOrganizations: [String: Entity?] = [:]

  init(_ passage: Passage) {
    self.passage = passage
    reading = NameReading(language: passage.language, isUndiacritised: passage.isUndiacritised)
    states = StateContext(language: passage.language)
    var start = 0
    sentences = passage.tokens.indices.map { index in
      if passage.tokens[index].startsSentence { start = index }
      return start
    }
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

  private func text(_ span: NameSpan) -> String { NameForm.text(tokens(span)) }

  private func range(of span: NameSpan) -> TextRange {
    passage.tokens[span.tokens.lowerBound].range
      .lowerBound..<passage.tokens[span.tokens.upperBound - 1].range.upperBound
  }
}

// MARK: - Before the mentions

extension EntityResolver {
  private mutating func introduce(_ span: NameSpan) {
    switch span.kind {
    case .person:
      let (name, known) = personName(span)
      people.add(name, key: known?.key ?? name.key)
      if name.isVietnamese { states.add("VN", inSentence: sentences[span.tokens.lowerBound]) }
    case .organization:
      let name = organizationName(text(span))
      organizations.add(name)
      if let country = name.country { states.add(country, inSentence: sentences[span.tokens.lowerBound]) }
    case .place:
      let key = placeMeaning(text(span), isDemonym: span.isDemonym).key
      if let state = key.countryCode ?? KnownEntities.countries[key] {
        states.add(state, inSentence: sentences[span.tokens.lowerBound])
      }
    }
  }

  private mutating func organizationName(_ text: String) -> OrganizationName {
    if let name = organizationNames[text] { return name }
    let name = OrganizationName(text, reading)
    organizationNames[text] = name
    return name
  }

  private mutating func personName(_ span: NameSpan) -> (name: PersonName, known: Entity?) {
    let text = text(span)
    if let read = personNames[text] { return read }
    let read = (PersonName(tokens(span)), reading.known.entity(named: text, .person))
    personNames[text] = read
    return read
  }

  private mutating func knownOrganization(_ text: String) -> Entity? {
    if let known = knownOrganizations[text] { return known }
    let renamed = withCountryRenamed(text)
    let known =
      reading.known.entity(named: text, .organization)
      ?? renamed.flatMap { reading.known.entity(named: $0, .organization) }
    knownOrganizations[text] = .some(known)
    return known
  }

  private mutating func placeMeaning(_ text: String, isDemonym: Bool) -> (key: EntityKey, entity: Entity?) {
    if let meaning = places[text] { return meaning }
    let adjective = isDemonym ? reading.known.place(called: text) : nil
    let meaning = adjective.map { ($0.key, $0) } ?? PlaceName.meaning(of: text, reading)
    places[text] = meaning
    return meaning
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
}

// MARK: - What a name means

extension EntityResolver {
  private mutating func meaning(of span: NameSpan) -> Meaning {
    switch span.kind {
    case .person: person(span)
    case .place: placeMeaning(text(span), isDemonym: span.isDemonym)
    case .organization: organization(span)
    }
  }

  /// A full name means itself; a short one the only person of the article that it can be short for, else the only one
  /// whom the world calls so.
  private mutating func person(_ span: NameSpan) -> Meaning {
    let (name, fullyKnown) = personName(span)
    if let fullyKnown { return (fullyKnown.key, fullyKnown) }
    if people.contains(name.key) { return (name.key, nil) }
    let candidates = people.candidates(for: name)
    let known = reading.known.person(calledOnly: text(span))
    // Another of the same name stands in the article: it may be either.
    if let known, candidates.isSubset(of: [known.key]) { return (known.key, known) }
    guard known == nil, candidates.count == 1, let only = candidates.first else { return (name.key, nil) }
    return (only, nil)
  }

  private mutating func organization(_ span: NameSpan) -> Meaning {
    let text = text(span)
    if span.tokens.count == 1, let key = acronyms[tokens(span).first?.lower ?? ""] { return (key, nil) }
    if let entity = known(text, span) { return (entity.key, entity) }
    let state = states.state(inSentence: sentences[span.tokens.lowerBound])
    let name = organizations.completed(organizationName(text), spokenOf: state)
    return (name.key, nil)
  }

  /// An organization that is known by its name; with its article too, as `The Guardian`.
  private mutating func known(_ text: String, _ span: NameSpan) -> Entity? {
    if let entity = knownOrganization(text) { return entity }
    let start = span.tokens.lowerBound
    guard start > 0, passage.tokens[start - 1].lower == "the" else { return nil }
    return reading.known.entity(named: "The " + text, .organization)
  }
}

extension EntityResolver {
  /// A Vietnamese name with its country, which stands last, by the name that the country is shown by: `Hoa Kỳ` as `Mỹ`.
  /// Nil where no other name of a country stands there.
  private func withCountryRenamed(_ text: String) -> String? {
    guard passage.language == .vietnamese else { return nil }
    let words = text.split(separator: " ")
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let country = words.suffix(count).joined(separator: " ")
      guard let place = reading.known.entity(named: country, .place), place.key.countryCode != nil else {
        continue
      }
      let shown = place.name(in: .vietnamese)
      return shown == country ? nil : (words.dropLast(count) + [shown[...]]).joined(separator: " ")
    }
    return nil
  }
}

// MARK: - Names to show

extension EntityResolver {
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
