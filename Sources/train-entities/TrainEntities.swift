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

  @OptionGroup var settings: Settings

  func run() throws {
    for code in ["en", "vi"] where language == nil || language == code {
      try train(Language(code))
    }
  }

  private func train(_ language: Language) throws {
    var sources = TrainingSources(folder: URL(filePath: data))
    try sources.read(language, withDev: withDev)
    var lexicon = Lexicon(language: language)
    try lexicon.read(URL(filePath: lists))
    lexicon.addSpelling(of: sources.texts.map(\.text), language: language)
    let copies = Augmentation.copies(of: sources.texts, language: language)
    let set = TrainingSet(sources.texts + copies, language: language, lexicon: lexicon, settings: settings)
    report("\(language.code): \(set.summary)")
    var field = RandomField(set, settings: settings)
    field.learn { report("  \($0)") }
    let model = ModelWriter(field: field, features: set.features, lexicon: lexicon, settings: settings)
    let file = URL(filePath: output).appending(
      path: language == .english ? "english.model" : "vietnamese.model")
    let bytes = model.bytes()
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
}
