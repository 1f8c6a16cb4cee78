import Localization
import Testing

struct InterfaceLanguageTests {
  @Test(
    "the first variable that is set decides",
    arguments: [
      (["LC_ALL": "vi_VN.UTF-8", "LANG": "en_US.UTF-8"], InterfaceLanguage.vietnamese),
      (["LC_ALL": "vi", "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8"], .vietnamese),
      (["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8"], .english),
      (["LC_ALL": "fr_FR.UTF-8", "LANG": "vi_VN.UTF-8"], .english),
      (["LC_ALL": "POSIX", "LANG": "vi"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "vi", "LANG": "C"], .vietnamese),
      (["LC_ALL": "C.UTF-8", "LC_MESSAGES": "vi_VN", "LANG": "vi_VN"], .english),
      (["LANG": "vi_VN.UTF-8@valencia"], .vietnamese), (["LANG": "fr_FR.UTF-8"], .english), ([:], .english),
    ])
  func environment(_ environment: [String: String], _ expected: InterfaceLanguage) {
    #expect(InterfaceLanguage.wanted { environment[$0] } == expected)
  }

  @Test(
    "the command line comes before the settings, the settings before the environment",
    arguments: [
      (["list", "--language-of-interface", "vi"], InterfaceLanguage.english, InterfaceLanguage.vietnamese),
      (["--language-of-interface=vi_VN.UTF-8", "list"], nil, .vietnamese),
      (["--language-of-interface", "en", "--language-of-interface=vi"], .english, .vietnamese),
      (["list", "--", "--language-of-interface", "vi"], nil, .english),
      (["--language-of-interface"], .vietnamese, .vietnamese),
      (["--language-of-interface", "fr"], .vietnamese, .vietnamese), (["list"], nil, .english),
    ] as [([String], InterfaceLanguage?, InterfaceLanguage)])
  func wish(_ arguments: [String], _ setting: InterfaceLanguage?, _ expected: InterfaceLanguage) {
    let environment = ["LANG": "en_GB.UTF-8"]
    let wanted = InterfaceLanguage.wanted(by: arguments, setting: setting) { environment[$0] }
    #expect(wanted == expected)
  }

  @Test("a name that only begins like a language's is no such language")
  func otherNames() {
    #expect(InterfaceLanguage(locale: "vie") == nil)
    #expect(InterfaceLanguage(locale: "VI-vn") == .vietnamese)
  }

  @Test("a text is said in the language of the operation")
  func texts() {
    let hello = Wording(en: "hello", vi: "xin chào")
    let said = InterfaceLanguage.$override.withValue(.vietnamese) {
      [hello.text, wording(en: "bye", vi: "tạm biệt")]
    }
    #expect(said == ["xin chào", "tạm biệt"])
    #expect(hello.text == "hello")
  }
}
