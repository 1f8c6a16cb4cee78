internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Languages
internal import Stories

/// `eval stories`: whether one half of a report finds the other half, in its language and in the other.
struct StoriesEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Measure whether one half of a report finds the other, across languages and within one.",
    discussion: """
      Measured on one fifth of the documents; the lexicon must be learnt without them:

        train-lexicon --data alt-parallel.tsv --without-part 0 --output lexicon.bin
        eval stories --data alt-parallel.tsv --lexicon lexicon.bin --part 0
      """
  )

  @Option(help: "The table of translated sentences: document, English, Vietnamese.")
  var data: String?

  @Option(help: "A lexicon to use instead of the program's own; one for each part where there are several.")
  var lexicon: [String] = []

  @Option(
    help: "Measure on the documents whose number divided by five leaves this; several are taken together.")
  var part = [0]

  @Option(help: "Print the evidence for each pair of the articles in this folder, and nothing else.")
  var folder: String?

  @Flag(help: "Print the evidence for each pair of a half and a candidate as a table, and nothing else.")
  var pairs = false

  @Option(help: "Print so many of the halves that aren't found in the other language.")
  var misses = 0

  func validate() throws {
    guard data != nil || folder != nil else { throw ValidationError("one of --data and --folder is needed") }
  }

  func run() async throws {
    let lexicons = try lexicon.map {
      Lexicon(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: $0))))
    }
    if let folder { await PairEvidence(folder, lexicons.first ?? .shared).print() }
    guard let data else { return }
    let table = try String(contentsOfFile: data, encoding: .utf8)
    let parts = part.map { SplitDocument.documents(in: table, part: $0) }
    print(pairs ? StoryTrial.tableHeading : "\(parts.joined().count) documents\n\n\(StoryScores.heading)")
    for setting in StoryTrial.Setting.allCases {
      var run: [StoryTrial] = []
      for (index, documents) in parts.enumerated() {
        let lexicon = lexicons.isEmpty ? .shared : lexicons[min(index, lexicons.count - 1)]
        run += try await StoryTrial.trials(setting, documents, lexicon)
      }
      guard !pairs else {
        run.flatMap { $0.rows(of: setting) }.forEach { print($0) }
        continue
      }
      print(StoryScores(run).row(named: setting.rawValue))
      for miss in run.filter({ $0.rank != 1 }).prefix(misses) { print("  \(miss.description)") }
    }
  }
}
