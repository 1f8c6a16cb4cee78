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
  /// The countries of the places, once they were asked for.
  private var countriesOfPlaces: Set<String>?

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
    settleTownsOfOneName(places, numbers)
    for place in places where meanings[place.index] == nil { settleState(place) }
    if !meanings.isEmpty { spread(over: places, numbers) }
  }

  private func country(of place: EntityKey) -> String? {
    place.countryCode ?? parser.aliases.countries[place]
  }

  // MARK: Two places side by side

  /// True if one of two places may say where the other is: nothing is between them but a comma, a bracket or a word.
  private func isMarked(_ place: Place, _ next: Place) -> Bool {
    guard next.tokens.lowerBound - place.tokens.upperBound == 1, next.isKnown else { return false }
    return parser.namesakes.isState(next.key) || parser.namesakes.region(ofTown: place.key) != nil
      || place.isKnown && !parser.namesakes.namesakes(of: place.key).isEmpty
      || !parser.namesakes.namesakes(of: next.key).isEmpty
  }

  private mutating func settle(_ position: Int, in places: [Place]) {
    let (town, region) = (places[position], places[position + 1])
    let isLink = isLink(town.tokens.upperBound)
    guard isLink || isApposition(town.tokens.upperBound), isLink || !isList(position, in: places) else {
      return
    }
    // `Armenia in Colombia`
    if town.isKnown, let country = region.key.countryCode, settle(town, in: country) { return }
    guard !isLink else { return }
    if let state = state(called: region.key), isInState(town, beside: region, places) {
      // `Atlanta, Georgia`, `Rome, Georgia`
      meanings[region.index] = state
      settle(town, in: state.key, state.country)
    } else if let country = region.key.countryCode {
      if parser.namesakes.region(ofTown: town.key) != nil { settle(town, in: region.key, country) }
    } else if isRegion(region.key), let country = parser.aliases.countries[region.key] {
      settle(town, in: region.key, country)
    }
  }

  /// True if a town is in the state that shares its name with a country, rather than in the country. A town that is not
  /// known is in the state unless the article also names places in the country, because only of states and their towns it
  /// is usual to write both.
  private mutating func isInState(_ town: Place, beside region: Place, _ places: [Place]) -> Bool {
    guard town.key.countryCode == nil else { return false }
    if let country = country(of: town.key) { return country != region.key.countryCode }
    guard !town.isKnown else { return false }
    let named = countriesOfPlaces ?? Set(places.compactMap { parser.aliases.countries[$0.key] })
    countriesOfPlaces = named
    return region.key.countryCode.map(named.contains) == false
  }

  /// True if a place is a part of a country whose towns are told apart by it: `Maine`, `England`.
  private func isRegion(_ place: EntityKey) -> Bool {
    parser.namesakes.isState(place) || parser.namesakes.isNation(place)
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

  /// Settles a name as a town in a region, if the place that the name means by itself is in another.
  private mutating func settle(_ town: Place, in region: EntityKey, _ country: String) {
    guard isElsewhere(town.key, than: region, country), town.key != region else { return }
    meanings[town.index] = Meaning(key: key(of: town, in: region), entity: nil, country: country)
  }

  /// True if the place that a name means by itself is certainly not in a region.
  private func isElsewhere(_ town: EntityKey, than region: EntityKey, _ country: String) -> Bool {
    if let usual = parser.namesakes.region(ofTown: town) {
      return region.countryCode == nil && usual.countryCode == nil
        ? usual != region : self.country(of: usual) != country
    }
    guard !parser.namesakes.isNation(region) || town.countryCode == nil && !isRegion(town) else {
      return false
    }
    return self.country(of: town).map { $0 != country } ?? false
  }

  private func key(of town: Place, in region: EntityKey) -> EntityKey {
    EntityKey(
      "\(town.key.countryCode == nil ? town.key.rawValue : "place:" + fold(text(of: town))) \(region.code)")
  }

  /// Tells towns of one name apart that the article places in several regions: `Fairfield, Ohio` and `Fairfield, Iowa`.
  private mutating func settleTownsOfOneName(_ places: [Place], _ numbers: [Int]) {
    let towns = places.indices.dropLast().filter { isTown($0, in: places) }
    guard towns.count > 1 else { return }
    for towns in Dictionary(grouping: towns, by: { numbers[places[$0].index] }).values
    where Set(towns.map { places[$0 + 1].key }).count > 1 {
      for position in towns where meanings[places[position].index] == nil {
        let (town, region) = (places[position], places[position + 1].key)
        guard country(of: town.key) == nil, parser.namesakes.region(ofTown: town.key) == nil,
          let country = country(of: region)
        else { continue }
        meanings[town.index] = Meaning(key: key(of: town, in: region), entity: nil, country: country)
      }
    }
  }

  /// True if the region or the country of a town follows the town.
  private func isTown(_ position: Int, in places: [Place]) -> Bool {
    isPair(position, in: places) && !isList(position, in: places)
  }

  /// The state that shares its name with a country: Georgia.
  private func state(called key: EntityKey) -> Meaning? {
    parser.namesakes.namesakes(of: key).first { parser.namesakes.isState($0.key) }.map {
      Meaning(key: $0.key, entity: $0.entity, country: $0.country)
    }
  }

  private func text(of place: Place) -> String { tokenized.text(of: place.tokens) }

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
    if position > 0, isListed(places[position - 1], town), !isPair(position - 2, in: places) { return true }
    guard position + 2 < places.count else { return false }
    let next = places[position + 2]
    return isListed(region, next) && country(of: region.key) != next.key.countryCode
      && !isPair(position + 2, in: places)
  }

  /// True if a comma or a bracket, and a region or a country, follow a place that is neither: such pairs can be listed too.
  private func isPair(_ position: Int, in places: [Place]) -> Bool {
    guard position >= 0, position + 1 < places.count else { return false }
    let (town, region) = (places[position], places[position + 1])
    return region.tokens.lowerBound - town.tokens.upperBound == 1 && isApposition(town.tokens.upperBound)
      && (isRegion(region.key) || region.key.countryCode != nil)
      && town.key.countryCode == nil && !isRegion(town.key)
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

  /// `the state of Georgia` and `Georgia governor`, which no country is and has.
  private mutating func settleState(_ place: Place) {
    guard place.isKnown, let state = state(called: place.key) else { return }
    if isCalledState(place) || hasStateOffice(place) { meanings[place.index] = state }
  }

  private func isCalledState(_ place: Place) -> Bool {
    (1...2).contains { count in
      guard place.tokens.lowerBound >= count else { return false }
      let before = place.tokens.lowerBound - count..<place.tokens.lowerBound
      let words = parser.words(of: tokenized.text(of: before))
      let parsed = parser.parsed(words)
      return parsed.propers.isEmpty && parsed.places.isEmpty && parsed.meanings.map(\.text) == ["state"]
        && parser.meaning(at: words[...])?.meaning.text == "state"
    }
  }

  /// True if an office that only states have is before or behind a name.
  private func hasStateOffice(_ place: Place) -> Bool {
    let offices = parser.settings.stateOffices
    guard !offices.isEmpty else { return false }
    if offices.precede(place.tokens.lowerBound, in: tokenized) { return true }
    let (end, limit) = (place.tokens.upperBound, tokenized.tokens.count)
    let isPossessive =
      end + 1 < limit && tokenized.tokens[end].shape == .mark && tokenized.tokens[end].isAttached
      && tokenized.wordType(at: end + 1).text == "s"
    return offices.end(from: isPossessive ? end + 2 : end, before: limit, in: tokenized) != nil
  }

  // MARK: The article

  /// Gives the other mentions of a name the meaning of the mention that was settled, unless the article also has the better
  /// known place, or places in its country. Where it names both places the last mention that was settled decides.
  private mutating func spread(over places: [Place], _ numbers: [Int]) {
    let countries = Set(
      places.filter { meanings[$0.index] == nil }.compactMap { parser.aliases.countries[$0.key] })
    let usual = Set(places.indices.dropLast().filter { isTown($0, in: places) }.map { places[$0].index })
    var settled: [Int: Meaning] = [:]
    var mixed: Set<Int> = []
    for place in places {
      let number = numbers[place.index]
      guard let meaning = meanings[place.index] else {
        if usual.contains(place.index) { mixed.insert(number) }
        continue
      }
      if let other = settled[number], other.key != meaning.key { mixed.insert(number) }
      let country = country(of: place.key)
      if country == nil || country == meaning.country || !countries.contains(country ?? "") {
        settled[number] = settled[number] ?? meaning
      }
    }
    var last: [Int: Meaning] = [:]
    for place in places {
      let number = numbers[place.index]
      if let meaning = meanings[place.index] {
        last[number] = meaning
      } else if usual.contains(place.index) {
        last[number] = nil
      } else {
        meanings[place.index] = mixed.contains(number) ? last[number] : settled[number]
      }
    }
  }
}
