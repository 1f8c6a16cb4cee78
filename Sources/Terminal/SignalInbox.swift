internal import CSignals
internal import Glibc

/// A signal that the program answers.
package enum Signal: Hashable, Sendable {
  /// The terminal has another size.
  case windowChanged
  /// The process goes on after it was stopped.
  case continued
  /// The process is asked to stop, as by the suspend key.
  case stop
  /// The process is asked to end, by the signal of this number.
  case end(Int32)

  fileprivate init(number: UInt8) {
    switch Int32(number) {
    case SIGWINCH: self = .windowChanged
    case SIGCONT: self = .continued
    case SIGTSTP: self = .stop
    default: self = .end(Int32(number))
    }
  }
}

/// The signals that came, to be waited for with `poll` and read when it suits.
package struct SignalInbox: Sendable {
  /// Readable while signals wait.
  package let descriptor: Int32

  /// The signals with a meaning of their own, and all others that would end the process without giving the terminal
  /// back. Faults are not among them, because the program can't go on after one (`FaultProtection`).
  private static let collected =
    [SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    + [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT]
    + Array(gz_signal_first_realtime()...gz_signal_last_realtime())

  /// Starts to collect signals for the whole process, from now to its end. To be called once, and before curses starts,
  /// because curses leaves signals with a handler alone.
  package init() throws(SystemError) {
    let pipe = try WakePipe()
    for signal in Self.collected {
      guard gz_signal_forward(signal, pipe.writeEnd) == 0 else { throw SystemError(errno: errno) }
    }
    // A write to a closed pipe fails with EPIPE instead, a write beyond the limit of a file's size with EFBIG.
    for signal in [SIGPIPE, SIGXFSZ] { _ = gz_signal_ignore(signal) }
    descriptor = pipe.readEnd
  }

  /// The signals that came since the last call, each kind once, in the order of their first arrival.
  package func drain() -> [Signal] {
    var signals: [Signal] = []
    for signal in WakePipe.drain(descriptor).map(Signal.init) where !signals.contains(signal) {
      signals.append(signal)
    }
    return signals
  }

  /// Ends the process by a signal, so that the shell sees what ended it.
  package static func die(by signal: Int32) -> Never {
    gz_signal_die(signal)
    exit(128 + signal)
  }
}
