internal import Intake
internal import News
internal import Testing

/// The articles of feeds in XML.
struct FeedReaderTests {
  @Test func `an item of RSS is an article`() throws {
    let feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Port &amp; Sea</title><link>https://e.org/</link><language>vi_VN</language>
      <item><title>Tàu &lt;i&gt;rời&lt;/i&gt; cảng &amp;amp; về</title><link>/a/1</link>
      <guid isPermaLink="false">id-1</guid><author>an@e.org (Nguyễn An)</author><dc:creator>Bình</dc:creator>
      <pubDate>Thu, 11 Sep 2025 08:00:00 +0700</pubDate><category>cảng</category><category>biển</category>
      <description>Tóm tắt.</description>
      <content:encoded><![CDATA[<p>Đoạn một có <a href="b">liên kết</a>.</p><p>Đoạn hai.</p>]]></content:encoded>
      <enclosure url="https://e.org/a.mp3" type="audio/mpeg" length="1"/></item>
      </channel></rss>
      """
    let entries = try read(feed)
    let draft = try #require(try entries.first?.draft.get())
    #expect(entries.count == 1 && entries[0].format == "rss")
    #expect(
      outline(draft) == [
        "headline: Tàu rời cảng & về", "paragraph: Đoạn một có liên kết.", "paragraph: Đoạn hai.",
        "notice: https://e.org/a.mp3",
      ])
    let fields = draft.fields
    #expect(fields.title == "Tàu rời cảng & về")
    #expect(fields.link == "https://e.org/a/1")
    #expect(fields.guid == "id-1")
    #expect(fields.author == "Nguyễn An, Bình")
    #expect(fields.date == .text("2025-09-11T08:00:00+07:00"))
    #expect(fields.tags == ["cảng", "biển"])
    #expect(fields.language == "vi-VN")
    #expect(fields.source == "Port & Sea")
    #expect(draft.links.map(\.address).contains("https://e.org/a.mp3"))
  }

  @Test func `an entry of Atom is an article`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.org/feed/" xml:lang="en">
      <title type="html">Sea &amp;amp; Port</title><author><name>Jane Roe</name></author>
      <entry xml:lang="vi"><title>Tàu &lt;b&gt; rời</title><id>tag:e.org,2025:1</id>
      <link rel="enclosure" href="a.pdf"/><link rel="alternate" type="text/html" href="../a/1"/>
      <updated>2025-09-12T01:00:00Z</updated><published>2025-09-11T08:00:00Z</published>
      <summary>Short.</summary><content type="xhtml" xml:base="x/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một &lt; hai
      <a href="y">đây</a></p></div></content><category term="port" label="Port"/></entry>
      <entry><title>Second</title><summary type="text">One.\n\nTwo.</summary><author><email>b@e.org</email></author></entry>
      </feed>
      """
    let entries = try read(feed)
    let drafts = try entries.map { try $0.draft.get() }
    #expect(entries.map(\.format) == ["atom", "atom"])
    #expect(
      outline(drafts[0]) == [
        "headline: Tàu <b> rời", "paragraph: Một < hai đây", "notice: https://e.org/feed/a.pdf",
      ])
    #expect(drafts[0].links.map(\.address) == ["https://e.org/feed/x/y", "https://e.org/feed/a.pdf"])
    #expect(drafts[0].fields.link == "https://e.org/a/1")
    #expect(drafts[0].fields.author == "Jane Roe")
    #expect(drafts[0].fields.date == .text("2025-09-11T08:00:00Z"))
    #expect(drafts[0].fields.updated == .text("2025-09-12T01:00:00Z"))
    #expect(drafts[0].fields.language == "vi")
    #expect(drafts[0].fields.source == "Sea & Port")
    #expect(drafts[0].fields.tags == ["Port"])
    #expect(outline(drafts[1]) == ["headline: Second", "paragraph: One.", "paragraph: Two."])
    #expect(drafts[1].fields.author == "b@e.org")
  }

  @Test func `an item of RDF is an article`() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://e.org/"><title>Sea</title><items><rdf:Seq/></items></channel>
      <item rdf:about="https://e.org/1"><title>One</title><description>Words.</description></item></rdf:RDF>
      """
    let draft = try #require(try read(feed).first?.draft.get())
    #expect(draft.fields.link == "https://e.org/1")
    #expect(draft.fields.guid == "https://e.org/1")
    #expect(draft.fields.source == "Sea")
  }

  @Test func `the source of an entry is its untouched bytes`() throws {
    let item = "<item>\n<title>R&D caf\u{e9}</title></item>"
    let entries = try read("<rss><channel>\(item)<item/>\(item)</channel></rss>")
    #expect(entries.map { String(decoding: $0.source, as: UTF8.self) } == [item, "<item/>", item])
    let units = Array("<rss>\(item)</rss>".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let wide = try read([0xff, 0xfe] + units)
    #expect(wide[0].source == Array(item.utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })
  }

  @Test func `an item without title and text is shown by what it has`() throws {
    let drafts = try read(
      "<rss><item><link>https://e.org/1</link></item><item><author>An</author></item></rss>"
    )
    .map { try $0.draft.get() }
    #expect(drafts.map { $0.text.string } == ["https://e.org/1", "An"])
    #expect(try read("<rss><item/></rss>").map { try? $0.draft.get().text.string } == [nil])
  }

  @Test func `what is cut off is told behind the items`() throws {
    let feed =
      "<rss><channel>\n<item><title>One</title></item>\n<item><title>Two</title><description>Words and"
    let entries = try read(feed)
    #expect(try entries[1].draft.get().text.string == "Two\n\nWords and")
    guard case .failure(let cause) = entries[2].draft else {
      Issue.record("the cut is not told")
      return
    }
    #expect(cause == .notClosed(element: "item", line: 3, taken: 2))
  }

  @Test func `a field of another vocabulary is no field`() throws {
    let feed = """
      <rss xmlns:x="http://example.org/other" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
      <x:description>No.</x:description><image><title>Logo</title></image><media:group><media:title>Film</media:title>
      <media:content url="https://e.org/f.mp4" type="video/mp4"/></media:group></item></channel></rss>
      """
    let draft = try #require(try read(feed).first?.draft.get())
    #expect(outline(draft) == ["headline: Film", "notice: https://e.org/f.mp4"])
  }
}

private func read(_ feed: String) throws -> [IntakeEntry] { try read(Array(feed.utf8)) }

private func read(_ feed: [UInt8]) throws -> [IntakeEntry] {
  var reader = try FeedReader(of: OpenFile(feed))
  var entries: [IntakeEntry] = []
  while let entry = try reader.next() { entries.append(entry) }
  return entries
}

/// The parts of a draft, one a line, as `kind: text`; white space left out.
private func outline(_ draft: ArticleDraft) -> [String] {
  (draft.parts ?? []).filter { $0.kind != .space }.map { part in
    "\(part.kind.rawValue): \(String(decoding: draft.text.bytes[part.range], as: UTF8.self))"
  }
}
