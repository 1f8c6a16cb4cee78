internal import News
internal import Text

/// Tells what the names of one article mean: which of them are one entity, and its key. Keys agree from
/// article to article and from language to language without a look at the other: places and bodies that are
/// known beforehand have a code, others a form of their name from which everything that varies was taken.
struct EntityResolver {
  /// What a name means: its key, and the entity where it is known beforehand.
  private typealias Meaning = (key: EntityKey, entity: Entity?)

  private let passage: Passage
  private let names: ReadNames
  private let spans: [NameSpan]
  /// The names that the spans are, by their numbers among `names`.
  private let numbers: [Int]
  private var people = PersonDirectory()
  private var organizations = OrganizationDirectory()
  private var states: StateContext
  /// Acronyms that were introduced in brackets behind a name: `European Ports Alliance (EPA)`.
  private var acronyms: [WordKey: EntityKey] = [:]

  /// A resolver of a passage's names. Those that weren't met before are added to `names`.
  init(_ spans: [NameSpan], in passage: Passage, names: inout ReadNames) {
    let reading = NameReading(language: passage.language, isUndiacritised: passage.isUndiacritised)
    numbers = spans.map { names.number(of: $0, in: passage, reading) }
    self.names = names
    self.spans = spans
    self.passage = passage
    states = StateContext(language: passage.language)
    for index in spans.indices { introduce(index) }
    findAcronyms()
  }

  /// The entities and mentions of the names.
  func resolve() -> NamedEntities {
    var entities = MentionedEntities()
    var mentions: [Mention] = []
    for (index, span) in spans.enumerated() {
      let number = entities.number(of: numbers[index], span.kind) { meaning(of: index) }
      entities.add(names[numbers[index]], to: number)
      mentions.append(
        Mention(
          range: range(of: span), entity: entities.keys[number], kind: span.kind, isDemonym: span.isDemonym))
    }
    return NamedEntities(entities: entities.named(in: passage.language), mentions: mentions)
  }

  private func range(of span: NameSpan) -> TextRange {
    passage.tokens[span.tokens.lowerBound].range
      .lowerBound..<passage.tokens[span.tokens.upperBound - 1].range.upperBound
  }

  /// The token that the sentence of a name begins with.
  private func sentence(of span: NameSpan) -> Int {
    var start = span.tokens.lowerBound
    while start > 0, !passage.tokens[start].startsSentence { start -= 1 }
    return start
  }
}

// MARK: - Before the mentions

extension EntityResolver {
  private mutating func introduce(_ index: Int) {
    switch names[numbers[index]].meaning {
    case .person(let name, let known, _):
      people.add(name, key: known?.key ?? name.key)
      if name.isVietnamese { speaks(of: "VN", at: index) }
    case .organization(let name, _):
      organizations.add(name)
      if let country = name.country { speaks(of: country, at: index) }
    case .place(_, _, let state):
      if let state { speaks(of: state, at: index) }
    }
  }

  private mutating func speaks(of state: String, at index: Int) {
    states.add(state, inSentence: sentence(of: spans[index]))
  }

  /// Finds acronyms in brackets right behind an organization's name.
  private mutating func findAcronyms() {
    for (index, (name, acronym)) in zip(spans, spans.dropFirst()).enumerated()
    where name.kind == .organization && acronym.tokens.count == 1 {
      let (open, word) = (name.tokens.upperBound, acronym.tokens.lowerBound)
      guard word == open + 1, passage.form(at: open).punctuation == .openingBracket,
        passage.tokens[word].shape == .capitals
      else { continue }
      acronyms[passage.form(at: word).key] = meaning(of: index).key
    }
  }
}

// MARK: - What a name means

extension EntityResolver {
  private func meaning(of index: Int) -> Meaning {
    switch names[numbers[index]].meaning {
    case .person(let name, let known, let calledOnly): person(name, known, calledOnly)
    case .place(let key, let known, _): (key, known)
    case .organization(let name, let known): organization(name, known, spans[index])
    }
  }

  /// A full name means itself; a short one the only person of the article that it can be short for, else the only one
  /// whom the world calls so.
  private func person(_ name: PersonName, _ fullyKnown: Entity?, _ calledOnly: Entity?) -> Meaning {
    if let fullyKnown { return (fullyKnown.key, fullyKnown) }
    if people.contains(name.key) { return (name.key, nil) }
    let candidates = people.candidates(for: name)
    // Another of the same name stands in the article: it may be either.
    if let calledOnly, candidates.isSubset(of: [calledOnly.key]) { return (calledOnly.key, calledOnly) }
    guard calledOnly == nil, candidates.count == 1, let only = candidates.first else {
      return (name.key, nil)
    }
    return (only, nil)
  }

  private func organization(_ name: OrganizationName, _ known: Entity?, _ span: NameSpan) -> Meaning {
    let isOneWord = span.tokens.count == 1
    if isOneWord, let key = acronyms[passage.form(at: span.tokens.lowerBound).key] { return (key, nil) }
    if let known { return (known.key, known) }
    let state = states.state(inSentence: sentence(of: span))
    return (organizations.completed(name, spokenOf: state).key, nil)
  }
}
