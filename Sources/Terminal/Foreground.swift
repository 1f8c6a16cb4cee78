internal import CSignals
internal import Glibc

/// The end of a program that the terminal was lent to.
package enum ForegroundEnding: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  /// It could not be started: `errno`.
  case failed(errno: Int32)
}

extension TerminalSession {
  /// Gives the terminal to another program and waits for its end. `arguments`: the program, found by `PATH`, and its
  /// arguments. `input`: the text on its standard input; nil for the keyboard. The next `paint` takes the terminal again.
  package func lend(to arguments: [[UInt8]], input: [UInt8]? = nil) -> ForegroundEnding {
    let file: MemoryFile?
    do throws(SystemError) {
      file = try input.map { (bytes) throws(SystemError) in try MemoryFile(bytes) }
    } catch {
      return .failed(errno: error.errno)
    }
    defer { file?.close() }
    awaitAnswer()
    leave()
    defer { redraw() }
    let copies = arguments.map { strdup(($0 + [0]).map(CChar.init(bitPattern:))) } + [nil]
    defer { copies.forEach { free($0) } }
    let status = copies.withUnsafeBufferPointer { gz_foreground_run($0.baseAddress, file?.descriptor ?? -1) }
    if status < 0 { return .failed(errno: errno) }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
  }
}
