internal import Fetching
internal import Testing

struct NetworkAddressTests {
  @Test(arguments: [
    "0.0.0.0", "0.255.1.1", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
    "127.8.9.10", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1",
    "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
    "239.1.2.3", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fdff::1", "ff02::1", "2001:db8::1", "2001::1",
    "3fff::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "64:ff9b::192.168.1.1",
    "64:ff9b:1::8.8.8.8", "2002:0a00:0001::1", "2002:7f00:0001::", "100::1",
  ])
  func `an address of a private network is not public`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == false)
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.0.0.1",
    "128.0.0.1", "169.253.1.1", "172.15.255.255", "172.32.0.1", "192.167.1.1", "192.169.0.1", "198.17.0.1",
    "198.20.0.1", "223.255.255.255",
    "2606:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    "2002:0808:0808::1",
  ])
  func `an address of the public network is public`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  @Test(arguments: ["tin.example", "", "1.2.3", "1.2.3.4.5", "::g"])
  func `a name is no address`(text: String) {
    #expect(NetworkAddress(text) == nil)
  }
}

struct FetchAddressTests {
  @Test(arguments: [
    ("http://Tin.Example/a b?c=đ#x", "http", "tin.example", 80, "http://Tin.Example/a%20b?c=%c4%91"),
    ("https://an:x@[2001:db8::1]:8443/", "https", "2001:db8::1", 8443, "https://[2001:db8::1]:8443/"),
    ("https://tin.example.", "https", "tin.example", 443, "https://tin.example./"),
    ("http://0x7f.1/", "http", "127.0.0.1", 80, "http://127.0.0.1/"),
  ])
  func `an address has its parts`(text: String, scheme: String, host: String, port: Int, url: String) throws {
    let address = try #require(FetchAddress(text))
    #expect(address.scheme == scheme)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.text == url)
  }

  @Test(arguments: [
    ("http://a.example/x", "http://a.example:80/y", true), ("http://a.example/", "https://a.example/", true),
    ("https://a.example/", "http://a.example/", false),
    ("http://a.example/", "http://a.example:8080/", false),
    ("http://a.example:8080/", "https://a.example/", false),
    ("http://a.example/", "http://b.example/", false),
    ("http://A.example/", "http://a.example./", true),
  ])
  func `a login stays with its host`(first: String, next: String, isSame: Bool) throws {
    #expect(try #require(FetchAddress(next)).isOfSameHost(as: try #require(FetchAddress(first))) == isSame)
  }
}

struct ProxyChoiceTests {
  @Test(arguments: [
    (["http_proxy": "http://p:1"], "http", "a.example", "http://p:1"),
    (["http_proxy": "http://p:1"], "https", "a.example", nil),
    (["HTTP_PROXY": "http://p:1"], "http", "a.example", nil),
    (["HTTPS_PROXY": "http://p:2"], "https", "a.example", "http://p:2"),
    (["all_proxy": "socks5h://p:3", "https_proxy": ""], "https", "a.example", "socks5h://p:3"),
    (["all_proxy": "p", "no_proxy": "*"], "http", "a.example", nil),
    (["all_proxy": "p", "no_proxy": "b.example, .A.example"], "http", "x.a.example", nil),
    (["all_proxy": "p", "no_proxy": "a.example"], "http", "aa.example", "p"),
    (["all_proxy": "p", "no_proxy": "a.example:8080"], "http", "a.example", nil),
    (["all_proxy": "p", "NO_PROXY": "192.168.0.0/16,::1"], "http", "192.168.3.4", nil),
    (["all_proxy": "p", "NO_PROXY": "192.168.0.0/16,[::1]"], "http", "::1", nil),
    (["all_proxy": "p", "NO_PROXY": "192.168.0.0/16"], "http", "192.169.3.4", "p"),
  ])
  func `the environment names the proxy`(
    environment: [String: String], scheme: String, host: String, proxy: String?
  ) {
    #expect(ProxyChoice(environment: environment).proxy(scheme: scheme, host: host) == proxy)
  }
}
