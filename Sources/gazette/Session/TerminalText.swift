/// The lines of a program's output, without the sequences by which programs move a terminal's cursor and choose colours.
enum TerminalText {
  /// Lines without control characters. Of a line that was overwritten, only the last text is kept.
  static func lines(of bytes: [UInt8]) -> [String] {
    let text = withoutSequences(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var lines = String(text).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { line in Sanitized(shown(line)).text }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The text that a line shows at the end: behind the last carriage return, without what was struck over.
  private static func shown(_ line: Substring) -> String {
    let last = line.split(separator: "\r").last ?? ""
    var shown = String.UnicodeScalarView()
    for scalar in last.unicodeScalars {
      if scalar == "\u{8}" {
        _ = shown.popLast()
      } else if scalar == "\t" {
        shown.append(contentsOf: "    ".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text without escape sequences (ECMA-48): control sequences, strings of commands, and single functions.
  private static func withoutSequences(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var rest = text[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1b}": skipSequence(in: &rest)
      case "\u{9b}": skipControlSequence(in: &rest)
      default: kept.append(scalar)
      }
    }
    return kept
  }

  private static func skipSequence(in rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.popFirst() else { return }
    switch kind {
    case "[": skipControlSequence(in: &rest)
    case "]", "P", "X", "^", "_":
      while let scalar = rest.popFirst(), scalar != "\u{7}", scalar != "\u{9c}" {
        if scalar == "\u{1b}" {
          if rest.first == "\\" { rest.removeFirst() }
          return
        }
        // A string that has no end must not swallow the lines behind it.
        if scalar == "\n" { return }
      }
    case " "..."/": _ = rest.popFirst()
    default: break
    }
  }

  private static func skipControlSequence(in rest: inout Substring.UnicodeScalarView) {
    while let scalar = rest.first, (" "..."?").contains(scalar) { rest.removeFirst() }
    if let final = rest.first, ("@"..."~").contains(final) { rest.removeFirst() }
  }
}
