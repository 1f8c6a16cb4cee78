internal import Languages
internal import News

/// Finds the people in a clause that a tagger took for one name, because it met none of their names: `Vương Nghị | gặp | Bùi
/// Thanh Sơn`.
struct PeopleInClauses {
  private static let syllables = 2...4

  let names: NamePartition

  private var tokenized: TokenizedText { names.tokenized }

  /// The people in a span; nil unless it begins with a person, words in small letters follow, and all other capitals are
  /// names too.
  func parts(of span: NameSpan) -> [NameSpan]? {
    guard span.kind != .person,
      let lower = span.tokens.first(where: { tokenized.tokens[$0].shape == .lower }),
      Self.syllables.contains(lower - span.tokens.lowerBound)
    else { return nil }
    let first = span.tokens.lowerBound..<lower
    let others = runs(in: lower..<span.tokens.upperBound)
    guard isNameOfSyllables(first), others.allSatisfy(isName) else { return nil }
    let isCertain = isCertain(first) || !others.isEmpty && others.allSatisfy(isCertain)
    guard isCertain, !names.isKnown(span.tokens, .organization) else { return nil }
    return ([first] + others).map { NameSpan(tokens: $0, kind: kind(of: $0)) }
  }

  /// True if the gazetteer has the person of a name.
  private func isCertain(_ run: Range<Int>) -> Bool { names.isKnown(run, .person) }

  private func isName(_ run: Range<Int>) -> Bool { isNameOfSyllables(run) || names.placeWithUnit(run) != nil }

  /// True if a run is a person's name of syllables and no known place or body.
  private func isNameOfSyllables(_ run: Range<Int>) -> Bool {
    Self.syllables.contains(run.count)
      && run.allSatisfy {
        tokenized.tokens[$0].shape == .capitalised && tokenized.wordType(at: $0).isSyllable
      }
      && (tokenized.wordType(at: run.lowerBound).isFamilyName || isCertain(run))
      && names.placeWithUnit(run) == nil && !names.isKnown(run, .organization)
  }

  private func kind(of run: Range<Int>) -> EntityKind { names.placeWithUnit(run) == nil ? .person : .place }

  /// The runs of capitalised words in a range.
  private func runs(in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in range where tokenized.tokens[index].isCapitalised {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
