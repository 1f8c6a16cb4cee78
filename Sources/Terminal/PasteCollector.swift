internal import CNcurses

/// Takes pasted text out of the stream of codes. A terminal in xterm's mode 2004 sets marks around pasted text: pasted
/// letters are no commands, and a pasted line break is no Enter.
package struct PasteCollector {
  /// More of a paste is dropped: no prompt needs it.
  package static let capacity = 65_536
  /// A paste comes in one go. After this silence the end of the paste was lost, and keys are keys again.
  package static let patience = Duration.seconds(2)

  private static let beginCode: Int32 = 60_003
  private static let endCode: Int32 = 60_004

  /// The marks with the codes that they are read as.
  package static let sequences: [(bytes: String, code: Int32)] = [
    ("\u{1b}[200~", beginCode), ("\u{1b}[201~", endCode),
  ]

  /// The sequence that has a terminal mark what is pasted, or not.
  static func marking(_ isWanted: Bool) -> String { "\u{1b}[?2004\(isWanted ? "h" : "l")" }

  /// The bytes so far; nil outside a paste.
  private var bytes: [UInt8]?
  private var finished: String?
  private var lastRead: ContinuousClock.Instant?

  package init() {}

  /// Codes are about to be read.
  package mutating func wake(_ now: ContinuousClock.Instant) {
    if let lastRead, now - lastRead > Self.patience { bytes = nil }
    lastRead = now
  }

  /// Takes a code where it belongs to a paste. A key within it, which no text has, is dropped.
  package mutating func take(_ code: Int32) -> Bool {
    switch code {
    case Self.beginCode: bytes = bytes ?? []
    case Self.endCode:
      finished = bytes.map { String(decoding: $0, as: UTF8.self) }
      bytes = nil
    default:
      guard let count = bytes?.count else { return false }
      if let byte = UInt8(exactly: code), count < Self.capacity { bytes?.append(byte) }
    }
    return true
  }

  /// The text of the paste that the last code ended; nil if it ended none.
  package mutating func completed() -> String? {
    defer { finished = nil }
    return finished
  }
}

extension TerminalSession {
  /// Makes the terminal mark pasted text, or restores the unmarked mode.
  func markPastes(_ isWanted: Bool) {
    guard isLikeXterm, marksPastes != isWanted else { return }
    marksPastes = isWanted
    send(Array(PasteCollector.marking(isWanted).utf8))
  }
}
