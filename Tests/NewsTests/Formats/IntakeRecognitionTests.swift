import Languages
import News
import Testing

/// Formats that another program reads are recognised by the reader's own process.
struct IntakeRecognitionTests {
  @Test(
    arguments: [
      ("<rss version=\"2.0\"><channel/></rss>", "a.xml", "intake"),
      ("\n\n<?xml version=\"1.0\"?><!-- <html> --><!DOCTYPE rss [<!ENTITY a \"b\">]><rss>", "a", "intake"),
      ("Notice: cached\n<?xml version=\"1.0\"?><rss>", "a", "intake"),
      ("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", "a.xml", "intake"),
      ("<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><channel>", "a.rdf", "intake"),
      ("<!-- \(String(repeating: "long ", count: 1000)) --><rss/>", "a.rss", "intake"),
      (
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"a\",\"items\":[]}", "a.json", "intake"
      ),
      ("{\"rss\":{\"channel\":{}}}", "a.json", "intake"),
      ("[{\"title\":\"a\",\"url\":\"b\",\"content\":\"\\n<p>a</p>\"}]", "a.json", "intake"),
      ("<opml version=\"2.0\"><body/></opml>", "a.opml", "subscriptions"),
      ("# mine\nhttps://e.org/feed \"~A\"\n", "home/urls", "subscriptions"),
      ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>", "a.html", "links"),
      ("title,url,time_added,tags,status\na,https://e.org,1,,unread\n", "a.csv", "links"),
      ("[{\"href\":\"https://e.org\",\"description\":\"a\",\"toread\":\"no\"}]", "a", "links"),
      ("The tag <rss> begins a feed.", "a.txt", "plain"),
      ("https://e.org/feed\n", "a.txt", "plain"),
      ("<note>words</note>", "a.xml", "data"), ("<note>words</note>", "a.txt", "plain"),
    ])
  func `a format is recognised`(text: String, name: String, format: String) {
    #expect(Format.recognised(in: FileSample(name: name, head: Array(text.utf8))).name == format)
  }

  @Test(arguments: [
    ("<opml/>", FileProblem.Cause.subscriptions), ("title,url,time_added\na,b,1\n", .linkList),
  ])
  func `a list is told apart from articles`(text: String, cause: FileProblem.Cause) {
    #expect(throws: FileProblem(path: "a", cause: cause, isNamed: false)) {
      try reader.article(contents: Array(text.utf8), path: "a")
    }
  }
}
