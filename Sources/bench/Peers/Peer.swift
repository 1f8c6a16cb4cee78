internal import Foundation

/// A program with a part of gazette's functions, if it is installed.
struct Peer {
  let name: String
  let path: String

  /// The program of this name in `PATH`; nil if no program has the name.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { return nil }
    self.name = name
    path = "\(folder)/\(name)"
  }
}
