internal import Glibc
internal import Synchronization

/// A running program of gazette, and the socket to it.
///
/// A class, because the process ends and the socket is closed when the value is released.
package final class HelperProcess: Sendable {
  /// The socket to the program.
  package let socket: MessageSocket
  private let process: pid_t
  /// The status with which the program ended; nil while nobody has waited for it.
  private let end = Mutex<Ending?>(nil)

  /// Nil if the program can't be started.
  package init?(_ program: HelperProgram) {
    guard let (own, other) = MessageSocket.pair() else { return nil }
    let started = program.start(with: other)
    close(other.number)
    guard let started else {
      close(own.number)
      return nil
    }
    (socket, process) = (own, started)
  }

  deinit {
    ended(patience: 0)
    close(socket.number)
  }

  /// The number of the process.
  package var number: Int32 { process }

  /// Tells the program that no more requests come, and wakes who waits for an answer.
  package func shutDown() {
    shutdown(socket.number, Int32(SHUT_RDWR))
  }

  /// The way in which a program ended.
  package struct Ending: Sendable {
    /// The signal; 0 if the program ended by itself.
    package let signal: Int32
    /// True if it still ran when it was waited for, and was ended then.
    package let wasForced: Bool
  }

  /// The way in which the program ended. Ends the program if it still runs after so many milliseconds.
  @discardableResult
  package func ended(patience: Int = 1000) -> Ending {
    shutDown()
    return end.withLock { end in
      if let end { return end }
      var status: Int32 = 0
      var waited: pid_t = 0
      for _ in 0..<patience / 10 {
        waited = waitpid(process, &status, WNOHANG)
        if waited != 0 { break }
        usleep(10_000)
      }
      let wasForced = waited == 0
      if wasForced {
        kill(process, SIGKILL)
        repeat { waited = waitpid(process, &status, 0) } while waited < 0 && errno == EINTR
      }
      let ending = Ending(signal: status & 0x7f, wasForced: wasForced)
      end = ending
      return ending
    }
  }
}
