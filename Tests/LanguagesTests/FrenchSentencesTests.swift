internal import Languages
import Testing

/// Tests of the ends of French sentences. In the tables `|` marks the boundary.
@Test(arguments: [
  "« Les gens dorment dehors », a déclaré M. Thapa. |« Nous avons besoin de tentes. »",
  "« Nous avons besoin de tentes. » |Le ministre est parti.",
  "M. Le Pen a parlé. |Mme. Dupont aussi.",
  "Il habite au n° 7, bd. 8, cf. l’article. |Qui le sait ? |Personne !",
  "Il vit au 12, bd. Voltaire ou av. Foch. |Nul ne le sait.",
  "Il est né en janv. 1980 à Paris. |À Lyon, rien.",
])
func `French sentences end where a reader stops`(marked: String) {
  let text = marked.split(separator: "|").joined()
  let bytes = Array(text.utf8)
  let sentences = Sentences(of: bytes, in: bytes.indices, by: Language("fr").profile.sentences)
    .map { String(decoding: bytes[$0], as: UTF8.self) }
  #expect(sentences == marked.split(separator: "|").map { String($0.trimmingSuffix(while: { $0 == " " })) })
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}

/// The rules for a text in a language without a profile.
@Test func `an unknown language has what holds for all languages, and no rules of English`() {
  let profile = Language("de").profile
  #expect(profile.terms.stopWords.isEmpty)
  #expect(profile.sentences.isOpener("the", hasDiacritic: false) == false)
  #expect(profile.news.bylineOpenings.isEmpty)
  #expect(profile.numbersAndDates.meanings.isEmpty)
  #expect(profile.news.endMarks.contains("###"))
  #expect(profile.endonym == nil)
  #expect(Language("de").endonym == "Deutsch")
  #expect(Language("fr").endonym == "Français")
}

@Test(arguments: LanguageProfile.all.map(\.language))
func `each registered language gives every part`(language: Language) {
  let profile = language.profile
  #expect(profile.language == language)
  #expect(profile.endonym != nil)
  #expect(!profile.terms.stopWords.isEmpty)
  #expect(profile.sentences.isOpener("the", hasDiacritic: false) || language != .english)
  #expect(!profile.news.danglingWords.isEmpty)
  #expect(!profile.numbersAndDates.meanings.isEmpty)
}
