internal import Text

extension Format {
  /// XML, JSON and tables that hold no articles. Text is never taken for them.
  static let otherData = Format(
    name: "data", version: 2, recognises: { OtherData.kind(of: $0) != nil },
    draft: { contents throws(FileProblem.Cause) in
      switch contents.first(where: { $0 > 0x20 }) {
      case UInt8(ascii: "<"): throw .document(.xml)
      case UInt8(ascii: "["), UInt8(ascii: "{"): throw .document(.json)
      default: throw .document(.table)
      }
    })
}

/// Recognises XML, JSON and tables.
enum OtherData {
  static func kind(of sample: FileSample) -> OtherDocument? {
    let content = sample.bytes.drop { $0 <= 0x20 }
    switch content.first {
    case UInt8(ascii: "<"): return isXML(content, sample) ? .xml : nil
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let isNamed = sample.isNamed("json", "geojson", "topojson")
      return isJSON(content) || isNamed && isArray(content) ? .json : nil
    default: return sample.isNamed("csv", "tsv") && TableRow.isTable(sample) ? .table : nil
    }
  }

  private static func isXML(_ content: ArraySlice<UInt8>, _ sample: FileSample) -> Bool {
    content.starts(with: "<?xml".utf8)
      || sample.isNamed("xml", "svg", "xsd", "xsl", "kml", "gpx")
        && content.dropFirst().first?.isLetter ?? false
  }

  /// True for brackets with a value of JSON behind them.
  private static func isArray(_ content: ArraySlice<UInt8>) -> Bool {
    let rest = content.dropFirst().drop { $0 <= 0x20 }
    guard let first = rest.first else { return false }
    return first.isDigit || "-]}{[\"".utf8.contains(first)
      || ["true", "false", "null"].contains { rest.starts(with: $0.utf8) }
  }

  /// True for brackets with a name and its colon, a string and its comma, or more brackets behind them. Text in brackets,
  /// such as `[Reuters]`, `[1]`, `[[Link]]` and `{{Template}}`, goes on otherwise.
  private static func isJSON(_ content: ArraySlice<UInt8>) -> Bool {
    let arrays = content.prefix { $0 == UInt8(ascii: "[") || $0 <= 0x20 }
    let depth = arrays.count { $0 == UInt8(ascii: "[") }
    var rest = content[arrays.endIndex...]
    var follow = [UInt8(ascii: ","), UInt8(ascii: "]")]
    if rest.first == UInt8(ascii: "{") {
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      follow = [UInt8(ascii: ":")]
      if rest.first == UInt8(ascii: "}") { return true }
    }
    guard let first = rest.first else { return depth > 1 }
    guard first == UInt8(ascii: "\"") else {
      return depth > 1 && (first.isDigit || first == UInt8(ascii: "]") || first == UInt8(ascii: "-"))
    }
    var position = rest.startIndex + 1
    while position < rest.endIndex, rest[position] != UInt8(ascii: "\"") {
      position += rest[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < rest.endIndex else { return false }
    return rest[(position + 1)...].first { $0 > 0x20 }.map(follow.contains) ?? false
  }
}
