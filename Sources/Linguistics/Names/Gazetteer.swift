internal import Corpus
internal import Foundation

/// A place or an organization that is known beforehand.
struct KnownEntity: Sendable {
  let entity: Entity
  /// Whether the name is an adjective or the name of a people.
  let isDemonym: Bool
  /// Whether it must stand in capitals, as `US` must and `us` may not.
  let isAcronym: Bool
}

/// The names of known places and organizations in one language.
///
/// Countries, continents and regions of the world are CLDR's, by way of Foundation; cities are those of the
/// time zone database; the tables beside this file add everyday variants, demonyms, media and bodies. Each
/// gazetteer is made when it is first asked for: about 10 ms, of which ICU takes two, never on the way to the first screen.
struct Gazetteer: Sendable {
  let names: PhraseTable<KnownEntity>

  static let english = Gazetteer(of: .english)
  static let vietnamese = Gazetteer(of: .vietnamese)
  /// For Vietnamese without diacritics.
  static let foldedVietnamese = Gazetteer(of: .vietnamese, isFolded: true)

  /// The names for text in a language.
  static func names(of language: Language, isFolded: Bool) -> PhraseTable<KnownEntity> {
    guard language == .vietnamese else { return english.names }
    return isFolded ? foldedVietnamese.names : vietnamese.names
  }

  private init(of language: Language, isFolded: Bool = false) {
    var builder = GazetteerBuilder(language: language)
    builder.addRegions()
    builder.addCities()
    builder.addOrganizations()
    if language == .english { builder.addDemonyms() }
    names = PhraseTable(builder.phrases, isFolded: isFolded)
  }
}
