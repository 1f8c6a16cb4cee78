internal import Languages
internal import News
internal import Stories
import Testing
internal import Text

private let french = Language("fr")

private func facts(_ text: String, today: ArticleDate? = nil) -> StatedFacts {
  ProseReading(of: text, prose: [0..<text.utf8.count], without: [], language: french, today: today).facts
}

private let quantities: [(text: String, value: Double, unit: Languages.Unit)] = [
  ("4,5 % des salaires", 4.5, .percent), ("190 000 personnes", 190_000, .person),
  ("190\u{a0}000 personnes", 190_000, .person), ("1\u{202f}012 personnes", 1012, .person),
  ("2,5 millions d'euros", 2_500_000, .euro), ("5,3 milliards de dollars", 5_300_000_000, .dollar),
  ("600 €", 600, .euro), ("30 M€", 30_000_000, .euro), ("18 kilomètres", 18_000, .metre),
  ("4,2 tonnes", 4200, .kilogram), ("deux hélicoptères", 2, .aircraft), ("quarante jours", 40, .day),
  ("dix-huit mois", 18, .month), ("quatre-vingt-dix-sept voix", 97, .vote),
  ("vingt et un pays", 21, .country),
  ("3 846 cas", 3846, .incident), ("un séisme de magnitude 6,1 fait", 6.1, .magnitude),
  ("un million d’habitants", 1_000_000, .person),
]

@Test(arguments: quantities)
func `French numbers are read with their units`(text: String, value: Double, unit: Languages.Unit) {
  let quantities = facts(text).quantities
  #expect(quantities.count == 1)
  #expect(quantities.first.map { ($0.value - value).magnitude < 1e-6 * value } == true)
  #expect(quantities.first?.unit == unit)
}

private let days: [(text: String, date: [Int?])] = [
  ("le 4 mars 2024", [2024, 3, 4]), ("le 1er janvier", [nil, 1, 1]), ("en avril 2015", [2015, 4, nil]),
  ("le 12/03/2024", [2024, 3, 12]), ("le 12.03.2024", [2024, 3, 12]), ("lundi", [2024, 3, 4]),
  ("dimanche soir", [2024, 3, 3]), ("hier", [2024, 3, 3]), ("aujourd’hui", [2024, 3, 4]),
  ("avant-hier", [2024, 3, 2]), ("lundi prochain", [2024, 3, 11]), ("vendredi dernier", [2024, 3, 1]),
]

@Test(arguments: days)
func `French days are read`(text: String, date: [Int?]) {
  let days = facts(text, today: ArticleDate(year: 2024, month: 3, day: 4)).days
  #expect(days.count == 1)
  #expect(days.first.map { [$0.year, $0.month, $0.day] } == date)
}

@Test(arguments: [
  ("attaques", "attaque"), ("l’attaque", "attaque"), ("chevaux", "cheval"), ("victimes", "victime"),
  ("navires", "navire"),
])
func `a French plural is compared as the singular`(plural: String, singular: String) {
  func words(_ text: String) -> [Term] {
    terms(in: text, ranges: [0..<text.utf8.count], language: french).map(\.term)
  }
  #expect(words(plural) == words(singular))
  #expect(words(singular).count == 1)
}

@Test func `French words are terms of their own and not those of English`() {
  let (words, english) = [french, .english].map { language in
    terms(in: "table", ranges: [0..<5], language: language).map(\.term)
  }.split()
  #expect(words.map(\.space) == [.own])
  #expect(english.map(\.space) == [.shared])
}

@Test(arguments: [("séisme", "earthquake"), ("fusée", "rocket"), ("grève", "strike")])
func `French is translated into English, and through English into Vietnamese`(word: String, expected: String)
{
  #expect(Lexicon.shared.translations(of: word, from: french, to: .english).map(\.text).contains(expected))
  #expect(Lexicon.shared.translations(of: expected, from: .english, to: french).map(\.text).contains(word))
  #expect(!Lexicon.shared.translations(of: word, from: french, to: .vietnamese).isEmpty)
}

extension [[Term]] {
  fileprivate func split() -> ([Term], [Term]) { (self[0], self[1]) }
}
