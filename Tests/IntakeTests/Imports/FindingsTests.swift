internal import Intake
internal import News
internal import Testing

private func findings(
  _ text: String, name: String = "file", address: String? = nil
) throws -> [IntakeFinding] {
  try Findings(in: OpenFile(Array(text.utf8)), named: name, address: address).all
}

private func links(_ page: String, address: String? = "https://e.org/news/") throws -> [FeedLink] {
  try findings(page, address: address).compactMap { if case .link(let link) = $0 { link } else { nil } }
}

/// The feeds and lists in a file.
struct FindingsTests {
  @Test func `a feed tells its title, language, site and the time between fetches`() throws {
    let feed = """
      <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Báo &amp; đời</title>
      <link>https://e.org/</link><language>vi_VN</language><ttl>90</ttl><sy:updatePeriod>daily</sy:updatePeriod>
      <sy:updateFrequency>24</sy:updateFrequency><item><title>Một</title></item></channel></rss>
      """
    let facts = FeedDescription(title: "Báo & đời", language: "vi-VN", site: "https://e.org/", period: 5400)
    #expect(try findings(feed) == [.feed(facts)])
    #expect(try findings("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + feed) == [.feed(facts)])
  }

  @Test(arguments: [
    ("<ttl>0</ttl>", nil), ("<ttl>soon</ttl>", nil), ("<ttl>60</ttl>", 3600),
    ("<ttl>99999999999</ttl>", 31_536_000),
    ("<sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 1800),
    ("<sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 604_800),
    ("<sy:updateFrequency>2</sy:updateFrequency>", nil), ("<item><ttl>5</ttl><title>x</title></item>", nil),
  ])
  func `the time between fetches is read`(field: String, period: Int?) throws {
    let feed = try findings("<rss><channel><title>T</title>\(field)</channel></rss>")
    #expect(feed == [.feed(FeedDescription(title: "T", period: period))])
  }

  @Test func `a feed in JSON tells its title`() throws {
    let feed =
      #"{"version":"https://jsonfeed.org/version/1.1","title":"Báo","home_page_url":"https://e.org/","items":[]}"#
    #expect(try findings(feed) == [.feed(FeedDescription(title: "Báo", site: "https://e.org/"))])
  }

  @Test func `the feeds that a page names are found with their titles`() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Tin tức</title><base href="https://e.org/vi/">
      <link rel="alternate" type="application/rss+xml" title="Thế giới" href="world.rss">
      <link rel='ALTERNATE feed' type='application/atom+xml; charset=utf-8' href='/atom'>
      <link rel="alternate" type="application/rss+xml" href="https://e.org/vi/world.rss">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="alternate" type="application/json+oembed" href="/oembed?x=feed">
      <link rel="alternate" type="application/feed+json" href="//json.e.org/feed.json">
      <link rel="alternate" hreflang="en" href="/en/"><link rel="alternate stylesheet" type="text/xml" href="/s.xml">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      </head><body><a href="/other/rss">RSS</a></body></html>
      """
    #expect(
      try links(page) == [
        FeedLink(title: "Thế giới", address: "https://e.org/vi/world.rss", isGuess: false),
        FeedLink(title: nil, address: "https://e.org/atom", isGuess: false),
        FeedLink(title: nil, address: "https://json.e.org/feed.json", isGuess: false),
      ])
    #expect(try findings(page, address: "https://e.org/").first == .page(title: "Tin tức"))
  }

  @Test func `links that look like feeds are found where a page names none`() throws {
    let page = """
      <html><body><a href="/rss/thoi-su.rss">Thời <b>sự</b></a><a href="feed:https://e.org/all">All</a>
      <a href="/blog/feed/">Blog</a><a href="?feed=rss2">q</a><a href="/rss/sport.xml">Sport</a>
      <a href="https://reader.example.com/add?u=https://e.org/feed">Add</a><a href="/feeding-cats">Cats</a>
      <a href="/rss-explained.html">What is RSS?</a><a href="mailto:rss@e.org">Mail</a></body></html>
      """
    #expect(
      try links(page).map(\.address) == [
        "https://e.org/rss/thoi-su.rss", "https://e.org/all", "https://e.org/blog/feed/",
        "https://e.org/news/?feed=rss2",
        "https://e.org/rss/sport.xml",
      ])
    #expect(try links(page).allSatisfy(\.isGuess))
    #expect(try links(page).first?.title == "Thời sự")
  }

  @Test func `a page without feeds is a page`() throws {
    #expect(try findings("<html><title>T</title><p>Words.</p></html>") == [.page(title: "T")])
  }

  @Test func `lists of subscriptions are found`() throws {
    let opml =
      #"<opml><body><outline text="A"><outline text="B" xmlUrl="https://e.org/f"/></outline></body></opml>"#
    let feed = Subscription(title: "B", address: "https://e.org/f", folders: [["A"]])
    #expect(try findings(opml) == [.subscription(feed)])
    #expect(
      try findings("# mine\nhttps://e.org/f news\n", name: "feeds.txt") == [
        .subscription(Subscription(title: "", address: "https://e.org/f", tags: ["news"]))
      ])
  }

  @Test(arguments: ["", "words", "# A heading\n\nwords, https://e.org/", "{\"a\":1}", "[1, 2]", "\u{0}\u{1}"])
  func `other files have nothing`(text: String) {
    #expect(throws: FileProblem.Cause.self) { try findings(text) }
  }
}
