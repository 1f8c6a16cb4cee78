internal import Foundation

/// A message between gazette and one of its programs: a line of JSON.
package protocol LineMessage: Codable {}

extension LineMessage {
  /// The line, with its end.
  package var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return ((try? encoder.encode(self)).map(Array.init) ?? []) + [0x0a]
  }

  /// The message of a line without its end; nil if the line is none.
  package init?(line: [UInt8]) {
    guard let message = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
    self = message
  }
}
