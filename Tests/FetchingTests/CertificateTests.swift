internal import Fetching
internal import Subscriptions
internal import Testing

/// Certificates of servers. The tests are skipped where there is no `openssl`.
@Suite(.enabled(if: Certificates.canBeMade, "/usr/bin/openssl makes the certificates"))
struct CertificateTests {
  private func answer(_ kind: Certificates.Kind) throws -> FetchAnswer {
    let certificates = try Certificates()
    defer { certificates.remove() }
    let settings = FetchSettings(environment: ["SSL_CERT_FILE": certificates.authority])
    return try certificates.withServer(kind) { url in
      try #require(try transfer([request(url)], settings).first).answer
    }
  }

  @Test func `a certificate of a known authority is trusted`() throws {
    let answer = try answer(.good)
    #expect(answer.failure == nil)
    #expect(answer.status == 200)
  }

  @Test(arguments: [
    (Certificates.Kind.expired, "certificate has expired"), (.otherHost, "host name 'localhost'"),
    (.selfSigned, "self-signed certificate"),
  ])
  func `another certificate is not trusted, and the reason is told`(
    kind: Certificates.Kind, words: String
  ) throws {
    let answer = try answer(kind)
    guard case .untrusted(let reason) = answer.failure else {
      return #expect(answer.failure == .untrusted(words))
    }
    // OpenSSL 1 writes `self signed`.
    #expect(reason.replacing("self signed", with: "self-signed").contains(words))
    #expect(answer.status == nil)
  }

  @Test func `an authority that the system doesn't know is not trusted`() throws {
    let certificates = try Certificates()
    defer { certificates.remove() }
    let failure = try certificates.withServer(.good) { url in
      try transfer([request(url)], FetchSettings(environment: [:])).first?.answer.failure
    }
    guard case .untrusted = failure else { return #expect(failure == .untrusted("")) }
  }
}
