package import Text

/// The facts of a text that can be compared with another text: numbers, days and quotations, ordered by position.
package struct StatedFacts: Hashable, Sendable {
  package var quantities: [Quantity] = []
  package var days: [DayReference] = []
  package var quotations: [Quotation] = []

  /// Nothing.
  package init() {}
}

/// A number that a text gives, with its unit.
package struct Quantity: Hashable, Sendable {
  /// The written number, multiplied by the words behind it: 1.5 million.
  package let number: Double
  /// In base units where the unit is known.
  package let value: Double
  /// Nil where the word behind the number is no unit that is known.
  package let unit: Unit?
  /// The range of the number and its unit.
  package let range: TextRange
  /// True if the number is written in letters. Such numbers are small and easily missed: they confirm a number in
  /// figures and make no difference by themselves.
  package let isSpelled: Bool

  /// True if two texts can mean the same number: equal up to rounding in the last of four digits, and with equal units if
  /// both have a unit.
  package func agrees(with other: Quantity) -> Bool {
    guard unit == nil || other.unit == nil || unit == other.unit else { return false }
    return abs(value - other.value) <= 0.0005 * max(abs(value), abs(other.value))
  }
}

/// A day, a month or a year in a text, with the parts of the date that the text gives.
package struct DayReference: Hashable, Sendable {
  package let year: Int?
  /// 1 to 12.
  package let month: Int?
  /// 1 to 31.
  package let day: Int?
  package let range: TextRange
  /// True if the text names the day by its distance (`on Wednesday`, `hôm qua`). Such a day confirms a date and makes no
  /// difference by itself.
  package let isRelative: Bool

  /// True if two texts can mean the same day: they share a part of the date and differ in no part.
  package func agrees(with other: DayReference) -> Bool {
    func agree(_ mine: Int?, _ theirs: Int?) -> Bool { mine == nil || theirs == nil || mine == theirs }
    guard agree(year, other.year), agree(month, other.month), agree(day, other.day) else { return false }
    if day != nil, other.day != nil { return true }
    if day != nil || other.day != nil { return false }
    return month == nil && other.month == nil ? year == other.year : month == other.month
  }
}

/// Words that a text gives as somebody's own.
package struct Quotation: Hashable, Sendable {
  /// Without the quotation marks.
  package let range: TextRange
}
