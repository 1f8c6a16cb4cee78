import Subscriptions
import Testing

struct HeaderFieldTests {
  @Test func `a field is found whatever the case of its name`() {
    #expect([HeaderField("ETag", "\"a\"")].value(of: "etag") == "\"a\"")
    #expect([HeaderField("ETag", "\"a\"")].value(of: "Last-Modified") == nil)
  }
}
