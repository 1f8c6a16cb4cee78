internal import ArgumentParser
internal import Foundation
internal import Languages
internal import Names

/// `eval names`: precision, recall and F1 of the names that are found, and how fast.
struct NamesEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Measure which names are found.",
    discussion: """
      Prints precision, recall and F1 by set and kind; a name counts where its range and its kind are exactly right. \
      The program's models have learnt from none of these sets: not from the -dev files, and not from every fifth \
      document of WikiGold, which is wikigold/5. Speed is by the processor's time.
      """)

  @Argument(help: "The folder with ner/ and vi-news/.")
  var data = "../shared"

  @Option(help: "A folder with models to measure in place of the program's.")
  var models: String?

  @Option(help: "Print the errors of this set.")
  var errors: String?

  func validate() throws {
    guard let errors, !EvaluationSet.all.contains(where: { $0.name == errors }) else { return }
    let names = EvaluationSet.all.map { "'\($0.name)'" }.joined(separator: ", ")
    throw ValidationError("no set is called '\(errors)'; there are \(names)")
  }

  func run() throws {
    let recognizer =
      try models.map { NameRecognizer(models: try NameModels(readFrom: URL(filePath: $0))) }
      ?? NameRecognizer()
    let folder = URL(filePath: data)
    guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
      throw ValidationError(
        "\(folder.path(percentEncoded: false)): no such folder; it holds ner/ and vi-news/")
    }
    print("set                   kind            P      R     F1")
    for set in EvaluationSet.all {
      let sentences = try set.texts(in: folder)
      let result = NameScores(recognizer, on: sentences, language: set.language)
      for line in result.table { print(set.name.padded(to: 22) + line) }
      if errors == set.name { result.printErrors() }
    }
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension NameModels {
  /// The models of a folder. Their bytes are never freed, as the program's aren't.
  init(readFrom folder: URL) throws {
    func model(_ name: String) throws -> NameModel? {
      let file = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return nil }
      let data = try Data(contentsOf: file)
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
      data.copyBytes(to: bytes)
      guard let model = NameModel(UnsafeRawBufferPointer(bytes)) else {
        throw ValidationError("\(file.path(percentEncoded: false)): no model of this version")
      }
      return model
    }
    var taggers: [Language: NameTagger] = [:]
    for (language, name) in [(Language.english, "english"), (.vietnamese, "vietnamese")] {
      taggers[language] = try model("\(name).model").map {
        NameTagger($0, documents: try model("\(name)-documents.model"))
      }
    }
    self.init(taggers)
  }
}
