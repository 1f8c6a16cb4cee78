import Foundation
internal import Intake
internal import News
internal import SampleNews
internal import Testing

/// Feeds that were made to break programs: each ends in time and in little memory.
struct FeedAttackTests {
  /// A hostile feed, and the number of its articles.
  struct Attack: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let feed: @Sendable () -> String
    let articles: Int

    init(_ name: String, articles: Int, _ feed: @autoclosure @escaping @Sendable () -> String) {
      (testDescription, self.articles, self.feed) = (name, articles, feed)
    }
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let attacks = [
    Attack("a billion laughs", articles: 1, laughs),
    Attack("elements within each other", articles: 1, "<rss><item><title>a</title>" + times(100_000, "<x>")),
    Attack(
      "markup within each other", articles: 1,
      "<rss><item><description>" + times(100_000, "<b>") + "a</description></item></rss>"),
    Attack(
      "a long value", articles: 1, "<rss><item a=\"\(times(3 << 20, "x"))\"><title>a</title></item></rss>"),
    Attack("values without an end", articles: 0, "<rss>" + times(100_000, "<a b=\"")),
    Attack("instructions without an end", articles: 0, "<rss>" + times(200_000, "<?a>")),
    Attack(
      "comments without an end", articles: 1, "<rss><item><title>a</title></item>" + times(300_000, "<!--")),
    Attack("document types without an end", articles: 0, times(100_000, "<!D[<!--") + "<rss/>"),
    Attack("sections without an end", articles: 0, "<rss>" + times(100_000, "<![CDATA[")),
    Attack("marks", articles: 0, "<rss>" + times(200_000, "<&]]>&#")),
    Attack("closing tags", articles: 0, "<rss>" + times(200_000, "</x>")),
    Attack(
      "many attributes", articles: 1,
      "<rss><item " + (0..<50_000).map { "a\($0)='1' " }.joined() + "><title>a</title></item></rss>"),
    Attack(
      "prefixes", articles: 0,
      "<rss><item>" + (0..<50_000).map { "<p\($0):a xmlns:p\($0)='u'>" }.joined() + "</item></rss>"),
  ]

  @Test(arguments: attacks) func `a hostile feed ends in time`(attack: Attack) throws {
    let start = ContinuousClock.now
    var reader = try FeedReader(of: OpenFile(Array(attack.feed().utf8)))
    var articles = 0
    while let entry = try? reader.next() { if case .success = entry.draft { articles += 1 } }
    #expect(articles == attack.articles)
    // Each needs less than a second where nothing else runs. Time that grows with the square would be hours.
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  private static let laughs: String = {
    let entities = (1..<30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    return "<!DOCTYPE rss [<!ENTITY e0 \"ha\">\(entities)]><rss><item><title>&e29;</title></item></rss>"
  }()

  @Test func `an item that is too large is told and the others open`() throws {
    let large = String(repeating: "word ", count: Format.largestArticle / 5 + 100_000)
    let feed =
      "<rss><item><title>a</title></item><item><description>\(large)</description></item><item><title>b</title></item></rss>"
    var reader = try FeedReader(of: OpenFile(Array(feed.utf8)))
    var found: [String] = []
    while let entry = try reader.next() {
      switch entry.draft {
      case .success(let draft): found.append(draft.text.string)
      case .failure(.tooLarge): found.append("too large")
      case .failure: found.append("?")
      }
    }
    #expect(found == ["a", "too large", "b"])
  }

  @Test(arguments: 0..<10) func `mutated feeds never end the program`(seed: Int) {
    var generator = RandomSource(seed: UInt64(seed))
    for _ in 0..<100 {
      let bytes = Self.mutated(Self.sample, using: &generator)
      guard var reader = try? FeedReader(of: OpenFile(bytes)) else { continue }
      while let entry = try? reader.next() {
        guard case .success(let draft) = entry.draft else { continue }
        let ends = (draft.parts ?? []).map(\.range.upperBound)
        #expect(ends.last == draft.text.bytes.count && ends == ends.sorted())
        #expect(draft.links.allSatisfy { $0.range.upperBound <= draft.text.bytes.count })
      }
    }
  }

  private static let sample = """
    <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Biển</title>
    <item><title>Tàu &amp; cảng</title><link>https://e.org/1</link><!-- c --><guid>1</guid><pubDate>Thu, 11 Sep 2025 08:00 GMT</pubDate>
    <content:encoded><![CDATA[<p>Một <a href="x">hai</a></p>]]></content:encoded></item>
    <entry xml:base="https://e.org/"><content type="xhtml"><div><b>ba</b> &nbsp; &#x1EA3;</div></content></entry></channel></rss>
    """

  private static func mutated(_ text: String, using generator: inout RandomSource) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
      let position = Int.random(in: bytes.indices, using: &generator)
      let end = min(bytes.count, position + Int.random(in: 1...20, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(position..<end)
      case 2: bytes.insert(contentsOf: bytes[position..<end], at: position)
      case 3: bytes.removeSubrange(end...)
      default: bytes[position] = Array("<>&;\"'/![]-?=: ".utf8).randomElement(using: &generator) ?? 0x20
      }
    }
    return bytes
  }
}
