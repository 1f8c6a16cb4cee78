internal import Catalogue
internal import Languages
internal import News
internal import Text

/// A fact of a compared text with its place.
struct PlacedFact: Hashable {
  let fact: Fact
  /// The place among the facts of its side.
  let index: Int
  let passage: Int
  /// True within a quotation.
  let isQuoted: Bool
}

/// The facts of two compared texts.
struct ComparedFacts {
  let facts: Sides<[PlacedFact]>
  let quotations: Sides<[TextRange]>
  /// The day on which each article was written, where the article gives it.
  let days: Sides<DayNumber?>

  /// The most facts of a text that are compared: a text with more is a table of figures.
  private static let mostFacts = 400

  init(_ texts: Sides<ComparedText>) {
    let days = texts.map { $0.article.date?.knownDay ?? Furniture($0.article).day }
    let quotations = texts.map {
      $0.article.language.language.profile.quotations(in: $0.article.text, $0.prose)
    }
    func placed(_ side: Side) -> [PlacedFact] {
      let text = texts[side]
      let names = text.mentions.map(\.range)
      // An article without a day counts its days from the day of the other report.
      let read = text.article.language.language.profile.comparedFacts(
        of: text.article.text, text.passages, today: days[side] ?? days[side.other])
      let placed = read.enumerated().flatMap { passage, facts in
        facts.filter { !$0.isWithin(names) }.map { (fact: $0, passage: passage) }
      }
      return placed.prefix(Self.mostFacts).enumerated().map { index, placed in
        PlacedFact(
          fact: placed.fact, index: index, passage: placed.passage,
          isQuoted: quotations[side].contains { $0.contains(placed.fact.range.lowerBound) })
      }
    }
    self.quotations = quotations
    self.days = days
    facts = Sides(left: placed(.left), right: placed(.right))
  }

  /// The days between the two articles; nil where one of their days is unknown.
  var daysApart: Int? {
    days.left.flatMap { left in days.right.map { abs(left.days - $0.days) } }
  }

  /// True if a fact agrees with one of the other text.
  func isMet(_ fact: Fact, on side: Side) -> Bool {
    facts[side.other].contains { $0.fact.agrees(with: fact) }
  }

  /// The number of facts of a side that agree with a fact.
  func frequency(of fact: Fact, on side: Side) -> Int {
    facts[side].count { $0.fact.agrees(with: fact) }
  }
}

extension Fact {
  /// True if a number is part of a name: `UNCLOS 1982`, `Võ Văn Sáu`.
  fileprivate func isWithin(_ names: [TextRange]) -> Bool {
    let index = names.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < names.count && names[index].lowerBound <= range.lowerBound
      && range.upperBound <= names[index].upperBound
  }
}
