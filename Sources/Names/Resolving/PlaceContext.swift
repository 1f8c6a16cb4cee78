internal import Languages
internal import News
internal import Text

/// Tells places of one name apart by the place behind them: `Lebanon, Maine` is a town, `Georgia` in `Atlanta, Georgia` a
/// state. What one mention of a name shows holds for the article (one sense per discourse; Gale, Church and Yarowsky,
/// 1992).
struct PlaceContext {
  /// A place that a name means here, with its country.
  struct Meaning {
    let key: EntityKey
    let entity: Entity?
    let country: String
  }

  /// A span that is a place, as it is understood by itself.
  private struct Place {
    let index: Int
    let tokens: Range<Int>
    let key: EntityKey
    let isKnown: Bool
  }

  private let tokenized: TokenizedText
  private let parser: NameParser
  /// The meanings by the numbers of spans.
  private(set) var meanings: [Int: Meaning] = [:]

  init(
    _ spans: [NameSpan], _ numbers: [Int], _ names: InterpretedNames, _ tokenized: TokenizedText,
    _ parser: NameParser
  ) {
    self.tokenized = tokenized
    self.parser = parser
    let places = spans.indices.compactMap { index -> Place? in
      guard case .place(let key, let known, _) = names[numbers[index]].meaning, !spans[index].isDemonym else {
        return nil
      }
      return Place(index: index, tokens: spans[index].tokens, key: key, isKnown: known != nil)
    }
    for position in places.indices.dropLast() where isMarked(places[position], places[position + 1]) {
      settle(position, in: places)
    }
    for place in places where meanings[place.index] == nil { settleState(place) }
    if !meanings.isEmpty { spread(over: places, numbers) }
  }

  private func country(of place: EntityKey) -> String? {
    place.countryCode ?? parser.aliases.countries[place]
  }

  // MARK: Two places side by side

  /// True if one of two places may say where the other is: nothing is between them but a comma, a bracket or a word.
  private func isMarked(_ place: Place, _ next: Place) -> Bool {
    let between = place.tokens.upperBound..<next.tokens.lowerBound
    guard between.count == 1, place.isKnown, next.isKnown else { return false }
    return parser.namesakes.isState(next.key) || !parser.namesakes.namesakes(of: place.key).isEmpty
      || !parser.namesakes.namesakes(of: next.key).isEmpty
  }

  private mutating func settle(_ position: Int, in places: [Place]) {
    let (town, region) = (places[position], places[position + 1])
    let isLink = isLink(town.tokens.upperBound)
    guard isLink || isApposition(town.tokens.upperBound), isLink || !isList(position, in: places) else {
      return
    }
    // `Armenia in Colombia`
    if let country = region.key.countryCode, settle(town, in: country) { return }
    guard !isLink else { return }
    let isForeign = country(of: town.key) != region.key.countryCode
    if let state = state(called: region.key), town.key.countryCode == nil, isForeign {
      // `Atlanta, Georgia`, `Rome, Georgia`
      meanings[region.index] = state
      settle(town, in: state.key, state.country)
    } else if parser.namesakes.isState(region.key), let country = parser.aliases.countries[region.key] {
      settle(town, in: region.key, country)
    }
  }

  /// Settles a name as its namesake in a country; false where no namesake is known there.
  private mutating func settle(_ town: Place, in country: String) -> Bool {
    guard let namesake = parser.namesakes.namesakes(of: town.key).first(where: { $0.country == country })
    else {
      return false
    }
    meanings[town.index] = Meaning(key: namesake.key, entity: namesake.entity, country: country)
    return true
  }

  /// Settles a name as a town in a state, if the place that the name means by itself is in another country.
  private mutating func settle(_ town: Place, in state: EntityKey, _ country: String) {
    guard self.country(of: town.key) != country, town.key != state else { return }
    let key = EntityKey(
      "\(town.key.countryCode == nil ? town.key.rawValue : "place:" + fold(text(of: town))) \(state.code)")
    meanings[town.index] = Meaning(key: key, entity: nil, country: country)
  }

  /// The state that shares its name with a country: Georgia.
  private func state(called key: EntityKey) -> Meaning? {
    parser.namesakes.namesakes(of: key).first { parser.namesakes.isState($0.key) }.map {
      Meaning(key: $0.key, entity: $0.entity, country: $0.country)
    }
  }

  private func text(of place: Place) -> String { tokenized.words(in: place.tokens).joined(separator: " ") }

  // MARK: What is between and around

  private func isApposition(_ index: Int) -> Bool {
    let mark = tokenized.wordType(at: index)
    return mark.text == "," || mark.punctuation == .openingBracket
  }

  /// True if a word says that one place is in another: `in`, `ở`.
  private func isLink(_ index: Int) -> Bool {
    tokenized.tokens[index].shape == .lower
      && parser.rules.placeLinks.contains(tokenized.wordType(at: index).lower)
  }

  /// True if two places are parts of a longer list: `Mexico, Texas and Florida`.
  private func isList(_ position: Int, in places: [Place]) -> Bool {
    let (town, region) = (places[position], places[position + 1])
    if position > 0, isListed(places[position - 1], town) { return true }
    guard position + 2 < places.count else { return false }
    let next = places[position + 2]
    return isListed(region, next) && country(of: region.key) != next.key.countryCode
  }

  /// True if a comma or a conjunction joins two places.
  private func isListed(_ place: Place, _ next: Place) -> Bool {
    let between = place.tokens.upperBound..<next.tokens.lowerBound
    guard (1...2).contains(between.count) else { return false }
    return between.allSatisfy { index in
      let word = tokenized.wordType(at: index)
      return word.text == "," || parser.rules.conjunctions.contains(word.lower)
    }
  }

  // MARK: States that are called so

  /// `the state of Georgia`, which no country is.
  private mutating func settleState(_ place: Place) {
    guard place.isKnown, let state = state(called: place.key) else { return }
    for count in 1...2 where place.tokens.lowerBound >= count {
      let before = place.tokens.lowerBound - count..<place.tokens.lowerBound
      let words = parser.words(of: tokenized.words(in: before).joined(separator: " "))
      let parsed = parser.parsed(words)
      if parsed.propers.isEmpty, parsed.places.isEmpty, parsed.meanings.map(\.text) == ["state"],
        parser.meaning(at: words[...])?.meaning.text == "state"
      {
        meanings[place.index] = state
      }
    }
  }

  // MARK: The article

  /// Gives the other mentions of a name the meaning of the mention that was settled, unless the article also has the better
  /// known place, or places in its country.
  private mutating func spread(over places: [Place], _ numbers: [Int]) {
    let countries = Set(
      places.filter { meanings[$0.index] == nil }.compactMap { parser.aliases.countries[$0.key] })
    var settled: [Int: Meaning] = [:]
    for place in places {
      guard let meaning = meanings[place.index] else { continue }
      let usual = country(of: place.key)
      if usual == nil || usual == meaning.country || !countries.contains(usual ?? "") {
        settled[numbers[place.index]] = settled[numbers[place.index]] ?? meaning
      }
    }
    for place in places where meanings[place.index] == nil {
      meanings[place.index] = settled[numbers[place.index]]
    }
  }
}
