internal import Catalogue
internal import Languages
internal import News
internal import Text

/// Finds the differences of two reports of one event: statements that the other report lacks or gives differently.
struct DifferenceFinder {
  private let texts: Sides<ComparedText>
  private let comparison: Comparison
  private let facts: FactDifferences
  private let names: NameDifferences
  private let quotations: QuotationDifferences

  /// The passages at the head of a report that hold what its writer thinks most important.
  private static let leadingPassages = 3

  init(
    _ texts: Sides<ComparedText>, _ comparison: Comparison, _ facts: ComparedFacts, _ scores: PassageScores,
    _ terms: TermAgreement, _ things: CountedThings
  ) {
    self.texts = texts
    self.comparison = comparison
    self.facts = FactDifferences(texts, comparison, facts, scores, things)
    names = NameDifferences(texts, comparison)
    quotations = QuotationDifferences(texts, comparison, facts.quotations, terms)
  }

  /// Contradictions first, then spellings, then what one side alone has: first what is important. `areTranslations`: whether
  /// one text translates the other, so that linked passages lack nothing.
  func differences(areTranslations: Bool) -> [Difference] {
    let found = (facts.found + names.found + quotations.found).uniqued
    let all = areTranslations ? found.filter { !isTranslated($0) } : found
    let ranked = all.map { isLeading($0) ? $0.important : $0 }
    return [Difference.Relation.contradiction, .spelling].flatMap { relation in
      ranked.filter { $0.relation == relation }
    }
      + [true, false].flatMap { isImportant in
        ranked.filter {
          $0.relation != .contradiction && $0.relation != .spelling && $0.isImportant == isImportant
        }
      }
  }

  /// True for a statement of one side in a passage that the other side has, too.
  private func isTranslated(_ difference: Difference) -> Bool {
    difference.relation == .oneSided
      && Side.allCases.contains { side in
        difference.statements[side].flatMap { comparison.passage(at: $0.range.lowerBound, on: side) }
          .map { comparison.link(of: $0, on: side) != nil } == true
      }
  }

  /// True for a statement of the headline or the first sentences.
  private func isLeading(_ difference: Difference) -> Bool {
    difference.relation == .oneSided
      && Side.allCases.contains { side in
        difference.statements[side].flatMap { comparison.passage(at: $0.range.lowerBound, on: side) }
          .map { $0 < Self.leadingPassages } == true
      }
  }
}

extension Difference {
  fileprivate var important: Difference { Difference(kind, statements, relation, isImportant: true) }
}

extension Sides<Difference.Statement?> {
  /// A statement of one side.
  static func only(_ statement: Difference.Statement, on side: Side) -> Self {
    side == .left ? Sides(left: statement, right: nil) : Sides(left: nil, right: statement)
  }
}

extension Article {
  /// The words at a range, on one line.
  func statement(at range: TextRange, showing shown: TextRange? = nil) -> Difference.Statement {
    Difference.Statement(text(in: shown ?? range).onOneLine, at: range)
  }
}

extension [Difference] {
  /// The differences without repetitions in the same words.
  fileprivate var uniqued: [Difference] {
    var seen: Set<Sides<String?>> = []
    return filter { seen.insert($0.statements.map { $0?.text }).inserted }
  }
}
