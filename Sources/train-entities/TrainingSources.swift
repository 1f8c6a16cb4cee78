internal import AnnotatedNews
internal import Foundation
internal import Languages

/// The annotated texts of a language.
struct TrainingSources {
  let folder: URL
  private(set) var texts: [AnnotatedText] = []

  init(folder: URL) {
    self.folder = folder
  }

  mutating func read(_ language: Language, withDev: Bool) throws {
    try add("news-train", language)
    if withDev { try add("news-dev", language) }
    if language == .vietnamese {
      try add("vtb-train", language)
      if withDev { try add("vtb-dev", language) }
    } else {
      try add("en-uner-ewt-test", language)
      if withDev { try add("en-uner-ewt-dev", language) }
      try add("en-wikigold", language) { withDev || !$0.isInFifthDocument }
    }
  }

  private mutating func add(
    _ name: String, _ language: Language, where isWanted: (AnnotatedSentence) -> Bool = { _ in true }
  ) throws {
    let file = folder.appending(path: "ner/\(name).jsonl")
    texts += try AnnotatedSentence.sentences(in: file)
      .filter { $0.lang == language.code && isWanted($0) }.map { AnnotatedText($0) }
  }
}
