internal import Text

/// The elements that are open at a place of a file, by which closing tags are mended.
struct OpenElements {
  /// Elements of feeds and lists that hold words and no other such element: `<title>` can't contain `<link>`.
  private static let fields: Set<String> = [
    "title", "link", "guid", "pubdate", "lastbuilddate", "dc:creator", "dc:date", "dc:title", "id", "updated",
    "published",
    "issued", "modified", "created", "comments", "language", "category", "description", "summary",
    "content:encoded",
  ]
  /// Elements that contain fields and don't contain each other.
  private static let entries: Set<String> = ["item", "entry"]
  /// Words and markup: the elements in it are no fields if they have the same names, such as `<title>` in SVG.
  private static let texts: Set<String> = ["description", "summary", "content:encoded", "content"]

  private struct Element {
    let name: [UInt8]
    let folded: String
    let line: Int
  }

  private var stack: [Element] = []
  private var counts: [String: Int] = [:]

  var depth: Int { stack.count }

  /// The name of the outermost open field, else of the innermost element, and its line; nil if nothing is open.
  var unclosed: (name: String, line: Int)? {
    (stack.last { Self.entries.contains($0.folded) }
      ?? stack.last).map { (String(decoding: $0.name, as: UTF8.self), $0.line) }
  }

  mutating func open(_ name: [UInt8], line: Int) {
    let element = Element(name: name, folded: Self.folded(name), line: line)
    stack.append(element)
    counts[element.folded, default: 0] += 1
  }

  /// The elements to close before an element begins, innermost first: a field before the next field, an entry before
  /// the next entry.
  mutating func closing(before name: [UInt8]) -> [[UInt8]] {
    let name = Self.folded(name)
    if Self.entries.contains(name), let open = stack.lastIndex(where: { Self.entries.contains($0.folded) }),
      hasEntry, !isInText(above: open)
    {
      return close(downTo: open)
    }
    guard Self.fields.contains(name), let last = stack.last, Self.fields.contains(last.folded),
      !Self.texts.contains(last.folded), hasEntry || stack.count < 5
    else { return [] }
    return close(downTo: stack.count - 1)
  }

  private var hasEntry: Bool { Self.entries.contains { counts[$0, default: 0] > 0 } }

  private func isInText(above index: Int) -> Bool {
    stack[(index + 1)...].contains { Self.texts.contains($0.folded) && $0.folded == "content" }
  }

  /// The elements to close at a closing tag, innermost first. Empty if no such element is open.
  mutating func close(_ name: [UInt8]) -> [[UInt8]] {
    if stack.last?.name == name { return close(downTo: stack.count - 1) }
    let folded = Self.folded(name)
    guard counts[folded, default: 0] > 0, let open = stack.lastIndex(where: { $0.folded == folded }) else {
      return []
    }
    return close(downTo: open)
  }

  /// Closes all elements.
  mutating func closeAll() -> [[UInt8]] { close(downTo: 0) }

  private mutating func close(downTo depth: Int) -> [[UInt8]] {
    var closed: [[UInt8]] = []
    while stack.count > depth, let element = stack.popLast() {
      let count = counts[element.folded, default: 1] - 1
      counts[element.folded] = count > 0 ? count : nil
      closed.append(element.name)
    }
    return closed
  }

  private static func folded(_ name: [UInt8]) -> String {
    String(decoding: name.map(\.lowercased), as: UTF8.self)
  }
}
