internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Languages
internal import Stories

/// `eval pairs`: whether two articles that gazette calls one story are one.
struct PairsEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Measure the order and the grades of related stories on labelled pairs of a folder's articles.")

  @Argument(help: "The folder with the articles.")
  var folder: String

  @Argument(help: "A table: two paths below the folder and a label (same, follow or 1: one story).")
  var table: String

  @Option(help: "A lexicon to use instead of the program's own.")
  var lexicon: String?

  @Flag(help: "Print the evidence for each pair as a table, and nothing else.")
  var evidence = false

  @Flag(help: "Fit the weights of the evidence to the pairs, and print them.")
  var fit = false

  func run() async throws {
    let labelled = try LabelledPairs(
      folder: URL(fileURLWithPath: folder), table: URL(fileURLWithPath: table))
    let lexicon = try lexicon.map { Lexicon(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: $0)))) }
    let judged = await labelled.judged(lexicon ?? .shared)
    guard !evidence else {
      for entry in judged {
        let values = entry.candidate.map { candidate in
          [candidate.grade.rawValue, "\(candidate.score)"]
            + StoryEvidence.Kind.allCases.map { "\(candidate.evidence[$0])" }
        }
        print(
          ([entry.pair.first, entry.pair.second, entry.pair.isOneStory ? "1" : "0"] + (values ?? []))
            .joined(separator: "\t"))
      }
      return
    }
    print(PairScores(judged).description)
    if fit {
      let samples = judged.compactMap { entry in
        entry.candidate.map { candidate in
          (values: StoryEvidence.Kind.allCases.map { candidate.evidence[$0] }, isRight: entry.pair.isOneStory)
        }
      }
      let regression = LogisticRegression(samples)
      print(regression.description(of: StoryEvidence.Kind.allCases.map { "\($0)" }))
    }
  }
}
