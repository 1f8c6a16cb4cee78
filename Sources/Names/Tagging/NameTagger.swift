internal import Languages
internal import News

/// Finds names with a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
/// 2001), decoded by Viterbi's algorithm.
package struct NameTagger: Sendable {
  private let model: NameModel
  private let decoder: ViterbiDecoder

  package init(_ model: NameModel) {
    self.model = model
    decoder = ViterbiDecoder(transitions: model.transitions)
  }

  /// The names of a text, in the text's order, without overlap.
  func spans(in tokenized: TokenizedText, _ cache: inout TaggerCache) -> [NameSpan] {
    cache.add(tokenized.types, model)
    let attributes = TextAttributes(tokenized, lists: cache.lists, lexicon: model.lists)
    let extractor = FeatureExtractor(attributes, tokenized.language)
    var spans: [NameSpan] = []
    for window in tokenized.windows(.finding(in: tokenized.language)) {
      let scores = window.tokens.map { index in
        guard !tokenized.endsSentence(at: index) else { return Self.outsideOnly }
        var score = FeatureScore(model)
        extractor.extract(at: index, in: window.sentence, to: &score)
        return score.sum &+ tokenized.score(at: index, in: window.sentence, cache.scores)
      }
      let labels = decoder.labels(scores)
      spans += Self.spans(labels, from: window.tokens.lowerBound)
    }
    return spans
  }

  /// The scores of a token that is certainly outside of names.
  private static var outsideOnly: SIMD16<Int16> {
    var scores = SIMD16<Int16>(repeating: .min / 2)
    scores[Int(NameLabel.outside.rawValue)] = 0
    return scores
  }

  static func spans(_ labels: [NameLabel], from first: Int) -> [NameSpan] {
    var spans: [NameSpan] = []
    var start = first
    for (offset, label) in labels.enumerated() {
      let index = first + offset
      if label.position == .begin || label.position == .unit { start = index }
      guard let kind = label.kind, !label.isOpen else { continue }
      spans.append(
        NameSpan(tokens: start..<index + 1, kind: kind.entityKind, isDemonym: kind == .demonym))
    }
    return spans
  }
}

/// The word types of the texts that were read, each with its lists and scores in a model.
struct TaggerCache: Sendable {
  var types: WordTypes
  /// The lists and scores of the word types, by their numbers.
  private(set) var lists: [WordLists] = []
  private(set) var scores = WordScores()

  init(_ language: Language) {
    types = WordTypes(language)
  }

  /// Looks up the word types that are new.
  mutating func add(_ types: WordTypes, _ model: NameModel) {
    for type in types.all[lists.count...] {
      let typeLists = WordLists(type, lexicon: model.lists)
      lists.append(typeLists)
      scores.append(type, typeLists, model)
    }
  }
}

extension TokenizedText {
  /// The contribution of the words around a token to its score.
  fileprivate func score(at index: Int, in line: Range<Int>, _ scores: WordScores) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    for offset in WordFeatures.reach {
      sum &+= scores[wordType(at: index &+ offset, in: line), offset]
    }
    return sum
  }
}

extension NameLabel.Kind {
  /// The kind of entity that such a name means.
  var entityKind: EntityKind {
    switch self {
    case .person: .person
    case .place, .demonym: .place
    case .organization: .organization
    }
  }
}

extension NameLabel {
  /// True if a window can begin with the label.
  package var canBegin: Bool { NameLabel.outside.canPrecede(self) }
  /// True if a window can end with the label.
  package var canEnd: Bool { canPrecede(.outside) }
}
