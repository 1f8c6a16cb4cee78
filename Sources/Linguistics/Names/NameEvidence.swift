internal import Corpus

/// What the names of an article tell of words that could be names: the words that stand in them.
struct NameEvidence {
  private var kinds: [String: EntityKind] = [:]

  init(_ spans: [NameSpan], in tokens: [Token]) {
    for span in spans where !span.isDemonym {
      kinds[Self.phrase(span.tokens, tokens)] = span.kind
      guard span.kind == .person else { continue }
      // A person is called by any end of the name that begins with a capital, or by the given name.
      for start in span.tokens.dropFirst()
      where tokens[start].isCapitalised || PersonNames.particles.contains(tokens[start].lower) {
        kinds[Self.phrase(start..<span.tokens.upperBound, tokens)] = .person
      }
      kinds[tokens[span.tokens.lowerBound].lower] = kinds[tokens[span.tokens.lowerBound].lower] ?? .person
    }
  }

  /// The kind of a run of tokens that the article has as a name or as a part of a person's name.
  func kind(of run: Range<Int>, in tokens: [Token]) -> EntityKind? { kinds[Self.phrase(run, tokens)] }

  private static func phrase(_ run: Range<Int>, _ tokens: [Token]) -> String {
    run.count == 1 ? tokens[run.lowerBound].lower : tokens[run].map(\.lower).joined(separator: " ")
  }
}
