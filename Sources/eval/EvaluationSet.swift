internal import Corpus
internal import Foundation

/// A set of annotated sentences that the program's models have not seen.
struct EvaluationSet {
  let name: String
  let file: String
  let language: Language
  /// Which of the file's sentences belong to it.
  var isMember: @Sendable (AnnotatedSentence) -> Bool = { _ in true }

  static let all = [
    EvaluationSet(name: "news-dev en", file: "news-dev.jsonl", language: .english),
    EvaluationSet(name: "wikigold/5", file: "en-wikigold.jsonl", language: .english) { $0.isInFifthDocument },
    EvaluationSet(name: "ewt-dev", file: "en-uner-ewt-dev.jsonl", language: .english),
    EvaluationSet(name: "news-dev vi", file: "news-dev.jsonl", language: .vietnamese),
    EvaluationSet(name: "vtb-dev", file: "vtb-dev.jsonl", language: .vietnamese),
  ]

  func sentences(in folder: URL) throws -> [AnnotatedSentence] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: folder.appending(path: file)).split(separator: UInt8(ascii: "\n"))
      .map { try decoder.decode(AnnotatedSentence.self, from: Data($0)) }
      .filter { $0.lang == language.code && isMember($0) }
  }
}

/// A line of the annotated files. Offsets are in Unicode scalars.
struct AnnotatedSentence: Decodable {
  struct Name: Decodable, Hashable {
    let start: Int
    let end: Int
    let type: String
  }

  /// WikiGold numbers its documents, the others name them.
  enum Document: Decodable {
    case number(Int)
    case name(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .name(try container.decode(String.self))
      }
    }
  }

  let id: String
  let lang: String
  let doc: Document?
  let text: String
  let entities: [Name]

  var isInFifthDocument: Bool {
    if case .number(let number) = doc { number % 5 == 0 } else { false }
  }
}
