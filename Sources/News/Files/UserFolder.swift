internal import Foundation

/// A folder of the user for files of one kind, after the XDG Base Directory Specification.
package enum UserFolder: String {
  case cache = "XDG_CACHE_HOME"
  case configuration = "XDG_CONFIG_HOME"
  case data = "XDG_DATA_HOME"
  case state = "XDG_STATE_HOME"

  /// The folder below HOME if the variable is not set.
  private var usualFolder: String {
    switch self {
    case .cache: ".cache"
    case .configuration: ".config"
    case .data: ".local/share"
    case .state: ".local/state"
    }
  }

  /// The folder from the environment; nil if the environment has neither the variable nor HOME. Relative paths are
  /// ignored, as the specification asks.
  package var path: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment[rawValue], folder.hasPrefix("/") { return folder }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/" + usualFolder : nil }
  }

  /// As `path`; if that is nil, the folder below the home folder of the password database.
  package var pathOfAccount: String {
    path ?? FileManager.default.homeDirectoryForCurrentUser.path + "/" + usualFolder
  }
}
