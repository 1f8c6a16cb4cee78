internal import Text

/// The text of the file of sources, read and changed table by table.
struct SourcesText {
  /// A source with its place in the text.
  struct Found {
    let source: SubscribedSource
    let block: TOMLText.Block
  }

  private static let table = "source"

  private(set) var text: TOMLText
  private(set) var found: [Found] = []
  private(set) var problems: [SourceProblem] = []
  /// The index of the found source with an address.
  private var indices: [String: Int] = [:]
  /// True if tables were added behind those that were found.
  private var isStale = false

  init(_ bytes: [UInt8]) {
    text = TOMLText(bytes)
    read()
  }

  private mutating func read() {
    (found, problems, indices, isStale) = ([], [], [:], false)
    if let line = text.strayLines.first { report(.outsideTables, at: line) }
    for block in text.blocks { read(block) }
  }

  private mutating func report(_ cause: SourceProblem.Cause, at line: Int) {
    problems.append(SourceProblem(line: line + 1, cause: cause))
  }

  private mutating func read(_ block: TOMLText.Block) {
    let line = block.lines.lowerBound
    if let illegible = text.firstIllegibleLine(of: block) { return report(.notText, at: illegible) }
    guard let name = block.name else { return report(.syntax(.header), at: line) }
    guard name == Self.table else { return report(.unknownTable(name), at: line) }
    do throws(TOMLTable.Failure) {
      read(try TOMLTable(text.body(of: block)), of: block)
    } catch {
      report(.syntax(error.cause), at: line + 1 + error.line)
    }
  }

  private mutating func read(_ table: TOMLTable, of block: TOMLText.Block) {
    let line = block.lines.lowerBound
    guard let url = table.entries["url"] else { return report(.noAddress, at: line) }
    guard case .text(let typed) = url.value, let address = SourceAddress(typed) else {
      return report(.badValue(key: "url", expected: .address), at: line + 1 + url.line)
    }
    if let first = indices[address.key] {
      return report(.repeated(typed, line: found[first].block.lines.lowerBound + 1), at: line)
    }
    var source = SubscribedSource(url: typed)
    for (name, entry) in table.entries.sorted(by: { $0.value.line < $1.value.line }) where name != "url" {
      guard let key = SourceKey(rawValue: name) else {
        report(.unknownKey(name), at: line + 1 + entry.line)
        continue
      }
      guard !key.set(entry.value, of: &source) else { continue }
      let bad: SourceProblem.Cause =
        key.forbids
        ? .pausing(key: name, expected: key.expected) : .badValue(key: name, expected: key.expected)
      if key.forbids { source.isPaused = true }
      report(bad, at: line + 1 + entry.line)
    }
    indices[address.key] = found.count
    found.append(Found(source: source, block: block))
  }
}

// MARK: - Changing

extension SourcesText {
  /// Makes changes. False if a source to edit or to remove isn't in the text; the other changes are made.
  mutating func apply(_ changes: [SourceChange]) -> Bool {
    var isWhole = true
    for change in changes {
      switch change {
      case .add(let source): add(source)
      case .edit(let url, let source): isWhole = edit(url, to: source) && isWhole
      case .remove(let url): isWhole = remove(url) && isWhole
      }
    }
    read()
    return isWhole
  }

  private mutating func add(_ source: SubscribedSource) {
    guard let address = SourceAddress(source.url), indices[address.key] == nil else { return }
    indices[address.key] = found.count
    isStale = true
    text.append(
      table: "[[\(Self.table)]]",
      SourceKey.allCases.compactMap { key in key.value(of: source).map { (key.rawValue, $0) } })
  }

  private mutating func remove(_ url: String) -> Bool {
    guard let former = source(at: url) else { return false }
    text.remove(former.block)
    read()
    return true
  }

  /// Sets the keys whose values differ, and no others. The address of another source is not taken.
  private mutating func edit(_ url: String, to source: SubscribedSource) -> Bool {
    guard let former = self.source(at: url) else { return false }
    var block = former.block
    for key in SourceKey.allCases {
      let value = key.value(of: source)
      guard value != key.value(of: former.source) else { continue }
      if key == .url, let other = self.source(at: source.url), other.block != former.block { continue }
      block = text.set(key.rawValue, to: value, in: block)
    }
    read()
    return true
  }

  private mutating func source(at url: String) -> Found? {
    if isStale { read() }
    return SourceAddress(url).flatMap { indices[$0.key] }.map { found[$0] }
  }
}
