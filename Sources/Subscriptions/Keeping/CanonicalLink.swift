internal import Foundation

/// The address of an article without what makes no other article: fragment, tracking, letter case of the host.
package enum CanonicalLink {
  /// Parameters by which sites count where readers come from; all that begin with `utm_` are among them.
  private static let trackers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga", "_hsenc",
    "_hsmi",
    "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "at_medium", "at_campaign", "cmpid",
    "smid",
    "partner", "ftag", "ocid",
  ]

  /// Nil for the address of a whole site, and for what is no address of the web: these don't tell an article.
  package static func of(_ address: String) -> String? {
    guard var parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    // The same site is often linked by both schemes.
    (parts.scheme, parts.host, parts.fragment) = ("https", host, nil)
    if parts.port == 80 || parts.port == 443 { parts.port = nil }
    let query = parts.percentEncodedQueryItems?.filter { !isTracker($0.name.lowercased()) } ?? []
    parts.percentEncodedQueryItems = query.isEmpty ? nil : query
    while parts.percentEncodedPath.hasSuffix("/") { parts.percentEncodedPath.removeLast() }
    guard !parts.percentEncodedPath.isEmpty || !query.isEmpty else { return nil }
    return parts.string
  }

  private static func isTracker(_ name: String) -> Bool { name.hasPrefix("utm_") || trackers.contains(name) }
}
