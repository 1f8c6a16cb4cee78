internal import Text

/// A line of Markdown. Its beginning tells which block the line belongs to.
struct MarkdownLine {
  /// A longer line of marks is text. In bytes.
  private static let longestRule = 1_000

  /// The line behind its indentation.
  private(set) var content: ArraySlice<UInt8>
  /// The number of columns before the content. A tab moves to the next multiple of four.
  private(set) var indent = 0

  init(_ line: ArraySlice<UInt8>) {
    content = line
    skipIndent()
  }

  private mutating func skipIndent() {
    while let byte = content.first, byte == 0x20 || byte == 0x09 {
      indent += byte == 0x09 ? 4 - indent % 4 : 1
      content.removeFirst()
    }
  }

  var isBlank: Bool { content.allSatisfy { $0 <= 0x20 } }

  /// The line's bytes, with its indentation beyond this number of columns.
  func bytes(withoutIndent columns: Int) -> [UInt8] {
    Array(repeating: 0x20, count: min(1_000, max(0, indent - columns))) + content
  }

  /// True if the line contains an ASCII text, letter case ignored. `behindStart`: behind the first two bytes.
  func contains(_ text: String, behindStart: Bool = false) -> Bool {
    let text = Array(text.utf8)
    let content = behindStart ? content.dropFirst(2) : content
    guard let first = text.first else { return true }
    return content.indices.contains { position in
      content[position] | 0x20 == first | 0x20 && content.endIndex - position >= text.count
        && zip(content[position...], text).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}

// MARK: - Containers

extension MarkdownLine {
  /// Skips the marks `>` before a quotation and returns their number.
  mutating func skipQuoteMarks() -> Int {
    var depth = 0
    while indent < 4, content.first == UInt8(ascii: ">") {
      depth += 1
      content.removeFirst()
      indent = 0
      if content.first == 0x20 { content.removeFirst() }
      skipIndent()
    }
    return depth
  }

  var isItem: Bool {
    var line = self
    return line.takeItemMarker(canBeAnyNumber: true) != nil
  }

  /// Takes the marker of a list item: `-`, `+`, `*`, `1.`, `1)`. Within a paragraph only a list that begins with 1 can
  /// begin.
  mutating func takeItemMarker(canBeAnyNumber: Bool) -> (marker: String, indent: Int, contentIndent: Int)? {
    guard let first = content.first, !isRule else { return nil }
    let digits = content.prefix(10).prefix(while: \.isDigit)
    let marker: ArraySlice<UInt8>
    if "-+*".utf8.contains(first) {
      marker = content.prefix(1)
    } else if (1...9).contains(digits.count), let end = content.dropFirst(digits.count).first,
      end == UInt8(ascii: ".") || end == UInt8(ascii: ")"),
      canBeAnyNumber || digits.elementsEqual([UInt8(ascii: "1")])
    {
      marker = content.prefix(digits.count + 1)
    } else {
      return nil
    }
    let rest = content.dropFirst(marker.count)
    guard rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true,
      canBeAnyNumber || !rest.allSatisfy({ $0 <= 0x20 })
    else { return nil }
    let markerIndent = indent
    content = rest
    indent += marker.count
    let before = indent
    skipIndent()
    // More columns belong to code within the item.
    if indent > before + 4 || content.isEmpty { indent = before + 1 }
    let shown = digits.isEmpty ? "-" : String(decoding: marker, as: UTF8.self)
    return (shown, markerIndent, indent)
  }
}

// MARK: - Blocks of one line

extension MarkdownLine {
  /// True if the line can't continue a paragraph of a quotation.
  var beginsBlock: Bool {
    isItem || isRule || heading != nil || fence != nil
  }

  /// `# Words`, with or without `#` behind the words.
  var heading: (level: Int, text: [UInt8])? {
    let level = content.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), indent < 1_000 else { return nil }
    var words = content.dropFirst(level)
    guard words.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
    words = Self.trimmed(words)
    if words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")),
      [UInt8(ascii: "#"), UInt8(ascii: ".")].contains(words[open...].dropFirst().first)
    {
      // The name of an anchor: `## Words {#name}`.
      words = Self.trimmed(words[..<open])
    }
    let withoutMarks = words.reversed().drop { $0 == UInt8(ascii: "#") }
    let bare = words.prefix(withoutMarks.count)
    return (level, Array(bare.isEmpty || bare.last == 0x20 ? Self.trimmed(bare) : words))
  }

  /// At least three backticks or tildes. No backtick follows a fence of backticks.
  var fence: (character: UInt8, length: Int, isBare: Bool)? {
    guard let character = content.first, character == UInt8(ascii: "`") || character == UInt8(ascii: "~")
    else {
      return nil
    }
    let length = content.prefix { $0 == character }.count
    let rest = content.dropFirst(length)
    guard length >= 3, character == UInt8(ascii: "~") || !rest.contains(character) else { return nil }
    return (character, length, rest.allSatisfy { $0 <= 0x20 })
  }

  /// A line of at least three `*`, `-` or `_`.
  var isRule: Bool {
    guard let first = content.first, "*-_".utf8.contains(first), content.count <= Self.longestRule else {
      return false
    }
    var count = 0
    for byte in content where byte > 0x20 {
      if byte != first { return false }
      count += 1
    }
    return count >= 3
  }

  /// `===` below a heading of the first level, `---` below one of the second.
  var underlineLevel: Int? {
    let line = Self.trimmed(content)
    guard let first = line.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
      line.allSatisfy({ $0 == first })
    else { return nil }
    return first == UInt8(ascii: "=") ? 1 : 2
  }

  /// The end mark of markup that begins here and isn't shown: a comment, a script, a style.
  var hiddenMarkupEnd: String? {
    guard content.first == UInt8(ascii: "<") else { return nil }
    let start = String(decoding: content.prefix(7), as: UTF8.self).lowercased()
    if start.hasPrefix("<!--") { return "-->" }
    if start.hasPrefix("<script") { return "</script>" }
    return start.hasPrefix("<style") ? "</style>" : nil
  }

  /// A line for a site's generator: `{{< … >}}`, `{% … %}`.
  var isTemplate: Bool {
    let line = Self.trimmed(content)
    return line.starts(with: "{{".utf8) && line.suffix(2).elementsEqual("}}".utf8)
      || line.starts(with: "{%".utf8) && line.suffix(2).elementsEqual("%}".utf8)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }
}

// MARK: - Tables

extension MarkdownLine {
  /// The columns of the rule below a table's head: `|---|:-:|`. Nil if the line is no such rule.
  var tableRuleColumns: Int? {
    guard content.contains(UInt8(ascii: "-")), content.contains(UInt8(ascii: "|")),
      content.allSatisfy({ "|-: \t".utf8.contains($0) })
    else { return nil }
    let cells = cells
    return cells.allSatisfy { $0.contains(UInt8(ascii: "-")) } ? cells.count : nil
  }

  /// The cells of a table's row, without the white space around them.
  var cells: [ArraySlice<UInt8>] {
    var row = Self.trimmed(content)
    if row.first == UInt8(ascii: "|") { row.removeFirst() }
    if row.last == UInt8(ascii: "|") { row.removeLast() }
    var cells: [ArraySlice<UInt8>] = []
    var start = row.startIndex
    for position in row.indices where row[position] == UInt8(ascii: "|") {
      if position > row.startIndex, row[position - 1] == UInt8(ascii: "\\") { continue }
      cells.append(Self.trimmed(row[start..<position]))
      start = position + 1
    }
    return cells + [Self.trimmed(row[start...])]
  }
}
