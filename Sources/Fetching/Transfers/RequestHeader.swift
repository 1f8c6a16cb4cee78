package import Subscriptions

/// The header of a request.
package enum RequestHeader {
  /// The name by which gazette presents itself if the request has none.
  static let userAgent = "gazette"
  private static let codings = "gzip, br, zstd, deflate"
  /// Fields that any host may see. Others may contain what only the source's own host may know.
  private static let harmless: Set<String> = [
    "accept", "accept-language", "cache-control", "if-modified-since", "if-none-match", "a-im",
  ]
  /// Fields that the library writes.
  private static let ofTransfer: Set<String> = [
    "accept-encoding", "connection", "content-length", "host", "te", "transfer-encoding", "upgrade",
    "user-agent",
  ]

  /// The lines of the header, as bytes. A field whose name or value could begin another field is left out.
  ///
  /// - Parameter isOfFirstHost: false behind a redirect to another host.
  package static func lines(of request: FetchRequest, isOfFirstHost: Bool) -> [[UInt8]] {
    let fields = request.headers.filter { field in
      let name = field.name.lowercased()
      return isSafe(field) && !ofTransfer.contains(name) && (isOfFirstHost || harmless.contains(name))
    }
    let all = fields + [HeaderField("Accept-Encoding", codings)]
    return all.map { field in
      // The library leaves out a field without a value, unless a semicolon replaces the colon.
      field.value.isEmpty
        ? Array("\(field.name);".utf8) : Array("\(field.name): ".utf8) + field.value.latinBytes
    }
  }

  private static func isSafe(_ field: HeaderField) -> Bool {
    let isName =
      !field.name.isEmpty
      && field.name.utf8.allSatisfy { byte in
        (0x21..<0x7f).contains(byte) && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
      }
    return isName && field.value.latinBytes.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }
  }
}
