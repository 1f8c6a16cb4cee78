internal import Languages
internal import Text

/// The words of a language beside and in names, `NameSettingWords`, as they are looked for in texts.
struct NameSettings: Sendable {
  let occupations: PhraseTable
  let attributions: PhraseTable
  let sport: PhraseTable
  let clubs: PhraseTable
  let clubLetters: PhraseTable
  let opponents: PhraseTable
  let teams: PhraseTable
  let venues: PhraseTable
  let calledBodies: PhraseTable
  let calledPlaces: PhraseTable
  let falseCalls: PhraseTable
  let commonBodies: PhraseTable
  let bodies: PhraseTable
  let continuedTasks: PhraseTable
  let officeAdjectives: PhraseTable
  let media: PhraseTable
  let papers: PhraseTable
  let abbreviations: PhraseTable
  let things: PhraseTable
  let events: PhraseTable
  let numberedPlaces: PhraseTable
  let addressUnits: PhraseTable
  let creditLabels: PhraseTable
  let houseNumbers: PhraseTable
  let streetWords: PhraseTable
  let stateOffices: PhraseTable
  let acronymBodies: PhraseTable

  init(_ words: NameSettingWords, isFolded: Bool) {
    func table(_ phrases: [String]) -> PhraseTable { PhraseTable(phrases, isFolded: isFolded) }
    occupations = table(words.occupations)
    attributions = table(words.attributions)
    sport = table(words.sport)
    clubs = table(words.clubs)
    clubLetters = table(words.clubLetters)
    teams = table(words.teams)
    opponents = table(words.opponents)
    venues = table(words.venues)
    bodies = table(words.bodies)
    calledBodies = table(words.calledBodies)
    calledPlaces = table(words.calledPlaces)
    falseCalls = table(words.falseCalls)
    commonBodies = table(words.commonBodies)
    officeAdjectives = table(words.officeAdjectives)
    continuedTasks = table(words.continuedTasks)
    papers = table(words.papers)
    media = table(words.media)
    abbreviations = table(words.abbreviations)
    events = table(words.events)
    things = table(words.things)
    numberedPlaces = table(words.numberedPlaces)
    addressUnits = table(words.addressUnits)
    creditLabels = table(words.creditLabels)
    streetWords = table(words.streetWords)
    houseNumbers = table(words.houseNumbers)
    stateOffices = table(words.stateOffices)
    acronymBodies = table(words.acronymBodies)
  }
}
