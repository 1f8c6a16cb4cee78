internal import News
internal import Text

/// A response of HTTP: its status, its type, and its body without the codings of the transfer.
struct HTTPResponse {
  let status: Int
  let type: MediaType
  let body: [UInt8]

  /// True for the first bytes of a response.
  static func begins(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: "HTTP/".utf8) }

  /// Nil if the bytes are no response.
  init?(_ response: [UInt8], _ budget: DecodingBudget) throws(FileProblem.Cause) {
    let firstLine = response.prefix { $0 != 0x0a }
    let code = firstLine.split(separator: 0x20).dropFirst().first ?? []
    guard Self.begins(firstLine), firstLine.endIndex < response.count,
      let status = Int(String(decoding: code.prefix { $0 > 0x20 }, as: UTF8.self))
    else { return nil }
    let header = HeaderBlock(in: response[...], from: firstLine.endIndex + 1)
    var body = Array(response[header.end...])
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = ChunkedBody.joined(body)
    }
    for coding in (header["content-encoding"] ?? "").lowercased().split(separator: ",").reversed() {
      body = try ContentCoding.decoded(body, String(coding).onOneLine, budget)
    }
    self.status = status
    type = MediaType(header["content-type"] ?? "")
    self.body = body
  }
}
