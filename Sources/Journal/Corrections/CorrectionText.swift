internal import Catalogue
internal import Languages
internal import News

/// The text of a file of corrections, read and changed table by table: a mistake in one table doesn't affect the
/// others, and a person's text is kept byte for byte.
struct CorrectionText {
  /// A table: the line of its header and what belongs to it.
  struct Block: Equatable {
    /// Indices of lines: the header, up to behind the last line that isn't empty or a comment.
    var lines: Range<Int>
    /// Nil if the header has a mistake.
    let name: String?
  }

  /// Without their line ends, which are `\n`; a `\r` before it stays with the line.
  private(set) var lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
  }

  var bytes: [UInt8] { Array(lines.joined(separator: [.lineFeed])) }

  /// The tables in order. Each line that begins with a bracket opens a table.
  var blocks: [Block] {
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() {
      if Self.isHeader(line) {
        blocks.append(Block(lines: index..<index + 1, name: Self.name(inHeader: line)))
      } else if let last = blocks.indices.last, !Self.isSilent(line) {
        blocks[last].lines = blocks[last].lines.lowerBound..<index + 1
      }
    }
    return blocks
  }

  /// The lines before the first table that say something; there should be none.
  var strayLines: [Int] {
    let end = lines.firstIndex(where: Self.isHeader) ?? lines.count
    return lines[..<end].indices.filter { !Self.isSilent(lines[$0]) }
  }

  /// The lines of a table below its header.
  func body(of block: Block) -> [UInt8] {
    Array(lines[block.lines].dropFirst().joined(separator: [.lineFeed]))
  }

  /// The first line of a table that is not UTF-8, comments aside.
  func firstIllegibleLine(of block: Block) -> Int? {
    block.lines.first { !Self.isSilent(lines[$0]) && String(validating: lines[$0], as: UTF8.self) == nil }
  }

  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    line.trimmed.first == UInt8(ascii: "[")
  }

  /// The name in `[[name]]` or `[name]`, or nil if the line has something else.
  private static func name(inHeader line: ArraySlice<UInt8>) -> String? {
    let code = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }.trimmed, as: UTF8.self)
    guard code.last == "]" else { return nil }
    let name = code.drop { "[ ".contains($0) }.prefix { $0 != "]" && $0 != " " }
    let isKey = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
    let isWhole = code[name.endIndex...].allSatisfy { "] ".contains($0) }
    return isKey && isWhole ? String(name) : nil
  }

  /// True if a line has only blanks and a comment.
  private static func isSilent(_ line: ArraySlice<UInt8>) -> Bool {
    line.trimmed.first.map { $0 == UInt8(ascii: "#") } ?? true
  }
}

// MARK: - Changing

extension CorrectionText {
  /// Adds a correction at the end.
  mutating func append(_ correction: EntityCorrection) {
    // The text ends with a line feed where its last line is empty.
    if lines.last?.isEmpty == true { lines.removeLast() }
    if !lines.isEmpty { lines.append([]) }
    lines += CorrectionText(Array(correction.toml.utf8)).lines
    lines.append([])
  }

  /// Takes a table out, with the empty line before it; its comments stay.
  mutating func remove(_ block: Block) {
    let comments = lines[block.lines].filter(Self.isSilent)
    var range = block.lines
    if comments.isEmpty, range.lowerBound > 0, lines[range.lowerBound - 1].isEmpty {
      range = range.lowerBound - 1..<range.upperBound
    }
    lines.replaceSubrange(range, with: comments)
    if lines == [[]] { lines = [] }
  }
}

extension CorrectionText {
  /// Takes the line that sets a key out of a table.
  mutating func remove(_ key: String, from block: Block) {
    let line = block.lines.dropFirst().last { index in
      let words = lines[index].trimmed
      return words.starts(with: key.utf8)
        && words.dropFirst(key.utf8.count).trimmed.first == UInt8(ascii: "=")
    }
    if let line { lines.remove(at: line) }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at either end, and without the mark that some editors put before a file of UTF-8.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let text = starts(with: [0xef, 0xbb, 0xbf]) ? dropFirst(3) : self
    let start = text.drop { $0.isBlank }
    return start.prefix(upTo: (start.lastIndex { !$0.isBlank } ?? start.startIndex - 1) + 1)
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
