internal import Languages
internal import Names

/// The examples that a field learns from, their features numbered.
struct TrainingSet {
  /// The tokens of one example, by the numbers of all tokens.
  struct Chain {
    let tokens: Range<Int>
    /// The scores to which those of the features are added; nil in the first pass.
    var base: Base?
  }

  /// The scores and transitions of the first pass, which the second pass leaves as they are.
  struct Base {
    let scores: [SIMD16<Float>]
    let transitions: [SIMD16<Float>]
  }

  private(set) var chains: [Chain] = []
  /// The right label of each token.
  private(set) var labels: [UInt8] = []
  /// The index of the first feature of each token in `numbers`, and one more for the end.
  private(set) var starts: [Int] = [0]
  private(set) var numbers: [Int32] = []
  private(set) var features = FeatureIndex()
  private var lost = 0
  private var names = 0

  init(_ texts: [AnnotatedText], language: Language, lexicon: Lexicon, settings: Settings) {
    let texts = Self.halfJoined(texts)
    // Twice over the texts rather than once with all features in memory.
    for text in texts {
      for example in examples(text, language, lexicon).examples {
        for token in example.features {
          for feature in token { features.count(feature.bits) }
        }
      }
    }
    features.number(minimum: settings.minimum)
    for text in texts {
      let (examples, lost) = examples(text, language, lexicon)
      self.lost += lost
      names += text.names.count
      for example in examples { add(example.features, example.labels, base: nil) }
    }
  }

  /// The examples of the second pass.
  init(_ examples: [(example: EvidenceExample, unit: ModelUnit)], settings: Settings) {
    for (example, _) in examples {
      for token in example.features {
        for feature in token { features.count(feature.bits) }
      }
    }
    features.number(minimum: settings.minimum)
    for (example, unit) in examples {
      let base = Base(scores: example.scores.map(unit.probability), transitions: unit.transitions)
      add(example.features, example.labels, base: base)
      names += example.labels.count { $0.position == .unit || $0.position == .begin }
    }
  }

  var summary: String {
    "\(chains.count) stretches, \(labels.count) tokens, \(names) names (\(lost) lost), \(features.kept.count) features, "
      + "\(numbers.count / max(labels.count, 1)) a token"
  }

  private func examples(
    _ text: AnnotatedText, _ language: Language, _ lexicon: Lexicon
  ) -> (examples: [TaggingExample], lost: Int) {
    TaggingExample.examples(of: text.text, text.names, language: language) { lexicon.marks[$0] ?? [] }
  }

  private mutating func add(_ features: [[FeatureKey]], _ labels: [NameLabel], base: Base?) {
    let first = self.labels.count
    for (token, label) in zip(features, labels) {
      self.labels.append(label.rawValue)
      numbers += token.map { self.features.number(of: $0.bits) }.filter { $0 >= 0 }
      starts.append(numbers.count)
    }
    chains.append(Chain(tokens: first..<self.labels.count, base: base))
  }

  /// Every other document as one text, the others sentence by sentence: names are looked for in both.
  private static func halfJoined(_ texts: [AnnotatedText]) -> [AnnotatedText] {
    var result: [AnnotatedText] = []
    var rest = texts[...]
    var isJoined = false
    while let document = rest.first?.document {
      let sentences = rest.prefix { $0.document == document }
      rest = rest.dropFirst(sentences.count)
      result +=
        isJoined && sentences.count < 100 ? [AnnotatedText.joined(Array(sentences))] : Array(sentences)
      isJoined.toggle()
    }
    return result
  }
}

/// A model's scores as logarithms of probabilities.
struct ModelUnit {
  /// Whole numbers of the model for a logarithm of 1.
  let scale: Float
  let transitions: [SIMD16<Float>]

  init(_ tagger: NameTagger, scale: Float) {
    self.scale = scale
    transitions = tagger.transitions.map { SIMD16<Float>($0) / scale }
  }

  func probability(_ scores: SIMD16<Int16>) -> SIMD16<Float> { SIMD16<Float>(scores) / scale }
}
