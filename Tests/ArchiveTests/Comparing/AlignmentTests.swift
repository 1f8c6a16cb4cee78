import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

struct AlignmentTests {
  private static let english = [
    "Kristi Noem visited the port of Antwerp on Wednesday.",
    "Police seized 121 tonnes of cocaine there in 2023.",
    "The weather was fine and the streets were full of tourists.",
    "Brussels recorded 57 shootings this year.",
    "Trade with Rotterdam grew by 20 percent.",
  ]
  private static let vietnamese = [
    "Bà Kristi Noem thăm cảng Antwerp hôm thứ Tư.",
    "Cảnh sát đã thu giữ 121 tấn cocaine tại đây trong năm 2023.",
    "Brussels ghi nhận 57 vụ xả súng trong năm nay.",
    "Thương mại với Rotterdam tăng 20%.",
  ]

  /// The links between two texts, as `left-right` sentence numbers.
  private static func links(_ left: [String], _ right: [String]) async throws -> [String] {
    let pair = [
      article("a", text: left.joined(separator: " ")),
      article("b", text: right.joined(separator: " "), language: .vietnamese),
    ]
    let comparison = try #require(
      await Library(articles: pair).comparison(ComparisonRequest(left: pair[0].id, right: pair[1].id)))
    return comparison.links.flatMap { link in
      link.passages.left.flatMap { left in link.passages.right.map { "\(left)-\($0)" } }
    }
  }

  @Test func `what tells the same is linked, what only one side has is not`() async throws {
    #expect(try await Self.links(Self.english, Self.vietnamese) == ["0-0", "1-1", "3-2", "4-3"])
  }

  @Test func `passages in another order are found`() async throws {
    let moved = [Self.vietnamese[2], Self.vietnamese[3], Self.vietnamese[0], Self.vietnamese[1]]
    #expect(Set(try await Self.links(Self.english, moved)) == ["0-2", "1-3", "3-0", "4-1"])
  }

  @Test func `two sentences for one are linked with it`() async throws {
    let split = [
      "Police seized 121 tonnes of cocaine in Antwerp.",
      "The 121 tonnes of cocaine came through Antwerp, police said.",
    ]
    let joined = ["Cảnh sát thu giữ 121 tấn cocaine đi qua Antwerp."]
    #expect(try await Self.links(split, joined) == ["0-0", "1-0"])
  }

  @Test func `unrelated articles have no links`() async throws {
    let weather = ["Mưa lớn ở Đà Nẵng suốt đêm qua.", "Nhiều nhà bị ngập."]
    #expect(try await Self.links(Self.english, weather).isEmpty)
  }

  @Test func `an empty text compares with anything`() async throws {
    #expect(try await Self.links(Self.english, [""]).isEmpty)
    #expect(try await Self.links([""], [""]).isEmpty)
  }

  @Test func `the way from a place to its counterpart stays within what tells the same`() async throws {
    let pair = [
      article("a", text: Self.english.joined(separator: " ")),
      article("b", text: Self.vietnamese.joined(separator: " "), language: .vietnamese),
    ]
    let comparison = try #require(
      await Library(articles: pair).comparison(ComparisonRequest(left: pair[0].id, right: pair[1].id)))
    for link in comparison.links {
      let there = comparison.extent(of: link, on: .right)
      for offset in comparison.extent(of: link, on: .left) {
        #expect(there.contains(comparison.counterpart(of: offset, on: .left)))
      }
    }
    // A passage without a link leads to the counterpart of the passage before it.
    let alone = comparison.passages.left[2].lowerBound
    #expect(comparison.passages.right[1].contains(comparison.counterpart(of: alone, on: .left)))
  }

  @Test func `an article that is gone can't be compared`() async {
    let only = article("a", text: "Words.")
    let request = ComparisonRequest(left: only.id, right: ArticleID(rawValue: 7))
    #expect(await Library(articles: [only]).comparison(request) == nil)
  }

  @Test func `a text of very many sentences is compared in larger pieces`() async throws {
    let many = article("a", text: String(repeating: "So it is. ", count: 9000))
    let other = article("b", text: "Như vậy.", language: .vietnamese)
    let comparison = try #require(
      await Library(articles: [many, other]).comparison(ComparisonRequest(left: many.id, right: other.id)))
    #expect(comparison.passages.left.count <= 1500)
    #expect(comparison.end == nil)
  }

  @Test(arguments: [" ", "\n\n", ""])
  func `of a very long article the beginning is compared, and it says so`(gap: String) async throws {
    let sentence = "Cảnh sát đã thu giữ 121 tấn cocaine tại đây."
    let long = article(
      "a", text: String(repeating: sentence + gap, count: 20_000), language: .vietnamese)
    let other = article("b", text: "Police seized 121 tonnes of cocaine there.")
    let comparison = try #require(
      await Library(articles: [long, other]).comparison(ComparisonRequest(left: long.id, right: other.id)))
    let end = try #require(comparison.end)
    #expect(comparison.ends == Sides(left: end, right: nil))
    #expect((100_000...200_000).contains(end))
    #expect(comparison.passages.left.allSatisfy { $0.upperBound <= end })
    #expect(String(long.text(in: 0..<end)).unicodeScalars.last != "\u{FFFD}")
  }
}
