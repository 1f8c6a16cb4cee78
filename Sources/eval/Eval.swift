internal import ArgumentParser

/// `eval`: how good gazette is, on data that it has not learnt from. It prints tables and writes nothing.
@main
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure what gazette finds.",
    subcommands: [NamesEvaluation.self, LinkingEvaluation.self]
  )
}
