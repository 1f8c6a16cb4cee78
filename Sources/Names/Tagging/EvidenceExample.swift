package import Languages

/// A window of tokens with its features in the second pass, from which their weights are learnt.
package struct EvidenceExample: Sendable {
  /// The scores of the first pass, in the units of its model.
  package let scores: [SIMD16<Int16>]
  /// The features of each token; none for a token that keeps the scores of the first pass.
  package let features: [[FeatureKey]]
  package let labels: [NameLabel]
}

extension NameTagger {
  /// The examples of an annotated document that the tagger's model has not seen.
  package func evidenceExamples(
    of text: String, _ names: [AnnotatedName], language: Language
  ) -> [EvidenceExample] {
    let tokenized = TokenizedText(text, language: language)
    var cache = TaggerCache(language)
    let first = firstPass(tokenized, &cache)
    guard let votes = DocumentVotes(first.labels, first.windows, first.attributes) else { return [] }
    let extractor = EvidenceFeatures(first.attributes, votes)
    let labels = tokenized.labels(of: names).labels
    return first.windows.compactMap { window in
      let features = window.tokens.map { index in
        var features: [FeatureKey] = []
        if extractor.isAvailable(at: index) {
          extractor.extract(at: index, in: window.sentence, to: &features)
        }
        return features
      }
      let labels = Array(labels[window.tokens])
      // A name that reaches out of the window can't be found.
      guard labels.first?.canBegin == true, labels.last?.canEnd == true else { return nil }
      return EvidenceExample(scores: Array(first.scores[window.tokens]), features: features, labels: labels)
    }
  }

  /// The scores of the labels after each label.
  package var transitions: [SIMD16<Int16>] { (0..<NameLabel.count).map(model.transitions) }
}
