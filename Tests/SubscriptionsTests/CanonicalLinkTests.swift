import Subscriptions
import Testing

struct CanonicalLinkTests {
  @Test(arguments: [
    ("http://Example.org/a/", "https://example.org/a"),
    ("https://example.org/a?utm_source=rss&id=3#top", "https://example.org/a?id=3"),
    ("https://example.org:443/tin/giá-vàng.html?fbclid=x", "https://example.org/tin/gi%C3%A1-v%C3%A0ng.html"),
    ("https://example.org/?p=12", "https://example.org?p=12"),
  ])
  func `an address loses what makes no other article`(address: String, canonical: String) {
    #expect(CanonicalLink.of(address) == canonical)
  }

  @Test(arguments: [
    "https://example.org/", "https://example.org", "file:///etc/passwd", "mailto:a@example.org", "", "x",
  ])
  func `an address that tells no article has no canonical form`(address: String) {
    #expect(CanonicalLink.of(address) == nil)
  }
}
