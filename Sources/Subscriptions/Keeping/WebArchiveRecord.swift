internal import Foundation

/// An answer of the web as a record of a web archive: WARC 1.1, ISO 28500. The answer is in it as it came, so that its
/// text can be made anew at any time.
package struct ResponseRecord: Sendable {
  /// The bytes of the record, with the two line breaks behind it.
  package let bytes: [UInt8]

  /// `time`: seconds since 1970. Nil for an answer that did not come.
  package init?(_ answer: FetchAnswer, body: [UInt8], time: Int) {
    guard !answer.head.isEmpty else { return nil }
    let head = answer.head.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let content = head + body
    let lines = [
      "WARC/1.1", "WARC-Type: response", "WARC-Target-URI: \(Self.line(answer.url))",
      "WARC-Date: \(Timestamp.text(of: time))",
      "WARC-Record-ID: <urn:uuid:\(UUID().uuidString.lowercased())>",
      "Content-Type: application/http; msgtype=response", "Content-Length: \(content.count)", "", "",
    ]
    bytes = Array(lines.joined(separator: "\r\n").utf8) + content + Array("\r\n\r\n".utf8)
  }

  /// An address without the controls that would begin another field.
  private static func line(_ address: String) -> String {
    String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7f }))
  }
}

/// Times as text.
package enum Timestamp {
  /// `2026-11-30T04:12:00Z`.
  package static func text(of time: Int) -> String {
    Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
  }

  /// The month of a time, in UTC: `2026-11`.
  static func month(of time: Int) -> String { String(text(of: time).prefix(7)) }
}
