import Foundation
internal import Languages
internal import Stories
import Testing
internal import Text

/// The terms of a text with their counts, as the text writes them, folded: those of a few kinds, without syllables.
private func termsOf(
  _ text: String, _ language: Language, _ kinds: Set<Term.Kind> = [.word, .compound]
) -> [String: Int] {
  let found = terms(in: text, ranges: [0..<text.utf8.count], language: language)
  let utf8 = Array(text.utf8)
  return Dictionary(
    found.filter { kinds.contains($0.term.kind) && !($0.term.kind == .word && $0.term.space == .own) }.map {
      (fold(String(decoding: utf8[$0.range], as: UTF8.self)), $0.count)
    }, uniquingKeysWith: +)
}

private func keys(_ text: String, _ language: Language) -> [Term] {
  terms(in: text, ranges: [0..<text.utf8.count], language: language).map(\.term)
}

@Test(arguments: [
  ("Drug cartels fight the cartel.", ["drug": 1, "cartels": 2, "fight": 1]),
  ("Agencies and an agency; boxes, a box", ["agency": 2, "boxes": 2]),
  ("the crisis, a virus, her boss", ["crisis": 1, "virus": 1, "boss": 1]),
  ("Belgium’s port", ["belgium": 1, "port": 1]),
  ("", [:]), (" \n", [:]), ("It is to be as it was", [:]),
])
func `English terms are content words, plurals taken for the singular`(text: String, expected: [String: Int])
{
  #expect(termsOf(text, .english) == expected)
}

@Test(arguments: [
  ("de", "Die Fähre und der Hafen, die das Land mit ihm teilt", ["fahre": 1, "hafen": 1, "teilt": 1]),
  ("ru", "Паром и порт: она для них", ["паром": 1]),
  ("el", "το πλοίο και οι νησιώτες", ["πλοιο": 1, "νησιωτες": 1]),
])
func `short words are no terms in a language without a list of stop words`(
  code: String, text: String, expected: [String: Int]
) {
  #expect(termsOf(text, Language(code)) == expected)
}

@Test(arguments: [
  ("buôn bán ma túy", ["buon ban": 1, "ban ma": 1, "ma tuy": 1]),
  ("ma túy và cocaine", ["ma tuy": 1, "cocaine": 1]),
  ("ma, túy", [:]),
  ("của các những", [:]),
])
func `Vietnamese terms are pairs of syllables and foreign words`(text: String, expected: [String: Int]) {
  #expect(termsOf(text, .vietnamese) == expected)
}

@Test(arguments: ["Nạn buôn bán ma túy xuyên lục địa", "hợp tác an ninh cảng biển"])
func `decomposed, capital and undiacritised Vietnamese has the same compounds`(text: String) {
  let expected = keys(text, .vietnamese)
  #expect(!expected.isEmpty)
  #expect(keys(text.decomposedStringWithCanonicalMapping, .vietnamese) == expected)
  #expect(keys(text.uppercased(), .vietnamese) == expected)
  let compounds = expected.filter { $0.kind == .compound }
  #expect(keys(fold(text), .vietnamese).filter { $0.kind == .compound } == compounds)
}

@Test(arguments: [
  ("súng", "súng", true), ("súng", "SÚNG", true), ("hòa", "hoà", true), ("súng", "su\u{301}ng", true),
  ("súng", "sung", false), ("bán", "bàn", false), ("đinh", "dinh", false), ("cân", "cần", false),
])
func `a syllable is known by its diacritics, however they are written`(
  one: String, other: String, areSame: Bool
) {
  #expect((keys(one, .vietnamese) == keys(other, .vietnamese)) == areSame)
  #expect(keys(one, .vietnamese).map(\.kind) == [.word])
}

@Test(arguments: [
  ("121 tonnes", "121 tấn"), ("121 t", "121 tấn"), ("1.5 million dollars", "1,5 triệu đô la"),
  ("10,000 people", "10.000 người"), ("5.2 percent", "5,2%"), ("$1.5 billion", "1,5 tỷ USD"),
  ("a 12-year-old", "12 tuổi"), ("2 trillion", "2 nghìn tỷ"),
  ("September 11", "ngày 11 tháng 9"), ("11 September 2025", "11/9/2025"), ("the 2nd of May", "2 tháng năm"),
])
func `figures with their units are the same in both languages`(english: String, vietnamese: String) {
  let figures: Set<Term.Kind> = [.number, .quantity, .day]
  let theirs = keys(english, .english).filter { figures.contains($0.kind) }
  #expect(!theirs.isEmpty)
  #expect(keys(vietnamese, .vietnamese).filter { figures.contains($0.kind) } == theirs)
}

@Test(arguments: [
  ("121 t", "116 t"), ("121 t", "121 km"), ("1.5 million", "1.5 billion"), ("5", "6"), ("11 May", "11 June"),
])
func `other figures are others`(one: String, other: String) {
  let quantities: Set<Term.Kind> = [.quantity, .day, .number]
  let (left, right) = (keys(one, .english), keys(other, .english))
  let shared = Set(left.filter { quantities.contains($0.kind) && $0.kind != .number })
  #expect(shared.isDisjoint(with: right))
}

@Test func `years are years, and the figures of a large number are not`() {
  #expect(keys("in 2023", .english).map(\.kind) == [.year])
  #expect(keys("2,023 dogs", .english).contains { $0.kind == .number })
  #expect(!keys("2023 km", .english).contains { $0.kind == .year })
}

@Test func `no term reaches over two ranges`() {
  let found = terms(in: "ma túy", ranges: [0..<3, 3..<7], language: .vietnamese)
  #expect(found.map(\.term.kind) == [.word, .word])
}

@Test func `a word of another language is kept as it is, folded`() {
  #expect(termsOf("Die Häuser", Language("de")) == ["hauser": 1])
}

@Test(arguments: LanguageProfile.all.map(\.language))
func `stop words are folded`(language: Language) {
  let words = language.profile.terms.stopWords
  #expect(!words.isEmpty)
  #expect(words.filter { $0 != fold($0) } == [])
}

@Test func `a word of any length is no trouble`() {
  #expect(termsOf(String(repeating: "x", count: 100_000), .english) == [:])
}
