import Languages
import Testing

@Suite struct LanguageNameTests {
  @Test(arguments: [
    ("vi", "vi"), ("VI", "vi"), ("Tiếng Việt", "vi"), ("tieng viet", "vi"), ("Vietnamese", "vi"),
    ("vietnamien", "vi"), ("tiếng Anh", "en"), ("english", "en"), ("Français", "fr"), ("German", "de"),
    ("Deutsch", "de"), ("zh-Hant", "zh-Hant"), ("und", "und"), ("Thai", "th"),
  ])
  func `a language is known by its code and by its names`(typed: String, code: String) {
    #expect(Language(named: typed)?.code == code)
  }

  @Test(arguments: ["", "Klingonese", "v", "vi_VN", "12", "news/vi", "xx", "zz-Latn"])
  func `what names no language is none`(typed: String) {
    #expect(Language(named: typed) == nil)
  }

  @Test func `each key press may ask for codes and endonyms`() {
    #expect(Language(codeOrEndonym: "tiếng việt") == .vietnamese)
    #expect(Language(codeOrEndonym: "fr") == Language("fr"))
    #expect(Language(codeOrEndonym: "vietnames") == nil)
  }
}
