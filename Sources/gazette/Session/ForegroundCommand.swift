internal import Localization
internal import Reader
internal import Terminal

/// A command of the user's as the shell runs it.
struct ForegroundCommand {
  let command: ShellCommand
  /// The rows of the terminal.
  let rows: Int

  /// The shell runs the line in a shell of its own, so that a mistake in the line doesn't end the one that waits for the
  /// key. The outer shell survives the keys that interrupt and quit, which are meant for the command.
  private static let script = #"trap : INT QUIT; sh -c "$1"; status=$?; "#
  /// Scrolls away what the terminal showed before gazette: it stays above, and doesn't mix with the command's output. The
  /// script is told the number of rows: `tput` can't tell it where its input is a pipe.
  private static let clearing =
    #"{ n=$3; while [ "$n" -gt 0 ]; do echo; n=$((n-1)); done; tput cup 0 0; } 2>/dev/null >/dev/tty; "#
  private static let waiting = #"printf '\n%s ' "$2" >/dev/tty; read -r _ </dev/tty; "#

  var arguments: [[UInt8]] {
    let run = command.waitsAtEnd ? Self.clearing + Self.script + Self.waiting : Self.script
    let script = run + "exit $status"
    return ["/bin/sh", "-c", script, "gazette", command.line, Self.question, String(rows)].map {
      Array($0.utf8)
    }
  }

  private static var question: String {
    Localization.wording(en: "Press Enter to go back to gazette.", vi: "Nhấn Enter để trở lại gazette.")
  }

  /// The message after the command.
  func wording(after ending: ForegroundEnding) -> String {
    let line = Sanitized(command.line).text
    return switch ending {
    case .exited(0): Localization.wording(en: "done: \(line)", vi: "đã chạy xong: \(line)")
    case .exited(127):
      Localization.wording(
        en: "\(line): no such command (status 127)", vi: "\(line): không có lệnh này (mã 127)")
    case .exited(let status):
      Localization.wording(
        en: "\(line): ended with status \(status)", vi: "\(line): kết thúc với mã \(status)")
    case .signalled(let number):
      Localization.wording(
        en: "\(line): ended by signal \(number)", vi: "\(line): bị dừng bởi tín hiệu \(number)")
    case .failed(let errno): failedStartWording(of: "/bin/sh", errno)
    }
  }
}
