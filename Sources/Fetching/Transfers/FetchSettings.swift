internal import Foundation

/// The surroundings of all transfers.
package struct FetchSettings: Sendable {
  package var proxies: ProxyChoice
  /// The file and the folder with the certificates of authorities; nil for those of the system.
  package var certificateFile: String?
  package var certificateFolder: String?
  /// The file with names and passwords of hosts.
  package var netrc: String?
  /// True for an address that any request may reach. Others may be reached by requests that allow private hosts.
  package var isPublic: @Sendable (NetworkAddress) -> Bool = { $0.isPublic }

  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    proxies = ProxyChoice(environment: environment)
    certificateFile = environment["SSL_CERT_FILE"]
    certificateFolder = environment["SSL_CERT_DIR"]
    netrc = environment["HOME"].map { $0 + "/.netrc" }
  }
}
