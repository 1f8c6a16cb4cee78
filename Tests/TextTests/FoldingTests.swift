import Foundation
import Testing
internal import Text

/// The 134 accented letters of Vietnamese: 67 small ones and their capitals.
private let accentedVietnamese: [(base: String, letters: String)] = [
  ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
  ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
]

@Test(arguments: accentedVietnamese)
func `every accented Vietnamese letter folds to its base`(base: String, letters: String) {
  for letter in letters {
    for spelling in [String(letter), letter.uppercased()] {
      #expect(fold(spelling.precomposedStringWithCanonicalMapping) == base)
      #expect(fold(spelling.decomposedStringWithCanonicalMapping) == base)
    }
  }
}

@Test func `the table of Vietnamese letters is complete`() {
  #expect(accentedVietnamese.map(\.letters.count).reduce(0, +) * 2 == 134)
}

@Test(arguments: [
  ("hòa bình", "hoà bình"), ("thủy", "thuỷ"), ("Đà Nẵng", "DA NANG"), ("“Don’t”", "\"don't\""),
  ("2010–2015", "2010-2015"), ("ＡＢＣ１２３", "abc123"), ("Straße", "STRASSE"), ("Œuvre", "oeuvre"),
  ("10\u{A0}000", "10 000"), ("soft\u{AD}ware", "software"), ("wait…", "wait..."), ("\u{FEFF}text", "text"),
  ("Ångström", "angstrom"), ("İstanbul", "istanbul"), ("Ｋ\u{212A}", "kk"), ("Москва", "МОСКВА"),
  ("Ёлка", "елка"),
  ("Ἀθῆναι", "αθηναι"), ("Łódź", "lodz"),
  ("the oﬃcial eﬀect, ﬁrst ﬂoor", "the official effect, first floor"),
  ("𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠 𝑛𝑒𝑤𝑠 𝟐𝟎", "breaking news 20"),
  ("ℝℋℓ", "rhl"), ("CO₂", "co2"), ("Ⓝⓔⓦⓢ", "news"), ("𝛼Α", "αα"), ("ｶﾅ", "カナ"),
])
func `two spellings fold alike`(one: String, other: String) {
  #expect(fold(one) == fold(other))
}

@Test(arguments: ["が", "한국", "Москва й", "Ὀδυσσεύς", "ệ ự Ở", "é̂x̣"])
func `composed and decomposed text fold alike`(text: String) {
  #expect(fold(text.precomposedStringWithCanonicalMapping) == fold(text.decomposedStringWithCanonicalMapping))
}

@Test(arguments: ["ไทย", "हिन्दी", "中文", "が", "👩‍🚀🇻🇳"])
func `letters of other scripts are not lost`(text: String) {
  #expect(!fold(text).isEmpty)
}

@Test(arguments: [("か", "が"), ("กา", "กิ")])
func `marks of other scripts make a difference`(one: String, other: String) {
  #expect(fold(one) != fold(other))
}

@Test func `folding agrees with the Unicode decomposition of each Latin letter`() {
  for scalar in [0xC0..<0x250, 0x1E00..<0x1F00].joined().compactMap(Unicode.Scalar.init) {
    let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard decomposed.count > 1, let base = decomposed.first, base.isASCII, base.properties.isAlphabetic else {
      continue
    }
    #expect(fold(String(scalar)) == String(base).lowercased())
  }
}

@Test(arguments: [
  ("Đà Nẵng đẹp", "nang", "Nẵng"), ("Đà Nẵng", "da", "Đà"), ("a“b”", "\"b\"", "“b”"),
  ("wait… now", "..", "…"),
  ("Straße", "ss", "ß"), ("Straße", "s", "S"), ("ﷺ xong", "xong", "xong"),
])
func `a match leads back to the words as they were written`(text: String, query: String, match: String) throws
{
  for spelling in [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping] {
    let folded = FoldedText(spelling)
    let found = try #require(folded.firstRange(of: query))
    let bytes = Array(spelling.utf8)[folded.sourceRange(of: found)]
    #expect(String(decoding: bytes, as: UTF8.self) == match)
  }
}

@Test func `folded text knows the source offset of its end and of nothing`() {
  let folded = FoldedText("Bỉ")
  #expect(folded.sourceRange(of: 0..<2) == 0..<4)
  #expect(folded.sourceRange(of: 2..<2) == 4..<4)
  #expect(FoldedText("").sourceRange(of: 0..<0) == 0..<0)
}

@Test func `folding twice changes nothing more`() {
  let text = "Ủy ban “Đối ngoại” — ÆON, ＴＯＫＹＯ… Ёж, Ἀθῆναι, が, 한국"
  #expect(fold(fold(text)) == fold(text))
}

extension FoldedText {
  fileprivate func firstRange(of query: String) -> Range<Int>? {
    let wanted = Array(query.utf8)
    return (0...max(0, bytes.count - wanted.count)).map { $0..<min(bytes.count, $0 + wanted.count) }
      .first { Array(bytes[$0]) == wanted }
  }
}
