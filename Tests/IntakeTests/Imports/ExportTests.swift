internal import Intake
internal import News
internal import Testing

private func articles(_ text: String, name: String) throws -> [ImportedArticle] {
  try Findings(in: OpenFile(Array(text.utf8)), named: name).all.compactMap {
    if case .article(let article) = $0 { article } else { nil }
  }
}

private func article(
  _ url: String, _ title: String?, tags: [String] = [], isRead: Bool = false, isStarred: Bool = false,
  added: Int? = nil, published: Int? = nil, author: String? = nil, html: String? = nil
) -> ImportedArticle {
  var article = ImportedArticle(url: url)
  (article.title, article.tags, article.isRead, article.isStarred) = (title, tags, isRead, isStarred)
  (article.added, article.published, article.author, article.html) = (added, published, author, html)
  return article
}

/// Exports of programs that save articles.
struct ExportTests {
  @Test func `wallabag 2`() throws {
    let json = #"""
      [{"id":7,"title":"Cảng Hải Phòng","url":"https://e.org/1","is_archived":1,"is_starred":0,"tags":["cảng","tàu"],
        "content":"<p>Các tàu</p>","created_at":"2016-09-08T11:55:58+0200","published_at":"2016-09-07T00:00:00+0000",
        "published_by":["An","Bình"],"language":"vi"},
       {"title":"Starred","url":"https://e.org/2","is_archived":false,"is_starred":true,"tags":[],"content":""},
       {"title":"No address","url":"about:blank"}]
      """#
    #expect(
      try articles(json, name: "wallabag.json") == [
        article(
          "https://e.org/1", "Cảng Hải Phòng", tags: ["cảng", "tàu"], isRead: true, added: 1_473_328_558,
          published: 1_473_206_400, author: "An, Bình", html: "<p>Các tàu</p>"),
        article("https://e.org/2", "Starred", isStarred: true),
      ])
  }

  @Test func `wallabag 1, with numbers for names`() throws {
    let json = #"""
      [{"0":"1","1":"Tin","2":"http://e.org/a","3":"1","4":"0","5":"<p>Words</p>","6":"1","id":"1","title":"Tin",
        "url":"http://e.org/a","is_read":"1","is_fav":"0","content":"<p>Words</p>","user_id":"1"}]
      """#
    #expect(
      try articles(json, name: "export.json") == [
        article("http://e.org/a", "Tin", isRead: true, html: "<p>Words</p>")
      ])
  }

  @Test func `Omnivore`() throws {
    let json = #"""
      [{"id":"x","slug":"y","title":"A","author":"Jane","url":"https://e.org/a","state":"Archived","labels":["RSS","two words"],
        "savedAt":"2024-10-29T16:30:11.000Z","publishedAt":"2024-10-28T00:00:00.000Z"},
       {"title":"B","url":"https://e.org/b","state":"Active","labels":[]}]
      """#
    #expect(
      try articles(json, name: "metadata_0_to_1.json") == [
        article(
          "https://e.org/a", "A", tags: ["RSS", "two words"], isRead: true, added: 1_730_219_411,
          published: 1_730_073_600, author: "Jane"),
        article("https://e.org/b", "B"),
      ])
  }

  @Test func `Pinboard and Readability`() throws {
    let pinboard = #"""
      [{"href":"https://e.org/a","description":"Title","extended":"Note","time":"2016-10-31T15:57:56Z","toread":"no","tags":"one two"},
       {"href":"https://e.org/b","description":"","toread":"yes","tags":""}]
      """#
    #expect(
      try articles(pinboard, name: "pinboard_export") == [
        article("https://e.org/a", "Title", tags: ["one", "two"], isRead: true, added: 1_477_929_476),
        article("https://e.org/b", nil),
      ])
    let readability = #"""
      {"bookmarks":[{"article__url":"https://e.org/a","article__title":"T","favorite":true,"archive":false,
        "date_added":"2016-08-01T05:24:16"}],"recommendations":[]}
      """#
    #expect(
      try articles(readability, name: "readability.json") == [
        article("https://e.org/a", "T", isStarred: true, added: 1_470_029_056)
      ])
  }

  @Test func `tables of Pocket and Instapaper`() throws {
    let pocket = """
      title,url,time_added,tags,status
      "Tàu, cảng",https://e.org/a,1600322788,cảng|tàu biển,archive
      B,https://e.org/b,1600322789,,unread
      not an address,javascript:x,1,,unread

      """
    #expect(
      try articles(pocket, name: "part_000000.csv") == [
        article(
          "https://e.org/a", "Tàu, cảng", tags: ["cảng", "tàu biển"], isRead: true, added: 1_600_322_788),
        article("https://e.org/b", "B", added: 1_600_322_789),
      ])
    let instapaper = """
      URL,Title,Selection,Folder,Timestamp,Tags
      https://e.org/a,A,,Archive,1600322788,"[""x"",""y z""]"
      https://e.org/b,B,,Starred,1600322789,[]

      """
    #expect(
      try articles(instapaper, name: "instapaper.csv") == [
        article("https://e.org/a", "A", tags: ["x", "y z"], isRead: true, added: 1_600_322_788),
        article("https://e.org/b", "B", isStarred: true, added: 1_600_322_789),
      ])
  }

  @Test func `pages of Pocket and bookmarks`() throws {
    let pocket = """
      <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
      <li><a href="https://e.org/a" time_added="1688628695" tags="x,y">A &amp; B</a></li></ul>
      <h1>Read Archive</h1><ul><li><a href="https://e.org/b" time_added="1688628696" tags="">B</a></li></ul></body></html>
      """
    #expect(
      try articles(pocket, name: "ril_export.html") == [
        article("https://e.org/a", "A & B", tags: ["x", "y"], added: 1_688_628_695),
        article("https://e.org/b", "B", isRead: true, added: 1_688_628_696),
      ])
    let bookmarks = """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
      <DT><A HREF="https://e.org/a" ADD_DATE="1686813518" PRIVATE="0" TAGS="one,two">A</A>
      <DD>Words about it.
      <DT><A HREF="https://e.org/b" ADD_DATE="1686813519" TOREAD="0">B</A>
      </DL><p>
      """
    #expect(
      try articles(bookmarks, name: "bookmarks.html") == [
        article("https://e.org/a", "A", tags: ["one", "two"], added: 1_686_813_518),
        article("https://e.org/b", "B", isRead: true, added: 1_686_813_519),
      ])
  }

  @Test func `times in milliseconds and microseconds are read`() throws {
    let json =
      #"[{"url":"https://e.org/a","time_added":1600322788000},{"url":"https://e.org/b","time_added":"1600322788000000"}]"#
    #expect(try articles(json, name: "a.json").map(\.added) == [1_600_322_788, 1_600_322_788])
  }
}
