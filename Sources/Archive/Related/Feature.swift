internal import Corpus

/// A name or a term that articles can have in common, as a number of 40 bits: what kind of feature it is in the
/// upper three, a hash of its words below. Numbers need no table of words that grows with the collection; of three
/// million features some thirty pairs share a number.
struct Feature: Hashable, Comparable, Sendable {
  /// What decides how telling a feature is, besides its frequency.
  enum Kind: Int64 {
    /// A place or an organization with a code, which every language calls by a name that is known.
    case knownPlace, knownOrganization
    case person, place, organization
    case year, number, term
  }

  private static let hashBits: Int64 = 37

  let number: Int64

  init(number: Int64) {
    self.number = number
  }

  init(name key: EntityKey, _ kind: EntityKind) {
    self.init(Self.kind(of: key, kind), key.rawValue)
  }

  init(term: String) {
    self.init(Self.kind(ofTerm: term), term)
  }

  private init(_ kind: Kind, _ words: String) {
    let hash = Int64(ArticleID(contents: Array(words.utf8)).rawValue >> 23)
    number = kind.rawValue << Self.hashBits | hash
  }

  var kind: Kind { Kind(rawValue: number >> Self.hashBits) ?? .term }

  var isName: Bool {
    switch kind {
    case .knownPlace, .knownOrganization, .person, .place, .organization: true
    case .year, .number, .term: false
    }
  }

  static func < (left: Feature, right: Feature) -> Bool { left.number < right.number }

  private static func kind(of key: EntityKey, _ kind: EntityKind) -> Kind {
    switch kind {
    case .person: .person
    case .place: key.hasCode ? .knownPlace : .place
    case .organization: key.hasCode ? .knownOrganization : .organization
    }
  }

  private static func kind(ofTerm term: String) -> Kind {
    guard let first = term.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return .term
    }
    let isYear = term.utf8.count == 4 && (Int(term).map { (1900...2099).contains($0) } ?? false)
    return isYear ? .year : .number
  }
}

extension EntityKey {
  /// Whether it is a code (`place:BE`, `place:150`, `organization:EU`): a country, a continent, a well-known
  /// body, which every language calls by a name that is known.
  var hasCode: Bool {
    guard let first = rawValue.utf8.drop(while: { $0 != UInt8(ascii: ":") }).dropFirst().first else {
      return false
    }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }
}
