/// The countries that an article mentions. They complete names that leave out their country: `Bộ Công an` in an article
/// on Vietnam.
struct CountryContext {
  /// The number of mentions of each country, of its places and of its people.
  private var counts: [String: Int] = [:]
  /// The countries mentioned in a sentence, by the sentence's first token.
  private var bySentence: [Int: Set<String>] = [:]
  private let homeCountry: String?

  init(homeCountry: String?) {
    self.homeCountry = homeCountry
  }

  mutating func add(_ country: String, inSentence sentence: Int) {
    counts[country, default: 0] += 1
    bySentence[sentence, default: []].insert(country)
  }

  /// The country of a body named in a sentence: the only country of the article; or the home country of the
  /// language where the article mentions it most and the sentence has no other country. Nil where neither holds.
  func country(inSentence sentence: Int) -> String? {
    if counts.count == 1 { return counts.keys.first }
    guard let homeCountry, let own = counts[homeCountry] else { return nil }
    let others = counts.filter { $0.key != homeCountry }.values.max() ?? 0
    return own > others && bySentence[sentence, default: []].isSubset(of: [homeCountry]) ? homeCountry : nil
  }
}
