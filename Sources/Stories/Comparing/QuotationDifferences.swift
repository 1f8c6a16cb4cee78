internal import Catalogue
internal import Languages
internal import News
internal import Text

/// Quotations that only one of two reports has. Quotations of both are paired by their words and their speakers.
struct QuotationDifferences {
  private let texts: Sides<ComparedText>
  private let comparison: Comparison
  private let quotations: Sides<[TextRange]>
  private let terms: TermAgreement

  /// Fewer words without the mark of a sentence are a name or an explanation.
  private static let fewestWords = 4
  /// The share of the words that another quotation must have; less where the same person is named beside it, and in
  /// passages that tell the same.
  private static let leastShare = 0.4
  private static let leastShareOfSpeaker = 0.25
  private static let leastShareOfLinked = 0.1
  /// The bytes around a quotation in which its speaker is named.
  private static let reach = 80

  init(
    _ texts: Sides<ComparedText>, _ comparison: Comparison, _ quotations: Sides<[TextRange]>,
    _ terms: TermAgreement
  ) {
    self.texts = texts
    self.comparison = comparison
    self.quotations = quotations
    self.terms = terms
  }

  var found: [Difference] {
    let passages = Sides(left: read(.left), right: read(.right))
    return Side.allCases.flatMap { side in
      zip(quotations[side], passages[side]).filter { quotation, words in
        !isGloss(quotation, side) && !isMet(words, quotation, side, by: passages)
      }.map { quotation, _ in
        Difference(
          .quotation, .only(texts[side].article.statement(at: quotation), on: side), isImportant: false)
      }
    }
  }

  private func read(_ side: Side) -> [PassageTerms] {
    quotations[side].map { PassageTerms(texts[side].article, $0) }
  }

  private func isMet(
    _ words: PassageTerms, _ quotation: TextRange, _ side: Side, by passages: Sides<[PassageTerms]>
  ) -> Bool {
    zip(quotations[side.other], passages[side.other]).contains { other, theirs in
      let share = max(
        terms.coverage(of: words, on: side, by: theirs), terms.coverage(of: theirs, on: side.other, by: words)
      )
      return share >= Self.leastShare
        || share >= Self.leastShareOfLinked && areLinked(quotation, side, other)
        || share >= Self.leastShareOfSpeaker
          && !speakers(of: quotation, side).isDisjoint(with: speakers(of: other, side.other))
    }
  }

  private func areLinked(_ quotation: TextRange, _ side: Side, _ other: TextRange) -> Bool {
    guard let mine = comparison.passage(at: quotation.lowerBound, on: side),
      let theirs = comparison.passage(at: other.lowerBound, on: side.other)
    else { return false }
    return comparison.links.contains {
      $0.passages[side].contains(mine) && $0.passages[side.other].contains(theirs)
    }
  }

  private func speakers(of quotation: TextRange, _ side: Side) -> Set<EntityKey> {
    let around = max(0, quotation.lowerBound - Self.reach)..<quotation.upperBound + Self.reach
    return Set(
      comparison.mentions[side].filter {
        $0.kind == .person && $0.range.overlaps(around) && !$0.range.overlaps(quotation)
      }.map(\.entity))
  }

  /// True for a name or an explanation in quotation marks: `"the barking gecko"`.
  private func isGloss(_ quotation: TextRange, _ side: Side) -> Bool {
    let article = texts[side].article
    let words = article.text(in: quotation).split(separator: " ")
    guard let first = words.first, let last = words.last else { return true }
    // A few syllables are a word or two.
    let rules = article.language.language.profile.terms
    let isEnded = last.unicodeScalars.last.map { ".,?!…".unicodeScalars.contains($0) } == true
    if !isEnded, words.count < Self.fewestWords * rules.syllablesPerWord { return true }
    let isNoun = article.language.language.profile.names.articles.contains(String(first))
    return isNoun && !isEnded
  }
}
