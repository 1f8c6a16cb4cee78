import Subscriptions
import Testing

struct RequestSettingsTests {
  @Test func `the fields of the user go to the host of the source alone`() {
    var source = SubscribedSource(url: "https://news.example/feed")
    source.headers = [HeaderField("Authorization", "Bearer secret")]
    let own = FetchRequest(number: 1, source, url: "https://news.example/article")
    let foreign = FetchRequest(number: 2, source, url: "https://other.example/article")
    #expect(own.headers.value(of: "authorization") == "Bearer secret")
    #expect(foreign.headers.value(of: "authorization") == nil)
    #expect(foreign.headers.value(of: "accept") != nil)
  }
}
