internal import CPseudoTerminal
internal import Glibc

/// The end of a process.
package enum ProcessEnding: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)
}

/// A program that runs behind a pseudo-terminal.
///
/// A class because it owns a process and a descriptor: what still runs when it goes is killed.
package final class PseudoTerminal {
  /// The program's process, which leads its own group and session.
  package let process: Int32
  private var master: Int32
  private let initialModes: TerminalModes
  private var ending: ProcessEnding?

  /// Starts a program, whose path comes first in `arguments`, with exactly this environment.
  package init(
    _ arguments: [String], environment: [String: String], directory: String?, columns: Int, rows: Int
  ) throws(PseudoTerminalError) {
    var master: Int32 = -1
    var modes = termios()
    let process = withCStrings(arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        gz_pty_spawn(arguments, environment, directory, Int32(columns), Int32(rows), &master, &modes)
      }
    }
    guard process > 0 else { throw .spawn(errno: errno) }
    self.process = process
    self.master = master
    initialModes = TerminalModes(modes)
  }

  deinit {
    if poll() == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    hangUp()
  }

  /// True if the terminal has the same modes as before the start of the program.
  package var hasInitialModes: Bool {
    var now = termios()
    return tcgetattr(master, &now) == 0 && TerminalModes(now) == initialModes
  }

  package func resize(columns: Int, rows: Int) {
    _ = gz_pty_resize(master, Int32(columns), Int32(rows))
  }

  /// Types bytes.
  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The bytes that come within a time: nil if none came, empty if the terminal was closed.
  package func read(within limit: Duration) -> ArraySlice<UInt8>? {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
    guard Glibc.poll(&polled, 1, Int32(clamping: max(0, milliseconds))) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    return buffer.prefix(max(0, count))
  }

  /// Sends a signal to the program.
  package func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Closes the terminal, as a window that is shut does.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// The end of the program; nil while the program runs.
  package func poll() -> ProcessEnding? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7f
    ending = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
    return ending
  }
}

/// Why a program could not be put behind a terminal.
package enum PseudoTerminalError: Error, Hashable, Sendable {
  case spawn(errno: Int32)
}

/// The modes of a terminal that a program can leave changed.
private struct TerminalModes: Hashable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  init(_ modes: termios) {
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }
}

/// Calls with a NULL-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else {
      preconditionFailure("an array that ends with nil is not empty")
    }
    return body(start)
  }
}
