internal import Foundation
internal import Text

extension Format {
  /// JSON Lines: a JSON object on each line, with the usual field names of news dumps.
  static let jsonLines = Format(
    name: "json-lines", version: 4, recognises: JSONLine.recognises,
    entries: { file, _, start in LineReader(of: file, from: start) }, draft: JSONLine.draft)
}

/// A line of JSON as an article.
enum JSONLine {
  /// Recognises a file by its name, or by a first line that is an article.
  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    if sample.isNamed("jsonl", "ndjson", "jsonlines") { return true }
    let content = sample.bytes.drop { $0 <= 0x20 }
    guard content.first == UInt8(ascii: "{") else { return false }
    let line = content.prefix { $0 != 0x0a }
    if line.endIndex < content.endIndex || sample.isWhole { return (try? draft(of: Array(line))) != nil }
    // The sample ends before the line does.
    let begins = String(decoding: line, as: UTF8.self)
    let mapping = FieldMapping.current
    let names = ["title", "headline", "text", "content", "body"] + mapping[.title] + mapping[.text]
    return names.contains { begins.contains("\"\($0)\"") }
  }

  /// The article on a line. Throws if the line is not a JSON object, or has neither title nor text.
  @Sendable static func draft(of line: [UInt8]) throws(FileProblem.Cause) -> ArticleDraft {
    let decoded = try DecodedText(line)
    guard let object = value(of: decoded.bytes) ?? JSONMender.mended(decoded.bytes).flatMap(value) else {
      throw .notJSON
    }
    guard let object = object as? [String: Any] else { throw .noArticle }
    let fields = ArticleFields(object.compactMapValues { FieldValue(json: $0) }, by: .current)
    return try draft(of: fields, encoding: decoded.encoding)
  }

  private static func value(of json: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
  }

  /// The article with these fields. Throws if the fields have neither a title nor a text.
  static func draft(
    of fields: ArticleFields, encoding: TextEncoding
  ) throws(FileProblem.Cause) -> ArticleDraft {
    let body = UTF8Text(Self.words(of: fields.text))
    let trimmed = body.trimmed(body.range)
    let title = Self.words(of: fields.title)
    guard !title.isEmpty || !trimmed.isEmpty else { throw .noArticle }
    let firstLine = body.firstLine(of: trimmed)
    if title.isEmpty || body.bytes[firstLine].elementsEqual(title) {
      var draft = ArticleDraft(text: DecodedText(wellFormed: Array(body.bytes[trimmed]), encoding: encoding))
      draft.head = title.isEmpty ? [] : [Part(.headline, 0..<firstLine.count)]
      draft.fields = fields
      return draft
    }
    let separator = trimmed.isEmpty ? [] : Array("\n\n".utf8)
    var draft = ArticleDraft(
      text: DecodedText(wellFormed: title + separator + body.bytes[trimmed], encoding: encoding))
    draft.head = [Part(.headline, 0..<title.count)]
    draft.fields = fields
    return draft
  }

  private static func words(of field: String?) -> [UInt8] {
    let bytes = Array((field ?? "").utf8).replacingNULs
    return bytes.tidied ?? bytes
  }
}

extension UTF8Text {
  /// The first line of a range, without the white space at its end.
  fileprivate func firstLine(of range: TextRange) -> TextRange {
    trimmed(range.lowerBound..<min(range.upperBound, lineEnd(from: range.lowerBound)))
  }
}

extension FieldValue {
  /// Nil for `null` and for truth values.
  fileprivate init?(json: Any) {
    switch json {
    case let text as String: self = .text(text)
    case let values as [Any]: self = .list(values.compactMap { FieldValue(json: $0) })
    case let fields as [String: Any]: self = .fields(fields.compactMapValues { FieldValue(json: $0) })
    // "c" is the type of truth values, which Foundation gives as numbers.
    case let number as NSNumber where String(cString: number.objCType) != "c":
      self = .number(number.doubleValue)
    default: return nil
    }
  }
}
