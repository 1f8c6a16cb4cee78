internal import News

/// Finds names with a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
/// 2001), decoded by Viterbi's algorithm.
package struct NameTagger: Sendable {
  private let model: NameModel
  private let paths: BestPath
  /// What is known of words, by this model.
  let memories = NameMemories()

  package init(_ model: NameModel) {
    self.model = model
    paths = BestPath(transitions: model.transitions)
  }

  /// The names of a passage, in the text's order, without overlap.
  func spans(in passage: Passage, _ memory: inout NameMemory) -> [NameSpan] {
    memory.know(passage.forms, by: model)
    let facts = PassageFacts(passage, lists: memory.lists, lexicon: model.marks)
    let writer = FeatureWriter(facts, passage.language)
    var spans: [NameSpan] = []
    for stretch in passage.stretches(.finding(in: passage.language)) {
      let scores = stretch.tokens.map { index in
        guard !passage.endsSentence(at: index) else { return Self.outsideOnly }
        var score = FeatureScore(model)
        writer.write(at: index, in: stretch.line, to: &score)
        return score.sum &+ passage.score(at: index, in: stretch.line, memory.scores)
      }
      let labels = paths.labels(scores)
      spans += Self.spans(labels, from: stretch.tokens.lowerBound)
    }
    return spans
  }

  /// What is no part of a name, whatever stands beside it.
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

extension Passage {
  /// What the forms around a token add to its score.
  fileprivate func score(at index: Int, in line: Range<Int>, _ scores: FormScores) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    for offset in FormFeatures.reach {
      sum &+= scores[form(at: index &+ offset, in: line), offset]
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
  /// Whether a stretch can begin with it.
  package var canBegin: Bool { NameLabel.outside.canPrecede(self) }
  /// Whether a stretch can end with it.
  package var canEnd: Bool { canPrecede(.outside) }
}
