import Foundation
internal import Languages
internal import News
internal import Stories
import Testing
internal import Text

/// A Thursday.
private let today = ArticleDate(year: 2025, month: 9, day: 11)

private func facts(_ text: String, _ language: Language, today: ArticleDate? = today) -> StatedFacts {
  ProseReading(of: text, prose: [0..<text.utf8.count], without: [], language: language, today: today).facts
}

private func days(_ text: String, _ language: Language, today: ArticleDate? = today) -> [String] {
  facts(text, language, today: today).days.map { day in
    [day.year, day.month, day.day].map { $0.map(String.init) ?? "?" }.joined(separator: "-")
  }
}

private func quoted(_ text: String, _ language: Language) -> [String] {
  let utf8 = Array(text.utf8)
  return facts(text, language).quotations.map { String(decoding: utf8[$0.range], as: UTF8.self) }
}

/// The text unchanged, decomposed, and without diacritics.
private func spellings(of text: String) -> [String] {
  [text, text.decomposedStringWithCanonicalMapping, fold(text)]
}

struct DayTests {
  @Test(arguments: [
    ("They met on Wednesday.", "2025-9-10"), ("Thursday’s meeting", "2025-9-11"), ("yesterday", "2025-9-10"),
    ("today", "2025-9-11"), ("tomorrow", "2025-9-12"), ("next Monday", "2025-9-15"),
    ("last Thursday", "2025-9-4"), ("Tuesday last week", "2025-9-2"), ("Tuesday next week", "2025-9-16"),
  ])
  func `English days are counted from the article's own`(text: String, expected: String) {
    #expect(days(text, .english) == [expected])
    #expect(days(text, .english, today: nil).isEmpty)
    #expect(days(text, .english, today: ArticleDate(year: 2025, month: 9)).isEmpty)
  }

  @Test(arguments: [
    ("hôm thứ Tư", "2025-9-10"), ("hôm qua", "2025-9-10"), ("hôm nay", "2025-9-11"), ("hôm kia", "2025-9-9"),
    ("sáng thứ năm", "2025-9-11"), ("hôm Chủ nhật", "2025-9-7"), ("thứ Hai tới", "2025-9-15"),
    ("Thứ Ba tuần trước", "2025-9-2"), ("Thứ Ba tuần tới", "2025-9-16"),
  ])
  func `Vietnamese days are counted from the article's own, however they are written`(
    text: String, expected: String
  ) {
    #expect(days(text, .vietnamese) == [expected])
    #expect(days(text.decomposedStringWithCanonicalMapping, .vietnamese) == [expected])
    #expect(days(text, .vietnamese, today: nil).isEmpty)
  }

  @Test(arguments: ["hom thu Tu", "hom qua", "Hom thu tu"])
  func `days are read without diacritics`(text: String) {
    #expect(days(text, .vietnamese) == ["2025-9-10"])
  }

  @Test(arguments: ["lần thứ ba", "nước thứ hai", "thứ ba, họ đi", "thứ hạng"])
  func `the third of something is no Tuesday`(text: String) {
    #expect(days(text, .vietnamese).isEmpty)
  }

  @Test(arguments: [
    ("ngày 10 tháng Mười năm 2010", "2010-10-10"), ("ngày 17 tháng mười hai năm 2010", "2010-12-17"),
    ("ngày 21, tháng Chín, năm 1971", "1971-9-21"), ("tháng Giêng năm 2010", "2010-1-?"),
    ("mùng 5 tháng Chạp", "?-12-5"), ("2 tháng năm", "?-5-2"),
    ("ngày 10/9", "?-9-10"), ("sáng 10/9", "?-9-10"), ("(30/4)", "?-4-30"), ("ngày 10-9-2025", "2025-9-10"),
  ])
  func `Vietnamese dates are read in figures and in letters`(text: String, expected: String) {
    for text in spellings(of: text) { #expect(days(text, .vietnamese) == [expected]) }
  }

  @Test func `a month in letters alone is one where diacritics or a capital tell it`() {
    #expect(days("trong tháng tám", .vietnamese) == ["?-8-?"])
    #expect(days("trong thang Tam", .vietnamese) == ["?-8-?"])
    #expect(days("trong thang sau", .vietnamese).isEmpty)
  }

  @Test(arguments: [
    ("September 8, 2025", "2025-9-8"), ("Sept. 8", "?-9-8"), ("8th of September", "?-9-8"),
    ("11 September 2001", "2001-9-11"), ("May 2025", "2025-5-?"), ("in 2025", "2025-?-?"),
  ])
  func `English dates are read`(text: String, expected: String) {
    #expect(days(text, .english) == [expected])
  }

  @Test(arguments: [
    ("1/3 dân số", Language.vietnamese), ("24/7", .vietnamese), ("mỗi tháng một lần", .vietnamese),
    ("They may. 12 people came.", .english), ("In May, 12 people came.", .english), ("2025 km", .english),
  ])
  func `fractions, frequencies and counts are no dates`(text: String, language: Language) {
    #expect(days(text, language).isEmpty)
  }

  @Test func `a span of days has both its ends`() {
    #expect(days("ngày 10-12/9", .vietnamese) == ["?-9-10", "?-9-12"])
  }
}

struct QuantityTests {
  @Test(arguments: [
    ("twenty-five people", 25), ("25 people", 25), ("two hundred people", 200), ("1,500 people", 1500),
    ("1.5 million people", 1_500_000), ("a dozen", 12),
  ])
  func `English numbers are read in figures and in letters`(text: String, expected: Double) {
    #expect(facts(text, .english).quantities.map(\.number) == [expected])
  }

  @Test(arguments: [
    ("hai mươi lăm người", 25), ("mười hai người", 12), ("năm người", 5), ("1.500 người", 1500),
    ("1,5 triệu người", 1_500_000), ("2 nghìn tỷ đồng", 2e12),
  ])
  func `Vietnamese numbers are read in figures and in letters`(text: String, expected: Double) {
    for text in spellings(of: text) {
      #expect(facts(text, .vietnamese).quantities.map(\.number) == [expected])
    }
  }

  @Test(
    arguments: [
      ("3 đám cháy", nil), ("3 dặm", .metre), ("5 ngân hàng", nil), ("10 đồng", .dong), ("10 đông", nil),
      ("3 tân binh", nil), ("3 tấn", .kilogram),
    ] as [(String, Languages.Unit?)])
  func `diacritics tell a unit from a word that is like it`(text: String, expected: Languages.Unit?) {
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      let quantities = facts(text, .vietnamese).quantities
      #expect(quantities.map(\.unit) == [expected])
      #expect(quantities.allSatisfy { $0.number < 11 })
    }
  }

  @Test(arguments: ["G20", "A-380", "at 10:30", "lúc 14h30", "the 33rd"])
  func `digits of names and hours count nothing`(text: String) {
    #expect(facts(text, .english).quantities.isEmpty)
  }
}

struct QuotationTests {
  @Test(arguments: [
    "He said: “We will never give up.” Then he left.", "He said: \"We will never give up.\" Then he left.",
    "He said: ‘We will never give up.’ Then he left.", "He said: 'We will never give up.' Then he left.",
    "He said: «We will never give up.» Then he left.", "He said: »We will never give up.« Then he left.",
    "He said: „We will never give up.“ Then he left.",
  ])
  func `quotation marks of all shapes hold a quotation`(text: String) {
    #expect(quoted(text, .english) == ["We will never give up."])
  }

  @Test(arguments: [
    "Ông nói: “Chúng tôi sẽ không bao giờ bỏ cuộc”.", "Ông nói: \"Chúng tôi sẽ không bao giờ bỏ cuộc\".",
  ])
  func `Vietnamese quotations are read in both encodings`(text: String) {
    let expected = "Chúng tôi sẽ không bao giờ bỏ cuộc"
    #expect(quoted(text, .vietnamese) == [expected])
    let decomposed = quoted(text.decomposedStringWithCanonicalMapping, .vietnamese)
    #expect(decomposed == [expected.decomposedStringWithCanonicalMapping])
  }

  @Test(arguments: [
    "the workers’ rights and the owners’ duties in this town", "a “war on drugs”",
    "it's what it isn't, he'd say",
    "a 5\" screen beside a 7\" one on the old table", "“", "\"\"", "’’ ‘‘ “ „",
  ])
  func `apostrophes, inches and single words at a distance are no quotations`(text: String) {
    #expect(quoted(text, .english).isEmpty)
  }

  @Test func `a paragraph of a longer quotation ends it where it ends itself`() {
    #expect(quoted("“We came here to stay for good.", .english) == ["We came here to stay for good."])
  }

  @Test(arguments: [
    (
      "“There is a plague of fentanyl traffic that is spreading around the world.”",
      "He spoke of “a plague of fentanyl traffic that is spreading”", Language.english
    ),
    (
      "“Chúng tôi cam kết hợp tác chặt chẽ với Bỉ chống buôn bán ma túy xuyên biên giới.”",
      "Ông cho biết “cam kết hợp tác chặt chẽ với Bỉ chống buôn bán ma túy”", .vietnamese
    ),
  ])
  func `a shortened quotation meets the whole`(whole: String, part: String, language: Language) {
    func terms(_ text: String) -> Set<Term> {
      Set(
        Stories.terms(in: text, ranges: [0..<text.utf8.count], language: language).map(\.term)
          .filter { $0.kind == .quotation })
    }
    for (whole, part) in zip(spellings(of: whole), spellings(of: part).reversed()) {
      #expect(!terms(whole).isDisjoint(with: terms(part)))
    }
    #expect(terms("“He has nothing else to say about the weather.”").isDisjoint(with: terms(whole)))
  }
}

@Test func `what only points to a day is no word of the text`() {
  func words(_ text: String, _ language: Language) -> [Term.Kind] {
    terms(in: text, ranges: [0..<text.utf8.count], language: language).map(\.term.kind)
  }
  #expect(words("on Friday", .english).isEmpty)
  #expect(words("hôm thứ Sáu", .vietnamese).isEmpty)
}
