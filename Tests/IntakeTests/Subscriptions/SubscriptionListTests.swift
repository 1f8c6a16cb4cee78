internal import Intake
internal import News
internal import Testing

/// Lists of subscriptions of other programs.
struct SubscriptionListTests {
  @Test func `folders, tags and sites of OPML are kept`() throws {
    let list = try list(
      """
      <?xml version="1.0"?>
      <opml version="2.0"><head><title>Báo &mu; của tôi</title></head><body>
      <outline text="Việt Nam"><outline title="Biển">
        <outline text="Tàu & cảng" type="rss" xmlUrl=" https://e.org/feed " htmlUrl="https://e.org/" category="port,/a/b"/>
      </outline></outline>
      <outline text="Again" xmlUrl="https://e.org/feed"/>
      <outline text="Other list" type="include" url="https://e.org/list.opml"/>
      </body></opml>
      """)
    #expect(list.title == "Báo μ của tôi")
    #expect(
      list.subscriptions == [
        Subscription(
          title: "Tàu & cảng", address: "https://e.org/feed", site: "https://e.org/",
          folders: [["Việt Nam", "Biển"], ["a", "b"]], tags: ["port"])
      ])
    #expect(list.lists.map(\.address) == ["https://e.org/list.opml"])
  }

  @Test func `the lines of newsboat are read`() throws {
    let list = try list(
      """
      # comment
      https://e.org/feed news "tin tức" "~Tàu và cảng"

      https://e.org/two !
      "query:Unread:unread = \\"yes\\""
      "query:Cảng biển:title =~ \\"cảng\\"" news
      exec:~/bin/feed.sh
      "filter:~/bin/clean:https://e.org/three"
      file:///home/an/feed.xml
      """)
    #expect(
      list.skipped == [
        .query("Unread"), .query("Cảng biển"), .program("exec:~/bin/feed.sh"),
        .program("filter:~/bin/clean:https://e.org/three"), .other("file:///home/an/feed.xml"),
      ])
    #expect(
      list.subscriptions == [
        Subscription(title: "Tàu và cảng", address: "https://e.org/feed", tags: ["news", "tin tức"]),
        Subscription(title: "", address: "https://e.org/two"),
      ])
  }

  @Test func `a list of queries alone tells them`() throws {
    #expect(try list("query:Unread:unread\n").skipped == [.query("Unread")])
  }

  @Test func `no part of an address is taken from a list that is cut off anywhere`() throws {
    let text = """
      <opml version="2.0"><body>
      <outline text="Một" xmlUrl="https://e.org/feed/one"/>
      <outline text="Hai" htmlUrl="https://e.org/" xmlUrl='https://e.org/feed/two?a=b&amp;c=d'></outline>
      <outline text="Ba" type="include" url="https://e.org/more.opml" />
      </body></opml>
      """
    let whole = try list(text)
    let bytes = Array(text.utf8)
    var cuts = 0
    for length in 30..<bytes.count {
      let part = try SubscriptionList(of: OpenFile(Array(bytes.prefix(length))))
      #expect(whole.subscriptions.starts(with: part.subscriptions), "\(length)")
      #expect(whole.lists.starts(with: part.lists), "\(length)")
      cuts += part.skipped.count
    }
    #expect(cuts > 100)
    let cut = try list("<opml><body>\n<outline xmlUrl=\"https://e.org/a\"/>\n<outline xmlUrl=\"https://e.or")
    #expect(cut.subscriptions.map(\.address) == ["https://e.org/a"] && cut.skipped == [.cutOff(line: 3)])
  }

  @Test func `weblogs in FOAF are read`() throws {
    let list = try list(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
        xmlns:rss="http://purl.org/rss/1.0/"><foaf:Agent><foaf:weblog><foaf:Document rdf:about="https://e.org/">
      <rss:channel rdf:about="https://e.org/feed"/></foaf:Document></foaf:weblog><foaf:name>An</foaf:name></foaf:Agent></rdf:RDF>
      """)
    #expect(
      list.subscriptions == [Subscription(title: "An", address: "https://e.org/feed", site: "https://e.org/")]
    )
  }

  @Test(arguments: ["<rss><channel/></rss>", "words", ""])
  func `other files are no lists`(text: String) {
    #expect(throws: FileProblem.Cause.self) { try list(text) }
  }

  private func list(_ text: String) throws -> SubscriptionList {
    try SubscriptionList(of: OpenFile(Array(text.utf8)))
  }
}
