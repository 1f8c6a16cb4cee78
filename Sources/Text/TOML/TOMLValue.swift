/// The value of a key in a table of TOML.
package enum TOMLValue: Hashable, Sendable {
  case text(String)
  case list([String])
  case boolean(Bool)
  case integer(Int)
  /// Another number, a date, a table, or a list with one of these. No file of gazette needs such a value.
  case other

  /// A boolean or an integer, or another value that no bracket and no quotation mark begins.
  init(bare bytes: ArraySlice<UInt8>) {
    let word = String(decoding: bytes, as: UTF8.self)
    switch word {
    case "true": self = .boolean(true)
    case "false": self = .boolean(false)
    default: self = Self.integer(word).map { .integer($0) } ?? .other
    }
  }

  /// A decimal integer; underscores may be between its digits, and no zero before them.
  private static func integer(_ word: String) -> Int? {
    let digits = word.drop { "+-".contains($0) }
    let groups = digits.split(separator: "_", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }), word.count - digits.count < 2,
      digits.count == 1 || digits.first != "0"
    else { return nil }
    return Int(word.filter { $0 != "_" })
  }
}

extension TOMLValue {
  /// The value as a file has it; nil for a value that gazette doesn't write.
  package var text: String? {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let texts): "[" + texts.map(Self.quoted).joined(separator: ", ") + "]"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .integer(let number): String(number)
    case .other: nil
    }
  }

  /// A basic string of TOML.
  package static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.properties.generalCategory == .control:
        // Controls have two hexadecimal digits at most.
        "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
