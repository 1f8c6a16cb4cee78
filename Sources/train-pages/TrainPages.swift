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

  @Option(help: "The strength of the ridge of the regression.")
  var ridge = 2.0

  @Option(help: "The number of trees.")
  var trees = 80

  @Option(help: "The depth of the trees.")
  var depth = 4

  @Option(help: "The part of each tree that counts.")
  var rate = 0.15

  @Option(help: "The ridge on the values of leaves, and the least weight of a leaf.")
  var leaf = 4.0

  @Flag(help: "Only measure by cross-fitting.")
  var measure = false

  @Flag(help: "List the pages with the worst results.")
  var verbose = false

  @Flag(help: "Only print the article of each page as a line of JSON: path, text, title and date.")
  var articles = false

  func run() throws {
    if articles { return folders.forEach(ArticleLines.print) }
    let sets = folders.map { PageSet(folder: $0) }
    let pages = sets.flatMap(\.pages)
    print("\(pages.count) pages, \(pages.reduce(0) { $0 + $1.trace.blocks.count }) blocks")
    var options = BoostedTrees.Options()
    (options.count, options.depth, options.rate) = (trees, depth, rate)
    (options.ridge, options.leastWeight) = (leaf, leaf)
    let fitting = ModelFitting(pages, ridge: ridge, options)
    let chosen = fitting.crossFitted()
    for shift in [0, 0.4, 0.8] {
      print("cross-fitted, logits raised by \(shift):")
      for set in sets { print("  \(set.name): \(set.score { (chosen[$0.name] ?? []).map { $0 + shift } })") }
    }
    if verbose { listWorst(pages, chosen) }
    if measure { return }
    let model = fitting.fitted()
    print("fitted on all, from logit 0 on:")
    for set in sets { print("  \(set.name): \(set.score { fitting.logits(of: $0, model) })") }
    if let output { try WeightsFile(model).text.write(toFile: output, atomically: true, encoding: .utf8) }
  }

  private func listWorst(_ pages: [LabelledPage], _ logits: [String: [Double]]) {
    let scores = pages.map { ($0, $0.score(of: logits[$0.name] ?? [])) }
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
