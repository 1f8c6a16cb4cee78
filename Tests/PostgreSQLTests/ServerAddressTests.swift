import PostgreSQL
import Testing

/// Tests of addresses. They need libpq.
@Suite(
  .enabled(if: (try? ServerAddress("postgresql://h/d")) != nil, "libpq isn't installed: apt install libpq5"))
struct ServerAddressTests {
  @Test(arguments: [
    "postgresql://reader:secret@host/news", "postgres://reader:secret@host/news",
    "postgresql://host/news?user=reader&password=secret", "postgresql://host/news?sslpassword=secret",
  ])
  func `an address with a password is refused`(_ address: String) {
    #expect(throws: ServerFailure.passwordInAddress) { try ServerAddress(address) }
  }

  @Test(arguments: [
    "postgresql://u:secret@host:port:x/d?z", "postgresql://host/d?colour=secret", "http://host",
  ])
  func `a mistake in an address is told without its parts`(_ address: String) {
    #expect { try ServerAddress(address) } throws: { error in
      !String(describing: error).contains("secret")
    }
  }
}
