import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

struct RelatedStoriesTests {
  private static let visit = """
    Foreign Minister Penny Wong visited the port of Haiphong on Tuesday to open a terminal for wind turbines. \
    Vietnam's Prime Minister Pham Minh Chinh welcomed Penny Wong and praised Australia for its help. The \
    terminal will ship 340 turbines a year, Wong said.
    """
  private static let visitInVietnamese = """
    Ngoại trưởng Penny Wong hôm thứ Ba thăm cảng Hải Phòng và dự lễ khánh thành bến cảng cho tua-bin gió. Thủ \
    tướng Phạm Minh Chính tiếp bà Penny Wong và cảm ơn Úc đã giúp đỡ. Bến cảng sẽ xuất 340 tua-bin mỗi năm, bà \
    Wong cho biết.
    """
  private static let elsewhere = """
    Heavy snow closed the Brenner motorway between Austria and Italy on Friday. Police in Innsbruck advised \
    drivers to wait, and the railway company sent additional trains.
    """

  private static func day(_ day: Int, month: Int? = 5) -> ArticleDate? {
    ArticleDate(year: 2025, month: month, day: month == nil ? nil : day)
  }

  @Test func `a report finds the same event in the other language and nothing else`() async {
    let reports = [
      article("visit", text: Self.visit, date: Self.day(6)),
      article("thăm", text: Self.visitInVietnamese, date: Self.day(7), language: .vietnamese),
      article("snow", text: Self.elsewhere, date: Self.day(6)),
    ]
    let library = await Library.opened(reports)
    #expect(await library.related(to: reports[0].id).map(\.row.headline.text) == ["thăm"])
    #expect(await library.related(to: reports[1].id).map(\.row.headline.text) == ["visit"])
    #expect(await library.related(to: reports[2].id).isEmpty)
  }

  @Test(arguments: [
    (day(6), day(7), RelatedStory.Grade.sameStory), (day(6), nil, .sameStory), (nil, nil, .sameStory),
    (day(6), ArticleDate(year: 2025, month: 5), .sameStory),
    (day(6), ArticleDate(year: 2025, month: 8, day: 1), .sameTopic),
    (day(6), ArticleDate(year: 2023, month: 5, day: 6), .sameTopic),
    (ArticleDate(year: 2025, month: 5), ArticleDate(year: 2024, month: 5), .sameTopic),
  ])
  func `reports of one event lie days apart, as far as their dates tell`(
    first: ArticleDate?, second: ArticleDate?, expected: RelatedStory.Grade
  ) async {
    let reports = [
      article("visit", text: Self.visit, date: first),
      article("again", text: Self.visit + " Reporters asked about the price.", date: second),
    ]
    let related = await Library.opened(reports).related(to: reports[0].id)
    #expect(related.map(\.grade) == [expected])
  }

  @Test func `scores lie between 0 and 1 and are the same from both sides`() async throws {
    let reports = [
      article("visit", text: Self.visit),
      article("thăm", text: Self.visitInVietnamese, language: .vietnamese),
    ]
    let library = await Library.opened(reports)
    let there = try #require(await library.related(to: reports[0].id).first)
    let back = try #require(await library.related(to: reports[1].id).first)
    #expect(there.score == back.score)
    #expect((0...1).contains(there.score))
  }

  @Test func `reasons are in the words of the article that is read, the other's behind a dot`() async throws {
    let reports = [
      article("visit", text: Self.visit),
      article("thăm", text: Self.visitInVietnamese, language: .vietnamese),
    ]
    let library = await Library.opened(reports)
    let there = try #require(await library.related(to: reports[0].id).first).reasons.map(\.text)
    let back = try #require(await library.related(to: reports[1].id).first).reasons.map(\.text)
    #expect(there.contains("Penny Wong"))
    #expect(there.contains("Australia · Úc"))
    #expect(back.contains("Úc · Australia"))
    #expect(back.contains("340"))
  }

  @Test func `stories that another language tells are told from those that none does`() async throws {
    let reports = [
      article("visit", text: Self.visit), article("snow", text: Self.elsewhere),
      article("thăm", text: Self.visitInVietnamese, language: .vietnamese),
    ]
    let library = await Library.opened(reports)
    let listing = Listing(query: .coverage(.paired), order: SortOrder(.path))
    #expect(await library.headlines(listing).isEmpty)
    #expect(await library.surveyStories())
    #expect(await library.headlines(listing) == ["thăm", "visit"])
    #expect(await library.headlines(Listing(query: .coverage(.single))) == ["snow"])
    let rows = await library.rows(Listing(order: SortOrder(.path)))
    #expect(rows.map(\.coverage) == [.single, .paired, .paired])
    #expect(await !library.surveyStories())
  }

  @Test func `a survey that is cancelled notes nothing wrong and is gone on with`() async {
    let reports = [
      article("visit", text: Self.visit), article("snow", text: Self.elsewhere),
      article("thăm", text: Self.visitInVietnamese, language: .vietnamese),
    ]
    let library = await Library.opened(reports)
    let survey = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await library.surveyStories()
    }
    #expect(await !survey.value)
    #expect(await library.headlines(Listing(query: .coverage(.single))).isEmpty)
    #expect(await library.surveyStories())
    #expect(await library.headlines(Listing(query: .coverage(.single))) == ["snow"])
  }

  @Test func `near copies share a line`() async throws {
    let reports = (0..<9).map { article("visit \($0)", text: Self.visit + " Edition \($0).") }
    let translated = article("thăm", text: Self.visitInVietnamese, language: .vietnamese)
    let library = await Library.opened(reports + [translated])
    let related = await library.related(to: translated.id)
    #expect(related.count == 1)
    let line = try #require(related.first)
    #expect(Set(line.copies.map(\.id) + [line.row.id]) == Set(reports.map(\.id)))
  }

  @Test(arguments: [(6, 9, 3), (9, 6, -3), (6, 6, 0), (6, nil, nil)] as [(Int, Int?, Int?)])
  func `a related story says how many days later it is told`(first: Int, second: Int?, later: Int?) async {
    let reports = [
      article("visit", text: Self.visit, date: Self.day(first)),
      article(
        "thăm", text: Self.visitInVietnamese, date: second.flatMap { Self.day($0) }, language: .vietnamese),
    ]
    let related = await Library.opened(reports).related(to: reports[0].id)
    #expect(related.map(\.daysLater) == [later])
  }

  @Test func `two stories of one month are not said to be of the same day`() async {
    let reports = [
      article("visit", text: Self.visit, date: ArticleDate(year: 2025, month: 5)),
      article("thăm", text: Self.visitInVietnamese, date: Self.day(6), language: .vietnamese),
    ]
    let related = await Library.opened(reports).related(to: reports[0].id)
    #expect(related.count == 1)
    #expect(related.first?.daysLater == nil)
  }

  @Test func `an article is not related to itself, and a limit holds`() async {
    let reports = (0..<9).map {
      let own = $0
      let remarks = (0..<60).map { "Wharf\(own)x\($0) is \(own)nd\($0)." }
      return article("visit \(own)", text: Self.visit + " " + remarks.joined(separator: " "))
    }
    let library = await Library.opened(reports)
    let related = await library.related(to: reports[3].id, limit: 4)
    #expect(related.count == 4)
    #expect(!related.contains { $0.row.id == reports[3].id })
    #expect(await library.related(to: ArticleID(rawValue: 1)).isEmpty)
  }

  @Test(arguments: [
    (
      "“There is a plague of fentanyl traffic that is spreading around the world,” the visitor said. %",
      "Asked about smugglers, she spoke of “a plague of fentanyl traffic that is spreading”. %",
      Language.english,
      "“plague of fentanyl traffic”"
    ),
    (
      "Khách nói: “Chúng tôi cam kết hợp tác chặt chẽ với Bỉ chống buôn bán ma túy xuyên biên giới”. %",
      "Bà cho biết “cam kết hợp tác chặt chẽ với Bỉ chống buôn bán ma túy”. %", .vietnamese,
      "“cam kết hợp tác chặt chẽ…”"
    ),
  ])
  func `what both quote ties two stories and is a reason`(
    whole: String, part: String, language: Language, reason: String
  ) async throws {
    let names = "Kristi Noem, Bart De Wever, Antwerp."
    let texts = [whole, part].map { $0.replacing("%", with: names) }
    func related(_ texts: [String]) async throws -> RelatedStory {
      let reports = texts.enumerated().map { article("\($0.offset)", text: $0.element, language: language) }
      return try #require(await Library.opened(reports).related(to: reports[0].id).first)
    }
    let quoting = try await related(texts)
    #expect(quoting.reasons.contains { $0.text == reason })
    let retelling = try await related(texts.map { $0.filter { !"“”".contains($0) } })
    #expect(!retelling.reasons.contains { $0.text.contains("“") })
    #expect(quoting.score > retelling.score)
  }

  @Test(arguments: [
    ("on Tuesday", "hôm thứ Ba"), ("on Tuesday", "hôm 6/5"), ("yesterday", "hôm qua"),
    ("on May 6", "hôm qua"),
  ])
  func `a day that is only pointed to is evidence`(english: String, vietnamese: String) async throws {
    func score(_ english: String, _ vietnamese: String) async throws -> Double {
      let reports = [
        article("visit", text: "Penny Wong came to Hanoi \(english).", date: Self.day(7)),
        article(
          "thăm", text: "Bà Penny Wong đến Hà Nội \(vietnamese).", date: Self.day(7), language: .vietnamese),
      ]
      return try #require(await Library.opened(reports).related(to: reports[0].id).first).score
    }
    let meeting = try await score(english, vietnamese)
    #expect(try await score(english, "hôm 2/1") < meeting)
    let decomposed = try await score(english, vietnamese.decomposedStringWithCanonicalMapping)
    #expect(decomposed == meeting)
  }

  @Test func `a common word is a reason only where nothing else is there`() async throws {
    let reports = [
      article("visit", text: Self.visit), article("again", text: Self.visit + " Friday was a holiday."),
    ]
    let reasons = try #require(await Library.opened(reports).related(to: reports[0].id).first).reasons
    #expect(!reasons.contains { ["Minister", "help", "year"].contains($0.text) })
    #expect(reasons.contains { $0.text == "Penny Wong" })
  }

  @Test func `one country in common relates nothing`() async {
    let reports = [
      article("a", text: "Farmers in Australia expect a good harvest of wheat this summer."),
      article("b", text: "A museum in Australia has bought a painting of the sea."),
    ]
    #expect(await Library.opened(reports).related(to: reports[0].id).isEmpty)
  }
}
