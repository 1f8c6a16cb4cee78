package import Foundation

/// A sentence whose names people have marked: a line of the annotated files. Offsets are in Unicode scalars.
package struct AnnotatedSentence: Decodable, Sendable {
  /// A marked name. `type`: `PER`, `LOC`, `ORG`, `NAT` or `MISC`.
  package struct Name: Decodable, Hashable, Sendable {
    package let start: Int
    package let end: Int
    package let type: String

    package init(start: Int, end: Int, type: String) {
      self.start = start
      self.end = end
      self.type = type
    }
  }

  package let id: String
  /// The language's code.
  package let lang: String
  package let text: String
  package let entities: [Name]
  private let doc: Document?

  /// The document of the sentence; the sentence itself if its document is unknown.
  package var document: String { doc?.name ?? id }

  /// True for every fifth document of WikiGold. No training uses these documents.
  package var isInFifthDocument: Bool { doc?.number.map { $0 % 5 == 0 } ?? false }
}

extension AnnotatedSentence {
  /// The sentences of each document as one text, a blank line between two.
  package static func documents(of sentences: [AnnotatedSentence]) -> [AnnotatedSentence] {
    var documents: [AnnotatedSentence] = []
    for sentence in sentences {
      if let last = documents.last, last.document == sentence.document {
        documents[documents.count - 1] = last.followed(by: sentence)
      } else {
        documents.append(sentence)
      }
    }
    return documents
  }

  private func followed(by next: AnnotatedSentence) -> AnnotatedSentence {
    let start = text.unicodeScalars.count + 2
    let moved = next.entities.map { Name(start: $0.start + start, end: $0.end + start, type: $0.type) }
    return AnnotatedSentence(
      id: id, lang: lang, text: text + "\n\n" + next.text, entities: entities + moved, doc: doc)
  }

  /// The sentences of a JSON Lines file. Throws if the file can't be read or if a line isn't a sentence.
  package static func sentences(in file: URL) throws -> [AnnotatedSentence] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(AnnotatedSentence.self, from: Data($0))
    }
  }
}

/// WikiGold numbers its documents, the others name them.
private struct Document: Decodable {
  let name: String
  /// Nil if it has a name.
  let number: Int?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    number = try? container.decode(Int.self)
    name = try number.map(String.init) ?? container.decode(String.self)
  }
}
