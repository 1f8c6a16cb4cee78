import Foundation
import Languages
import News
import Reader
import Testing

struct CitationTests {
  private let article = Fixture.linked(
    "g", "vi", "Giá {dầu} tăng 5% & *mạnh* <b>", ["Chữ."], [], own: "https://báo.example/a?b=1&c={d}")

  @Test func `Markdown has the headline as a link, and no marks of the headline`() {
    let text = Citation(of: article).text(in: .markdown)
    #expect(
      text.hasPrefix(#"“[Giá {dầu} tăng 5% \& \*mạnh\* \<b\>](<https://báo.example/a?b=1&c=%7Bd%7D>)”"#))
    #expect(text.hasSuffix("5 May 2025."))
  }

  @Test func `a plain citation ends with the address, or with path and id where there is none`() {
    #expect(
      Citation(of: article).text(in: .plain)
        == "“Giá {dầu} tăng 5% & *mạnh* <b>”. 5 May 2025. https://báo.example/a?b=1&c=%7Bd%7D")
    let other = Fixture.linked("h", "en", "Ports", ["Text."], [], own: nil)
    #expect(Citation(of: other).text(in: .plain) == "“Ports”. 5 May 2025. h (\(other.id))")
  }

  @Test func `BibTeX finds no commands and no braces in the headline`() {
    let text = Citation(of: article).text(in: .bibtex)
    #expect(text.hasPrefix("@misc{"))
    #expect(text.contains(#"title = {{Giá \{dầu\} tăng 5\% \& *mạnh* <b>}}"#))
    #expect(text.contains("date = {2025-05-05}") && text.contains("langid = {vi}"))
    #expect(text.contains("url = {https://báo.example/a?b=1&c=%7Bd%7D}"))
    let key = text.dropFirst(6).prefix { $0 != "," }
    #expect(!key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  @Test func `CSL-JSON is an item that other programs read`() throws {
    let data = Data(Citation(of: article).text(in: .cslJSON).utf8)
    let items = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let item = try #require(items.first)
    #expect(item["title"] as? String == "Giá {dầu} tăng 5% & *mạnh* <b>")
    #expect(item["type"] as? String == "article-newspaper")
    let issued = item["issued"] as? [String: [[Int]]]
    #expect(issued?["date-parts"] == [[2025, 5, 5]])
  }

  @Test func `several articles are entries, items and lines`() throws {
    let list = CitationList(of: [
      article, Fixture.linked("h", "en", "Ports", ["Text."], [], own: nil), article,
    ])
    let entries = list.text(in: .bibtex).components(separatedBy: "\n\n")
    #expect(entries.count == 3)
    let keys = entries.map { $0.dropFirst(6).prefix { $0 != "," } }
    #expect(Set(keys).count == 3, "the same article twice has two keys")
    let items = try JSONSerialization.jsonObject(with: Data(list.text(in: .cslJSON).utf8)) as? [[String: Any]]
    #expect(items?.compactMap { $0["title"] as? String }.count == 3)
    let lines = list.text(in: .markdown).split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix("- “") })
    #expect(list.text(in: .plain).split(separator: "\n").count == 3)
    for style in CitationStyle.allCases {
      #expect(CitationList(of: [article]).text(in: style) == Citation(of: article).text(in: style))
    }
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("1. a", "1\\. a"), ("2025 a", "2025 a"), ("- a", "\\- a"), ("a_b|c", "a\\_b\\|c"),
    ("<\u{338}i>", "\\<\u{338}i\\>"), ("Đà Nẵng", "Đà Nẵng"),
  ])
  func `text stays text in Markdown`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }
}
