/// The text of a file in TOML, read and changed table by table: a mistake in one table doesn't affect the
/// others, and a person's text is kept byte for byte.
package struct TOMLText {
  /// A table: the line of its header and what belongs to it.
  package struct Block: Hashable, Sendable {
    /// Indices of lines: the header, up to behind the last line that isn't empty or a comment.
    package let lines: Range<Int>
    /// Nil if the header has a mistake.
    package let name: String?
  }

  /// Without their line ends, which are `\n`; a `\r` before it stays with the line.
  package private(set) var lines: [ArraySlice<UInt8>]

  package init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
  }

  package var bytes: [UInt8] { Array(lines.joined(separator: [.lineFeed])) }

  /// The tables in order. Each line that begins with a bracket opens a table.
  package var blocks: [Block] {
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() {
      if Self.isHeader(line) {
        blocks.append(Block(lines: index..<index + 1, name: Self.name(inHeader: line)))
      } else if let last = blocks.indices.last, !Self.isSilent(line) {
        blocks[last] = Block(lines: blocks[last].lines.lowerBound..<index + 1, name: blocks[last].name)
      }
    }
    return blocks
  }

  /// The lines before the first table that say something; there should be none.
  package var strayLines: [Int] {
    let end = lines.firstIndex(where: Self.isHeader) ?? lines.count
    return lines[..<end].indices.filter { !Self.isSilent(lines[$0]) }
  }

  /// The lines of a table below its header.
  package func body(of block: Block) -> [UInt8] {
    Array(lines[block.lines].dropFirst().joined(separator: [.lineFeed]))
  }

  /// The first line of a table that is not UTF-8, comments aside.
  package func firstIllegibleLine(of block: Block) -> Int? {
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

extension TOMLText {
  /// Adds a table at the end: its header, and its keys with their values.
  package mutating func append(table header: String, _ entries: [(key: String, value: TOMLValue)]) {
    let ending = lineEnding(at: 0)
    // The text ends with a line feed where its last line is empty.
    if lines.last?.isEmpty == true { lines.removeLast() }
    if !lines.isEmpty { lines.append(ending[...]) }
    let texts = entries.compactMap { entry in entry.value.text.map { "\(entry.key) = \($0)" } }
    lines += ([header] + texts).map { (Array($0.utf8) + ending)[...] }
    lines.append([])
  }

  /// Adds a table before another one and its comments; at the end without another one.
  package mutating func add(
    table header: String, _ entries: [(key: String, value: TOMLValue)], before next: Block?
  ) {
    guard let next else { return append(table: header, entries) }
    var start = next.lines.lowerBound
    while start > 0, Self.isComment(lines[start - 1]) { start -= 1 }
    let ending = lineEnding(at: 0)
    let texts = entries.compactMap { entry in entry.value.text.map { "\(entry.key) = \($0)" } }
    lines.insert(contentsOf: ([header] + texts + [""]).map { (Array($0.utf8) + ending)[...] }, at: start)
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.trimmed.first == UInt8(ascii: "#") }

  /// Takes a table out, with the empty line before it. Its comments stay, and the lines that are neither a key nor a
  /// value: the user wrote them for something else.
  package mutating func remove(_ block: Block) {
    let first = block.lines.lowerBound + 1
    let stray = TOMLTable(reading: body(of: block)).mistakes.filter { $0.cause == .assignment }
    let strayLines = Set(stray.map { first + $0.line })
    let comments = block.lines.filter { Self.isSilent(lines[$0]) || strayLines.contains($0) }.map {
      lines[$0]
    }
    var range = block.lines
    if comments.isEmpty, range.lowerBound > 0, lines[range.lowerBound - 1].trimmed.isEmpty {
      range = range.lowerBound - 1..<range.upperBound
    }
    lines.replaceSubrange(range, with: comments)
    if lines == [[]] { lines = [] }
  }

  /// Sets a key of a table, or takes it out with its lines, and returns the table's new place. Nothing else of the table
  /// changes; lines that break the grammar stay as they are.
  @discardableResult
  package mutating func set(_ key: String, to value: TOMLValue?, in block: Block) -> Block {
    var body = body(of: block)
    let table = TOMLTable(reading: body)
    let (count, first) = (lines.count, block.lines.lowerBound + 1)
    switch (table.entries[key], value?.text) {
    case (nil, nil): break
    case (nil, let text?):
      let line = Array("\(key) = \(text)".utf8) + lineEnding(at: block.lines.lowerBound)
      lines.insert(line[...], at: block.lines.upperBound)
    case (let entry?, let text?):
      body.replaceSubrange(entry.valueBytes, with: text.utf8)
      let changed = body.split(separator: .lineFeed, omittingEmptySubsequences: false)
      lines.replaceSubrange(first..<block.lines.upperBound, with: changed)
    case (let entry?, nil):
      let start = first + entry.line
      lines.removeSubrange(start...start + body[entry.bytes].count { $0 == .lineFeed })
    }
    return Block(
      lines: block.lines.lowerBound..<block.lines.upperBound + lines.count - count, name: block.name)
  }

  /// The carriage return with which a line ends; nothing where it ends with a line feed alone.
  private func lineEnding(at index: Int) -> [UInt8] {
    index < lines.count - 1 && lines[index].last == .carriageReturn ? [.carriageReturn] : []
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
