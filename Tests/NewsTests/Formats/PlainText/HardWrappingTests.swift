import Foundation
internal import News
import Testing

/// Text whose paragraphs were wrapped at a column.
struct HardWrappingTests {
  @Test func `paragraphs wrapped at a column are whole`() throws {
    let wrapped = """
      The ministers of both countries met on Monday and agreed to share
      what they know about the routes that smugglers take through the
      ports of northern Europe and about the people behind them.

      They will meet again in the spring, when the first results of the
      common work are expected, and then decide whether more is needed.
      """
    #expect(outline(try article(wrapped)).count == 2)
  }

  @Test(arguments: [
    "The ferry sails again. Peter\nBrown said that nobody had\nbeen on the boat when it\nsank.",
    "Phà đã chạy. Ông Trần Văn\nNăm cho biết không ai có\nmặt trên tàu khi con tàu\nbị chìm.",
  ])
  func `a few lines of a narrow column are one paragraph`(column: String) throws {
    let text = "Ferry is back\n\n" + column
    #expect(outline(try article(text)) == ["headline: Ferry is back", "paragraph: " + column])
  }

  @Test(arguments: [
    "The ferry sails across\nThe bay is wide and grey\nThe master counts his loss\nAnd sails another day.",
    "Con thuyền rời bến xưa\nSóng vỗ mạn thuyền buồn\nNgười đi trong chiều mưa\nNhớ một vầng trăng suông.",
    "Ferry 2 Harbour 1\nNorth 0 South 0\nEast End 3 West 2\nHill 1 Daughters 4",
  ])
  func `lines of verse or of a list stay lines`(lines: String) throws {
    #expect(outline(try article("Ferry is back\n\n" + lines)).count >= 4)
  }

  @Test(arguments: [
    "The ferry to the island is sailing again, said Peter\nBrown, who had been its captain for years.",
    "The harbour voted on Tuesday to repair the old ferry. Nora\nLindqvist, the captain, said that the work would begin in\nOctober.",
    "The ferry goes every day from\n9-\n5, the captain said.", "The ferry is sailing again from\nTuesday on.",
    "Some of the passengers who were on the boat paid up to\n15% more for the trip than in the summer.",
    "Cảng bỏ phiếu thông qua việc sửa chiếc phà. Ông Trần\nVăn Năm cho biết phà sẽ chạy lại vào tháng Mười.",
    "Cảng hôm thứ Ba bỏ phiếu sửa chiếc phà cũ ra đảo. Ông Trần\nVăn Năm cho biết phà sẽ chạy lại vào tháng Mười tới của\nnăm nay.",
  ])
  func `a few lines are one paragraph where a sentence goes on`(lines: String) throws {
    let whole = lines.replacing("9-\n5", with: "9-5")
    for text in [whole, whole.decomposedStringWithCanonicalMapping] {
      #expect(outline(try article(text)) == ["paragraph: " + text])
      #expect(try outline(article("Ferry is back!\n\n" + text)).last == "paragraph: " + text)
    }
    #expect(outline(try article(lines)).count == 1)
  }

  @Test(arguments: [
    (
      "Ferry is back at its pier\n",
      "The boat that was taken out of service in the spring\nsails again, its captain said on Tuesday.\nNobody was hurt when it sank."
    ),
    (
      "Phà chạy lại ra đảo từ cảng cũ\n",
      "Theo ông Trần Văn Năm, chiếc phà bị dừng từ mùa xuân\nđã chạy lại ra đảo hôm thứ Ba."
    ),
    (
      "Ferry is back at its pier\nBy Jane Roe\n",
      "The boat that was taken out of service in the spring\nsails again, its captain said on Tuesday."
    ),
  ])
  func `a headline right above wrapped text stays a headline`(head: String, text: String) throws {
    for gap in ["", "\n"] {
      let article = try article(head + gap + text)
      #expect(article.headline.text == head.split(separator: "\n").first.map(String.init))
      #expect(!article.headline.isDerived)
      #expect(article.author == (head.contains("Roe") ? "Jane Roe" : nil))
    }
  }

  @Test func `a headline above text that is wrapped throughout stays a headline`() throws {
    let text = """
      Ferry sails again after spring storm
      Captain Nora Lindqvist, who has sailed the boat for nine years, said that
      the repairs had taken longer than anybody had expected when the ship was
      brought to the yard in Bergen.

      The next trip to the island is planned for the second Sunday in October,
      when the schools are closed.
      """
    let parts = outline(try article(text))
    #expect(parts.count == 3)
    #expect(parts[0] == "headline: Ferry sails again after spring storm")
  }

  @Test(arguments: ["- ", "1. "])
  func `the items of a list stay lines`(mark: String) throws {
    let items = [
      "\(mark)The old ferry sails again to the island in the bay,\nas the captain said on Tuesday afternoon in town.",
      "\(mark.replacing("1", with: "2"))The other ferry will be sold to a yard in Bergen.",
    ]
    let parts = outline(try article("What happens next?\n\n" + items.joined(separator: "\n")))
    #expect(!parts.contains { $0.contains("old ferry") && $0.contains("other ferry") })
  }

  @Test(arguments: [
    "Rain fell on Oslo, Bergen\nSnow fell on the north.", "Ferry lost, says Nora\nBoat found.",
    "Places to see\nOslo and Bergen\nTromsø",
  ])
  func `short lines that go on nowhere stay lines`(lines: String) throws {
    #expect(outline(try article("Ferry is back\n\n" + lines)).count == lines.split(separator: "\n").count + 1)
  }
}
