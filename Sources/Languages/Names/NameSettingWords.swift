/// Words beside and in names that decide what the names are, or that they are none. All are in small letters with their
/// diacritics; one blank separates the words of a phrase.
package struct NameSettingWords: Sendable {
  /// Occupations and forms of address directly before a person: `ca sĩ`.
  package var occupations: [String] = []
  /// Words directly before the source of a statement: `theo`.
  package var attributions: [String] = []

  // MARK: Sport

  /// Words that reports on sport have: `thủ môn`.
  package var sport: [String] = []
  /// Words for a club before its name, and letters before or behind it: `câu lạc bộ`, `FC`.
  package var clubs: [String] = []
  package var clubLetters: [String] = []
  /// Words for a team before the nation that it plays for, which is a place: `đội tuyển`.
  package var teams: [String] = []
  /// Words between two opponents, or directly beside one: `thắng`, `beat`.
  package var opponents: [String] = []
  /// Words directly before a place where something happens, which is no club: `trên sân`, `in`.
  package var venues: [String] = []

  // MARK: Organizations

  /// Words with which only the names of organizations begin: `tổng công ty`.
  package var bodies: [String] = []
  /// Bodies that are called after people, directly before the name: `trường THPT`.
  package var calledBodies: [String] = []
  /// Places that are called after people: `đường`.
  package var calledPlaces: [String] = []
  /// Phrases that only end like such a word: `con đường`.
  package var falseCalls: [String] = []
  /// Bodies that every place has, which are no names without the place: `tỉnh ủy`.
  package var commonBodies: [String] = []
  /// Phrases of which an organization's name can end with the first word before a comma: `phòng , chống tội phạm`.
  package var continuedTasks: [String] = []
  /// Words between an office and the body that it belongs to: `thường trực`.
  package var officeAdjectives: [String] = []
  /// Words directly before the name of a newspaper or a broadcaster: `phóng viên`.
  package var media: [String] = []

  /// Words directly before a province after which a newspaper is named: `báo`.
  package var papers: [String] = []

  // MARK: Other names

  /// Abbreviations that are no names: `PCCC`.
  package var abbreviations: [String] = []
  /// Things with names of their own that are no people, places or organizations: ships, storms.
  package var things: [String] = []
  /// Words with which the names of events begin: `festival`.
  package var events: [String] = []
  /// Kinds of places that have a number: `quốc lộ`.
  package var numberedPlaces: [String] = []
  /// Units that follow the address of a house: `phường`.
  package var addressUnits: [String] = []
  /// Words for streets behind the names of people after whom they are called: `street`.
  package var streetWords: [String] = []
  /// Words before the number of a house or an alley, which the name of a street follows: `hẻm`.
  package var houseNumbers: [String] = []
  /// Offices that only states of a federation have, directly before or behind the name of the state: `governor`.
  package var stateOffices: [String] = []
  /// Kinds of bodies whose name can be an abbreviation: `cục`.
  package var acronymBodies: [String] = []
  /// Words before a colon and the name of a photographer: `ảnh`.
  package var creditLabels: [String] = []

  package static let neutral = NameSettingWords()

  private init() {}
}

extension NameSettingWords {
  /// The names of the lists in `name-settings.tsv`.
  private static let lists: [Substring: any WritableKeyPath<NameSettingWords, [String]> & Sendable] = [
    "occupation": \.occupations, "attribution": \.attributions, "sport": \.sport, "club": \.clubs,
    "club-letters": \.clubLetters,
    "team": \.teams, "opponent": \.opponents, "venue": \.venues, "body": \.bodies,
    "called-body": \.calledBodies,
    "called-place": \.calledPlaces, "false-call": \.falseCalls,
    "common-body": \.commonBodies,
    "continued-task": \.continuedTasks, "office-adjective": \.officeAdjectives, "medium": \.media,
    "paper": \.papers, "abbreviation": \.abbreviations,
    "thing": \.things, "event": \.events, "numbered-place": \.numberedPlaces, "address-unit": \.addressUnits,
    "credit-label": \.creditLabels, "house-number": \.houseNumbers, "street-word": \.streetWords,
    "state-office": \.stateOffices,
    "acronym-body": \.acronymBodies,
  ]

  /// The words in a language's table `name-settings.tsv`.
  init(of language: Language) {
    for row in LanguageTable("name-settings.tsv", of: language).rows {
      guard let list = row.first.flatMap({ Self.lists[$0] }) else {
        preconditionFailure(
          "the embedded table name-settings.tsv of \(language.code) has no list '\(row[0])'")
      }
      self[keyPath: list] += LanguageTable.forms(row, 1)
    }
  }
}
