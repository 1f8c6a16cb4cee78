internal import Foundation
internal import Glibc
internal import Synchronization
internal import Terminal

/// A program that runs beside the screen: without the terminal, for a limited time, and with a limit on its output.
struct BoundedProcess: Sendable {
  /// The result of a run.
  struct Outcome: Sendable {
    enum Ending: Sendable {
      case exited(Int32)
      case signalled(Int32)
      case timedOut
      case failed(errno: Int32)
    }

    var output: [UInt8] = []
    /// True if the program wrote more than is kept.
    var isCut = false
    var ending: Ending
  }

  /// The program, found by `PATH`, and its arguments.
  let arguments: [String]
  /// The text on its standard input.
  var input: [UInt8] = []
  var patience: Duration
  var mostBytes = 1 << 20
  /// False for a program whose output nobody reads. Such a program may leave another one running, which keeps the output
  /// open.
  var keepsOutput = true

  /// Runs the program. It is ended where the task is cancelled.
  func run() async -> Outcome {
    let isCancelled = Flag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: outcome(until: isCancelled)) }
      }
    } onCancel: {
      isCancelled.raise()
    }
  }
}

/// A flag that one thread raises and another one sees. A class because both share it.
private final class Flag: Sendable {
  private let state = Atomic(false)

  var isRaised: Bool { state.load(ordering: .relaxed) }
  func raise() { state.store(true, ordering: .relaxed) }
}

extension BoundedProcess {
  /// The time between two looks at the program.
  private static let pause = Duration.milliseconds(20)

  private func outcome(until isCancelled: Flag) -> Outcome {
    guard let file = try? MemoryFile(input), let pipe = try? WakePipe() else {
      return Outcome(ending: .failed(errno: errno))
    }
    defer { close(pipe.readEnd) }
    defer { file.close() }
    // Programs don't expect that a full pipe refuses their output.
    _ = fcntl(pipe.writeEnd, F_SETFL, 0)
    var process = pid_t()
    let status = start(&process, input: file.descriptor, output: pipe.writeEnd)
    close(pipe.writeEnd)
    guard status == 0 else { return Outcome(ending: .failed(errno: status)) }
    return follow(process, reading: pipe.readEnd, until: isCancelled)
  }

  /// `POSIX_SPAWN_SETSID` of the C library, which its header hides from Swift.
  private static let newSession: Int32 = 0x80

  /// Reads the output until the program has ended.
  private func follow(_ process: pid_t, reading output: Int32, until isCancelled: Flag) -> Outcome {
    let deadline = ContinuousClock.now + patience
    var outcome = Outcome(ending: .timedOut)
    while true {
      let isOver = ContinuousClock.now >= deadline || isCancelled.isRaised || outcome.isCut
      if isOver { kill(-process, SIGKILL) }
      _ = PollResult.wait(for: [output], atMost: Self.pause)
      take(from: output, into: &outcome)
      var status: Int32 = 0
      let ended = waitpid(process, &status, isOver ? 0 : WNOHANG)
      guard ended == process || ended < 0 && errno == ECHILD else { continue }
      take(from: output, into: &outcome)
      if outcome.isCut {
        outcome.ending = .exited(0)
      } else if !isOver {
        let signal = status & 0x7f
        outcome.ending = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
      }
      return outcome
    }
  }

  /// Reads what is there, up to the limit: a program can write faster than it is read.
  private func take(from output: Int32, into outcome: inout Outcome) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !outcome.isCut {
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      let room = mostBytes - outcome.output.count
      outcome.output += buffer.prefix(min(count, room))
      outcome.isCut = count > room
    }
  }

  /// Starts the program in a session of its own, so that it neither reads keys nor writes on the screen.
  private func start(_ process: inout pid_t, input: Int32, output: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      if keepsOutput {
        posix_spawn_file_actions_adddup2(&actions, output, stream)
      } else {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | Self.newSession))
    let copies = arguments.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return posix_spawnp(&process, arguments[0], &actions, &attributes, copies, environ)
  }
}
