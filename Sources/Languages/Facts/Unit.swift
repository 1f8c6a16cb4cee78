/// The unit of a number.
package enum Unit: UInt8, Hashable, Sendable, CaseIterable {
  case kilogram, metre, squareMetre, litre, percent, celsius
  case dollar, euro, dong, pound, yen, yuan
  case person, soldier, age, second, day, month
  case country, vehicle, ship, aircraft, incident, vote, seat, goal, point, magnitude
}

extension Unit {
  /// True if the unit may precede the number: `$5`, `USD 5`, `magnitude 6`.
  var isWrittenBefore: Bool {
    switch self {
    case .dollar, .euro, .pound, .yen, .dong, .magnitude: true
    default: false
    }
  }

  /// True if the unit's word begins a date if a number follows: `tháng 9`, `năm 2025`.
  var isOfCalendar: Bool { self == .day || self == .month }
}

/// A word for a unit, and its size in base units. Factors are those of the International System (BIPM,
/// 9th edition) and of the international mile and pound.
struct UnitWord: Sendable {
  /// The most words that a unit's name has.
  static let mostWords = 3

  let unit: Unit
  let factor: Double
}
