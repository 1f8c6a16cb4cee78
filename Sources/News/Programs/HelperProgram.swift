internal import Foundation
internal import Glibc

/// A program that is installed with gazette and works for it in a process of its own.
package struct HelperProgram: Sendable {
  /// The name of its file.
  package let name: String
  /// The variable of the environment that names another file.
  private let variable: String
  /// The variables of the environment that the program needs.
  private let inherited: [String]

  /// Sanitizers are told by the environment where they report.
  private static let ofSanitizers = ["ASAN_OPTIONS", "UBSAN_OPTIONS"]

  package init(name: String, variable: String, inherited: [String] = []) {
    (self.name, self.variable, self.inherited) = (name, variable, inherited)
  }

  /// The path of the program: of the file that the variable names, beside this program, or in `../libexec/gazette`. Nil if
  /// there is none.
  package var path: String? {
    if let named = getenv(variable) { return String(cString: named) }
    guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return nil
    }
    let folder = own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex)
    return ["\(folder)/\(name)", "\(folder)/../libexec/gazette/\(name)"].first { access($0, X_OK) == 0 }
  }

  /// Starts the program. `socket` becomes its standard input and output. Nil if it can't be started.
  func start(with socket: MessageSocket) -> pid_t? {
    guard let path else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in [STDIN_FILENO, STDOUT_FILENO] {
      posix_spawn_file_actions_adddup2(&actions, socket.number, number)
    }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that this program blocks or ignores act on the new one; keys of the terminal don't reach it.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var process = pid_t()
    let (arguments, environment) = (Self.copies([path, "serve"]), Self.copies(environment))
    defer { for copy in arguments + environment { free(copy) } }
    let status = posix_spawn(&process, path, &actions, &attributes, arguments, environment)
    return status == 0 ? process : nil
  }

  private var environment: [String] {
    let taken = (inherited + Self.ofSanitizers).compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    return ["LC_ALL=C.UTF-8"] + taken
  }

  /// Texts as C has a list of them; each is to be freed.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
