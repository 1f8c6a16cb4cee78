internal import ArgumentParser

/// `eval`: how good gazette is, on data that it has not learnt from. It prints tables and writes nothing.
@main
struct Eval: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure what gazette finds.",
    subcommands: [
      NamesEvaluation.self, LinkingEvaluation.self, StoriesEvaluation.self, PairsEvaluation.self,
      ClustersEvaluation.self, GlossesEvaluation.self, FeedsEvaluation.self, MailEvaluation.self,
    ]
  )
}
