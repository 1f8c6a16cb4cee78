internal import Languages
internal import News
import Subscriptions
import Testing

@Test func `sources are written as OPML with their folders`() {
  var (first, second, third) = (
    SubscribedSource(url: "https://e.org/a?x=1&y=\"2\""), SubscribedSource(url: "https://e.org/b"),
    SubscribedSource(url: "https://e.org/c")
  )
  (first.folder, first.name, first.tags) = ("News/Asia", "<Báo>\u{1} & đời", ["daily", "vi"])
  first.language = Language("vi")
  second.folder = "News"
  var state = FetchState()
  (state.title, state.site, state.language) = ("Its title", "https://e.org/", "en")
  third.folder = nil
  let list = SourceList([first, second, third])
  #expect(
    OPMLDocument.lines(of: list, states: ["https://e.org/b": state]) == [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "  <head>",
      "    <title>gazette</title>", "  </head>", "  <body>",
      "    <outline text=\"https://e.org/c\" title=\"https://e.org/c\" type=\"rss\" xmlUrl=\"https://e.org/c\"/>",
      "    <outline text=\"News\" title=\"News\">",
      "      <outline text=\"Its title\" title=\"Its title\" type=\"rss\" xmlUrl=\"https://e.org/b\" htmlUrl=\"https://e.org/\" language=\"en\"/>",
      "      <outline text=\"Asia\" title=\"Asia\">",
      "        <outline text=\"&lt;Báo&gt; &amp; đời\" title=\"&lt;Báo&gt; &amp; đời\" type=\"rss\" xmlUrl=\"https://e.org/a?x=1&amp;y=&quot;2&quot;\" language=\"vi\" category=\"daily,vi\"/>",
      "      </outline>", "    </outline>", "  </body>", "</opml>",
    ])
}

@Test func `a subscription of another program becomes a source`() throws {
  let subscription = Subscription(
    title: " Tàu\n và cảng ", address: "feed://e.org/a b", folders: [["Việt Nam", "Biển"], ["Ports"]],
    tags: ["daily", "", "daily"])
  let source = try #require(SubscribedSource(subscription))
  #expect(source.url == "http://e.org/a%20b")
  #expect(source.name == "Tàu và cảng")
  #expect(source.folder == "Việt Nam/Biển")
  #expect(source.tags == ["daily", "Ports"])
  #expect(SubscribedSource(Subscription(title: "x", address: "exec:rm -r /")) == nil)
  #expect(SubscribedSource(Subscription(title: "", address: "https://e.org/"))?.name == nil)
}
