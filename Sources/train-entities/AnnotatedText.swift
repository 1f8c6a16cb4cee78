internal import Corpus
internal import Foundation
internal import Linguistics

/// A text with its names: a sentence, or the sentences of a document a line each.
struct AnnotatedText {
  var text: String
  /// In order, apart.
  var names: [AnnotatedName]
  /// The document that it is from.
  let document: String
  /// How often it counts.
  var weight: Float = 1

  /// Joins the sentences of one document.
  static func joined(_ sentences: [AnnotatedText]) -> AnnotatedText {
    var joined = AnnotatedText(text: "", names: [], document: sentences[0].document)
    for sentence in sentences {
      if !joined.text.isEmpty { joined.text += "\n" }
      let offset = joined.text.utf8.count
      joined.text += sentence.text
      joined.names += sentence.names.map {
        AnnotatedName(
          range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, kind: $0.kind)
      }
    }
    return joined
  }
}

/// A line of the annotated files.
struct AnnotatedRecord: Decodable {
  struct Name: Decodable {
    let start: Int
    let end: Int
    let type: String
  }

  /// WikiGold numbers its documents, the others name them.
  enum Document: Decodable {
    case name(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = .name(try (try? container.decode(String.self)) ?? String(container.decode(Int.self)))
    }
  }

  let id: String
  let lang: String
  let doc: Document?
  let text: String
  let entities: [Name]

  var document: String {
    if case .name(let name) = doc { name } else { id }
  }

  /// The record with its names in bytes.
  var annotated: AnnotatedText {
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    let names = entities.compactMap { name in
      Self.kind(name.type).map { AnnotatedName(range: offsets[name.start]..<offsets[name.end], kind: $0) }
    }
    return AnnotatedText(text: text, names: names, document: document)
  }

  private static func kind(_ type: String) -> NameLabel.Kind? {
    switch type {
    case "PER": .person
    case "LOC": .place
    case "ORG": .organization
    case "NAT": .demonym
    default: nil
    }
  }

  /// The records of a JSON Lines file.
  static func records(in file: URL) throws -> [AnnotatedRecord] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(AnnotatedRecord.self, from: Data($0))
    }
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { scalar.utf8.count }
}
