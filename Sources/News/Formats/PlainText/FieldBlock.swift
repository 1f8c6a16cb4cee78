internal import Languages
internal import Text

/// The named fields at the head of a plain text, one a line, before a blank line: `Title: …`, `Date: …`; the head of a
/// mail; `doc_id = …`. The names may be words of any registered language: `Tiêu đề: …`.
struct FieldBlock: Sendable {
  let fields: ArticleFields
  /// The parts of the block, which tile the text from its beginning: fields, and the title as the headline.
  let parts: [Part]
  /// The end of the block.
  let end: Int

  private static let mostLines = 40
  private static let longestName = 32
  private static let longest = 8_192

  /// Nil if the text doesn't begin with fields of an article: several fields, one of which is the title, or fields one of
  /// which is an address.
  init?(in text: UTF8Text) {
    let (all, isClosed) = Self.lines(in: text)
    let known = Array(all.prefix { Self.known.contains($0.name) })
    let hasTitle =
      known.count > 1 && known.contains { Self.isTitle($0) } || isClosed && all.contains(where: Self.isTitle)
    // Without a title, a headline with a colon may follow right below the fields.
    let lines = isClosed && hasTitle ? all : known
    guard let last = lines.last, hasTitle || Self.hasAddress(lines, in: text) else { return nil }
    var values: [String: FieldValue] = [:]
    for line in lines where values[line.name] == nil {
      values[line.name] = .text(text.string(in: line.value))
    }
    guard !hasTitle || values.keys.count(where: Self.known.contains) >= 2 else { return nil }
    var fields = ArticleFields(values)
    fields.author = fields.author ?? values["from"]?.line.map(Self.withoutAddress)
    fields.text = nil
    self.fields = fields
    end = Self.texts.contains(last.name) ? last.value.lowerBound : last.value.upperBound
    parts = Self.parts(
      from: text.skippingSpace(from: 0, to: end), to: end, title: lines.first(where: Self.isTitle)?.value)
  }

  private static func parts(from start: Int, to end: Int, title: TextRange?) -> [Part] {
    let fields =
      title.map {
        [Part(.fields, start..<$0.lowerBound), Part(.headline, $0), Part(.fields, $0.upperBound..<end)]
      }
      ?? [Part(.fields, start..<end)]
    return ([Part(.space, 0..<start)] + fields).filter { !$0.range.isEmpty }
  }

  private static func isTitle(_ line: FieldLine) -> Bool { titles.contains(line.name) && !line.value.isEmpty }

  private static func hasAddress(_ lines: [FieldLine], in text: UTF8Text) -> Bool {
    lines.contains { line in
      ["http://", "https://"].contains { text.has($0, at: line.value.lowerBound) }
        && !line.value.contains { text.spaceLength(at: $0) > 0 }
    }
  }

  private static let titles: Set<String> = ["title", "headline", "subject"]
  private static let known = titles.union([
    "author", "authors", "byline", "from", "date", "published", "url", "link", "source", "language", "lang",
    "tags",
    "keywords", "to", "cc", "message-id", "publisher", "site", "sitename", "hostname", "description",
    "category",
    "categories", "id", "doc_id", "permalink", "canonical", "website", "source url",
  ])

  /// The words of all languages for the names of fields, folded: `tieu de` means `title`.
  private static let translations: [String: String] = LanguageProfile.all.reduce(into: [:]) {
    $0.merge($1.news.surroundings.fieldNames) { first, _ in first }
  }

  /// Fields whose value is the article's text, so that the block ends before the value.
  private static let texts: Set<String> = ["text", "content", "body", "article", "contents"]

  private struct FieldLine {
    /// In small letters.
    let name: String
    var value: TextRange
  }

  /// The fields up to the first blank line, to a line that is no field, or to the field of the text. `isClosed`: false if a
  /// line that is no field ends the block.
  private static func lines(in text: UTF8Text) -> (lines: [FieldLine], isClosed: Bool) {
    var lines: [FieldLine] = []
    var position = text.skippingSpace(from: 0, to: min(text.bytes.count, longest))
    while position < text.bytes.count {
      let end = text.lineEnd(from: position)
      let line = text.trimmed(position..<end)
      guard !line.isEmpty else { break }
      if let last = lines.last, text.spaceLength(at: position) > 0 {
        lines[lines.count - 1].value = last.value.lowerBound..<line.upperBound
      } else if let field = field(in: text, line) {
        lines.append(field)
        if texts.contains(field.name), lines.count > 1 { return (lines, true) }
      } else {
        return (lines, false)
      }
      guard lines.count <= mostLines, end < longest else { return ([], false) }
      position = end + text.lineBreakLength(at: end)
    }
    return (lines, true)
  }

  /// `Name: value`, `name = value`.
  private static func field(in text: UTF8Text, _ line: TextRange) -> FieldLine? {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + longestName)
    guard let sign = head.first(where: { text[$0] == UInt8(ascii: ":") || text[$0] == UInt8(ascii: "=") }),
      case let name = text.trimmed(line.lowerBound..<sign), !name.isEmpty,
      name.allSatisfy({ text[$0].isWordByte || [0x20, 0x2d, 0x5f].contains(text[$0]) }),
      sign + 1 == line.upperBound || text.spaceLength(at: sign + 1) > 0 || text[sign] == UInt8(ascii: "=")
    else { return nil }
    let written = text.string(in: name).lowercased()
    return FieldLine(
      name: translations[text.folded(name)] ?? written, value: text.trimmed(sign + 1..<line.upperBound))
  }

  /// `Jane Roe <jane@example.org>` gives `Jane Roe`.
  private static func withoutAddress(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.onOneLine
    return (name.isEmpty ? sender.onOneLine : name).trimmingPrefix("\"").description.replacing("\"", with: "")
  }
}
