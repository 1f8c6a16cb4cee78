internal import ArgumentParser
internal import Foundation
internal import Intake
internal import News

/// `train-pages`: fits the model that finds the article in a page, and measures it on the pages of sites that the model
/// was not fitted on.
@main
struct TrainPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-pages",
    abstract: "Fit the weights of the model that finds the article in a page.",
    discussion: """
      A folder holds pages (.html or .html.gz) with their true texts: expected.json with "articleBody" and "url" for each
      page's name, or a file NAME.expected.json with "text" beside each page.
      """
  )

  @Argument(help: "Folders of pages.")
  var folders: [String]

  @Option(help: "The file to write: Sources/Intake/Extraction/BlockWeights.swift")
  var output: String?

  @Option(help: "The strength of the ridge of the first and of the second regression.")
  var ridge: [Double] = [2, 1]

  @Flag(help: "List the pages with the worst results.")
  var verbose = false

  func run() throws {
    let sets = folders.map { PageSet(folder: $0) }
    let pages = sets.flatMap(\.pages)
    print("\(pages.count) pages, \(pages.reduce(0) { $0 + $1.trace.blocks.count }) blocks")
    let fitting = ModelFitting(pages, ridge: (ridge[0], ridge.last ?? ridge[0]))
    let chosen = fitting.crossFitted()
    for least in [-0.8, -0.4, 0, 0.4] {
      print("cross-fitted, from logit \(least) on:")
      for set in sets { print("  \(set.name): \(set.score(from: least) { chosen[$0.name] ?? [] })") }
    }
    if verbose { listWorst(pages, chosen) }
    let model = fitting.fitted()
    print("fitted on all, from logit 0 on:")
    for set in sets { print("  \(set.name): \(set.score(from: 0) { fitting.logits(of: $0, model) })") }
    if let output { try WeightsFile(model).text.write(toFile: output, atomically: true, encoding: .utf8) }
  }

  private func listWorst(_ pages: [LabelledPage], _ logits: [String: [Double]]) {
    let scores = pages.map { ($0, $0.score(of: logits[$0.name] ?? [], from: 0)) }
    for (page, score) in scores.sorted(by: { $0.1.f1 < $1.1.f1 }).prefix(80) {
      print("  \(page.name) \(score)")
      listWrong(page, logits[page.name] ?? [])
    }
  }

  /// Lists the blocks that are missing (-) or too many (+), the longest first.
  private func listWrong(_ page: LabelledPage, _ logits: [Double]) {
    let wrong = page.shares.indices.filter { (page.shares[$0] >= 0.5) != (logits[$0] >= 0) }
    for index in wrong.sorted(by: { page.weights[$0] > page.weights[$1] }).prefix(8).sorted() {
      let block = page.trace.blocks[index]
      let mark = page.shares[index] >= 0.5 ? "-" : "+"
      print(
        String(
          format: "    %@ %d %.1f %.3f %@ |", mark, index, logits[index], page.weights[index],
          block.kind.rawValue),
        String(block.text.prefix(100)).replacing("\n", with: " "))
    }
  }
}
