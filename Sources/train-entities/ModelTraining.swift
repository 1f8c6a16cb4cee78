internal import Foundation
internal import Languages
internal import Names

/// Learns the model of a language: the first pass from sentences, and the second pass from what the first pass finds in
/// documents.
///
/// The second pass is learnt by cross-fitting: its examples are documents as models find names in them that have not
/// learnt from them, because a model hardly errs in texts that it has seen (stacking; Wolpert, 1992).
struct ModelTraining {
  let language: Language
  let lists: URL
  let settings: Settings
  let report: (String) -> Void

  /// The bytes of the model for single sentences.
  func sentenceModel(of texts: [AnnotatedText]) throws -> [UInt8] {
    try firstPass(texts, report: report).bytes()
  }

  /// The bytes of the model for the second pass.
  func documentModel(of texts: [AnnotatedText]) throws -> [UInt8] {
    let (examples, scale) = try evidence(texts)
    let settings = settings.forDocuments
    let set = TrainingSet(examples, settings: settings)
    report("\(language.code), documents: \(set.summary)")
    var field = RandomField(set, settings: settings)
    field.learn { report("  \($0)") }
    return ModelWriter(
      field: field, features: set.features, lexicon: Lexicon(language: language), settings: settings,
      scale: scale
    ).bytes()
  }

  private func firstPass(_ texts: [AnnotatedText], report: (String) -> Void) throws -> ModelWriter {
    var lexicon = Lexicon(language: language)
    try lexicon.read(lists)
    lexicon.addSpelling(of: texts.map(\.text), language: language)
    let copies = Augmentation.copies(of: texts, language: language)
    let set = TrainingSet(texts + copies, language: language, lexicon: lexicon, settings: settings)
    report("\(language.code): \(set.summary)")
    var field = RandomField(set, settings: settings)
    field.learn { report("  \($0)") }
    return ModelWriter(field: field, features: set.features, lexicon: lexicon, settings: settings)
  }

  /// The examples of the second pass, part by part of the documents, and the usual scale of a model.
  private func evidence(
    _ texts: [AnnotatedText]
  ) throws -> (examples: [(example: EvidenceExample, unit: ModelUnit)], scale: Float) {
    let documents = AnnotatedText.documents(texts)
    var examples: [(example: EvidenceExample, unit: ModelUnit)] = []
    var scales: Float = 0
    for fold in 0..<settings.folds {
      let others = documents.enumerated().filter { $0.offset % settings.folds != fold }.flatMap(\.element)
      let writer = try firstPass(others) { _ in }
      guard let tagger = NameTagger(bytes: writer.bytes()) else { continue }
      let unit = ModelUnit(tagger, scale: writer.scale)
      scales += writer.scale
      for (number, document) in documents.enumerated() where number % settings.folds == fold {
        let joined = AnnotatedText.joined(document)
        examples += tagger.evidenceExamples(of: joined.text, joined.names, language: language).map {
          ($0, unit)
        }
      }
      report("  part \(fold + 1) of \(settings.folds): \(examples.count) stretches")
    }
    return (examples, scales / Float(settings.folds))
  }
}

extension AnnotatedText {
  /// The sentences by document. A document of a hundred sentences or more is a collection of sentences.
  static func documents(_ texts: [AnnotatedText]) -> [[AnnotatedText]] {
    var documents: [[AnnotatedText]] = []
    var rest = texts[...]
    while let document = rest.first?.document {
      let sentences = rest.prefix { $0.document == document }
      rest = rest.dropFirst(sentences.count)
      documents += sentences.count < 100 ? [Array(sentences)] : sentences.map { [$0] }
    }
    return documents
  }
}

extension NameTagger {
  /// A tagger with a model in memory that is never freed; nil for bytes that are no model.
  fileprivate init?(bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    guard let model = NameModel(UnsafeRawBufferPointer(memory)) else { return nil }
    self.init(model)
  }
}
