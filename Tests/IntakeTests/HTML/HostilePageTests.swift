internal import Intake
internal import News
internal import Testing

/// Pages that are broken or made to harm.
@Suite struct HostilePageTests {
  private static let paragraph =
    "<p>The river rose by two metres in the night, and the people of the lower town left their houses.</p>"

  private func text(_ page: String) -> String? { try? HTMLArticle.draft(of: Array(page.utf8)).text.string }

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000), String(repeating: "<b><i><span>", count: 50_000),
    String(repeating: "<ul><li>x", count: 50_000), String(repeating: "<table><tr><td>", count: 50_000),
    String(repeating: "<!--", count: 100_000) + ">", String(repeating: "<![CDATA[", count: 50_000) + "]]>",
    "<div class='" + String(repeating: "a", count: 1_000_000) + "'>",
    "<div " + String(repeating: "a=1 ", count: 200_000) + ">",
    String(repeating: "</b>", count: 200_000), String(repeating: "<", count: 200_000),
  ])
  func `depth and length do no harm`(start: String) {
    #expect(text(start + Self.paragraph)?.contains("The river rose by two metres") == true)
  }

  @Test func `a million siblings are read in time that grows with the page`() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let page = String(repeating: "<i>a</i> ", count: count)
      return clock.measure { _ = text(page) }
    }
    // Ten times the page takes about ten times as long; a square would take a hundred times as long.
    let (short, long) = (time(50_000), time(500_000))
    #expect(long < short * 40)
  }

  @Test func `a page that is cut off keeps its words`() {
    #expect(text(Self.paragraph + "<p>Then the rain <a href=\"/x")?.contains("Then the rain") == true)
    #expect(text(Self.paragraph + "<p>Then <!-- the rain")?.contains("The river rose") == true)
    #expect(text(Self.paragraph + "<scr")?.contains("The river rose") == true)
  }

  @Test func `text behind the end of the body counts`() {
    #expect(
      text("<body>\(Self.paragraph)</body></html>\(Self.paragraph)<p>And more, said the mayor, in time.</p>")?
        .contains("said the mayor") == true)
  }

  @Test func `links to scripts and files are words`() throws {
    let page =
      Self.paragraph
      + "<p>See <a href='javascript:x()'>this</a>, <a href='file:///etc/passwd'>that</a>, <a href='data:text/html,x'>these</a> and <a href='https://a.example/b c'>those</a> houses, all of them.</p>"
    let draft = try HTMLArticle.draft(of: Array(page.utf8))
    #expect(draft.links.map(\.address) == ["https://a.example/b%20c"])
    #expect(draft.text.string.contains("See this, that, these and those houses"))
  }

  @Test func `entities are never expanded`() {
    let page =
      "<!DOCTYPE a [<!ENTITY x 'yyyy'><!ENTITY z '&x;&x;'>]><p>&z; and &x; stay as they are, said the clerk.</p>"
    #expect(text(page)?.contains("&z; and &x; stay") == true)
  }
}
