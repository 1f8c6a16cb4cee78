internal import News
internal import Text

/// An organization's name in its parts: what it is and whose.
struct OrganizationName: Hashable {
  /// The name without its country: `ministry of homeland security`, the same in both languages where it can be
  /// composed; else as written, folded.
  let base: String
  /// The CLDR code of the country that stands in the name, or nil.
  let country: String?
  /// Whether it is a body that every state has one of, so that the article tells which.
  let isOfState: Bool

  init(_ text: String, _ reading: NameReading) {
    let words = reading.words(of: text)
    let (rest, country) = Self.partingCountry(words, reading)
    if let ministry = Ministry.base(of: rest, reading) {
      self.init(base: ministry, country: country, isOfState: true)
      return
    }
    let composed = reading.composed(words)
    let countries = Set(composed.places.map(\.key).filter { $0.countryCode != nil })
    if composed.hasHead, let only = countries.count < 2 ? countries.first ?? EntityKey("") : nil {
      self.init(
        base: composed.text(leavingOut: [only]), country: only.countryCode, isOfState: composed.isOfState)
    } else if composed.hasHead {
      self.init(base: composed.text(), country: nil, isOfState: false)
    } else {
      let kept = reading.withoutLinks(rest)
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

  /// Takes a country off the end of a name (`Bộ Công an Việt Nam`) or off its front (`U.S. Department of State`).
  private static func partingCountry(
    _ words: [NameWord], _ reading: NameReading
  ) -> (rest: [NameWord], country: String?) {
    for count in stride(from: min(KnownNames.longest, words.count - 1), to: 0, by: -1) {
      if let code = reading.known.place(within: words.suffix(count))?.key.countryCode {
        return (droppingLinks(Array(words.dropLast(count)), reading), code)
      }
      if let code = reading.known.place(within: words.prefix(count))?.key.countryCode {
        return (Array(words.dropFirst(count)), code)
      }
    }
    return (words, nil)
  }

  /// Without the words that only joined the country: `Parliament of the`.
  private static func droppingLinks(_ words: [NameWord], _ reading: NameReading) -> [NameWord] {
    var words = words
    while words.count > 1, let last = words.last, reading.isLink(last) { words.removeLast() }
    return words
  }
}

/// The organizations of an article, to tell which country's one is meant where a name leaves it out.
struct OrganizationDirectory {
  private var countries: [String: Set<String>] = [:]

  mutating func add(_ name: OrganizationName) {
    if let country = name.country { countries[name.base, default: []].insert(country) }
  }

  /// A name with its country: without one it means the only country's one that the article has; else, where every
  /// state has such a body, the one of the state that is spoken of.
  func completed(_ name: OrganizationName, spokenOf state: String?) -> OrganizationName {
    guard name.country == nil else { return name }
    if let only = countries[name.base]?.first, countries[name.base]?.count == 1 { return name.of(only) }
    guard name.isOfState, countries[name.base] == nil, let state else { return name }
    return name.of(state)
  }
}
