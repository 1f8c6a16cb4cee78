import Foundation
internal import News
import Testing

/// The headlines of other stories below a label.
struct OtherStoriesTests {
  private static let body =
    "The ferry that was taken out of service in spring sails again, the harbour master said on Tuesday."
  private static let stories = ["Harbour master leaves after fire", "Islanders ask for a second boat"]
  private static let titles = ["Giám đốc cảng từ chức sau vụ cháy", "Người dân xin thêm một chuyến phà"]

  @Test(arguments: [
    ("RELATED STORIES", stories), ("More on this story", stories), ("Read more:", stories),
    ("Đọc thêm", titles), ("Tin liên quan", titles), ("XEM THÊM:", titles),
  ])
  func `lines behind a label at the end are other stories`(label: String, titles: [String]) throws {
    for separator in ["\n", "\n\n", "\n- "] {
      let text = "Ferry is back\n\n\(Self.body)\n\n" + ([label] + titles).joined(separator: separator)
      for text in [text, text.decomposedStringWithCanonicalMapping] {
        let article = try article(text)
        #expect(article.parts.count { $0.kind == .related } == 3)
        #expect(article.prose.count == 2)
        #expect(!article.breaksOff)
      }
    }
  }

  @Test(arguments: [
    "\n- Harbour sold\n- Islanders ask", "\nHarbour sold\nIslanders ask",
    "\n\nHarbour master leaves after a fire in the spring",
    "\n\nHarbour master leaves after fire\n\nIslanders ask the harbour office for a second boat",
  ])
  func `lines behind a label within the text are other stories`(lines: String) throws {
    let text = "Ferry is back\n\n\(Self.body)\n\nRelated stories\(lines)\n\n\(Self.body)\n\n\(Self.body)"
    #expect(try article(text).prose.count == 4)
  }

  @Test(arguments: ["The next ferry", "Harbour Master", "- First\n- Second\n- Third"])
  func `a label that lost its links takes no line of the text`(line: String) throws {
    let text = "Ferry is back\n\n\(Self.body)\n\nRead more\n\n\(Self.body)\n\n\(line)\n\n\(Self.body)"
    let article = try article(text)
    #expect(article.parts.count { $0.kind == .related } == 1)
    #expect(article.prose.contains { $0.count > 0 && article.text(in: $0).hasPrefix("The") })
  }

  @Test func `a label before a heading takes no heading`() throws {
    let text = "Ferry is back\n\n\(Self.body)\n\nRead more\n\nThe next ferry\n\n\(Self.body)"
    #expect(outline(try article(text)).contains("heading: The next ferry"))
  }

  @Test func `sentences behind a label stay text`() throws {
    let text = "Ferry is back\n\n\(Self.body)\n\nMore on this story\n\nNobody was hurt.\n\n\(Self.body)"
    #expect(try article(text).prose.count == 4)
  }
}
