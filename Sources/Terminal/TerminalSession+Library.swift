internal import CNcurses

extension TerminalSession {
  /// The library that draws, with its version.
  package static var library: (name: String, version: String) {
    let words = curses_version().map { String(cString: $0) } ?? ""
    return ("ncurses", words.split(separator: " ").last.map(String.init) ?? "")
  }
}
