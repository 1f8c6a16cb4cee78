/// What a number counts or measures.
enum Unit: String, Hashable, Sendable {
  case kilogram, metre, squareMetre, litre, percent, celsius
  case dollar, euro, dong, pound, yen, yuan
  case person, age, second, day, month
  case country, vehicle, ship, aircraft, incident, goal, point, magnitude
}

/// A unit's word in a language, with how many of the unit it is.
struct UnitWord {
  let unit: Unit
  let factor: Double
}

extension UnitWord {
  /// The unit that a run of folded words or signs names; the longest run is to be asked for first.
  static func named(_ words: String) -> UnitWord? { table[words] }

  /// Words that a unit's name has at most.
  static let mostWords = 3

  /// Factors are those of the International System (BIPM, 9th edition) and of the international mile and pound.
  private static let table: [String: UnitWord] = {
    var table: [String: UnitWord] = [:]
    func add(_ unit: Unit, _ factor: Double, _ names: String) {
      for name in names.split(separator: ",") {
        table[name.trimmed] = UnitWord(unit: unit, factor: factor)
      }
    }
    add(.kilogram, 1, "kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, ki lo gam")
    add(.kilogram, 1000, "t, ton, tons, tonne, tonnes, metric ton, metric tons, metric tonnes, tan")
    add(.kilogram, 0.001, "g, gram, grams, gam")
    add(.kilogram, 0.453_592_37, "lb, lbs")
    add(.metre, 1, "m, metre, metres, meter, meters, met")
    add(.metre, 1000, "km, kilometre, kilometres, kilometer, kilometers, ki lo met, cay so")
    add(.metre, 0.01, "cm, centimetre, centimetres, centimeter, centimeters, xang ti met")
    add(.metre, 1609.344, "mile, miles, dam")
    add(.metre, 0.3048, "ft, foot, feet")
    add(.squareMetre, 1, "m2, square metres, square meters, met vuong")
    add(.squareMetre, 1_000_000, "km2, square kilometres, square kilometers, sq km, ki lo met vuong")
    add(.squareMetre, 10_000, "ha, hectare, hectares, hec ta")
    add(.squareMetre, 4046.856_422_4, "acre, acres, mau anh")
    add(.litre, 1, "l, litre, litres, liter, liters, lit")
    add(.litre, 158.987_294_928, "barrel, barrels, thung")
    add(.percent, 1, "%, percent, per cent, phan tram, pct")
    add(.celsius, 1, "c, degrees celsius, do c, celsius")
    add(.dollar, 1, "$, us$, usd, dollar, dollars, us dollars, do la, do la my")
    add(.euro, 1, "€, eur, euro, euros")
    add(.dong, 1, "dong, vnd, vietnamese dong")
    add(.pound, 1, "£, gbp, bang anh, pounds sterling")
    add(.yen, 1, "¥, yen, jpy")
    add(.yuan, 1, "yuan, rmb, nhan dan te, renminbi")
    add(.person, 1, "person, persons, people, nguoi, victims, nan nhan, civilians, dan thuong")
    add(.age, 1, "years old, year old, years of age, tuoi")
    add(.second, 1, "second, seconds, giay")
    add(.second, 60, "minute, minutes, phut")
    add(.second, 3600, "hour, hours, gio, gio dong ho, tieng")
    add(.day, 1, "day, days, ngay")
    add(.day, 7, "week, weeks, tuan")
    add(.month, 1, "month, months, thang")
    add(.month, 12, "year, years, nam")
    add(.month, 120, "decade, decades, thap ky, thap nien")
    add(.country, 1, "country, countries, nation, nations, nuoc, quoc gia")
    add(.vehicle, 1, "car, cars, vehicle, vehicles, xe, chiec xe")
    add(.ship, 1, "ship, ships, vessel, vessels, boat, boats, tau")
    add(.aircraft, 1, "aircraft, plane, planes, may bay, chiec may bay")
    add(.incident, 1, "case, cases, ca, truong hop")
    add(.goal, 1, "goal, goals, ban thang")
    add(.point, 1, "point, points, diem")
    add(.magnitude, 1, "magnitude, do richter")
    return table
  }()
}

/// Words that multiply the number before them.
enum NumberScale {
  /// The factor of a folded word; nil for any other word.
  static func factor(_ word: String) -> Double? { table[word] }

  private static let table: [String: Double] = [
    "hundred": 100, "tram": 100, "thousand": 1000, "nghin": 1000, "ngan": 1000, "million": 1e6, "mn": 1e6,
    "trieu": 1e6, "billion": 1e9, "bn": 1e9, "ty": 1e9, "ti": 1e9, "trillion": 1e12, "tn": 1e12,
  ]
}

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
