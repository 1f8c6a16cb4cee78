internal import Catalogue
internal import Languages
internal import News
internal import TOMLKit

/// The text of a file of corrections, read and changed table by table: a mistake in one table doesn't affect the
/// others, and a person's text is kept byte for byte.
struct CorrectionText {
  /// A table: the line of its header and what belongs to it.
  struct Block: Equatable {
    /// Indices of lines: the header, up to behind the last line that isn't empty or a comment.
    var lines: Range<Int>
    let name: String
  }

  /// Without their line ends, which are `\n`; a `\r` before it stays with the line.
  private(set) var lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var text: String { lines.joined(separator: "\n") }

  /// The tables in order.
  var blocks: [Block] {
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() {
      if let name = Self.header(line) {
        blocks.append(Block(lines: index..<index + 1, name: name))
      } else if let last = blocks.indices.last, !Self.isSilent(line) {
        blocks[last].lines = blocks[last].lines.lowerBound..<index + 1
      }
    }
    return blocks
  }

  /// The lines before the first table that say something; there should be none.
  var strayLines: [Int] {
    let end = lines.firstIndex { Self.header($0) != nil } ?? lines.count
    return lines[..<end].indices.filter { !Self.isSilent(lines[$0]) }
  }

  func text(of block: Block) -> String { lines[block.lines].joined(separator: "\n") }

  /// The name in `[[name]]` or `[name]`, or nil if the line is no header.
  private static func header(_ line: Substring) -> String? {
    let code = line.prefix { $0 != "#" }.trimmed
    guard code.first == "[", code.last == "]", !code.contains("\""), !code.contains(",") else { return nil }
    let name = code.drop { $0 == "[" }.prefix { $0 != "]" }.trimmed
    let isKey = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
    return isKey ? String(name) : nil
  }

  /// True if a line has only blanks and a comment.
  private static func isSilent(_ line: Substring) -> Bool {
    line.trimmed.first.map { $0 == "#" } ?? true
  }
}

// MARK: - Changing

extension CorrectionText {
  /// Adds a correction at the end.
  mutating func append(_ correction: EntityCorrection) {
    // The text ends with a line feed where its last line is empty.
    if lines.last?.isEmpty == true { lines.removeLast() }
    if !lines.isEmpty { lines.append("") }
    lines += correction.toml.split(separator: "\n", omittingEmptySubsequences: false)
    lines.append("")
  }

  /// Takes a table out, with the empty line before it; its comments stay.
  mutating func remove(_ block: Block) {
    let comments = lines[block.lines].filter(Self.isSilent)
    var range = block.lines
    if comments.isEmpty, range.lowerBound > 0, lines[range.lowerBound - 1].isEmpty {
      range = range.lowerBound - 1..<range.upperBound
    }
    lines.replaceSubrange(range, with: comments)
    if lines == [""] { lines = [] }
  }
}

extension CorrectionText {
  /// Takes the line that sets a key out of a table.
  mutating func remove(_ key: String, from block: Block) {
    let line = block.lines.dropFirst().last { index in
      let words = lines[index].trimmed
      return words.hasPrefix(key) && words.dropFirst(key.count).trimmed.first == "="
    }
    if let line { lines.remove(at: line) }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension EntityCorrection {
  /// The correction as a table of the file, without a line feed at its end.
  fileprivate var toml: String {
    switch self {
    case .same(let names): "[[same]]\nnames = \(Self.list(names))"
    case .different(let names): "[[different]]\nnames = \(Self.list(names))"
    case .kind(let name, let kind): "[[kind]]\nname = \(Self.quoted(name.text))\nkind = \"\(kind.rawValue)\""
    case .hide(let name): "[[hide]]\nname = \(Self.quoted(name.text))"
    case .name(let of, let language, let name):
      "[[name]]\nof = \(Self.quoted(of.text))\n\(language.code) = \(Self.quoted(name))"
    }
  }

  private static func list(_ names: [EntityReference]) -> String {
    "[" + names.map { quoted($0.text) }.joined(separator: ", ") + "]"
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
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
