import Corpus
import Linguistics
import Testing

@Test(arguments: [
  ("drugs", Language.english, "ma túy"), ("Ma túy", .vietnamese, "drug"), ("ma tuy", .vietnamese, "drug"),
  ("ma tu\u{301}y", .vietnamese, "drug"), ("earthquakes", .english, "động đất"),
  ("dong dat", .vietnamese, "earthquake"), ("Prime Minister", .english, "thủ tướng"),
])
func `a word is found in the other language however it is written`(
  word: String, language: Language, expected: String
) {
  let other = language == .english ? Language.vietnamese : .english
  let translations = Lexicon.shared.translations(of: word, from: language, to: other)
  #expect(translations.map(\.text).contains(expected))
  #expect(translations.allSatisfy { (0...1).contains($0.probability) })
}

@Test func `what the lexicon lacks has no translation`() {
  #expect(Lexicon.shared.translations(of: "zyzzyva", from: .english, to: .vietnamese).isEmpty)
  #expect(Lexicon.shared.translations(of: "drug", from: .english, to: Language("fr")).isEmpty)
  #expect(Lexicon.shared.translations(of: "drug", from: .english, to: .english).isEmpty)
  #expect(Lexicon.shared.translations(of: "", from: .english, to: .vietnamese).isEmpty)
}
