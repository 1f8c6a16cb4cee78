internal import Languages
internal import News
internal import Text

/// Resolves the names of one article to entities with keys. Keys agree across articles and languages although each
/// article is resolved by itself: places and bodies of the gazetteer have a code as key, other entities a normalized
/// form of their name.
struct EntityResolver {
  /// The meaning of a name: a key, and the entity where the gazetteer has it.
  private typealias Meaning = (key: EntityKey, entity: Entity?)

  private let tokenized: TokenizedText
  private let names: InterpretedNames
  private let spans: [NameSpan]
  /// The numbers of the spans' names among `names`.
  private let numbers: [Int]
  /// The first tokens of the spans' sentences.
  private let sentences: [Int]
  private var people = PersonDirectory()
  private var organizations = OrganizationDirectory()
  private var countries: CountryContext
  private let places: PlaceContext
  /// Acronyms introduced in brackets after a name: `European Ports Alliance (EPA)`.
  private var acronyms: [Hash64: EntityKey] = [:]

  /// A resolver of a text's names. Names that are new are added to `names`.
  init(
    _ spans: [NameSpan], in tokenized: TokenizedText, _ parser: NameParser, names: inout InterpretedNames
  ) {
    numbers = spans.map { names.number(of: $0, in: tokenized, parser) }
    self.names = names
    self.spans = spans
    self.tokenized = tokenized
    sentences = Self.sentences(of: spans, in: tokenized)
    countries = CountryContext(homeCountry: parser.rules.homeCountry)
    places = PlaceContext(spans, numbers, self.names, tokenized, parser)
    for index in spans.indices { introduce(index) }
    findAcronyms()
  }

  /// The entities and mentions of the names.
  func resolve() -> NamedEntities {
    var entities = EntityCollector()
    var mentions: [Mention] = []
    for (index, span) in spans.enumerated() {
      let isFixed = span.kind != .organization && places.meanings[index] == nil
      let number = entities.number(of: numbers[index], span.kind, isFixed: isFixed) { meaning(of: index) }
      entities.add(names[numbers[index]], to: number)
      mentions.append(
        Mention(
          range: range(of: span), entity: entities.key(number), kind: span.kind, isDemonym: span.isDemonym))
    }
    return NamedEntities(entities: entities.named(in: tokenized.language), mentions: mentions)
  }

  private func range(of span: NameSpan) -> TextRange {
    tokenized.tokens[span.tokens.lowerBound].range
      .lowerBound..<tokenized.tokens[span.tokens.upperBound - 1].range.upperBound
  }

  /// The first token of the sentence of each name. The names are in the text's order, and a sentence can be as long as
  /// the text, so that each token is looked at once.
  private static func sentences(of spans: [NameSpan], in tokenized: TokenizedText) -> [Int] {
    var (sentence, position) = (0, 0)
    return spans.map { span in
      while position <= span.tokens.lowerBound {
        if tokenized.tokens[position].startsSentence { sentence = position }
        position += 1
      }
      return sentence
    }
  }
}

// MARK: - Before the mentions

extension EntityResolver {
  private mutating func introduce(_ index: Int) {
    switch names[numbers[index]].meaning {
    case .person(let name, let known, _):
      people.add(name, key: known?.key ?? name.key)
      if let country = name.country { mention(country: country, at: index) }
    case .organization(let name, _):
      organizations.add(name)
      if let country = name.country { mention(country: country, at: index) }
    case .place(_, _, let country):
      if let country = places.meanings[index]?.country ?? country { mention(country: country, at: index) }
    }
  }

  private mutating func mention(country: String, at index: Int) {
    countries.add(country, inSentence: sentences[index])
  }

  /// Finds acronyms in brackets directly after an organization's name.
  private mutating func findAcronyms() {
    for (index, (name, acronym)) in zip(spans, spans.dropFirst()).enumerated()
    where name.kind == .organization && acronym.tokens.count == 1 {
      let (open, word) = (name.tokens.upperBound, acronym.tokens.lowerBound)
      guard word == open + 1, tokenized.wordType(at: open).punctuation == .openingBracket,
        tokenized.tokens[word].shape == .capitals
      else { continue }
      acronyms[tokenized.wordType(at: word).key] = meaning(of: index).key
    }
  }
}

// MARK: - Meanings of names

extension EntityResolver {
  private func meaning(of index: Int) -> Meaning {
    switch names[numbers[index]].meaning {
    case .person(let name, let known, let calledOnly): person(name, known, calledOnly)
    case .place(let key, let known, _):
      if let place = places.meanings[index] { (place.key, place.entity) } else { (key, known) }
    case .organization(let name, let known): organization(name, known, at: index)
    }
  }

  /// A full name means itself. A short name means the only person of the article whose full name it can shorten, or else
  /// the person whom the gazetteer knows by the short name alone.
  private func person(_ name: PersonName, _ fullyKnown: Entity?, _ calledOnly: Entity?) -> Meaning {
    if let fullyKnown { return (fullyKnown.key, fullyKnown) }
    if people.contains(name.key) { return (name.key, nil) }
    let candidates = people.candidates(for: name)
    // The name may mean another person of the article too.
    if let calledOnly, candidates.allSatisfy({ $0 == calledOnly.key }) { return (calledOnly.key, calledOnly) }
    guard calledOnly == nil, candidates.count == 1, let only = candidates.first else {
      return (name.key, nil)
    }
    return (only, nil)
  }

  private func organization(_ name: OrganizationName, _ known: Entity?, at index: Int) -> Meaning {
    let tokens = spans[index].tokens
    if tokens.count == 1, let key = acronyms[tokenized.wordType(at: tokens.lowerBound).key] {
      return (key, nil)
    }
    if let known { return (known.key, known) }
    let country = countries.country(inSentence: sentences[index])
    return (organizations.completed(name, spokenOf: country).key, nil)
  }
}
