internal import Corpus

/// An organization's name in its parts: what it is and whose.
struct OrganizationName: Hashable {
  /// The name without its country: `ministry of homeland security`, the same in both languages where it can
  /// be composed; else as written, folded.
  let base: String
  /// The CLDR code of the country that stands in the name, or nil.
  let country: String?

  init(_ tokens: ArraySlice<Token>, known: PhraseTable<KnownEntity>, language: Language) {
    let (rest, country) = Self.partingCountry(tokens, known)
    self.country = country
    base = Ministry.base(of: rest, language: language) ?? fold(NameForm.words(rest).joined(separator: " "))
  }

  private init(base: String, country: String?) {
    self.base = base
    self.country = country
  }

  var key: EntityKey { EntityKey("organization:" + base + (country.map { " \($0)" } ?? "")) }

  /// The same organization as one of a country.
  func of(_ country: String) -> OrganizationName { OrganizationName(base: base, country: country) }

  /// Takes a country off the end of a name (`Bộ Công an Việt Nam`) or off its front (`U.S. Department of
  /// State`).
  private static func partingCountry(
    _ tokens: ArraySlice<Token>, _ known: PhraseTable<KnownEntity>
  ) -> (rest: ArraySlice<Token>, country: String?) {
    let all = Array(tokens)
    if let (start, value) = known.match(in: all, endingAt: all.count, after: 1), all[start].isCapitalised,
      let code = countryCode(value)
    {
      return (tokens.prefix(start), code)
    }
    if let (end, value) = known.match(in: all, from: 0, before: all.count - 1), let code = countryCode(value)
    {
      return (tokens.dropFirst(end), code)
    }
    return (tokens, nil)
  }

  private static func countryCode(_ known: KnownEntity) -> String? {
    let code = known.entity.key.rawValue.dropFirst("place:".count)
    return known.entity.kind == .place && code.utf8.count == 2 ? String(code) : nil
  }
}

/// The organizations of an article, to tell which country's one is meant where a name leaves it out.
struct OrganizationDirectory {
  private var countries: [String: Set<String>] = [:]

  mutating func add(_ name: OrganizationName) {
    if let country = name.country { countries[name.base, default: []].insert(country) }
  }

  /// The key of a name; without a country it means the only country's one that the article has.
  func key(of name: OrganizationName) -> EntityKey {
    guard name.country == nil, let only = countries[name.base]?.first, countries[name.base]?.count == 1 else {
      return name.key
    }
    return name.of(only).key
  }
}
