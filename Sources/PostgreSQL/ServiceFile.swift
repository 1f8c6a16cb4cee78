internal import Foundation

/// The files in which libpq looks up services (PostgreSQL's documentation, 34.17): `[name]`, and lines `setting=value`.
enum ServiceFile {
  /// The settings of a service; nil if no file has it.
  static func settings(of service: String, _ environment: [String: String]) -> [String: String]? {
    let own = environment["PGSERVICEFILE"] ?? (environment["HOME"] ?? "") + "/.pg_service.conf"
    let common = (environment["PGSYSCONFDIR"] ?? "/etc/postgresql-common") + "/pg_service.conf"
    for file in [own, common] {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { continue }
      if let settings = settings(of: service, in: text) { return settings }
    }
    return nil
  }

  private static func settings(of service: String, in text: String) -> [String: String]? {
    var found: [String: String]?
    for line in text.split(whereSeparator: \.isNewline).map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("[") {
        if found != nil { return found }
        if line == "[\(service)]" { found = [:] }
      } else if !line.hasPrefix("#"), let sign = line.firstIndex(of: "=") {
        let name = line[..<sign].trimmingCharacters(in: .whitespaces)
        found?[name] = line[line.index(after: sign)...].trimmingCharacters(in: .whitespaces)
      }
    }
    return found
  }
}
