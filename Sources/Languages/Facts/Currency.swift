/// Amounts in different currencies.
enum Currency {
  /// The units of each currency that a dollar bought, least and most in 2015 to 2026 (exchange rates of the Federal Reserve,
  /// H.10, and of the State Bank of Vietnam), by the code of ISO 4217.
  private static let perDollar: [String: ClosedRange<Double>] = [
    "USD": 1...1, "VND": 21_500...27_500, "EUR": 0.8...1.05, "GBP": 0.63...0.94, "JPY": 99...162,
    "CNY": 6.2...7.4, "AUD": 1.23...1.74, "CAD": 1.19...1.47, "SGD": 1.25...1.46, "CHF": 0.78...1.03,
    "KRW": 1050...1490, "THB": 29...38.5,
  ]

  /// True if two codes can mean one currency: a krone of a country that isn't named.
  static func areAlike(_ code: String, _ other: String) -> Bool {
    code == other
      || [code, other].contains("KR") && ["DKK", "NOK", "SEK", "KR"].contains(code == "KR" ? other : code)
  }

  /// The least and the most units of one currency that a unit of another can be; nil where the rate isn't known.
  static func rate(from code: String, to other: String) -> ClosedRange<Double>? {
    guard let mine = perDollar[code], let theirs = perDollar[other] else { return nil }
    return theirs.lowerBound / mine.upperBound...theirs.upperBound / mine.lowerBound
  }
}

extension Fact {
  /// True if two sums are in currencies between which no rate is known, or in one of them without being its equal.
  package func isInOtherCurrency(than other: Fact) -> Bool {
    kind == .money && other.kind == .money && !Currency.areAlike(unit, other.unit)
  }
}

extension Fact {
  /// True if no rate between the currencies of two sums is known.
  package func isInUnknownCurrency(than other: Fact) -> Bool {
    Currency.rate(from: unit, to: other.unit) == nil
  }
}
