/// A key, as the bytes that xterm sends for it.
package enum TerminalKey: String, Sendable, CaseIterable {
  case enter = "\r"
  case tab = "\t"
  case backTab = "\u{1b}[Z"
  case escape = "\u{1b}"
  case backspace = "\u{7f}"
  case delete = "\u{1b}[3~"
  case up = "\u{1b}OA"
  case down = "\u{1b}OB"
  case right = "\u{1b}OC"
  case left = "\u{1b}OD"
  case home = "\u{1b}OH"
  case end = "\u{1b}OF"
  case pageUp = "\u{1b}[5~"
  case pageDown = "\u{1b}[6~"
  case altLeft = "\u{1b}[1;3D"
  case altRight = "\u{1b}[1;3C"
  case controlC = "\u{3}"
  case controlD = "\u{4}"
  case controlL = "\u{c}"
  case controlU = "\u{15}"
  case controlZ = "\u{1a}"
}

/// A button of the mouse, by its number in xterm's protocol (SGR 1006).
package enum MouseButton: Int, Sendable {
  case left = 0
  case wheelUp = 64
  case wheelDown = 65
}
