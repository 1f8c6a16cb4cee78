internal import Intake
internal import News
internal import Testing

/// The articles of feeds and exports in JSON.
struct JSONFeedReaderTests {
  @Test func `an item of JSON Feed is an article`() throws {
    let feed = """
      {"version":"https://jsonfeed.org/version/1.1","title":"Sea","home_page_url":"https://e.org/","language":"vi",
       "authors":[{"name":"Jane"}],"items":[
       {"id":7,"url":"/a/1","title":"Tàu rời cảng","content_html":"<p>Một.</p><p>Hai.</p>","date_published":"2025-09-11T08:00:00+07:00",
        "tags":["cảng"],"attachments":[{"url":"https://e.org/a.mp3","mime_type":"audio/mpeg"}]},
       {"id":"8","content_text":"1 < 2","author":{"name":"An"}}, {"x":1}, 5 ]}
      """
    let entries = try entries(of: feed)
    let drafts = entries.map { try? $0.draft.get() }
    #expect(entries[0].format == "json-feed")
    #expect(drafts[0]?.text.string == "Tàu rời cảng\n\nMột.\n\nHai.\n\nhttps://e.org/a.mp3")
    #expect(drafts[0]?.fields.link == "https://e.org/a/1")
    #expect(drafts[0]?.fields.guid == "7")
    #expect(drafts[0]?.fields.author == "Jane")
    #expect(drafts[0]?.fields.language == "vi")
    #expect(drafts[0]?.fields.source == "Sea")
    #expect(drafts[1]?.text.string == "1 < 2")
    #expect(drafts[1]?.fields.author == "An")
    #expect(drafts.map { $0 == nil } == [false, false, true, true])
  }

  @Test func `RSS in JSON and exports with pages are read`() throws {
    let rss =
      #"{"rss":{"channel":{"title":"Sea","item":[{"title":"One","description":"<b>Words</b>","guid":"https://e.org/1"}]}}}"#
    let draft = try #require(try entries(of: rss).first?.draft.get())
    #expect(draft.text.string == "One\n\nWords")
    #expect(draft.fields.link == "https://e.org/1")
    #expect(draft.fields.source == "Sea")
    let saved =
      #"[{"title":"One","url":"https://e.org/1","content":"<p>Một</p>","is_archived":1,"created_at":"2025-09-11"}]"#
    let page = try #require(try entries(of: saved).first?.draft.get())
    #expect(page.text.string == "One\n\nMột")
    #expect(page.fields.date == nil)
  }

  private func entries(of feed: String) throws -> [IntakeEntry] {
    var reader = JSONFeedReader(of: OpenFile(Array(feed.utf8)))
    var entries: [IntakeEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
  }
}
