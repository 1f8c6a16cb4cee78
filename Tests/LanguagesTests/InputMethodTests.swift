import Languages
import Testing

/// The keys behind the letters of Vietnamese input methods.
struct InputMethodTests {
  private static func method(_ name: String) throws -> InputMethod {
    try #require(LanguageProfile.all.flatMap(\.inputMethods).first { $0.name == name })
  }

  @Test(arguments: [
    ("ư", "w", "u7"), ("đ", "dd", "d9"), ("ă", "aw", "a8"), ("â", "aa", "a6"), ("ê", "ee", "e6"),
    ("ô", "oo", "o6"), ("ơ", "[", "o7"), ("á", "as", "a1"), ("à", "af", "a2"), ("ả", "ar", "a3"),
    ("ã", "ax", "a4"), ("ạ", "aj", "a5"), ("ế", "ees", "e61"), ("ự", "wj", "u75"), ("ỳ", "yf", "y2"),
    ("Đ", "DD", "D9"), ("Ư", "W", "U7"), ("\u{301}", "s", "1"), ("a\u{302}\u{301}", "aas", "a61"),
  ])
  func `a letter stands for the keys that make it`(letter: Character, telex: String, vni: String) throws {
    #expect(try Self.method("telex").keys(of: letter).map { String($0) } == telex)
    #expect(try Self.method("vni").keys(of: letter).map { String($0) } == vni)
  }

  @Test(arguments: ["a", "w", "ñ", "ü", "ç", "o\u{306}", "ŵ", "ĩ\u{303}", "я", "漢", "1", " "])
  func `other characters are made by no keys`(letter: Character) throws {
    #expect(try Self.method("telex").keys(of: letter) == nil)
  }

  @Test(arguments: [
    ("u", "ư", "w"), ("d", "đ", "d"), ("a", "â", "a"), ("â", "ấ", "s"), ("e", "é", "s"), ("u", "ứ", "ws"),
    ("o", "ơ", "w"),
  ])
  func `a letter that replaces another stands for the keys behind those of the other`(
    last: Character, letter: Character, keys: String
  ) throws {
    #expect(try Self.method("telex").keys(of: letter, after: last).map { String($0) } == keys)
  }

  @Test(arguments: [("j", "ư"), ("e", "á"), ("á", "a"), ("ấ", "â")])
  func `a letter that can't come of the other replaces it by no keys`(last: Character, letter: Character)
    throws
  {
    #expect(try Self.method("telex").keys(of: letter, after: last) == nil)
  }
}
