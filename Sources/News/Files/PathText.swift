/// Paths as text and back. A path of the file system is bytes that may not be UTF-8; the rest of the program uses text.
/// A byte that is not UTF-8 becomes a scalar for private use, U+10FE00 plus the byte, so that every file can be opened
/// by the text of its path. On the screen the scalar is replaced by U+FFFD.
package enum PathText {
  /// The scalars that replace bytes. If a path contains such a scalar itself, its bytes are treated as bad bytes.
  package static let standIns: ClosedRange<UInt32> = 0x10_fe80...0x10_feff

  private static let base: UInt32 = 0x10_fe00

  /// The text of a path.
  package static func text(of path: some Collection<UInt8>) -> String {
    let plain = path.withContiguousStorageIfAvailable { bytes in
      bytes.contains(0xf4) ? nil : String(validating: bytes, as: UTF8.self)
    }
    if let plain = plain ?? nil { return plain }
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = path.makeIterator()
    // The parser reads ahead, so that bad bytes are taken from the path itself.
    var rest = path[...]
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        append(rest.prefix(encoded.count), decoded: Unicode.UTF8.decode(encoded), to: &text)
        rest = rest.dropFirst(encoded.count)
      case .error(let length):
        append(rest.prefix(length), to: &text)
        rest = rest.dropFirst(length)
      case .emptyInput: return String(text)
      }
    }
  }

  private static func append(
    _ bytes: some Sequence<UInt8>, decoded scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView
  ) {
    if standIns.contains(scalar.value) { append(bytes, to: &text) } else { text.append(scalar) }
  }

  private static func append(_ bytes: some Sequence<UInt8>, to text: inout String.UnicodeScalarView) {
    for byte in bytes { Unicode.Scalar(base + UInt32(byte)).map { text.append($0) } }
  }

  /// The bytes of a path from its text.
  package static func bytes(of text: String) -> [UInt8] {
    guard text.utf8.contains(0xf4) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      standIns.contains(scalar.value) ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
    }
  }

  /// The text for the screen.
  package static func shown(_ text: String) -> String {
    guard text.utf8.contains(0xf4) else { return text }
    let shown = text.unicodeScalars.map { standIns.contains($0.value) ? "\u{fffd}" : $0 }
    return String(String.UnicodeScalarView(shown))
  }

  /// Calls `body` with the path of a text as a path of C.
  package static func withCPath<Result>(_ text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    bytes(of: text).withCPath(body)
  }

  /// The folder that has the file at a path.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension [UInt8] {
  /// Calls `body` with these bytes as a path of C.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { path in
      for index in indices { path[index] = CChar(bitPattern: self[index]) }
      path[count] = 0
      // The allocation has at least the end mark, and therefore an address.
      return UnsafePointer(path.baseAddress).map(body) ?? body("")
    }
  }
}
