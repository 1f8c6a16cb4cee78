internal import ArgumentParser
internal import Foundation
internal import Languages

/// `train-entities`: learns the two models of `CEntityModels` from annotated sentences.
@main
struct TrainEntities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-entities",
    abstract: "Learn the models that find names.",
    discussion: """
      The same data give the same bytes. Texts that are kept for measuring (-dev files, and every fifth document of \
      WikiGold) are left out unless --with-dev is given.
      """)

  @Option(help: "The folder with ner/ and pairs/.")
  var data = "../shared"

  @Option(help: "The folder with the lists of the lexicon.")
  var lists = "Sources/train-entities/Lists"

  @Option(help: "The folder that the models are written to.")
  var output = "Sources/CEntityModels"

  @Option(help: "Only this language: en or vi.")
  var language: String?

  @Flag(help: "Learn from the texts kept for measuring too.")
  var withDev = false

  @Flag(help: "Learn only the models of the second pass over documents.")
  var onlyDocuments = false

  @OptionGroup var settings: Settings

  func run() throws {
    for code in ["en", "vi"] where language == nil || language == code {
      try train(Language(code))
    }
  }

  private func train(_ language: Language) throws {
    var sources = TrainingSources(folder: URL(filePath: data))
    try sources.read(language, withDev: withDev)
    let training = ModelTraining(
      language: language, lists: URL(filePath: lists), settings: settings, report: report)
    let name = language == .english ? "english" : "vietnamese"
    if !onlyDocuments { try write(training.sentenceModel(of: sources.texts), to: "\(name).model") }
    try write(training.documentModel(of: sources.texts), to: "\(name)-documents.model")
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: output).appending(path: name)
    try Data(bytes).write(to: file)
    report("  \(file.path(percentEncoded: false)): \(bytes.count) bytes")
  }

  private func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

/// The settings of a training. The program's models were made with the defaults.
struct Settings: ParsableArguments {
  @Option(help: "How often the examples are gone through.")
  var epochs = 6

  @Option(help: "AdaGrad's step.")
  var rate: Float = 0.02

  @Option(help: "The weight of the squared weights in what is minimised.")
  var decay: Float = 0.3

  @Option(help: "How often a feature must occur.")
  var minimum: UInt32 = 2

  @Option(help: "The share of features hidden at each look at a token, so that none is relied on alone.")
  var dropout: Float = 0.2

  @Option(help: "The number of features that are kept.")
  var features = 120_000

  @Option(
    help:
      "The number of parts of the texts, each of which is read by a model that learnt from the other parts.")
  var folds = 5

  @Option(help: "The decay in the second pass over documents, whose features hardly differ.")
  var documentDecay: Float = 3

  @Option(help: "The dropout in the second pass.")
  var documentDropout: Float = 0.2

  @Option(help: "How often a feature of the second pass must occur.")
  var documentMinimum: UInt32 = 5

  /// The settings for the second pass.
  var forDocuments: Settings {
    var settings = self
    (settings.decay, settings.dropout, settings.minimum) = (documentDecay, documentDropout, documentMinimum)
    return settings
  }
}
