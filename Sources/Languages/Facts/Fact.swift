package import Text

/// A number, a time or a date of a text, with everything that a comparison with another text needs.
///
/// `Quantity` and `DayReference` are what indexing reads of each article. A fact is read of two articles that are compared,
/// and knows more: units and currencies, hedges, precision, clock times, quarters, shares.
package struct Fact: Hashable, Sendable {
  /// The kind.
  package enum Kind: String, Hashable, Sendable {
    case count, ordinal, percent, money, magnitude, age, duration
    case length, mass, area, volume, speed, temperature, energy, power
    /// Minutes after midnight; minutes of a match.
    case clock, playMinute
    /// A day, a month or a year.
    case date
    /// A quarter of a year.
    case quarter
    case score, phone
  }

  /// The word before a number that makes the number a bound or an estimate.
  package enum Hedge: Hashable, Sendable {
    case none, about, over, under
  }

  package let kind: Kind
  /// The number as it is written, multiplied by the words behind it: 1,500,000 for `1.5 million tonnes`.
  package var number = 0.0
  /// In base units: both ends of a range, or the same number twice.
  package var values: ClosedRange<Double>
  /// The written unit: the code of a currency, or the unit's factor.
  package var unit = ""
  package var hedge = Hedge.none
  /// The size of the last digit that the text gives: 100,000 for `1.2 million`.
  package var precision = 0.0
  /// True if the number is written with a word for thousands or more, and so rounded.
  package var isScaled = false
  package var isSpelled = false
  /// True if the text doesn't state the fact itself: the years of a span, the time 40 minutes later.
  package var isDerived = false
  /// True if a number follows a name without a word between them: `Ngoc 51`.
  package var followsName = false
  /// True if the words around say how long ago or how much later.
  package var isDistance = false
  /// The date, also of a quarter's year.
  package var date: DayReference?
  /// The day of the week, 0 for Monday, if the date is named by it.
  package var weekday: Int?
  /// True if the hour may be of the morning or of the evening.
  package var isHalfDay = false
  /// The fate of the counted by the words beside a number: `dead`, `missing`. Alike in all languages.
  package var predicate: String?
  package let range: TextRange

  package init(_ kind: Kind, _ values: ClosedRange<Double>, at range: TextRange) {
    self.kind = kind
    self.values = values
    self.range = range
  }

  /// The number, or the lower end of the range.
  package var value: Double { values.lowerBound }
}

// MARK: - Agreement

extension Fact {
  /// True if two texts can mean the same with the two facts.
  package func agrees(with other: Fact) -> Bool {
    switch (kind, other.kind) {
    case (.date, .date), (.quarter, .quarter): datesAgree(with: other)
    case (.quarter, .date), (.date, .quarter): false
    case (.clock, .clock): clocksAgree(with: other)
    case (.score, .score), (.phone, .phone): values == other.values
    case (.money, .money): moneyAgrees(with: other)
    case (.playMinute, .duration): value * 60 == other.value
    case (.duration, .playMinute): value == other.value * 60
    case (.playMinute, .count), (.count, .playMinute), (.ordinal, .playMinute), (.playMinute, .ordinal),
      (.ordinal, .count), (.count, .ordinal), (.ordinal, .ordinal), (.age, .count), (.count, .age):
      value == other.value
    case (let mine, let theirs) where mine == theirs: amountsAgree(with: other)
    case (.age, .duration): abs(value * Self.secondsOfYear - other.value) <= 0.02 * other.value
    case (.duration, .age): other.agrees(with: self)
    // A number whose unit isn't known: `3.4`, `3,4 độ`.
    case (.count, .temperature), (.count, .magnitude), (.magnitude, .temperature):
      value == other.value
    case (.temperature, .count), (.magnitude, .count), (.temperature, .magnitude):
      value == other.value
    default: false
    }
  }

  private static let secondsOfYear = 31_556_952.0

  private func datesAgree(with other: Fact) -> Bool {
    if let weekday, let theirs = other.weekday { return weekday == theirs }
    if kind == .quarter, value != other.value { return false }
    guard let date, let theirs = other.date else { return false }
    if kind == .quarter { return date.year == nil || theirs.year == nil || date.year == theirs.year }
    if date.agrees(with: theirs) { return true }
    // A day of the week that is still to come is a week later than the latest.
    return weekday != nil && isWeekLater(date, theirs) || other.weekday != nil && isWeekLater(theirs, date)
  }

  private func isWeekLater(_ date: DayReference, _ other: DayReference) -> Bool {
    guard let year = date.year, let month = date.month, let day = date.day, let otherMonth = other.month,
      let otherDay = other.day
    else { return false }
    let mine = DayNumber(year, month, day)
    let theirs = DayNumber(other.year ?? year, otherMonth, otherDay)
    return theirs.days - mine.days == 7
  }

  private func clocksAgree(with other: Fact) -> Bool {
    if value == other.value { return true }
    guard isHalfDay || other.isHalfDay else { return false }
    return abs(value - other.value) == 720
  }

  private func moneyAgrees(with other: Fact) -> Bool {
    if Currency.areAlike(unit, other.unit) { return amountsAgree(with: other) }
    guard let rate = Currency.rate(from: unit, to: other.unit) else { return false }
    return values.lowerBound * rate.lowerBound <= other.values.upperBound
      && other.values.lowerBound <= values.upperBound * rate.upperBound
  }

  /// The numbers are equal, or differ by no more than hedges, rounding and converting allow.
  private func amountsAgree(with other: Fact) -> Bool {
    if isClose(values.lowerBound, other.values.lowerBound, other)
      || isClose(values.upperBound, other.values.upperBound, other)
    {
      return true
    }
    let isSingle =
      values.lowerBound == values.upperBound || other.values.lowerBound == other.values.upperBound
    return isSingle && values.overlaps(other.values)
  }

  private func isClose(_ mine: Double, _ theirs: Double, _ other: Fact) -> Bool {
    let difference = abs(mine - theirs)
    let larger = max(abs(mine), abs(theirs))
    if difference <= 0.0005 * larger { return true }
    if kind == .temperature { return difference <= (unit == other.unit ? 0 : 1) }
    if unit != other.unit, kind != .money { return difference <= converting * larger }
    return allows(mine, theirs) || other.allows(theirs, mine)
  }

  /// The share by which writers round when they convert units.
  private var converting: Double {
    switch kind {
    case .length: 0.13
    case .mass: 0.1
    case .area, .volume, .age: 0.05
    case .duration: 0.02
    default: 0.03
    }
  }

  /// True if this fact, which gives `mine`, leaves room for another number: `more than 1,200` for 1,230.
  private func allows(_ mine: Double, _ theirs: Double) -> Bool {
    guard mine >= 20 || kind != .count else { return false }
    let (step, share) = (precision, (theirs - mine) / mine)
    switch hedge {
    case .about: return abs(theirs - mine) <= step / 2 && abs(share) <= 0.05 || abs(share) <= 0.03
    case .over: return theirs >= mine && (theirs - mine <= step && share <= 0.1 || share <= 0.03)
    case .under: return theirs <= mine && (mine - theirs <= step && share >= -0.1 || share >= -0.03)
    case .none: return isScaled && abs(theirs - mine) <= step / 2 && abs(share) <= 0.03
    }
  }
}

// MARK: - Weight

extension Fact {
  /// 0 to 1: how seldom two texts share such a fact by chance.
  package var rarity: Double {
    switch kind {
    case .age, .duration: 0.8
    case .date: 0.7
    case .ordinal: value == 1 ? 0.2 : 0.5
    case .count: value >= 20 || value != value.rounded() ? 1 : value >= 4 ? 0.7 : 0.4
    default: 1
    }
  }

  /// True if the number is a number of things.
  package var isCount: Bool { kind == .count }

  /// The factor between two amounts, at least 1.
  package func ratio(to other: Fact) -> Double {
    let (small, large) = (min(abs(value), abs(other.value)), max(abs(value), abs(other.value)))
    return small > 0 ? large / small : .infinity
  }
}
