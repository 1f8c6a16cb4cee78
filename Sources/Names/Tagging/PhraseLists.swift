/// The lists of the lexicon that have a phrase. Each case of `List` has a text file of its name.
package struct PhraseLists: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The lists, in the order of their bits.
  package enum List: UInt64, CaseIterable, Sendable {
    case givenNames, familyNames, syllabicFamilyNames, syllabicGivenNames, nameParticles
    case countries, regions, cities, states, syllabicPlaces, demonyms
    case organizations, media, companies, clubs, acronyms
    case organizationHeads, organizationTails, placeUnits, placeTails, titles, professions
    case placePrepositions, speechVerbs, calendar, languages, events
    /// Words that the training text has mostly in small letters, and mostly with a capital.
    case usuallySmall, usuallyCapital
    case organizationWords
  }

  package init(_ list: List) {
    rawValue = 1 << list.rawValue
  }

  /// A longer phrase begins with the phrase.
  package static let isPrefix = PhraseLists(rawValue: 1 << 63)

  static let all = PhraseLists(rawValue: .max)

  /// Lists whose phrases count in small letters too. The other lists have names.
  package static let cues: PhraseLists = [
    .init(.organizationHeads), .init(.organizationTails), .init(.placeUnits), .init(.placeTails),
    .init(.titles), .init(.professions), .init(.placePrepositions), .init(.speechVerbs), .init(.calendar),
    .init(.languages), .init(.events), .init(.usuallySmall), .init(.usuallyCapital), .init(.nameParticles),
    .init(.organizationWords),
  ]

  /// Lists of words before or at the front of a name that show its kind from a distance.
  package static let heads: PhraseLists = [.init(.organizationHeads), .init(.placeUnits), .init(.titles)]

  /// The bits in a model, which has 31 lists at most; the last bit says that a longer phrase begins with the phrase.
  package var inModel: UInt32 {
    UInt32(truncatingIfNeeded: rawValue & 0x7FFF_FFFF | (rawValue &>> 63) &<< 31)
  }

  /// The lists of a phrase by their bits in a model.
  @inline(__always)
  init(inModel bits: UInt32) {
    rawValue = UInt64(bits & 0x7FFF_FFFF) | UInt64(bits &>> 31) &<< 63
  }

  /// Calls `body` with the number of each list.
  @inline(__always)
  func forEachNumber(_ body: (UInt64) -> Void) {
    var rest = rawValue
    while rest != 0 {
      body(UInt64(rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
  }
}
