internal import Intake
internal import News
internal import Testing

/// Feeds in web archives: the answers of servers as they were kept.
@Suite struct WebArchiveFeedTests {
  private static let address = "https://tin.example/rss/moi.xml"

  private func response(_ header: String, _ body: [UInt8]) -> [UInt8] {
    let head = Array("HTTP/1.1 200 OK\n\(header)\n\n".replacingLineFeeds.utf8)
    let record = """
      WARC/1.1
      WARC-Type: response
      WARC-Target-URI: \(Self.address)
      Content-Type: application/http; msgtype=response
      Content-Length: \(head.count + body.count)


      """
    return Array(record.replacingLineFeeds.utf8) + head + body + Array("\r\n\r\n".utf8)
  }

  private func drafts(_ header: String, _ body: String) throws -> [ArticleDraft] {
    try readDrafts(response(header, Array(body.utf8)), name: "x.warc")
  }

  private static let rss = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Tin mới</title>
    <item><title>Phà chạy lại</title><link>/pha.html</link><description>&lt;a href="../b"&gt;B&lt;/a&gt; Phà.</description></item>
    <item><title>Cầu mở</title><link>cau.html</link><description>Cầu.</description></item>
    </channel></rss>
    """

  @Test(arguments: [
    "Content-Type: application/rss+xml", "Content-Type: text/html; charset=utf-8", "Content-Type: text/plain",
    "X: 1", "Content-Type: application/octet-stream", "Content-Type: application/x-anything",
  ])
  func `the items of a feed are articles, whatever its type`(header: String) throws {
    let drafts = try drafts(header, Self.rss)
    #expect(drafts.map(\.fields.title) == ["Phà chạy lại", "Cầu mở"])
    #expect(
      drafts.map(\.fields.link) == ["https://tin.example/pha.html", "https://tin.example/rss/cau.html"])
    #expect(drafts.first?.links.map(\.address) == ["https://tin.example/b"])
  }

  @Test func `the items of Atom and of JSON Feed are articles`() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><entry><title>Một</title>
      <link href="mot"/><content>Một.</content></entry></feed>
      """
    #expect(
      try drafts("Content-Type: application/atom+xml", atom).map(\.fields.link) == [
        "https://tin.example/rss/mot"
      ])
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tin", "items": [
      {"id": "1", "url": "/hai", "content_text": "Hai."}, {"id": "2", "content_html": "<p>Ba.</p>"}]}
      """
    let drafts = try drafts("Content-Type: application/feed+json", json)
    #expect(drafts.map(\.text.string) == ["Hai.", "Ba."])
    #expect(drafts.first?.fields.link == "https://tin.example/hai")
  }

  @Test func `an answer in JSON that is no feed gives no article`() throws {
    let json = #"[{"title": "x", "body_html": "<p>An answer to a program.</p>"}]"#
    #expect(try drafts("Content-Type: application/json", json).isEmpty)
  }

  @Test func `the charset of the answer holds for a feed without its own`() throws {
    let latin = Self.rss.replacing("<?xml version=\"1.0\"?>", with: "").replacing(
      "Phà chạy lại", with: "Caf\u{e9}"
    )
    .replacing("Cầu mở", with: "x").replacing("Tin mới", with: "x").replacing("Phà.", with: "x").replacing(
      "Cầu.", with: "x")
    let bytes = latin.unicodeScalars.map { UInt8($0.value) }
    let header = "Content-Type: application/rss+xml; charset=iso-8859-1"
    let read = try readDrafts(response(header, bytes), name: "x.warc")
    #expect(read.first?.fields.title == "Caf\u{e9}")
  }

  @Test func `entries are numbered through records, and a feed that is cut off is told`() {
    let cut = Array(Self.rss.utf8.prefix(Self.rss.utf8.count - 60))
    let page = response("Content-Type: text/html", Array("<html><p>Trang.</p></html>".utf8))
    let feed = response("Content-Type: text/xml", Array(Self.rss.utf8))
    let entries = readEntries(page + feed + response("Content-Type: text/xml", cut) + page, name: "x.warc")
      .entries
    let titles = entries.map { entry in
      (try? entry.draft.get()).map { $0.fields.title ?? $0.text.string } ?? "problem"
    }
    #expect(titles == ["Trang.", "Phà chạy lại", "Cầu mở", "Phà chạy lại", "Cầu mở", "problem", "Trang."])
    #expect(entries[1].source.starts(with: "<item>".utf8))
  }

  @Test func `a compressed feed is read`() throws {
    let packed = try WrittenArchive(.raw, .zstd, [.init("feed", Self.rss)]).bytes
    let read = try readDrafts(
      response("Content-Type: text/xml\nContent-Encoding: zstd", packed), name: "x.warc")
    #expect(read.count == 2)
  }
}
