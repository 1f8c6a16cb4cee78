/// What a number counts or measures.
package enum Unit: UInt8, Hashable, Sendable {
  case kilogram, metre, squareMetre, litre, percent, celsius
  case dollar, euro, dong, pound, yen, yuan
  case person, soldier, age, second, day, month
  case country, vehicle, ship, aircraft, incident, vote, seat, goal, point, magnitude
}

extension Unit {
  /// Whether it can stand before the number: `$5`, `USD 5`.
  var isWrittenBefore: Bool {
    switch self {
    case .dollar, .euro, .pound, .yen, .dong: true
    default: false
    }
  }

  /// Whether its word begins a date where a number follows: `tháng 9`, `năm 2025`.
  var isOfCalendar: Bool { self == .day || self == .month }
}

/// A unit's word in a language, with how many of the unit it is.
struct UnitWord {
  let unit: Unit
  let factor: Double
}

extension UnitWord {
  /// Words that a unit's name has at most.
  static let mostWords = 3

  /// A unit with what it is called.
  struct Names {
    let unit: UnitWord
    let english: String
    let vietnamese: String

    fileprivate init(_ unit: Unit, _ factor: Double, _ english: String, _ vietnamese: String = "") {
      self.unit = UnitWord(unit: unit, factor: factor)
      self.english = english
      self.vietnamese = vietnamese
    }
  }

  /// Factors are those of the International System (BIPM, 9th edition) and of the international mile and pound.
  static let names = [
    Names(
      .kilogram, 1, "kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes", "kilôgam, ki lô gam"),
    Names(.kilogram, 1000, "t, ton, tons, tonne, tonnes, metric ton, metric tons, metric tonnes", "tấn"),
    Names(.kilogram, 0.001, "g, gram, grams", "gam, gram"),
    Names(.kilogram, 0.453_592_37, "lb, lbs"),
    Names(.metre, 1, "m, metre, metres, meter, meters", "m, mét"),
    Names(
      .metre, 1000, "km, kilometre, kilometres, kilometer, kilometers",
      "km, kilômét, kilomet, ki lô mét, cây số"),
    Names(.metre, 0.01, "cm, centimetre, centimetres, centimeter, centimeters", "cm, xăng ti mét, xentimét"),
    Names(.metre, 1609.344, "mile, miles", "dặm"),
    Names(.metre, 0.3048, "ft, foot, feet", "feet"),
    Names(.squareMetre, 1, "m2, square metres, square meters", "m2, mét vuông"),
    Names(
      .squareMetre, 1_000_000, "km2, square kilometres, square kilometers, sq km", "km2, ki lô mét vuông"),
    Names(.squareMetre, 10_000, "ha, hectare, hectares", "ha, héc ta, hecta"),
    Names(.squareMetre, 4046.856_422_4, "acre, acres", "mẫu Anh"),
    Names(.litre, 1, "l, litre, litres, liter, liters", "l, lít"),
    Names(.litre, 158.987_294_928, "barrel, barrels", "thùng"),
    Names(.percent, 1, "%, percent, per cent, pct", "%, phần trăm"),
    Names(.celsius, 1, "c, degrees celsius, degree celsius, celsius", "độ C, độ"),
    Names(.dollar, 1, "$, us$, usd, dollar, dollars, us dollars", "$, usd, đô la, đôla, đô la Mỹ"),
    Names(.euro, 1, "€, eur, euro, euros", "€, eur, euro"),
    Names(.dong, 1, "dong, vnd, vietnamese dong", "đồng, vnd"),
    Names(.pound, 1, "£, gbp, pounds sterling", "£, gbp, bảng Anh, bảng"),
    Names(.yen, 1, "¥, yen, jpy", "yên, yen"),
    Names(.yuan, 1, "yuan, rmb, renminbi", "nhân dân tệ"),
    Names(.person, 1, "person, persons, people, victims, civilians", "người, nạn nhân, dân thường"),
    Names(.soldier, 1, "soldiers, troops", "binh sĩ, binh lính, lính, quân"),
    Names(.age, 1, "years old, year old, years of age", "tuổi"),
    Names(.second, 1, "second, seconds", "giây"),
    Names(.second, 60, "minute, minutes", "phút"),
    Names(.second, 3600, "hour, hours", "giờ, giờ đồng hồ, tiếng, tiếng đồng hồ"),
    Names(.day, 1, "day, days", "ngày"),
    Names(.day, 7, "week, weeks", "tuần"),
    Names(.month, 1, "month, months", "tháng"),
    Names(.month, 12, "year, years", "năm"),
    Names(.month, 120, "decade, decades", "thập kỷ, thập niên"),
    Names(.country, 1, "country, countries, nation, nations", "nước, quốc gia"),
    Names(.vehicle, 1, "car, cars, vehicle, vehicles", "xe, chiếc xe"),
    Names(.ship, 1, "ship, ships, vessel, vessels, boat, boats", "tàu"),
    Names(.aircraft, 1, "aircraft, plane, planes", "máy bay, chiếc máy bay"),
    Names(.incident, 1, "case, cases", "ca, trường hợp"),
    Names(.vote, 1, "vote, votes", "phiếu, phiếu bầu, lá phiếu"),
    Names(.seat, 1, "seat, seats", "ghế"),
    Names(.goal, 1, "goal, goals", "bàn thắng, bàn"),
    Names(.point, 1, "point, points", "điểm"),
    Names(.magnitude, 1, "magnitude", "độ Richter"),
  ]
}
