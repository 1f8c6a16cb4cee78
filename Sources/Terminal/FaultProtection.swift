internal import CNcurses
internal import CSignals
internal import Glibc

/// Gives the terminal back where a fault of the program ends it, without curses, which may be the one that failed.
package enum FaultProtection {
  /// Keeps Swift's runtime from asking the person at the terminal about a backtrace. To be called first in `main`.
  package static func withoutBacktraces() {
    gz_fault_use_default_actions()
  }

  /// To be called when the terminal's kind is known and its modes are still those that it was found in.
  static func prepare(isLikeXterm: Bool) {
    let farewell = farewell(isLikeXterm: isLikeXterm)
    farewell.withUnsafeBufferPointer { bytes in
      gz_fault_prepare(STDOUT_FILENO, bytes.baseAddress, Int32(bytes.count))
    }
  }

  /// Says whether the program has the terminal now.
  static func hold(_ isHeld: Bool) {
    gz_fault_hold_terminal(isHeld ? 1 : 0)
  }

  /// The sequences that curses sends in `endwin`, and the end of the marks around what is pasted.
  private static func farewell(isLikeXterm: Bool) -> [CChar] {
    let pasteEnd = isLikeXterm ? bytes(PasteCollector.marking(false)) : []
    let mouseEnd = gz_mouse_stop().map { bytes(String(cString: $0)) } ?? []
    let dragEnd = isLikeXterm && !mouseEnd.isEmpty ? bytes(TerminalSession.following(false)) : []
    let ending = ["sgr0", "op", "cnorm", "rmkx", "rmcup", "cnorm"].flatMap(capability)
    return pasteEnd + dragEnd + mouseEnd + ending
  }

  /// The sequence that shows the cursor. A terminal that keeps the cursor's look beside its place (libvterm, and with it
  /// the terminal of Neovim) hides it again where it leaves the alternate screen.
  static var cursorShown: [UInt8] { capability("cnorm").map(UInt8.init(bitPattern:)) }

  private static func capability(_ name: String) -> [CChar] {
    gz_capability(name).map { withoutPadding(String(cString: $0)) } ?? []
  }

  /// Leaves out the pauses (`$<5>`) that slow terminals needed.
  private static func withoutPadding(_ sequence: String) -> [CChar] {
    var kept: [CChar] = []
    var isPause = false
    for byte in sequence.utf8 {
      if byte == UInt8(ascii: "<"), kept.last == CChar(bitPattern: UInt8(ascii: "$")) {
        kept.removeLast()
        isPause = true
      }
      if !isPause { kept.append(CChar(bitPattern: byte)) }
      if byte == UInt8(ascii: ">") { isPause = false }
    }
    return kept
  }

  private static func bytes(_ text: String) -> [CChar] { text.utf8.map(CChar.init(bitPattern:)) }
}
