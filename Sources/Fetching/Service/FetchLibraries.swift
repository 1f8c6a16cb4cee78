internal import CCurl

/// The library that speaks with the network, and those on which it was built, with their versions.
package enum FetchLibraries {
  package static var versions: [String] {
    String(cString: curl_version()).split(separator: " ").filter { !$0.hasPrefix("(") }.map {
      String($0.replacing("/", with: " "))
    }
  }
}
