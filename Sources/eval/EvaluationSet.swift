internal import AnnotatedNews
internal import Foundation
internal import Languages

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
    try AnnotatedSentence.sentences(in: folder.appending(path: file))
      .filter { $0.lang == language.code && isMember($0) }
  }
}
