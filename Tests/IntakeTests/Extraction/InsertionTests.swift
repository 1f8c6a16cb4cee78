internal import Intake
internal import News
internal import Testing

/// Short blocks between the paragraphs of an article, which no model of words can know.
@Suite struct InsertionTests {
  private let first =
    "<p>Hội đồng thành phố hôm thứ Ba đã thông qua kế hoạch mở rộng bến cảng, ông Bình nói với báo chí.</p>"
  private let last =
    "<p>The port was closed for two weeks in spring, when the river rose to its highest level, she said.</p>"

  private func draft(_ inner: String, behind: String = "") throws -> ArticleDraft {
    let page = """
      <!DOCTYPE html><html><head><title>Bến cảng</title></head><body><article><h1>Bến cảng mở rộng</h1>
      \(first)\(inner)\(last)\(behind)</article></body></html>
      """
    return try HTMLArticle.draft(of: Array(page.utf8))
  }

  @Test(arguments: [
    ("<ol><li>một</li><li>hai</li></ol>", ["list-item: một", "list-item: hai"]),
    (
      "<ul><li>berths</li></ul><blockquote>We wait.</blockquote>",
      ["list-item: berths", "quotation: We wait."]
    ),
    (
      "<table><tr><th>Năm<th>Tàu<tr><td>2024<td>12<tr><td>2025<td>3</table><ul><li>x</li></ul>",
      ["table-row: Năm · Tàu", "table-row: 2024 · 12", "table-row: 2025 · 3", "list-item: x"]
    ),
    ("<pre>a\n  b</pre>", ["code: a", "code:   b"]),
    (
      "<figure><img src=a><figcaption>The quay in the spring. Photo: Ann</figcaption></figure>",
      ["caption: The quay in the spring. Photo: Ann"]
    ),
  ])
  func `short blocks between paragraphs belong to the article`(inner: String, expected: [String]) throws {
    let written = try draft(inner).written.filter { !$0.hasPrefix("marker") }
    #expect(Array(written.dropFirst(2).dropLast()) == expected)
  }

  @Test func `a list behind a colon ends the article`() throws {
    let winners = "<p>He named the winners:</p><ol><li>Nguyễn Văn An</li><li>Trần Thị Bình</li></ol>"
    #expect(try draft("", behind: winners).words(of: .listItem) == ["Nguyễn Văn An", "Trần Thị Bình"])
    let links = "<p>More news</p><ul><li><a href=/a>Rain</a></li><li><a href=/b>Wind</a></li></ul>"
    #expect(try draft("", behind: links).words(of: .listItem).isEmpty)
  }

  @Test func `the headline isn't repeated`() throws {
    let text = try draft("<h2>Bến cảng mở rộng</h2>").text.string
    #expect(text.ranges(of: "Bến cảng mở rộng").count == 1)
  }

  @Test func `an article that is sold is shown as far as the page has it`() throws {
    let paid = String(repeating: last, count: 6)
    let page = """
      <!DOCTYPE html><html><head><title>Bến cảng</title></head><body><article><h1>Bến cảng mở rộng</h1>\(first)
      <div class="paywall" hidden>\(paid)<p>Captains wait for the tide, and nobody knows how long they will wait.</p></div>
      </article><div class="paywall"><p>Subscribe now for 1 euro.</p></div></body></html>
      """
    let text = try HTMLArticle.draft(of: Array(page.utf8)).text.string
    #expect(text.contains("Captains wait"))
    #expect(!text.contains("Subscribe"))
  }
}
