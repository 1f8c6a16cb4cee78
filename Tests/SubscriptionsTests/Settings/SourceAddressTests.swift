import Subscriptions
import Testing

@Test(arguments: [
  ("https://example.com/feed", "https://example.com/feed"), ("  example.com/rss ", "https://example.com/rss"),
  ("feed://example.com/a.xml", "http://example.com/a.xml"),
  ("feed:https://example.com/", "https://example.com/"),
  ("HTTPS://Example.COM", "HTTPS://Example.COM"),
  ("báo.vn/tin-tức?q=đ", "https://báo.vn/tin-t%E1%BB%A9c?q=%C4%91"),
  ("https://a.vn/x y#top", "https://a.vn/x%20y"), ("file:///etc/passwd", nil), ("ftp://example.com/", nil),
  ("Tuổi Trẻ 2.0", nil), ("news", nil), ("", nil), ("https://", nil), ("https://a:99999/", nil),
  ("https://exa mple.com/", nil), ("https://a.vn/\u{7}", nil), ("https:///path", nil),
])
func `a typed address is completed, and other text is none`(typed: String, address: String?) {
  #expect(SourceAddress(typed: typed)?.text == address)
}

@Test(arguments: [
  ("https://Example.com:443/a#b", "https://example.com/a", true), ("http://a.vn", "http://a.vn:80/", true),
  ("https://a.vn/A", "https://a.vn/a", false), ("http://a.vn/", "https://a.vn/", false),
  ("https://a.vn/?x=1", "https://a.vn?x=1", true), ("https://u:p@a.vn/", "https://a.vn/", false),
  ("http://[::1]:8080/f", "http://[::1]:8080/f", true), ("http://a.vn:81/", "http://a.vn/", false),
])
func `addresses of the same source have the same key`(one: String, other: String, isSame: Bool) throws {
  let keys = try [one, other].map { try #require(SourceAddress($0)).key }
  #expect((keys[0] == keys[1]) == isSame)
}

@Test(arguments: [
  ("15m", 900), ("2h", 7200), ("1d", 86_400), ("2 h", 7200), ("0m", nil), ("m", nil), ("15", nil),
  ("-1h", nil),
  ("15M", nil), ("1.5h", nil), ("99999999999999999999d", nil), ("400d", nil), ("١٥m", nil),
])
func `an interval is a number with a unit`(text: String, seconds: Int?) {
  #expect(FetchInterval.seconds(text) == seconds)
}

@Test(arguments: [(900, "15m"), (7200, "2h"), (86_400, "1d"), (5400, "90m"), (129_600, "36h"), (61, "2m")])
func `an interval is written with its longest unit`(seconds: Int, text: String) {
  #expect(FetchInterval.text(seconds) == text)
}
