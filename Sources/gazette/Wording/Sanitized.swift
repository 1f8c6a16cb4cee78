internal import News

/// Text without control sequences, safe to print on a terminal.
///
/// ASCII controls become their pictures (`␛` for escape). The controls of Latin-1 (U+0080 to U+009F, which some
/// terminals obey), the overrides and isolates of bidirectional writing, and the replacements of those bytes of a path
/// that are no text become `�`. White space that would end a line or a column becomes a space.
struct Sanitized: CustomStringConvertible {
  let text: String

  init(_ raw: some StringProtocol) {
    var scanner = raw.utf8.makeIterator()
    text = Self.isClean(&scanner) ? String(raw) : Self.replaceControls(in: raw)
  }

  var description: String { text }

  /// A text of several lines without control sequences. Its line breaks stay.
  static func keepingLines(of raw: String) -> String {
    raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Sanitized($0).text }
      .joined(separator: "\n")
  }

  /// True if the text has no controls. Checks bytes, because nearly all text is clean.
  private static func isClean(_ bytes: inout some IteratorProtocol<UInt8>) -> Bool {
    var (beforeLast, last): (UInt8, UInt8) = (0, 0)
    while let byte = bytes.next() {
      switch (beforeLast, last, byte) {
      case (_, _, ..<0x20), (_, _, 0x7f), (_, 0xc2, 0x80...0x9f): return false
      case (0xe2, 0x80, 0xa8...0xae), (0xe2, 0x81, 0xa6...0xa9), (0xf4, 0x8f, 0xba...0xbb): return false
      default: (beforeLast, last) = (last, byte)
      }
    }
    return true
  }

  private static func replaceControls(in raw: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars { shown.append(replacement(of: scalar)) }
    return String(shown)
  }

  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0d, 0x85, 0x2028, 0x2029: " "
    // The pictures have the order of the controls.
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"
    case 0x7f: "\u{2421}"
    case 0x80...0x9f, 0x202a...0x202e, 0x2066...0x2069, PathText.standIns: "\u{fffd}"
    default: scalar
    }
  }
}
