import DatabaseServer
import Foundation
import PostgreSQL
import Testing

/// Connections to another machine: encrypted, to the server that is meant, with a password that only its owner reads. The
/// address 0.0.0.0 leads to this machine too and isn't taken for it.
@Suite(
  .enabled(if: DatabaseServer.programs != nil, "PostgreSQL isn't installed: apt install postgresql"),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl"), "openssl makes certificates"),
  .serialized)
struct EncryptionTests {
  private static let secret = "trong-tim"
  private let server: DatabaseServer
  private let passwords: String

  /// A server with the certificate of `db.example`, which lets a reader in by SCRAM.
  init() throws {
    server = try DatabaseServer(listens: true)
    passwords = server.folder + "/pgpass"
    let folder = server.folder
    for arguments in [
      "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=authority -days 2",
      "req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=db.example",
      "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out server.pem",
    ] {
      let words = arguments.split(separator: " ").map { word in
        word.contains(".") && !word.contains("/") ? "\(folder)/\(word)" : String(word)
      }
      try server.run(["/usr/bin/openssl"] + words)
    }
    try admit(by: "hostssl all all 127.0.0.1/32 scram-sha-256")
    for line in [
      "ssl = on", "ssl_cert_file = '\(folder)/server.pem'", "ssl_key_file = '\(folder)/server.key'",
    ] { try server.execute("ALTER SYSTEM SET \(line)") }
    try server.execute("SELECT pg_reload_conf()")
    try server.execute("CREATE ROLE lan LOGIN PASSWORD '\(Self.secret)'")
    try Data("*:*:*:lan:\(Self.secret)\n".utf8).write(to: URL(filePath: passwords))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: passwords)
  }

  /// Lets users in by a line of the server's file of rules, and through the socket.
  private func admit(by rule: String) throws {
    let file = server.data + "/pg_hba.conf"
    try Data("local all all trust\n\(rule)\n".utf8).write(to: URL(filePath: file))
    try server.execute("SELECT pg_reload_conf()")
  }

  /// An address that isn't this machine's by its look.
  private func address(
    _ host: String = "db.example", _ settings: String = "", trusting authority: String? = "ca.pem"
  ) -> String {
    "postgresql://lan@\(host)/postgres?hostaddr=0.0.0.0&port=\(server.port ?? 0)&passfile=\(passwords)"
      + (authority.map { "&sslrootcert=\(server.folder)/\($0)" } ?? "") + settings
  }

  /// Asks until the server has read its settings anew.
  private func isEncrypted(_ address: String) async throws -> Bool {
    let connection = Connection(to: try ServerAddress(address))
    return try await connection.rows([
      Statement("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
    ])[0][0].bool(0)
  }

  private func failure(_ address: String) async -> String {
    do {
      return "\(try await isEncrypted(address))"
    } catch { return String(describing: error) }
  }

  /// Waits until the server answers as it was told to last: it reads its files when it comes to it.
  private func settled(_ address: String, _ isSettled: (String) -> Bool) async -> String {
    var found = ""
    for _ in 0..<200 {
      found = await failure(address)
      if isSettled(found) { break }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return found
  }

  @Test func `the connection is encrypted, and the password comes from the file`() async throws {
    #expect(await settled(address()) { $0 == "true" } == "true")
    // Nobody sees the password in the address, which the server shows to its administrator.
    #expect(!address().contains(Self.secret))
  }

  @Test func `a certificate that doesn't fit is refused with its reason`() async throws {
    _ = await settled(address()) { $0 == "true" }
    let otherName = await failure(address("other.example"))
    #expect(otherName.contains("unreachable") && otherName.contains("certificate"), "\(otherName)")
    let unknown = await failure(address(trusting: nil))
    #expect(unknown.contains("unreachable") && unknown.contains("certificate"), "\(unknown)")
  }

  @Test func `a server without a certificate is refused`() async throws {
    try server.execute("ALTER SYSTEM SET ssl = off")
    try admit(by: "host all all 127.0.0.1/32 scram-sha-256")
    let refused = await settled(address()) { $0.contains("SSL") }
    #expect(refused.contains("unreachable") && refused.contains("SSL"), "\(refused)")
    // Whoever writes so into the address has it so.
    #expect(await failure(address("db.example", "&sslmode=disable")) == "false")
  }

  @Test(arguments: ["password", "md5"])
  func `a server that wants the password itself doesn't get it`(_ method: String) async throws {
    if method == "md5" {
      try server.execute("SET password_encryption = md5; ALTER ROLE lan PASSWORD '\(Self.secret)'")
    }
    try admit(by: "hostssl all all 127.0.0.1/32 \(method)")
    let refused = await settled(address()) { $0.contains("hannel binding") }
    #expect(refused.contains("hannel binding"), "\(refused)")
    #expect(!refused.contains(Self.secret))
  }

  @Test func `a wrong password is told without it`() async throws {
    _ = await settled(address()) { $0 == "true" }
    try Data("*:*:*:lan:\(Self.secret)x\n".utf8).write(to: URL(filePath: passwords))
    let refused = await failure(address())
    #expect(refused.contains("loginRefused") && !refused.contains(Self.secret), "\(refused)")
  }
}
