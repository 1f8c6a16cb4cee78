internal import Intake
internal import News
internal import Testing

/// What is before a feed in its file, and files that only look like feeds.
@Suite struct FeedSurroundingTests {
  private static let feed =
    "<rss version='2.0'><channel><item><title>Mưa lớn</title><description>It rained.</description></item></channel></rss>"

  @Test(arguments: [
    "<?xml version='1.0'?>\n<!-- " + String(repeating: "license ", count: 1_000) + "-->\n",
    "<br />\n<b>Warning</b>:  date(): no time zone in <b>/srv/feed.php</b> on line <b>3</b><br />\n<?xml version='1.0'?>\n",
    "PHP Notice: undefined index: lang in /srv/feed.php on line 12\n<?xml version='1.0'?>\n",
  ])
  func `a feed is found behind comments and messages of programs`(before: String) throws {
    let drafts = try readDrafts(Array((before + Self.feed).utf8), name: "feed")
    #expect(drafts.map(\.fields.title) == ["Mưa lớn"])
  }

  @Test func `XML that is no feed is told`() {
    let sitemap = "<?xml version='1.0'?><urlset><url><loc>https://rain.example/</loc></url></urlset>"
    let hidden = "<?xml version='1.0'?><!-- " + String(repeating: "x ", count: 4_000) + "--><urlset></urlset>"
    for text in [sitemap, hidden] {
      let (entries, problem) = readEntries(Array(text.utf8), name: "sitemap.xml")
      #expect(entries.isEmpty || (try? entries.first?.draft.get()) == nil)
      let cause =
        problem ?? entries.first.flatMap { if case .failure(let cause) = $0.draft { cause } else { nil } }
      #expect(cause == .document(.xml))
    }
  }

  @Test func `damage that may have cost words is told behind the articles`() throws {
    func bytes(_ title: [UInt8]) -> [UInt8] {
      Array("<?xml version='1.0' encoding='utf-8'?>\n<rss version='2.0'><channel>\n<item><title>".utf8)
        + title
        + Array("</title></item></channel></rss>".utf8)
    }
    let (entries, _) = readEntries(
      bytes(Array("Mưa ".utf8) + [0x81, 0x8d, 0xff] + Array(" lớn".utf8)), name: "a.rss")
    #expect(entries.count == 2)
    #expect(try entries.first?.draft.get().fields.title == "Mưa \u{fffd}\u{fffd}\u{fffd} lớn")
    #expect(throws: FileProblem.Cause.damagedMarkup(line: 3, places: 1)) { try entries.last?.draft.get() }
    // Marks that are kept as text cost nothing.
    #expect(readEntries(bytes(Array("Mưa & gió".utf8)), name: "a.rss").entries.count == 1)
  }
}
