import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// Tests of the differences between two short reports: the English one, the Vietnamese one, then the differences as
/// `left / right`, `-` if a side has nothing.
struct DifferenceTests {
  /// What both reports tell, so that they are reports of one event.
  private static let event = (
    english: "Kristi Noem visited the port of Antwerp. Bart De Wever thanked Kristi Noem for the visit. ",
    vietnamese: "Bà Kristi Noem thăm cảng Antwerp. Ông Bart De Wever cảm ơn bà Kristi Noem về chuyến thăm. "
  )

  /// The comparison of two reports of that event with a sentence more each.
  private static func comparison(_ english: String, _ vietnamese: String) async throws -> Comparison {
    let pair = [
      article("a", text: event.english + english),
      article("b", text: event.vietnamese + vietnamese, language: .vietnamese),
    ]
    return try #require(
      await Library(articles: pair).comparison(ComparisonRequest(left: pair[0].id, right: pair[1].id)))
  }

  @Test(arguments: [
    // The same number in both languages' spelling is no difference.
    ("Police seized 121 metric tons of cocaine.", "Cảnh sát thu giữ 121 tấn cocaine.", []),
    ("It weighed 1,234.5 kg.", "Nó nặng 1.234,5 kg.", []),
    ("It weighed 1.5 tonnes.", "Nó nặng 1.500 kg.", []),
    ("It cost $1.5 million.", "Nó có giá 1,5 triệu USD.", []),
    ("It cost $5m.", "Nó có giá 5 triệu đô la.", []),
    ("Prices rose 20% in a year.", "Giá tăng 20 phần trăm trong một năm.", []),
    ("It is 10 miles long.", "Nó dài 16,09344 km.", []),
    ("About 1.2 trillion dong was lost.", "Khoảng 1.200 tỷ đồng bị mất.", []),
    ("It weighed 1,234.5 kg.".decomposed, "Nó nặng 1.234,5 kg.".decomposed, []),
    // A number in letters confirms one in figures.
    ("Three people died.", "3 người chết.", []),
    // Numbers that differ.
    (
      "Police seized 121 metric tons of cocaine in Antwerp.", "Cảnh sát thu giữ 116 tấn cocaine ở Antwerp.",
      ["121 metric tons of cocaine / 116 tấn cocaine"]
    ),
    ("It cost 5 million.", "Nó rất đắt.", ["5 million / -"]),
    ("Nothing happened.", "Có 57 vụ xả súng.", ["- / 57 vụ xả súng"]),
    // Names and clock times with digits are no numbers.
    ("The G20 met at 10:30 for the 33rd time.", "Họ gặp nhau.", []),
    // Dates.
    ("They met on September 10, 2025.", "Họ gặp nhau ngày 10/9/2025.", []),
    ("They met on 10 September.", "Họ gặp nhau ngày 10-9.", []),
    ("They met in September 2025.", "Họ gặp nhau tháng 9 năm 2025.", []),
    ("They met in 2023.", "Họ gặp nhau năm 2023.", []),
    ("They met on September 8, 2025.", "Họ gặp nhau hôm đó.", ["September 8, 2025 / -"]),
    ("They met in 2023.", "Họ gặp nhau.", ["2023 / -"]),
    ("They met.", "Họ gặp nhau ngày 10 tháng 9.", []),
    // Quotations.
    (
      "“We will never give up this fight,” he said.", "Ông nói họ sẽ tiếp tục.",
      ["We will never give up this fight, / -"]
    ),
    ("He spoke of the “war on drugs”.", "Ông nói.", []),
  ])
  func `facts are compared by what they mean`(english: String, vietnamese: String, expected: [String])
    async throws
  {
    let comparison = try await Self.comparison(english, vietnamese)
    let shown = comparison.differences.filter { !$0.isName }.map(\.words)
    #expect(shown == expected)
  }

  @Test func `a weekday is the day of the report's week`() async throws {
    let date = ArticleDate(year: 2025, month: 9, day: 11)
    let pair = [
      article("a", text: Self.event.english + "They met on Wednesday.", date: date),
      article("b", text: Self.event.vietnamese + "Họ gặp nhau ngày 10/9.", language: .vietnamese),
    ]
    let same = await Library(articles: pair).comparison(
      ComparisonRequest(left: pair[0].id, right: pair[1].id))
    #expect(same?.isOneEvent == true)
    #expect(same?.differences.isEmpty == true)
  }

  @Test func `a name that one side lacks is told, one that is only written otherwise is not`() async throws {
    let comparison = try await Self.comparison(
      "Kristi Noem met Bart De Wever in Belgium. Noem flew to London with Pete Hegseth.",
      "Bà Kristi Noem gặp ông Bart De Wever tại Bỉ.")
    #expect(comparison.differences.map(\.words) == ["Pete Hegseth / -"])
    #expect(comparison.sharedNames.contains(EntityKey("place:BE")))
  }
}

extension Difference {
  fileprivate var words: String {
    "\(statements.left?.text ?? "-") / \(statements.right?.text ?? "-")"
  }

  fileprivate var isName: Bool {
    if case .name = kind { true } else { false }
  }
}

extension String {
  fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
