internal import Text

/// The named fields at the head of a file, between lines of `---` (YAML) or `+++` (TOML).
///
/// Front matter of articles is a flat list of scalars and lists. This reader reads that part of YAML and TOML and skips
/// the rest. The reader can't fail and takes time in proportion to the text; libraries for TOML abort on some bad
/// input, and libraries for YAML expand aliases.
package struct FrontMatter: Sendable {
  /// Longer front matter counts as text. In bytes.
  private static let longest = 1 << 16

  let fields: [String: FieldValue]
  /// The beginning of the text behind the front matter.
  package let end: Int

  /// Nil if the text doesn't begin with front matter, or if the front matter is not closed.
  package init?(in bytes: [UInt8]) {
    guard let fence = bytes.first, fence == UInt8(ascii: "-") || fence == UInt8(ascii: "+") else {
      return nil
    }
    let text = UTF8Text(bytes)
    guard let start = Self.fenceEnd(in: text, at: 0, fence) else { return nil }
    var line = start
    while line < min(bytes.count, Self.longest) {
      if let next = Self.fenceEnd(in: text, at: line, fence) {
        let inner = text.string(in: start..<line)
        fields = fence == UInt8(ascii: "-") ? YAMLFields(inner).fields : TOMLFields(inner).fields
        end = next
        return
      }
      line = text.nextLine(after: line)
    }
    return nil
  }

  /// The position of the line behind the fence at `start`; nil if the line at `start` is no fence. YAML may also end
  /// with `...`.
  private static func fenceEnd(in text: UTF8Text, at start: Int, _ fence: UInt8) -> Int? {
    let isFence = (0..<3).allSatisfy { text[start + $0] == fence }
    let isEnd = start > 0 && fence == UInt8(ascii: "-") && text.has("...", at: start)
    guard isFence || isEnd else { return nil }
    let next = text.nextLine(after: start)
    return text.trimmed(start + 3..<max(start + 3, next)).isEmpty ? next : nil
  }
}

extension UTF8Text {
  /// The position of the line behind the line at `start`.
  fileprivate func nextLine(after start: Int) -> Int {
    let end = lineEnd(from: start)
    return end + lineBreakLength(at: end)
  }
}

extension FrontMatter {
  /// The fields that are texts, in one line each, by their names as they are written.
  package var texts: [String: String] { fields.compactMapValues { $0.line } }

  /// The sources that the front matter of a file names.
  package static func sources(in bytes: [UInt8]) -> [String] {
    switch FrontMatter(in: bytes)?.fields["source"] {
    case .text(let name): [name]
    case .list(let names): names.compactMap(\.line)
    case .number, .fields, nil: []
    }
  }
}
