import Languages
import Testing

struct FamiliarWordsTests {
  private func isFamiliar(_ word: String, in language: Language) -> Bool {
    language.profile.familiarWords.contains(word[...].utf8)
  }

  @Test(arguments: [
    "abandon", "Abandon", "ABANDONED", "abandons", "Assemblée nationale", "ASSEMBLÉE NATIONALE",
    "assemblée Nationale",
  ])
  func `a word of a table is familiar in any case`(word: String) {
    #expect(isFamiliar(word, in: word.lowercased().hasPrefix("abandon") ? .english : Language("fr")))
  }

  @Test(arguments: ["", "# Words", "#", "Assemblee nationale", "National Assembly"])
  func `comments, second fields and other spellings are no familiar words`(word: String) {
    #expect(!isFamiliar(word, in: Language("fr")))
    #expect(!isFamiliar(word, in: .english))
  }

  @Test func `a language without a table has no familiar words`() {
    #expect(!isFamiliar("abandon", in: .undetermined))
  }
}
