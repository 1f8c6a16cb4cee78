/// The proxies that the environment names, as curl and other programs read them.
package struct ProxyChoice: Sendable {
  private let environment: [String: String]

  package init(environment: [String: String]) {
    self.environment = environment
  }

  private func value(_ names: String...) -> String? {
    names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// The proxy for a host; nil if it is asked without.
  ///
  /// `HTTP_PROXY` in capitals is not read: a server would take it from the header `Proxy` of a request.
  package func proxy(scheme: String, host: String) -> String? {
    let proxy = scheme == "https" ? value("https_proxy", "HTTPS_PROXY") : value("http_proxy")
    guard let proxy = proxy ?? value("all_proxy", "ALL_PROXY"), !isExcepted(host) else { return nil }
    return proxy
  }

  /// True for a host in `no_proxy`: `*`, a host, a domain with all its hosts, or a block of addresses such as
  /// `192.168.0.0/16`.
  private func isExcepted(_ host: String) -> Bool {
    let entries = (value("no_proxy", "NO_PROXY") ?? "").lowercased().split { $0 == "," || $0 == " " }
    return entries.contains { entry in
      if entry == "*" { return true }
      if let block = NetworkBlock(entry) { return NetworkAddress(host).map(block.contains) ?? false }
      let name = entry.drop { $0 == "." || $0 == "[" }.prefix { $0 != "]" }
      let domain = name.contains("::") ? name : name.prefix { $0 != ":" }
      return host == domain || host.hasSuffix("." + domain)
    }
  }
}
