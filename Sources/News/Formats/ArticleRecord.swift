internal import Foundation
internal import Text

/// An article as `gazette-intake` hands it over and as the index keeps it: the text that was derived from an entry, as
/// one line of JSON.
package struct ArticleRecord: Sendable {
  /// The hash of the entry's untouched bytes.
  package let id: ArticleID
  /// The name of the format: `html`, `mail`, `rss`.
  package let format: String
  package let draft: ArticleDraft

  package init(id: ArticleID, format: String, draft: ArticleDraft) {
    self.id = id
    self.format = format
    self.draft = draft
  }
}

// MARK: - Coding

extension ArticleRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, format, encoding, text, head, parts, fields, links
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id.rawValue, forKey: .id)
    try values.encode(format, forKey: .format)
    try values.encode(draft.text.encoding, forKey: .encoding)
    try values.encode(draft.text.string, forKey: .text)
    if !draft.head.isEmpty { try values.encode(draft.head.map(PartRecord.init), forKey: .head) }
    try values.encodeIfPresent(draft.parts?.map(PartRecord.init), forKey: .parts)
    try values.encode(FieldsRecord(draft.fields), forKey: .fields)
    if !draft.links.isEmpty { try values.encode(draft.links.map(LinkRecord.init), forKey: .links) }
  }

  /// Throws if the values don't fit each other: parts that don't tile the text, ranges within a character.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let text = try values.decode(String.self, forKey: .text)
    let bytes = Array(text.utf8)
    var draft = ArticleDraft(
      text: DecodedText(wellFormed: bytes, encoding: try values.decode(TextEncoding.self, forKey: .encoding)))
    let head = try values.decodeIfPresent([PartRecord].self, forKey: .head) ?? []
    let parts = try values.decodeIfPresent([PartRecord].self, forKey: .parts)
    let links = try values.decodeIfPresent([LinkRecord].self, forKey: .links) ?? []
    guard !bytes.contains(0), let tiledHead = head.parts(of: bytes),
      let links = links.map(\.link).fitting(bytes)
    else { throw Self.malformed(decoder) }
    draft.head = tiledHead
    draft.links = links
    if let parts {
      guard let tiled = parts.parts(of: bytes), tiled.last?.range.upperBound ?? 0 == bytes.count else {
        throw Self.malformed(decoder)
      }
      draft.parts = tiled
    }
    draft.fields = try values.decode(FieldsRecord.self, forKey: .fields).fields
    self.init(
      id: ArticleID(rawValue: try values.decode(UInt64.self, forKey: .id)),
      format: try values.decode(String.self, forKey: .format), draft: draft)
  }

  private static func malformed(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "ranges don't fit the text"))
  }

  /// The record as one line of JSON, without a line break.
  package var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }

  /// Nil if the line is no record.
  package init?(line: [UInt8]) {
    guard let record = try? JSONDecoder().decode(ArticleRecord.self, from: Data(line)) else { return nil }
    self = record
  }
}

/// A part by its length: parts tile the text, so that lengths give the ranges.
private struct PartRecord: Codable {
  let kind: Part.Kind
  /// In UTF-8 bytes.
  let length: Int
  /// The length of the credit at the part's end; nil without one.
  let credit: Int?

  private enum CodingKeys: String, CodingKey {
    case kind = "k"
    case length = "n"
    case credit = "c"
  }

  init(_ part: Part) {
    (kind, length) = (part.kind, part.range.count)
    credit = part.credit.map { part.range.upperBound - $0.lowerBound }
  }
}

extension [PartRecord] {
  /// The parts from the text's beginning on; nil if a part ends within a character or behind the text.
  fileprivate func parts(of text: [UInt8]) -> [Part]? {
    var parts: [Part] = []
    var start = 0
    for record in self {
      guard record.length > 0, record.length <= text.count - start else { return nil }
      let end = start + record.length
      let credit = record.credit.map { end - $0..<end }
      guard text.isBoundary(end),
        credit.map({ $0.lowerBound >= start && text.isBoundary($0.lowerBound) }) ?? true
      else { return nil }
      parts.append(Part(record.kind, start..<end, creditStart: credit?.lowerBound))
      start = end
    }
    return parts
  }
}

private struct LinkRecord: Codable {
  let start: Int
  let end: Int
  let address: String

  init(_ link: TextLink) {
    (start, end, address) = (link.range.lowerBound, link.range.upperBound, link.address)
  }

  var link: (start: Int, end: Int, address: String) { (start, end, address) }
}

extension [(start: Int, end: Int, address: String)] {
  /// Nil if a link isn't within the text.
  fileprivate func fitting(_ text: [UInt8]) -> [TextLink]? {
    var links: [TextLink] = []
    for link in self {
      guard link.start >= 0, link.start <= link.end, link.end <= text.count, text.isBoundary(link.start),
        text.isBoundary(link.end)
      else { return nil }
      links.append(TextLink(link.start..<link.end, to: link.address))
    }
    return links
  }
}

extension [UInt8] {
  /// True if a character of UTF-8 begins or the text ends at a position.
  fileprivate func isBoundary(_ position: Int) -> Bool { position == count || self[position] & 0xc0 != 0x80 }
}

private struct FieldsRecord: Codable {
  let title: String?
  let date: DateRecord?
  let updated: DateRecord?
  let language: String?
  let source: String?
  let author: String?
  let link: String?
  let guid: String?
  let tags: [String]?

  init(_ fields: ArticleFields) {
    (title, language, source, author) = (fields.title, fields.language, fields.source, fields.author)
    (link, guid) = (fields.link, fields.guid)
    (date, updated) = (fields.date.flatMap(DateRecord.init), fields.updated.flatMap(DateRecord.init))
    tags = fields.tags.isEmpty ? nil : fields.tags
  }

  var fields: ArticleFields {
    var fields = ArticleFields()
    (fields.title, fields.language, fields.source, fields.author) = (title, language, source, author)
    (fields.link, fields.guid, fields.tags) = (link, guid, tags ?? [])
    (fields.date, fields.updated) = (date?.value, updated?.value)
    return fields
  }
}

/// A date as it is written, or as seconds since 1970.
private enum DateRecord: Codable {
  case text(String)
  case number(Double)

  init?(_ value: FieldValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .list, .fields: return nil
    }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    self =
      if let number = try? value.decode(Double.self) { .number(number) } else {
        .text(try value.decode(String.self))
      }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    }
  }

  var value: FieldValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    }
  }
}
