internal import Glibc
internal import Synchronization

/// A line on a terminal's standard error that the next one replaces, and lines that stay. A class with a lock, because tasks
/// report at once.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  /// True while a line without an end is on the screen.
  private let isOpen = Mutex(false)

  func end() { isOpen.withLock { close(&$0) } }

  /// Prints a line that stays.
  func tell(_ line: String) {
    isOpen.withLock { isOpen in
      close(&isOpen)
      complain(line)
    }
  }

  /// Shows a line in place of the last one, on a terminal only.
  func show(_ line: String) {
    guard isTerminal else { return }
    isOpen.withLock { isOpen in
      isOpen = true
      let bytes = Array("\r\u{1B}[K\(line)".utf8)
      _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
  }

  private func close(_ isOpen: inout Bool) {
    if isOpen { complain("") }
    isOpen = false
  }
}
