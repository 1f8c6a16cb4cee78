internal import Languages
import Testing

struct SurroundingWordsTests {
  private static let languages = LanguageProfile.all.map(\.language)

  private static func has(_ phrase: String, followedBy next: String = "", in language: Language) -> Bool {
    let words = phrase.split(separator: " ").map(String.init)
    let lengths = language.profile.news.surroundings.phraseLengths(at: (words + [next])[...])
    return lengths & 1 << UInt64(words.count) != 0
  }

  @Test(arguments: languages)
  func `phrases of all lists are found by their words`(language: Language) {
    let words = language.profile.news.surroundings
    let phrases = [words.relatedOpenings, words.noticeEndings, words.authorLabels, words.rights].joined()
    for phrase in phrases { #expect(Self.has(phrase, followedBy: "harbour", in: language), "\(phrase)") }
  }

  @Test(arguments: [
    ("all rights", Language.english), ("read moreover", .english), ("harbour", .english),
    ("lien", .vietnamese),
    ("lire aussi et encore", Language("fr")),
  ])
  func `the beginning of a phrase is none`(words: String, language: Language) {
    #expect(!Self.has(words, in: language))
  }

  @Test func `no words begin no phrase`() {
    #expect(Language.english.profile.news.surroundings.phraseLengths(at: []) == 0)
  }
}
