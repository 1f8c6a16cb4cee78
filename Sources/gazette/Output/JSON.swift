internal import News

/// A JSON value whose fields keep their order, written as one line of JSON Lines.
///
/// `JSONEncoder` sorts fields by name or not at all and leaves some controls unescaped. This type writes fields in the
/// documented order and escapes every character that could move a terminal's cursor.
enum JSON {
  case null
  case bool(Bool)
  case integer(Int)
  /// A score or a confidence, written with three decimals.
  case fraction(Double)
  case string(String)
  case array([JSON])
  case object([Field])

  /// One field of an object.
  typealias Field = (name: String, value: JSON)

  static func optional(_ string: String?) -> JSON {
    string.map(JSON.string) ?? .null
  }

  /// The path of an article's file, and the number of the entry where the file has several articles. Bytes of a path
  /// that are not text become U+FFFD.
  static func location(_ location: Location) -> [Field] {
    [("path", .string(PathText.shown(location.path)))]
      + (location.entry.map { [("entry", .integer($0))] } ?? [])
  }

  /// The format, if it isn't plain text, and the fields that tell where an article comes from. `source` and `author`
  /// are null where they are unknown; fields that only some formats have are left out.
  static func provenance(_ provenance: Provenance, source: String?) -> [Field] {
    var fields: [Field] = [("source", .optional(source)), ("author", .optional(provenance.author))]
    if let link = provenance.link { fields.append(("link", .string(link))) }
    if let guid = provenance.guid { fields.append(("guid", .string(guid))) }
    if let updated = provenance.updated { fields.append(("updated", .date(updated))) }
    return fields
  }

  /// The name of the format, if it isn't plain text.
  static func format(_ provenance: Provenance) -> [Field] {
    provenance.format == "plain" ? [] : [("format", .string(provenance.format))]
  }

  /// `"2025-09-11"`, `"2025-09"`, `"2025"` or null. Another field says whether the date is inferred.
  static func date(_ date: ArticleDate?) -> JSON {
    optional(date.map { String($0.description.drop { $0 == "~" }) })
  }

  /// The value on one line, without a line break behind it, in UTF-8.
  var line: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }
}

extension JSON {
  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .fraction(let value): bytes += Self.decimals(of: value).utf8
    case .string(let value): Self.append(value, to: &bytes)
    case .array(let values): Self.append(values, between: "[", "]", to: &bytes) { $0.append(to: &$1) }
    case .object(let fields):
      Self.append(fields, between: "{", "}", to: &bytes) { field, bytes in
        Self.append(field.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.append(to: &bytes)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8],
    each: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      each(element, &bytes)
    }
    bytes.append(UInt8(ascii: close))
  }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      default:
        if isEscaped(scalar) { bytes += escape(scalar) } else { bytes += UTF8.encode(scalar) ?? .init() }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes controls, bidirectional controls, and the separators that end a line in JavaScript.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7f...0x9f, 0x2028...0x202e, 0x2066...0x2069: true
    default: false
    }
  }

  /// Every escaped scalar has at most four hexadecimal digits.
  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    let digits = String(scalar.value, radix: 16)
    return Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count) + digits.utf8
  }

  /// JSON has no infinity and no NaN; both become null.
  private static func decimals(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    return String((value * 1000).rounded() / 1000)
  }
}
