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
  /// The days between the two articles; nil where one of their days is unknown.
  let daysApart: Int?

  /// The most facts of a text that are compared: a text with more is a table of figures.
  private static let mostFacts = 400

  init(_ texts: Sides<ComparedText>) {
    let written = texts.map { OwnDay($0.article) }
    let days = Sides(
      left: written.left.day(inYearOf: written.right), right: written.right.day(inYearOf: written.left))
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
    daysApart = written.left.days(to: written.right)
    facts = Sides(left: placed(.left), right: placed(.right))
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

/// The day on which an article was written, as far as the article gives it.
private struct OwnDay {
  private let year: Int?
  private let month: Int?
  private let day: Int?

  init(_ article: Article) {
    if let date = article.date?.knownDay?.date {
      (year, month, day) = date
    } else {
      let found = Furniture(article).day
      (year, month, day) = (found?.year, found?.month, found?.day)
    }
  }

  /// A day without a year is of the other article's year.
  func day(inYearOf other: OwnDay) -> DayNumber? {
    guard let month, let day else { return nil }
    return (year ?? other.year).map { DayNumber($0, month, day) }
  }

  /// The days to another day; two days without years are of one year.
  func days(to other: OwnDay) -> Int? {
    guard let month, let day, let otherMonth = other.month, let otherDay = other.day else { return nil }
    let common = year ?? other.year ?? Self.anyYear
    let mine = DayNumber(year ?? common, month, day)
    return abs(mine.days - DayNumber(other.year ?? common, otherMonth, otherDay).days)
  }

  private static let anyYear = 2000
}

extension Fact {
  /// True if a number is part of a name: `UNCLOS 1982`, `Võ Văn Sáu`.
  fileprivate func isWithin(_ names: [TextRange]) -> Bool {
    let index = names.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < names.count && names[index].lowerBound <= range.lowerBound
      && range.upperBound <= names[index].upperBound
  }
}
