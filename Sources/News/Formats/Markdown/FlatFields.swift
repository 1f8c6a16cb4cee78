/// The fields of flat YAML: scalars, block scalars, lists, and maps within them.
struct YAMLFields {
  private static let deepest = 4

  private(set) var fields: [String: FieldValue] = [:]

  init(_ text: String) {
    self.init(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...], depth: 0)
  }

  private init(_ lines: ArraySlice<Substring>, depth: Int) {
    var rest = lines.drop { $0.isBlankOrComment }
    guard depth < Self.deepest, let margin = rest.first?.indent else { return }
    while let line = rest.popFirst() {
      // A value continues on lines with more indentation, and on the items of a list.
      let block = rest.prefix {
        $0.isBlankOrComment || $0.indent > margin || $0.indent == margin && $0.isItem
      }
      rest = rest.dropFirst(block.count)
      guard !line.isBlankOrComment, let (name, inline) = Self.field(line.dropFirst(margin)) else { continue }
      if fields[name] == nil { fields[name] = Self.value(inline, block, depth: depth) }
    }
  }

  /// `name: value` in its halves.
  private static func field(_ line: Substring) -> (name: String, value: Substring)? {
    guard
      let colon = line.indices.first(where: {
        line[$0] == ":" && (line[line.index(after: $0)...].first ?? " ").isWhitespace
      })
    else { return nil }
    let name = line[..<colon].trimmingWhiteSpace.trimming("\"'")
    return name.isEmpty ? nil : (String(name), line[line.index(after: colon)...].trimmingWhiteSpace)
  }

  private static func value(_ inline: Substring, _ block: ArraySlice<Substring>, depth: Int) -> FieldValue {
    switch inline.first {
    case "|", ">":
      let lines = block.map { String($0.trimmingWhiteSpace) }
      return .text(lines.joined(separator: inline.first == "|" ? "\n" : " "))
    case nil, "#":
      guard let first = block.first(where: { !$0.isBlankOrComment }) else { return .text("") }
      if first.isItem { return list(block, margin: first.indent, depth: depth) }
      let fields = YAMLFields(block, depth: depth + 1).fields
      return fields.isEmpty ? joined("", block) : .fields(fields)
    default: return joined(inline, block)
    }
  }

  /// A value on several lines.
  private static func joined(_ inline: Substring, _ block: ArraySlice<Substring>) -> FieldValue {
    let lines = [inline] + block.filter { !$0.isBlankOrComment }.map(\.trimmingWhiteSpace)
    var scanner = ValueScanner(lines.joined(separator: " "), nameEnd: UInt8(ascii: ":"))
    return scanner.wholeValue()
  }

  private static func list(_ block: ArraySlice<Substring>, margin: Int, depth: Int) -> FieldValue {
    var values: [FieldValue] = []
    var rest = block
    while let line = rest.popFirst() {
      guard line.isItem, line.indent == margin else { continue }
      let more = rest.prefix { $0.isBlankOrComment || $0.indent > margin }
      rest = rest.dropFirst(more.count)
      let item = line.dropFirst(margin + 1)
      let indented = [Substring(String(repeating: " ", count: margin + 1) + item)] + more
      let fields =
        field(item.trimmingWhiteSpace) == nil ? [:] : YAMLFields(indented[...], depth: depth + 1).fields
      values.append(fields.isEmpty ? value(item.trimmingWhiteSpace, more, depth: depth) : .fields(fields))
    }
    return .list(values)
  }
}

/// The fields of flat TOML: scalars, lists and inline tables. A field before all tables comes before a field of the
/// same name in a table.
struct TOMLFields {
  private(set) var fields: [String: FieldValue] = [:]

  init(_ text: String) {
    var scanner = ValueScanner(text, nameEnd: UInt8(ascii: "="))
    while let (name, value) = scanner.nextField() {
      if fields[name] == nil { fields[name] = value }
    }
  }
}

extension Substring {
  fileprivate var indent: Int { prefix { $0 == " " || $0 == "\t" }.count }
  fileprivate var isBlankOrComment: Bool {
    let first = first { $0 != " " && $0 != "\t" }
    return first == nil || first == "#"
  }
  /// True if the line begins an item of a list: `- item`.
  fileprivate var isItem: Bool {
    let line = drop { $0 == " " || $0 == "\t" }
    return line.first == "-" && (line.dropFirst().first ?? " ") == " "
  }

  fileprivate var trimmingWhiteSpace: Substring { trimming(" \t") }

  fileprivate func trimming(_ characters: String) -> Substring {
    var rest = drop { characters.contains($0) }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}
