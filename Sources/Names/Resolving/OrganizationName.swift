internal import News
internal import Text

/// An organization's name in its parts: the kind of body and the country.
struct OrganizationName: Hashable {
  /// The name without its country: `ministry of homeland security`, the same in both languages where it can be
  /// parsed; else as written, folded.
  let base: String
  /// The CLDR code of the country in the name, or nil.
  let country: String?
  /// True if every state has such a body, so that the article's country completes the name.
  let isOfState: Bool

  init(_ text: String, _ parser: NameParser) {
    let words = parser.words(of: text)
    let (rest, country) = Self.partingCountry(words, parser)
    if let ministry = parser.ministry(rest) {
      self.init(base: ministry, country: country, isOfState: true)
      return
    }
    let parsed = parser.parsed(words)
    let countries = Set(parsed.places.map(\.key).filter { $0.countryCode != nil })
    if parsed.hasHead, let only = countries.count < 2 ? countries.first ?? EntityKey("") : nil {
      self.init(
        base: parsed.text(leavingOut: [only]), country: only.countryCode, isOfState: parsed.isOfState)
    } else if parsed.hasHead {
      self.init(base: parsed.text(), country: nil, isOfState: false)
    } else {
      let kept = parser.withoutLinks(rest)
      self.init(base: kept.map(\.text).joined(separator: " "), country: country, isOfState: false)
    }
  }

  private init(base: String, country: String?, isOfState: Bool) {
    self.base = fold(base)
    self.country = country
    self.isOfState = isOfState
  }

  var key: EntityKey {
    EntityKey("organization:" + [base, country ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The same organization as one of a country.
  func of(_ country: String) -> OrganizationName {
    OrganizationName(base: base, country: country, isOfState: isOfState)
  }

  /// Splits a country off the end of a name (`Bộ Công an Việt Nam`) or off the front (`U.S. Department of State`).
  private static func partingCountry(
    _ words: [NormalizedWord], _ parser: NameParser
  ) -> (rest: [NormalizedWord], country: String?) {
    for count in stride(from: min(AliasTable.longest, words.count - 1), to: 0, by: -1) {
      if let code = parser.aliases.place(within: words.suffix(count))?.key.countryCode {
        return (droppingLinks(Array(words.dropLast(count)), parser), code)
      }
      if let code = parser.aliases.place(within: words.prefix(count))?.key.countryCode {
        return (Array(words.dropFirst(count)), code)
      }
    }
    return (words, nil)
  }

  /// Without the words that only joined the country: `Parliament of the`.
  private static func droppingLinks(_ words: [NormalizedWord], _ parser: NameParser) -> [NormalizedWord] {
    var words = words
    while words.count > 1, let last = words.last, parser.isLink(last) { words.removeLast() }
    return words
  }
}

/// The organizations of an article, which complete names that leave out their country.
struct OrganizationDirectory {
  private var countries: [String: Set<String>] = [:]

  mutating func add(_ name: OrganizationName) {
    if let country = name.country { countries[name.base, default: []].insert(country) }
  }

  /// A name with its country. A name without a country gets the only country that the article has with this name, or
  /// else, where every state has such a body, the article's country.
  func completed(_ name: OrganizationName, spokenOf country: String?) -> OrganizationName {
    guard name.country == nil else { return name }
    if let only = countries[name.base]?.first, countries[name.base]?.count == 1 { return name.of(only) }
    guard name.isOfState, countries[name.base] == nil, let country else { return name }
    return name.of(country)
  }
}
