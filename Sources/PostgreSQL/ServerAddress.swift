internal import CPostgreSQL
internal import Foundation

/// The address of a database on a server: `postgresql://user@host:port/database?setting=value`.
///
/// A password comes from `~/.pgpass` or the environment: an address is seen by other users of the machine, kept by shells
/// and printed in messages. An address with a password is refused.
package struct ServerAddress: Hashable, Sendable {
  private static let schemes = ["postgresql://", "postgres://"]

  /// The address as it was typed; it contains no password.
  package let text: String
  /// The settings of libpq that the address contains, by name.
  private let settings: [String: String]

  /// True if a text is an address of a server and no path.
  package static func isAddress(_ text: String) -> Bool {
    schemes.contains { text.lowercased().hasPrefix($0) }
  }

  /// The database and the server, as a title names them: `news @ db.example`.
  package var name: String {
    let database = settings["dbname"] ?? settings["service"] ?? settings["user"] ?? "postgresql"
    let host = settings["host"] ?? ""
    return host.isEmpty || host.hasPrefix("/") ? database : "\(database) @ \(host)"
  }

  /// An address without the password that it may contain, for messages about an address that is refused.
  package static func withoutPassword(_ text: String) -> String {
    guard let scheme = text.range(of: "://") else { return text }
    var rest = text[scheme.upperBound...]
    if let end = rest.lastIndex(of: "@") {
      let user = rest[..<end].prefix { $0 != ":" }
      rest = user + rest[end...]
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let settings = parts.dropFirst().flatMap { $0.split(separator: "&") }.filter { setting in
      !setting.prefix { $0 != "=" }.lowercased().contains("pass")
    }
    return text[..<scheme.upperBound] + (parts.first ?? "")
      + (settings.isEmpty ? "" : "?" + settings.joined(separator: "&"))
  }

  /// Throws `.noLibrary`, `.invalidAddress` or `.passwordInAddress`.
  package init(_ text: String) throws(ServerFailure) {
    let library = try ClientLibrary.shared()
    guard Self.isAddress(text), !text.utf8.contains(0) else { throw .invalidAddress("postgresql://…") }
    var message: UnsafeMutablePointer<CChar>?
    guard let options = library.conninfoParse(text, &message) else {
      let reason = message.map { String(cString: $0) } ?? ""
      library.freemem(message)
      // libpq may quote a part of the address, and the part may be the password.
      throw .invalidAddress(text.contains("@") && reason.contains("\"") ? "" : ServerFailure.line(reason))
    }
    defer { library.conninfoFree(options) }
    var settings: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    guard settings["password"] == nil, settings["sslpassword"] == nil else { throw .passwordInAddress }
    (self.text, self.settings) = (text, settings)
  }

  /// The settings of a connection, in the order in which libpq reads them: our own ones, and then the address, which may
  /// say otherwise. The environment and service files may not: whoever reads the address sees what it demands.
  package func connectionSettings(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [(name: String, value: String)] {
    var own = [
      ("application_name", "gazette"), ("connect_timeout", "10"), ("keepalives_idle", "30"),
      ("keepalives_interval", "10"), ("keepalives_count", "3"),
    ]
    if !isLocal(environment) {
      if settings["sslmode"] == nil { own.append(("sslmode", "verify-full")) }
      if settings["sslrootcert"] == nil, let file = Self.authorities(environment) {
        own.append(("sslrootcert", file))
      }
      // The password is proved by SCRAM, bound to the certificate, unless a certificate takes its place.
      if !(settings["sslmode"].map(Self.isUnverified) ?? false), settings["sslcert"] == nil,
        environment["PGSSLCERT"] == nil
      {
        own.append(("channel_binding", "require"))
      }
    }
    return own + [("dbname", text), ("client_encoding", "UTF8"), ("fallback_application_name", "gazette")]
  }

  private static func isUnverified(_ mode: String) -> Bool { mode != "verify-full" && mode != "verify-ca" }

  /// True if each host of the address is this machine, so that no network hears the connection. libpq takes the host from
  /// the address, then from the service file, then from the environment; a number comes before a name.
  private func isLocal(_ environment: [String: String]) -> Bool {
    var service: [String: String]? = [:]
    if let name = settings["service"] ?? environment["PGSERVICE"] {
      service = ServiceFile.settings(of: name, environment)
    }
    // A service that isn't found may be anywhere.
    guard let service else { return false }
    let number = settings["hostaddr"] ?? service["hostaddr"] ?? environment["PGHOSTADDR"]
    let hosts = number ?? settings["host"] ?? service["host"] ?? environment["PGHOST"] ?? ""
    return hosts.split(separator: ",").allSatisfy(Self.isThisMachine)
  }

  private static func isThisMachine(_ host: Substring) -> Bool {
    if host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1" { return true }
    // A name may begin as a number does.
    return host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isWholeNumber }
  }

  /// The file of the authorities that sign certificates: the user's own file, which libpq finds itself, or the system's.
  private static func authorities(_ environment: [String: String]) -> String? {
    let own = (environment["HOME"] ?? "") + "/.postgresql/root.crt"
    let system = "/etc/ssl/certs/ca-certificates.crt"
    guard environment["PGSSLROOTCERT"] == nil, !FileManager.default.fileExists(atPath: own) else {
      return nil
    }
    return FileManager.default.fileExists(atPath: system) ? system : nil
  }
}
