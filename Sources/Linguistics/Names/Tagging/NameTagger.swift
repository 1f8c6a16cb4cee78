internal import Corpus

/// Finds names with a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
/// 2001), decoded by Viterbi's algorithm.
package struct NameTagger: Sendable {
  private let model: NameModel
  /// What is known of words, by this model.
  let memories = NameMemories()

  package init(_ model: NameModel) {
    self.model = model
  }

  /// The names of a passage, in the text's order, without overlap.
  func spans(in passage: Passage, _ memory: inout NameMemory) -> [NameSpan] {
    memory.know(passage.forms, by: model)
    let facts = PassageFacts(passage, lists: memory.lists, lexicon: model.marks)
    var writer = FeatureWriter(facts, passage.language)
    var spans: [NameSpan] = []
    for stretch in passage.stretches(.finding(in: passage.language)) {
      let scores = stretch.tokens.map { index in
        guard !passage.endsSentence(at: index) else { return Self.outsideOnly }
        writer.write(at: index, in: stretch.line)
        return model.score(writer.keys) &+ passage.score(at: index, in: stretch.line, memory.scores)
      }
      let labels = BestPath.labels(scores, transitions: model.transitions)
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

/// The labels of a stretch with the highest score (Viterbi, 1967).
enum BestPath {
  static func labels(_ scores: [SIMD16<Int16>], transitions: (Int) -> SIMD16<Int16>) -> [NameLabel] {
    guard let first = scores.first else { return [] }
    let rows = (0..<NameLabel.count).map { SIMD16<Int32>(truncatingIfNeeded: transitions($0)) }
    var best = SIMD16<Int32>(truncatingIfNeeded: first) &+ Self.atEdge(\.canBegin)
    var origins: [SIMD16<Int32>] = []
    for score in scores.dropFirst() {
      var (next, origin) = (SIMD16<Int32>(repeating: .min / 2), SIMD16<Int32>())
      for label in 0..<NameLabel.count {
        let candidate = rows[label] &+ best[label]
        let better = candidate .> next
        next.replace(with: candidate, where: better)
        origin.replace(with: Int32(label), where: better)
      }
      best = next &+ SIMD16<Int32>(truncatingIfNeeded: score)
      origins.append(origin)
    }
    best = best &+ Self.atEdge(\.canEnd)
    return path(to: best, origins)
  }

  private static func path(to scores: SIMD16<Int32>, _ origins: [SIMD16<Int32>]) -> [NameLabel] {
    var label = (0..<NameLabel.count).max { scores[$0] < scores[$1] } ?? 0
    var labels = [NameLabel(rawValue: UInt8(label))]
    for origin in origins.reversed() {
      label = Int(origin[label])
      labels.append(NameLabel(rawValue: UInt8(label)))
    }
    return labels.reversed()
  }

  private static func atEdge(_ isAllowed: (NameLabel) -> Bool) -> SIMD16<Int32> {
    var scores = SIMD16<Int32>()
    for label in 0..<NameLabel.count where !isAllowed(NameLabel(rawValue: UInt8(label))) {
      scores[label] = -1 << 24
    }
    return scores
  }
}

extension NameLabel {
  /// Whether a stretch can begin with it.
  package var canBegin: Bool { NameLabel.outside.canPrecede(self) }
  /// Whether a stretch can end with it.
  package var canEnd: Bool { canPrecede(.outside) }
}
