internal import Text

/// The countries that an article mentions. They complete names that leave out their country: `Bộ Công an` in an article
/// on Vietnam.
struct CountryContext {
  /// The number of mentions of each country, of its places and of its people. A list, because articles mention few.
  private var counts: [(country: String, count: Int)] = []
  /// Each mention, with the first token of its sentence.
  private var mentions: [(sentence: Int, country: String)] = []
  private let homeCountry: String?

  init(homeCountry: String?) {
    self.homeCountry = homeCountry
  }

  mutating func add(_ country: String, inSentence sentence: Int) {
    if let index = counts.firstIndex(where: { $0.country == country }) {
      counts[index].count += 1
    } else {
      counts.append((country, 1))
    }
    mentions.append((sentence, country))
  }

  /// The country of a body named in a sentence: the only country of the article; or the home country of the
  /// language where the article mentions it most and the sentence has no other country. Nil where neither holds.
  func country(inSentence sentence: Int) -> String? {
    if counts.count == 1 { return counts[0].country }
    guard let homeCountry, let own = counts.first(where: { $0.country == homeCountry })?.count else {
      return nil
    }
    let isMostMentioned = counts.allSatisfy { $0.country == homeCountry || $0.count < own }
    return isMostMentioned && mentionsNone(but: homeCountry, inSentence: sentence) ? homeCountry : nil
  }

  /// True if a sentence mentions no other country. The mentions are in the text's order.
  private func mentionsNone(but country: String, inSentence sentence: Int) -> Bool {
    let first = mentions.partitioningIndex { $0.sentence >= sentence }
    return mentions[first...].prefix { $0.sentence == sentence }.allSatisfy { $0.country == country }
  }
}
