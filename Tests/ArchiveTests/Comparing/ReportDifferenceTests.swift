import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

/// Two independent reports of one event: a fire in a market, told by invented papers.
struct ReportDifferenceTests {
  private static let english = """
    Fire destroys night market in Can Tho

    CAN THO, Vietnam, Sept. 10 (Delta Wire) — A fire destroyed 31 stalls of the night market and 500 tonnes of rice in \
    Can Tho on Wednesday, police said.

    Four people were killed and 12 were injured, said Maria Lindqvist, a doctor at the hospital.

    The fire broke out at 9:30 p.m. and burned for two hours. Smoke was seen ten miles away.

    "I ran with nothing but my shoes," said Nguyen Thi Mai Lan, 58, who sells fruit at the market.

    The loss is put at $1.2 million. Stallholders will get 20 million dong each.

    Maria Lindqvist said half of the injured were children.
    """
  private static let vietnamese = """
    Cháy chợ đêm Cần Thơ

    (Báo Miền Sông) - Tối thứ Tư, ngọn lửa thiêu rụi 27 gian hàng của chợ đêm và 500 tấn gạo ở Cần Thơ, công an cho biết.

    Vụ cháy làm 5 người chết, 12 người bị thương, theo bác sĩ Maria Lindquist.

    Ngọn lửa bùng lên lúc 21 giờ 30, cháy suốt 120 phút. Khói bốc cao, cách 16 km vẫn nhìn thấy.

    Thiệt hại ước khoảng 31 tỷ đồng. Mỗi tiểu thương được hỗ trợ 20 triệu đồng.

    Bà Nguyễn Thị Mai Lan (59 tuổi) bán trái cây tại chợ. Chủ tịch Trần Quốc Bình đến hiện trường.

    Khoảng 50% người bị thương là trẻ em. 300 lính cứu hỏa được huy động.
    """

  private static func comparison(_ left: String = english, _ right: String = vietnamese) async throws
    -> Comparison
  {
    let pair = try [left, right].enumerated().map { index, text in
      try ArticleReader().article(contents: Array("date 2025-09-11\n\n\(text)\n".utf8), path: "\(index).txt")
    }
    return try #require(
      await Library(articles: pair).comparison(ComparisonRequest(left: pair[0].id, right: pair[1].id)))
  }

  private static func rows(_ comparison: Comparison, _ relation: Difference.Relation) -> [String] {
    comparison.differences.filter { $0.relation == relation }.map { difference in
      [difference.statements.left, difference.statements.right].map { $0?.text ?? "-" }.joined(
        separator: " / ")
    }
  }

  @Test func `contradictions come first, both sides in one row`() async throws {
    let comparison = try await Self.comparison()
    let rows = Self.rows(comparison, .contradiction)
    #expect(rows.contains { $0.hasPrefix("31 stalls") && $0.contains("/ 27 gian hàng") })
    #expect(rows.contains { $0.hasPrefix("Four people") && $0.contains("/ 5 người chết") })
    #expect(rows.contains("58 / 59 tuổi"))
    #expect(rows.count == 3)
    #expect(comparison.differences.prefix(3).allSatisfy { $0.isContradiction })
  }

  @Test func `a person spelt in two ways is a row of its own kind`() async throws {
    let comparison = try await Self.comparison()
    #expect(Self.rows(comparison, .spelling) == ["Maria Lindqvist / Maria Lindquist"])
  }

  @Test func `what one side alone tells follows, the important first`() async throws {
    let comparison = try await Self.comparison()
    let rows = Self.rows(comparison, .oneSided)
    #expect(rows.contains("- / Trần Quốc Bình"))
    #expect(rows.contains { $0.hasPrefix("- / 300 lính cứu hỏa") })
    #expect(rows.last == "I ran with nothing but my shoes, / -")
    #expect(comparison.importantCount == comparison.differences.count - 1)
  }

  @Test func `what both tell in other words or units is no row`() async throws {
    let differences = try await Self.comparison().differences
    let all = differences.flatMap { [$0.statements.left, $0.statements.right] }
    let texts = all.compactMap { $0?.text }
    for same in [
      "12", "9:30", "two hours", "120", "ten miles", "16 km", "million", "tỷ", "triệu", "half", "50%",
    ] {
      #expect(!texts.contains { $0.contains(same) }, "\(same)")
    }
  }

  @Test func `lines around the text are neither paired nor listed`() async throws {
    let comparison = try await Self.comparison()
    for side in Side.allCases {
      let passages = comparison.passages[side].map { comparison.articles[side].text(in: $0) }
      #expect(!passages.contains { $0.contains("Delta Wire") || $0.contains("Báo Miền Sông") })
    }
  }

  @Test func `reports of different events have neither pairs nor differences`() async throws {
    let other = """
      Mở đường bay mới từ Huế

      Hãng hàng không Sao Vàng mở đường bay thẳng từ Huế đến Băng Cốc với bảy chuyến mỗi tuần.

      Giá vé khởi điểm là 2,4 triệu đồng. Ông Lê Văn Đức, giám đốc sân bay, nói lượng khách tăng 18%.

      Chuyến đầu tiên cất cánh ngày 2/12 với 160 hành khách. Nhà ga mới rộng 10.000 m2.
      """
    let comparison = try await Self.comparison(Self.english, other)
    #expect(!comparison.isOneEvent)
    #expect(comparison.links.isEmpty && comparison.differences.isEmpty)
  }

  @Test func `a text compared with itself differs in nothing`() async throws {
    let comparison = try await Self.comparison(Self.english, Self.english)
    #expect(comparison.differences.isEmpty)
  }

  @Test func `sums in currencies without a known rate are no difference`() async throws {
    let left = Self.english.replacing("$1.2 million", with: "90 million roubles")
    let right = Self.vietnamese.replacing("31 tỷ đồng", with: "700 triệu won")
    let comparison = try await Self.comparison(left, right)
    #expect(Self.rows(comparison, .incomparable).allSatisfy { $0.contains("roubles / ") })
    #expect(!Self.rows(comparison, .contradiction).contains { $0.contains("roubles") })
  }
}
