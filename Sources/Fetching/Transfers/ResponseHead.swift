package import Subscriptions

/// The head of an answer, taken line by line. An answer may follow others: interim answers, and those that ask for a login.
package struct ResponseHead: Sendable {
  /// The most bytes of a head.
  static let limit = 1 << 18

  /// The status line and the fields with the blank line, as they came.
  private(set) var bytes: [UInt8] = []
  private var isEnded = false

  package init() {}

  /// False if the head becomes too large. Fields behind the body are not taken.
  package mutating func take(_ line: [UInt8]) -> Bool {
    if line.starts(with: "HTTP/".utf8) { (bytes, isEnded) = ([], false) }
    if isEnded { return true }
    bytes += line
    isEnded = line.allSatisfy { $0 == 0x0d || $0 == 0x0a }
    return bytes.count <= Self.limit
  }

  /// The status; nil before a status line came.
  package var status: Int? {
    let words = bytes.prefix { $0 != 0x0a }.split(separator: 0x20)
    return words.dropFirst().first.flatMap { Int(String(latin: $0).prefix { $0.isNumber }) }
  }

  /// The head as text, each byte as the character with its number.
  package var text: String { String(latin: bytes) }

  /// The fields in their order. Lines that begin with a blank belong to the field before.
  package var fields: [HeaderField] {
    var fields: [HeaderField] = []
    for line in bytes.split(separator: 0x0a).dropFirst() {
      let value = Self.trimmed(line)
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += (value.isEmpty ? "" : " ") + String(latin: value)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(latin: Self.trimmed(line[..<colon]))
        fields.append(HeaderField(name, String(latin: Self.trimmed(line[(colon + 1)...]))))
      }
    }
    return fields
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0d }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  /// The address to which the answer redirects, as it is written; nil of other answers.
  package var location: String? {
    guard let status, [301, 302, 303, 307, 308].contains(status) else { return nil }
    // Addresses beyond ASCII come as UTF-8.
    return fields.value(of: "Location").flatMap { String(validating: $0.latinBytes, as: UTF8.self) ?? $0 }
  }
}
