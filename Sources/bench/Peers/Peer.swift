internal import Foundation

/// A program that does a part of what gazette does, where it is installed.
struct Peer {
  let name: String
  let path: String

  /// The program of this name in `PATH`; nil where there is none.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { return nil }
    self.name = name
    path = "\(folder)/\(name)"
  }
}
