internal import AnnotatedNews
internal import Foundation
internal import Languages

/// A set of annotated texts that the program's models have not seen.
struct EvaluationSet {
  let name: String
  let file: String
  let language: Language
  /// True if the sentences of a document are one text.
  var isByDocument = false
  /// Which of the file's sentences belong to it.
  var isMember: @Sendable (AnnotatedSentence) -> Bool = { _ in true }

  /// Sentences by themselves, the articles that they are from, and newspaper articles as printed.
  static let all = sentences + sentences.dropLast().map(\.byDocument) + [newspapers]

  private static let sentences = [
    EvaluationSet(name: "news-dev en", file: "ner/news-dev.jsonl", language: .english),
    EvaluationSet(name: "wikigold/5", file: "ner/en-wikigold.jsonl", language: .english) {
      $0.isInFifthDocument
    },
    EvaluationSet(name: "ewt-dev", file: "ner/en-uner-ewt-dev.jsonl", language: .english),
    EvaluationSet(name: "news-dev vi", file: "ner/news-dev.jsonl", language: .vietnamese),
    // The sentences of this set are from unknown articles.
    EvaluationSet(name: "vtb-dev", file: "ner/vtb-dev.jsonl", language: .vietnamese),
  ]

  private static let newspapers = EvaluationSet(
    name: "vi-news", file: "vi-news/names-dev.jsonl", language: .vietnamese)

  private var byDocument: EvaluationSet {
    EvaluationSet(
      name: "\(name) articles", file: file, language: language, isByDocument: true, isMember: isMember)
  }

  /// The texts of the set.
  func texts(in folder: URL) throws -> [AnnotatedSentence] {
    let sentences = try AnnotatedSentence.sentences(in: folder.appending(path: file))
      .filter { $0.lang == language.code && isMember($0) }
    return isByDocument ? AnnotatedSentence.documents(of: sentences) : sentences
  }
}
