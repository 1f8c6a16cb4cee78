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
      """)
    #expect(
      list.subscriptions == [
        Subscription(title: "Tàu và cảng", address: "https://e.org/feed", tags: ["news", "tin tức"]),
        Subscription(title: "", address: "https://e.org/two"),
      ])
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
