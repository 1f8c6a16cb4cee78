/// Words and phrases around and in names, in small letters, by which names are found and their kinds are recognised.
/// The lists are text files in the folder of the language.
package struct NameCues: Sendable {
  package let givenNames: [String]
  package let familyNames: [String]
  /// Titles and functions before a person's name: `Mme`, `ministre`.
  package let titles: [String]
  package let professions: [String]
  /// Verbs whose subjects are people: `a déclaré`.
  package let personVerbs: [String]
  /// Words with which the names of bodies begin, continue and end.
  package let organizationHeads: [String]
  package let organizationWords: [String]
  package let organizationTails: [String]
  /// Words for kinds of places: `lac`.
  package let placeUnits: [String]
  /// Words and phrases before the name of a place.
  package let placePrepositions: [String]
  /// Capitalised phrases that are no names of people, places or organizations.
  package let events: [String]
  package let languages: [String]
  /// Words that seldom are names although they begin sentences with a capital.
  package let usuallySmall: [String]

  /// Reads the lists of a language.
  package init(of language: Language) {
    func list(_ name: String) -> [String] { LanguageTable("\(name).txt", of: language).words }
    givenNames = list("given-names")
    familyNames = list("family-names")
    titles = list("titles")
    professions = list("professions")
    personVerbs = list("person-verbs")
    organizationHeads = list("organization-heads")
    organizationWords = list("organization-words")
    organizationTails = list("organization-tails")
    placeUnits = list("place-units")
    placePrepositions = list("place-prepositions")
    events = list("events")
    languages = list("languages")
    usuallySmall = list("usually-small") + list("stop-words") + list("sentence-openers")
  }
}
