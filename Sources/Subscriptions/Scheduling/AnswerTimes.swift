internal import Text

/// The waits that a server asks for in the header of an answer.
struct AnswerTimes {
  private let headers: [HeaderField]
  /// The time at which the answer came, in seconds since 1970.
  private let received: Int

  init(_ headers: [HeaderField], receivedAt received: Int) {
    (self.headers, self.received) = (headers, received)
  }

  /// The seconds for which the answer stays fresh (RFC 9111, 4.2); nil if the header doesn't tell it.
  var maxAge: Int? {
    let directives = headers.filter { $0.name.lowercased() == "cache-control" }
      .flatMap { $0.value.lowercased().split(separator: ",") }
      .map { $0.trimmed }
    if directives.contains(where: { $0 == "no-cache" || $0 == "no-store" }) { return 0 }
    let ages = directives.filter { $0.hasPrefix("max-age") }.compactMap { directive -> Int? in
      let value = directive.dropFirst("max-age".count).drop { "= \"".contains($0) }
      return Self.number(value.prefix { $0 != "\"" })
    }
    let age = headers.value(of: "age").flatMap { Self.number($0[...]) } ?? 0
    if let longest = ages.min() { return max(0, longest - age) }
    guard let expires = headers.value(of: "expires").flatMap(HTTPDate.seconds) else { return nil }
    return max(0, expires - sent)
  }

  /// The seconds of `Retry-After`; nil without one.
  var retryAfter: Int? {
    guard let value = headers.value(of: "retry-after")?[...].trimmed else { return nil }
    return Self.number(value[...]) ?? HTTPDate.seconds(value).map { max(0, $0 - sent) }
  }

  /// The time of the server's clock, against which its other times are meant.
  private var sent: Int { headers.value(of: "date").flatMap(HTTPDate.seconds) ?? received }

  /// A number of seconds; a number that is too large for an `Int` is the largest.
  private static func number(_ text: Substring) -> Int? {
    let digits = text.trimmed
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(digits) ?? .max
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { " \t".contains($0) }
    while let last = text.last, " \t".contains(last) { text.removeLast() }
    return String(text)
  }
}
