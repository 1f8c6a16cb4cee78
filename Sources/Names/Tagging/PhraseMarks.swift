/// The lists that a phrase of the lexicon is on. The lists are text files, one a case, named like the case.
package struct PhraseMarks: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The lists, in the order of their bits.
  package enum List: UInt32, CaseIterable, Sendable {
    case givenNames, familyNames, vietnameseFamilyNames, vietnameseGivenNames, nameParticles
    case countries, regions, cities, states, vietnamesePlaces, demonyms
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

  /// A longer phrase begins with this one.
  package static let isPrefix = PhraseMarks(rawValue: 1 << 31)

  static let all = PhraseMarks(rawValue: .max)

  /// Lists whose phrases count in small letters too: the others are names.
  package static let cues: PhraseMarks = [
    .init(.organizationHeads), .init(.organizationTails), .init(.placeUnits), .init(.placeTails),
    .init(.titles), .init(.professions), .init(.placePrepositions), .init(.speechVerbs), .init(.calendar),
    .init(.languages), .init(.events), .init(.usuallySmall), .init(.usuallyCapital), .init(.nameParticles),
    .init(.organizationWords),
  ]

  /// Lists of words before or at the front of a name that tell its kind from afar.
  package static let heads: PhraseMarks = [.init(.organizationHeads), .init(.placeUnits), .init(.titles)]

  /// The numbers of the lists.
  var numbers: some Sequence<UInt64> {
    sequence(state: rawValue) { rest in
      guard rest != 0 else { return nil }
      defer { rest &= rest &- 1 }
      return UInt64(rest.trailingZeroBitCount)
    }
  }
}
