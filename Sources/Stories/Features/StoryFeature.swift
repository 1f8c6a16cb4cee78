internal import Languages
package import News
internal import Text

/// A name or a term that articles can have in common, as a number of 40 bits. The highest bit is set for a term; the
/// lower ones are the term, or a name's kind and a hash of its key.
package struct StoryFeature: BitHashable, Comparable, Sendable {
  /// The kind of a feature, which decides how telling it is, besides its frequency.
  enum Kind: Hashable {
    case name(NameKind)
    case term(Term.Kind)
  }

  /// The kind of entity behind a name.
  enum NameKind: Int64 {
    /// A place or an organization with a code, which every language calls by a name that is known.
    case knownPlace, knownOrganization
    case person, place, organization

    static let all = [knownPlace, knownOrganization, person, place, organization]
  }

  static let termFlag: Int64 = 1 << Int64(Term.bits)
  /// The number of bits of a feature.
  package static let bitWidth = Term.bits + 1
  /// All bits of a feature.
  static let mask: Int64 = 1 << Int64(bitWidth) - 1
  private static let hashBits: Int64 = 36

  package let number: Int64

  package init(number: Int64) {
    self.number = number
  }

  package init(name key: EntityKey, _ kind: EntityKind) {
    let hash = Int64(Hash64(key.rawValue).mixed >> UInt64(64 - Self.hashBits))
    number = NameKind(key, kind).rawValue << Self.hashBits | hash
  }

  package init(_ term: Term) {
    number = Self.termFlag | Int64(term.rawValue)
  }

  /// The term; nil if the feature is a name.
  var term: Term? {
    number & Self.termFlag == 0 ? nil : Term(rawValue: UInt64(number & ~Self.termFlag))
  }

  /// The same name as a thing of each kind; none for a term. Articles may tell a name to be of different kinds.
  package var namesOfAllKinds: [StoryFeature] {
    guard term == nil else { return [] }
    let hash = number & (1 << Self.hashBits - 1)
    return NameKind.all.map { StoryFeature(number: $0.rawValue << Self.hashBits | hash) }
  }

  var kind: Kind {
    if let term { return .term(term.kind) }
    return .name(NameKind(rawValue: number >> Self.hashBits) ?? .organization)
  }

  /// True for a number, a year, a quantity or a day.
  var isNumber: Bool {
    switch kind {
    case .term(.number), .term(.year), .term(.quantity), .term(.day): true
    case .name, .term: false
    }
  }

  package var isName: Bool { number & Self.termFlag == 0 }

  package var bits: UInt64 { UInt64(bitPattern: number) }

  package static func < (left: StoryFeature, right: StoryFeature) -> Bool { left.number < right.number }
}

extension StoryFeature.NameKind {
  fileprivate init(_ key: EntityKey, _ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .place: self = key.hasCode ? .knownPlace : .place
    case .organization: self = key.hasCode ? .knownOrganization : .organization
    }
  }
}
