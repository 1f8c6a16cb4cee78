internal import Languages
internal import Text

/// The named fields at the head of a plain text, one a line, before a blank line: `Title: …`, `Date: …`; the head of a
/// mail; `doc_id = …`. The names may be words of any registered language: `Tiêu đề: …`.
struct FieldBlock: Sendable {
  let fields: ArticleFields
  /// The parts of the block, which tile the text from its beginning: fields, and the title as the headline.
  let parts: [Part]

  private static let mostLines = 40
  private static let longestName = 32
  private static let longest = 8_192

  /// Nil if the text doesn't begin with several fields of an article, one of which is the title.
  init?(in text: UTF8Text) {
    guard let (lines, end) = Self.lines(in: text) else { return nil }
    var values: [String: FieldValue] = [:]
    var title: TextRange?
    for line in lines where values[line.name] == nil {
      values[line.name] = .text(text.string(in: line.value))
      if Self.titles.contains(line.name), title == nil, !line.value.isEmpty { title = line.value }
    }
    guard let title, values.keys.count(where: Self.known.contains) >= 2 else { return nil }
    var fields = ArticleFields(values)
    fields.author = fields.author ?? values["from"]?.line.map(Self.withoutAddress)
    fields.text = nil
    self.fields = fields
    let start = text.skippingSpace(from: 0, to: end)
    let tiles = [
      Part(.space, 0..<start), Part(.fields, start..<title.lowerBound), Part(.headline, title),
      Part(.fields, title.upperBound..<end),
    ]
    parts = tiles.filter { !$0.range.isEmpty }
  }

  private static let titles: Set<String> = ["title", "headline", "subject"]
  private static let known = titles.union([
    "author", "authors", "byline", "from", "date", "published", "url", "link", "source", "language", "lang",
    "tags",
    "keywords", "to", "cc", "message-id", "publisher", "site", "sitename", "hostname", "description",
    "category",
    "categories", "id", "doc_id",
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

  /// The fields up to the first blank line, and their end; nil if a line there is no field.
  private static func lines(in text: UTF8Text) -> (lines: [FieldLine], end: Int)? {
    var lines: [FieldLine] = []
    var position = text.skippingSpace(from: 0, to: min(text.bytes.count, longest))
    while position < text.bytes.count {
      let end = text.lineEnd(from: position)
      let line = text.trimmed(position..<end)
      guard !line.isEmpty else { break }
      if let last = lines.last, text.spaceLength(at: position) > 0 {
        lines[lines.count - 1].value = last.value.lowerBound..<line.upperBound
      } else if let field = field(in: text, line) {
        if texts.contains(field.name), !lines.isEmpty { return (lines, field.value.lowerBound) }
        lines.append(field)
      } else {
        return nil
      }
      guard lines.count <= mostLines, end < longest else { return nil }
      position = end + text.lineBreakLength(at: end)
    }
    return lines.last.map { (lines, $0.value.upperBound) }
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
