import Catalogue
import Languages
import Localization
import News
import Reader
import Testing

/// Numbers and dates in the languages of the interface.
struct WordingTests {
  private static func said<Result>(in language: InterfaceLanguage, _ words: () -> Result) -> Result {
    InterfaceLanguage.$override.withValue(language, operation: words)
  }

  @Test(arguments: [("en", "English", "tiếng Anh"), ("vi", "Vietnamese", "tiếng Việt"), ("ja", "日本語", "日本語")])
  func `a language has its name in the sentences of the interface`(
    code: String, english: String, vietnamese: String
  ) {
    #expect(Self.said(in: .english) { Language(code).nameInSentence } == english)
    #expect(Self.said(in: .vietnamese) { Language(code).nameInSentence } == vietnamese)
  }

  @Test(arguments: [
    ("words:500-300", "words: can't be \"500-300\"; write words:300-500"),
    ("words:many", "words: can't be \"many\"; write words:>500 · words:300-500"),
    ("near:\"a b\"~x", "near: can't be \"~x\"; write near:\"port strike\"~5"),
    ("has:fun", "has: can't be \"fun\"; write one of quote, note, tag, author, source, date, link"),
    ("is:foo", "is: can't be \"foo\"; write one of read, unread, starred, hidden, single, paired"),
    ("is:", "write something after is: (read, unread, starred, hidden, single, paired)"),
    ("words:1.00", "words: can't be \"1.00\"; write words:>500 · words:300-500"),
    ("words:2,000-1,000", "words: can't be \"2,000-1,000\"; write words:1000-2000"),
  ])
  func `a wrong value is named with what can be written`(typed: String, words: String) throws {
    let error = try #require(throws: QueryError.self) { try Query(parsing: typed) }
    #expect(Self.said(in: .english) { error.wording }.hasSuffix(words))
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1,000", "1.000"), (1_234_567, "1,234,567", "1.234.567"),
  ])
  func `numbers are grouped as the language groups them`(number: Int, english: String, vietnamese: String) {
    #expect(Self.said(in: .english) { Counting.grouped(number) } == english)
    #expect(Self.said(in: .vietnamese) { Counting.grouped(number) } == vietnamese)
  }

  @Test(arguments: [
    (1, "1 article", "1 bài"), (2, "2 articles", "2 bài"), (1_234, "1,234 articles", "1.234 bài"),
  ])
  func `only a language with a plural has one`(number: Int, english: String, vietnamese: String) {
    #expect(Self.said(in: .english) { Counting.of(number, .article) } == english)
    #expect(Self.said(in: .vietnamese) { Counting.of(number, .article) } == vietnamese)
  }

  @Test(arguments: [
    (ArticleDate(year: 2025, month: 9, day: 11), "11 Sep 2025", "11/9/2025"),
    (ArticleDate(year: 2025, month: 9, isInferred: true), "~Sep 2025", "~9/2025"),
    (ArticleDate(year: 2025), "2025", "2025"), (nil, "undated", "không rõ ngày"),
  ])
  func `dates are spelled as the language spells them`(
    date: ArticleDate?, english: String, vietnamese: String
  ) {
    #expect(Self.said(in: .english) { DateWording.spelled(date) } == english)
    #expect(Self.said(in: .vietnamese) { DateWording.spelled(date) } == vietnamese)
  }

  @Test(arguments: [
    ("\"port", "character 1: the quotation is not closed", "ký tự 1: thiếu dấu ngoặc kép đóng"),
    ("port lang:", "character 6: write something after lang:", "ký tự 6: hãy ghi giá trị sau lang:"),
    ("OR port", "character 1: OR needs a condition on both sides", "ký tự 1: OR cần điều kiện ở cả hai bên"),
    ("colour:red", "character 1: there is no field colour:", "ký tự 1: không có trường colour:"),
  ])
  func `an error of a query is said in each language`(typed: String, english: String, vietnamese: String) {
    func error(_ language: InterfaceLanguage) -> String? {
      Self.said(in: language) {
        do throws(QueryError) {
          _ = try Query(parsing: typed)
          return nil
        } catch {
          return error.wording
        }
      }
    }
    #expect(error(.english) == english)
    #expect(error(.vietnamese) == vietnamese)
  }

  @Test func `a screen speaks another language from the next frame on`() async {
    var session = await Session()
    await session.type("t")
    let english = session.screen
    let vietnamese = Self.said(in: .vietnamese) { session.screen }
    #expect(english.contains { $0.contains("Timeline") } && english.contains { $0.contains("close") })
    #expect(vietnamese.contains { $0.contains("Dòng thời gian") })
    #expect(vietnamese.contains { $0.contains("đóng") })
    #expect(session.screen == english)
  }
}
