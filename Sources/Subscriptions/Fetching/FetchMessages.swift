internal import News

/// A request to `gazette-fetch`: a line of JSON. The program answers requests in the order in which they are done.
package struct FetchRequest: LineMessage, Hashable, Sendable {
  /// The number by which the answer is known.
  package var number: Int
  /// The address, with `http` or `https`.
  package var url: String
  /// Fields of the header, such as the validators of the last answer, byte for byte.
  package var headers: [HeaderField] = []
  package var userAgent: String?
  /// Cookies in the format of Netscape's cookie file, a line each, as the last answer gave them.
  package var cookies: [String] = []
  /// `name:password`, sent to the first host alone.
  package var login: String?
  /// True if the name and the password for the host are in `~/.netrc`.
  package var usesNetrc = false
  package var proxy: String?
  /// True if the host of the address may be one of a private network. A redirect to another host may not lead to one.
  package var mayReachPrivateHosts = false
  /// The most seconds that the answer may take.
  package var seconds = 30
  /// The most redirects that are followed.
  package var redirects = 5
  /// The most bytes of the body, as they come.
  package var limit = 16 << 20

  package init(number: Int, url: String) {
    (self.number, self.url) = (number, url)
  }
}

/// The answer to a request: a line of JSON, with the body as an open file.
package struct FetchAnswer: LineMessage, Hashable, Sendable {
  /// A redirect that was followed.
  package struct Hop: Codable, Hashable, Sendable {
    package var status: Int
    /// The address to which the redirect leads.
    package var url: String

    package init(status: Int, url: String) {
      (self.status, self.url) = (status, url)
    }
  }

  package var number: Int
  /// The address behind all redirects.
  package var url: String
  package var hops: [Hop] = []
  /// The status of the last answer; nil if none came.
  package var status: Int?
  /// The status line and the fields of the last answer as they came, each byte as the character with its number.
  package var head = ""
  package var headers: [HeaderField] = []
  /// All cookies that hold now.
  package var cookies: [String] = []
  /// Nil if an answer came whole, whatever its status.
  package var failure: FetchFailure?
  /// The number of bytes of the body, as they came: content codings are not undone.
  package var bodySize = 0

  package init(number: Int, url: String) {
    (self.number, self.url) = (number, url)
  }
}

/// The reason why no whole answer came.
package enum FetchFailure: Error, Codable, Hashable, Sendable {
  /// The name of the host can't be resolved.
  case unknownHost(String)
  /// There is no way to the network.
  case noNetwork
  case refused(host: String)
  case timedOut(seconds: Int)
  /// The certificate is wrong: the reason in the words of the library for TLS.
  case untrusted(String)
  case tooLarge(limit: Int)
  /// The connection ended before the body did.
  case cutOff(received: Int)
  case tooManyRedirects(Int)
  /// A redirect leads to an address that isn't of the web: `file:`.
  case forbiddenAddress(String)
  /// The host has an address of a private network.
  case privateHost(String)
  case badAddress(String)
  /// The program `gazette-fetch` ended.
  case noFetcher
  /// The fields before the body are longer than a limit in bytes.
  case largeHead(limit: Int)
  /// Another reason in the words of the library.
  case other(String)
}
