internal import Glibc
internal import Reader
internal import Terminal

extension TerminalError {
  /// The error and its remedy, without a full stop.
  var wording: String {
    switch self {
    case .noTerm:
      "TERM is not set, so the kind of terminal is unknown; try TERM=xterm-256color gazette"
    case .unknownTerm(let term):
      "TERM=\(term): terminfo does not know this terminal; try TERM=xterm-256color gazette"
    case .cannotMoveCursor(let term):
      "TERM=\(term): this terminal shows lines only, no screen"
    case .noTerminfo:
      "there is no terminfo database; install it (Debian: ncurses-base) or set TERMINFO to its folder"
    case .noKeyboard:
      "there is no keyboard: standard input is no terminal and /dev/tty can't be opened"
    case .refused(let term):
      "TERM=\(term): curses can't use this terminal; try TERM=xterm-256color gazette"
    }
  }
}

/// The refused files, for the time after the screen is closed: the first of them and how many more there are.
func refusalSummary(_ refusals: [String], limit: Int = 20) -> [String] {
  guard refusals.count > limit else { return refusals }
  return refusals.prefix(limit) + ["and \(refusals.count - limit) more; `gazette list` prints them"]
}

extension NewFile.Failure {
  var wording: String {
    "\(Sanitized(path)): can't be written (\(systemWording(of: errno))); nothing was exported"
  }
}

extension ForegroundEnding {
  /// The message about an editor that failed; nil if the editor succeeded.
  var editorWording: String? {
    let editor = Sanitized(Editor.command)
    return switch self {
    case .exited(0): nil
    case .exited(127): "\(editor): no such editor; set EDITOR to one that is installed"
    case .exited(let status): "\(editor): ended with status \(status)"
    case .signalled(let number): "\(editor): ended by signal \(number)"
    case .failed(let errno): "\(editor): can't be started (\(systemWording(of: errno)))"
    }
  }
}

extension ForegroundEnding {
  /// The message after a browser that was started.
  func wording(afterBrowser program: String, opened address: WebAddress) -> String {
    let program = Sanitized(program)
    return switch self {
    case .exited(0): "opened: \(address.text)"
    case .exited(let status): "\(program): ended with status \(status); BROWSER can name another program"
    case .signalled(let number): "\(program): ended by signal \(number)"
    case .failed(let errno): failedStartWording(of: program.text, errno)
    }
  }
}

/// `lynx: no such program`.
func failedStartWording(of program: String, _ errno: Int32) -> String {
  "\(Sanitized(program)): \(errno == ENOENT ? "no such program" : "can't be started (\(systemWording(of: errno)))")"
}

/// The message where no browser can be started. `failures`: the reason of each.
func noBrowserWording(_ failures: [String]) -> String {
  failures.joined(separator: ", ") + "; set BROWSER to a program that opens web addresses"
}

/// The message where the article to edit has no file.
let noFileWording = "standard input can't be edited: save the text to a file first"

/// The message at the end of the program where changes of the reading state are not on the disk.
func unsavedWording(_ count: Int) -> String {
  "gazette: \(count == 1 ? "one change" : "\(count) changes") of what was read and starred could not be kept"
}

/// The message at the end of the program where decisions on terms are not in the termbase's file.
func unfiledTermsWording(_ count: Int) -> String {
  "gazette: \(count == 1 ? "one decision" : "\(count) decisions") on terms could not be kept"
}

/// The message at the end of the program where corrections of names are not in their file.
func unfiledWording(_ count: Int) -> String {
  "gazette: \(count == 1 ? "one correction" : "\(count) corrections") of names could not be kept"
}
