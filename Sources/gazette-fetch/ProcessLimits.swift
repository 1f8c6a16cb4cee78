internal import CSandbox
internal import Fetching
internal import Glibc

/// The limits under which the program speaks with the network: an answer made to break programs gets nothing but answers.
enum ProcessLimits {
  /// The most bytes of address space. Each thread that resolves a name reserves some for its stack and its heap.
  private static let memory: UInt = 4 << 30
  /// The most bytes of a file, which is always one in memory: the largest body that any request may ask for.
  private static let largestFile: UInt = 256 << 20
  /// Files beside those in `/etc` that tell how names are resolved, and certificates on openSUSE.
  private static let files = [
    "/run/systemd/resolve", "/run/resolvconf", "/run/NetworkManager", "/run/connman",
    "/var/lib/ca-certificates",
  ]

  /// Gives up, for ever, all rights that fetching has no need of.
  static func confine(reading settings: FetchSettings) {
    // Sanitizers reserve more address space than any limit leaves.
    gz_limit(getenv("ASAN_OPTIONS") == nil ? memory : 0, largestFile)
    let own = [settings.netrc, settings.certificateFile, settings.certificateFolder].compactMap { $0 }
    let paths = (files + own).map { strdup($0) } + [nil]
    defer { for path in paths { free(path) } }
    _ = paths.map { UnsafePointer($0) }.withUnsafeBufferPointer { gz_confine($0.baseAddress, 1) }
  }
}
