internal import Foundation
internal import Glibc

/// A program that this one started. Several threads may start programs at once: `Process` of Foundation hands its pipes on to
/// whatever another thread starts meanwhile, and then waits for that too.
struct ChildProcess {
  let number: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the program's path and its arguments.
  ///   - input: the descriptor that becomes its standard input; nil for none.
  ///   - output: the path of the file that its output and errors are appended to; nil for none.
  init(_ command: [String], input: Int32? = nil, output: String? = nil) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_APPEND, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var number: pid_t = 0
    let status = posix_spawn(&number, command[0], &actions, nil, arguments + [nil], environ)
    guard status == 0 else {
      throw DatabaseServer.Failure.failed("\(command[0]): \(String(cString: strerror(status)))")
    }
    self.number = number
  }

  /// Waits for the end of the program. Returns its exit status; nil if a signal ended it.
  @discardableResult
  func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? status >> 8 & 0xff : nil
  }
}
