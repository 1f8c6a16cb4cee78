/// A name as each language writes it.
struct NamePair {
  let english: [UInt8]
  let vietnamese: [UInt8]
  /// The name of a person after the first mention; the same as the full name for anything else.
  let shortEnglish: [UInt8]
  let shortVietnamese: [UInt8]

  init(_ english: String, _ vietnamese: String, short: (english: String, vietnamese: String)? = nil) {
    self.english = Array(english.utf8)
    self.vietnamese = Array(vietnamese.utf8)
    shortEnglish = Array((short?.english ?? english).utf8)
    shortVietnamese = Array((short?.vietnamese ?? vietnamese).utf8)
  }

  /// Names from lines `English=tiếng Việt`, or one form for both languages.
  static func list(_ lines: String) -> [NamePair] {
    lines.split(separator: ",").map { line in
      let sides = line.split(separator: "=").map(String.init)
      return NamePair(sides[0], sides.last ?? sides[0])
    }
  }

  func form(in language: SampleLanguage) -> [UInt8] {
    language == .english ? english : vietnamese
  }

  func shortForm(in language: SampleLanguage) -> [UInt8] {
    language == .english ? shortEnglish : shortVietnamese
  }
}
