import Reader
import Testing

struct WebAddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=c&d=(e)#f", "https://example.org/a?b=c&d=(e)#f"),
    ("  HTTP://Example.org \n", "HTTP://Example.org"),
    ("mailto:an@bao.example?subject=Tin", "mailto:an@bao.example?subject=Tin"),
    ("https://bao.example/tin-mới/đà-nẵng", "https://bao.example/tin-mới/đà-nẵng"),
    ("https://example.org/a b\tc\u{1b}[0m", "https://example.org/a%20b%09c%1B[0m"),
    (
      "https://example.org/\u{202e}gnp\u{200b}\u{a0}\u{2066}",
      "https://example.org/%E2%80%AEgnp%E2%80%8B%C2%A0%E2%81%A6"
    ),
    ("https://example.org\\@other.example/", "https://example.org%5C@other.example/"),
    ("https://[2001:db8::1]:80/", "https://[2001:db8::1]:80/"),
    ("https://example.org/100%/\"'<>", "https://example.org/100%/%22'%3C%3E"),
  ])
  func `an address is harmless and the same for every program`(written: String, text: String) {
    #expect(WebAddress(written)?.text == text)
  }

  @Test(arguments: [
    "", " ", "example.org", "//example.org/", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
    "ftp://example.org/", "java\nscript:alert(1)", "https:", "https://", "https:///example.org/",
    "https:/example.org",
    "https:example.org", "https://user@/", "https://:80/", "mailto:", "mailto:nobody",
    "-https://example.org/",
    "vbscript:https://example.org/", "http", ":", "https\u{200b}://example.org/",
  ])
  func `other addresses are none`(written: String) {
    #expect(WebAddress(written) == nil)
  }
}
