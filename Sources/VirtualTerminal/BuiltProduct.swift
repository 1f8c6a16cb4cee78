internal import Glibc

/// Programs that were built together with the one that runs.
package enum BuiltProduct {
  /// The path of a program that lies beside this one, as SwiftPM lays out its products and its test bundle.
  package static func path(of name: String) -> String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return name }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
      + "/\(name)"
  }
}
