import Foundation
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

  @Test(arguments: [
    ("postgresql://u:secret@h/d", "postgresql://u@h/d"),
    ("postgresql://u:se@cret@h:x/d", "postgresql://u@h:x/d"),
    ("postgresql://h/d?user=u&password=secret", "postgresql://h/d?user=u"),
    ("postgresql://h/d?PASSWORD=secret", "postgresql://h/d"),
    ("postgresql://u@h/d?host=/run", "postgresql://u@h/d?host=/run"),
  ])
  func `messages name an address without its password`(_ address: String, _ named: String) {
    #expect(ServerAddress.withoutPassword(address) == named)
  }

  /// The setting that a connection gets; nil if libpq decides.
  private static func value(_ name: String, _ address: String, _ environment: [String: String]) throws
    -> String?
  {
    let settings = try ServerAddress(address).connectionSettings(environment: environment)
    return settings.last { $0.name == name }?.value
  }

  @Test(arguments: [
    ("postgresql://h/d", [:]), ("postgresql://h/d", ["PGSSLMODE": "disable"]),
    ("postgresql://h/d", ["PGSSLROOTCERT": "/none", "PGCHANNELBINDING": "disable"]),
    ("postgresql:///d", ["PGHOST": "h"]), ("postgresql://localhost/d", ["PGHOSTADDR": "192.0.2.1"]),
    ("postgresql://127.0.0.1,h/d", [:]), ("postgresql://127.example/d", [:]), ("postgresql://0.0.0.0/d", [:]),
    ("postgresql:///d?service=none", [:]), ("postgresql:///d", ["PGSERVICE": "none"]),
  ])
  func `a connection to another machine is verified, whatever the environment says`(
    _ address: String, _ environment: [String: String]
  ) throws {
    #expect(try Self.value("sslmode", address, environment) == "verify-full")
    #expect(try Self.value("channel_binding", address, environment) == "require")
  }

  @Test(arguments: [
    ("postgresql:///d", [:]), ("postgresql:///d?host=/run/postgresql", [:]),
    ("postgresql://localhost/d", [:]),
    ("postgresql://127.0.0.1:5433/d", ["PGHOST": "h"]), ("postgresql:///d", ["PGHOST": "/run"]),
  ])
  func `a connection within this machine needs no certificate`(
    _ address: String, _ environment: [String: String]
  ) throws {
    #expect(try Self.value("sslmode", address, environment) == nil)
  }

  @Test(arguments: [("home", nil), ("far", "verify-full"), ("plain", "verify-full"), ("none", "verify-full")])
  func `a service file says where the server is, and not that it is trusted`(
    _ service: String, _ mode: String?
  ) throws {
    let file = FileManager.default.temporaryDirectory.path() + "gazette-\(UUID()).conf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = """
      # services
      [home]
      host = /run/postgresql
      [far]
      host=db.example
      [plain]
      host=db.example
      sslmode=disable
      """
    try Data(text.utf8).write(to: URL(filePath: file))
    let environment = ["PGSERVICEFILE": file, "PGSYSCONFDIR": "/none"]
    #expect(try Self.value("sslmode", "postgresql:///d?service=\(service)", environment) == mode)
  }
}
