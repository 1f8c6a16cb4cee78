import Corpus
import Foundation
import Linguistics
import Testing

private func termsOf(_ text: String, _ language: Language) -> [String: Int] {
  terms(in: text, ranges: [0..<text.utf8.count], language: language)
}

@Test(arguments: [
  ("Drug cartels fight the cartel.", ["drug": 1, "cartel": 2, "fight": 1]),
  ("Agencies and an agency; boxes, a box", ["agency": 2, "box": 2]),
  ("the crisis, a virus, her boss", ["crisis": 1, "virus": 1, "boss": 1]),
  ("Belgium’s port", ["belgium": 1, "port": 1]),
  ("121 tons in 2023, 5 times 10,000", ["121": 1, "ton": 1, "2023": 1, "10000": 1]),
  ("", [:]), (" \n", [:]), ("It is to be as it was", [:]),
])
func `English terms are content words in the singular`(text: String, expected: [String: Int]) {
  #expect(termsOf(text, .english) == expected)
}

@Test(arguments: [
  ("buôn bán ma túy", ["buon ban": 1, "ban ma": 1, "ma tuy": 1]),
  ("ma túy và cocaine", ["ma tuy": 1, "cocaine": 1]),
  ("ma, túy", [:]),
  ("10.000 tấn", ["10000": 1]),
  ("của các những", [:]),
])
func `Vietnamese terms are pairs of syllables and foreign words`(text: String, expected: [String: Int]) {
  #expect(termsOf(text, .vietnamese) == expected)
}

@Test(arguments: ["Nạn buôn bán ma túy xuyên lục địa", "hợp tác an ninh cảng biển"])
func `decomposed, capital and undiacritised Vietnamese has the same terms`(text: String) {
  let expected = termsOf(text, .vietnamese)
  #expect(!expected.isEmpty)
  #expect(termsOf(text.decomposedStringWithCanonicalMapping, .vietnamese) == expected)
  #expect(termsOf(text.uppercased(), .vietnamese) == expected)
  #expect(termsOf(fold(text), .vietnamese) == expected)
}

@Test func `no term reaches over two ranges`() {
  #expect(terms(in: "ma túy", ranges: [0..<3, 3..<7], language: .vietnamese) == [:])
}

@Test func `a word of another language is kept as it is, folded`() {
  #expect(termsOf("Die Häuser", Language("de")) == ["die": 1, "hauser": 1])
}

@Test(arguments: [StopWords.english, StopWords.vietnamese])
func `stop words are sorted, folded and each there once`(list: String) {
  let words = list.split(whereSeparator: \.isWhitespace).map(String.init)
  #expect(words == Set(words).sorted())
  #expect(words == words.map(fold))
}

@Test func `a word of any length is no trouble`() {
  #expect(termsOf(String(repeating: "x", count: 100_000), .english) == [:])
}
