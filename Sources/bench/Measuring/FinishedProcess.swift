internal import Foundation

/// A program that ran to its end without a terminal.
struct FinishedProcess {
  let time: Duration
  /// The processor time of all threads, which does not depend on the load of the machine.
  let processorTime: Duration
  /// The largest memory in RAM, in bytes.
  let peakMemory: Int
  let exitCode: Int32

  /// Runs a program. Standard input is empty or a file; standard output is discarded or written to a file.
  init(
    _ arguments: [String], environment: [String: String], input: String = "/dev/null",
    output: String = "/dev/null"
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let program = arguments.first ?? ""
    let begin = ContinuousClock.now
    var process: pid_t = 0
    let error = Self.withCStrings(arguments) { arguments in
      Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawnp(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard error == 0 else { throw BenchError.notStarted(program, errno: error) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    time = .now - begin
    processorTime = Self.duration(usage.ru_utime) + Self.duration(usage.ru_stime)
    peakMemory = usage.ru_maxrss * 1024
    exitCode = status & 0x7f == 0 ? (status >> 8) & 0xff : -1
  }

  /// A time of the kernel's report on a process.
  static func duration(_ time: timeval) -> Duration {
    .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
  }

  /// Calls with a NULL-terminated array of C strings.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}

extension FinishedProcess {
  /// The output of a program without the line end; empty if the program can't be run.
  static func text(_ arguments: [String]) -> String {
    let output = "/tmp/gazette-bench-\(getpid()).txt"
    defer { unlink(output) }
    guard (try? FinishedProcess(arguments, environment: ["PATH": "/usr/bin:/bin"], output: output)) != nil
    else { return "" }
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
