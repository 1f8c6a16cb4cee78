extension NumberAndDateRules {
  static let english: NumberAndDateRules = {
    var rules = NumberAndDateRules(
      .neutral,
      NumberAndDateEntries(meanings: numbers + calendar, scales: scales, units: UnitWord.english))
    rules.order = .monthFirst
    rules.decimalMark = .point
    rules.dayFollowsMonth = true
    return rules
  }()

  private static let numbers: [(NumberAndDateWords.Meaning, String)] =
    commaSeparated(
      """
      one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, \
      seventeen, eighteen, nineteen
      """
    ).enumerated().map { (.number($0.offset + 1), $0.element) }
    + commaSeparated("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety").enumerated().map {
      (.tens($0.offset * 10 + 20), $0.element)
    } + [(.number(12), "dozen"), (.number(100), "hundred")]

  private static let scales: [(Double, String)] = [
    (100, "hundred"), (1000, "thousand"), (1e6, "million, mn"), (1e9, "billion, bn"), (1e12, "trillion, tn"),
  ]

  private static let months = [
    "january, jan", "february, feb", "march, mar", "april, apr", "may", "june, jun", "july, jul",
    "august, aug",
    "september, sep, sept", "october, oct", "november, nov", "december, dec",
  ]

  private static let weekdays = commaSeparated(
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday")

  private static let calendar: [(NumberAndDateWords.Meaning, String)] =
    months.enumerated().map { (.month($0.offset + 1), $0.element) }
    + weekdays.enumerated().map { (.weekday($0.offset), $0.element) }
    + [
      (.daysAgo(0), "today"), (.daysAgo(1), "yesterday"), (.daysAgo(-1), "tomorrow"), (.role(.of), "of"),
      (.role(.ordinal), "st, nd, rd, th"), (.role(.week), "week"), (.role(.coming), "next, coming"),
      (.role(.past), "last, past, previous"),
    ]
}

extension UnitWord {
  static let english: [(UnitWord, String)] = [
    (UnitWord(unit: .kilogram, factor: 1), "kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes"),
    (
      UnitWord(unit: .kilogram, factor: 1000),
      "t, ton, tons, tonne, tonnes, metric ton, metric tons, metric tonnes"
    ),
    (UnitWord(unit: .kilogram, factor: 0.001), "g, gram, grams"),
    (UnitWord(unit: .kilogram, factor: 0.453_592_37), "lb, lbs"),
    (UnitWord(unit: .metre, factor: 1), "m, metre, metres, meter, meters"),
    (UnitWord(unit: .metre, factor: 1000), "km, kilometre, kilometres, kilometer, kilometers"),
    (UnitWord(unit: .metre, factor: 0.01), "cm, centimetre, centimetres, centimeter, centimeters"),
    (UnitWord(unit: .metre, factor: 1609.344), "mile, miles"),
    (UnitWord(unit: .metre, factor: 0.3048), "ft, foot, feet"),
    (UnitWord(unit: .squareMetre, factor: 1), "m2, square metres, square meters"),
    (UnitWord(unit: .squareMetre, factor: 1_000_000), "km2, square kilometres, square kilometers, sq km"),
    (UnitWord(unit: .squareMetre, factor: 10_000), "ha, hectare, hectares"),
    (UnitWord(unit: .squareMetre, factor: 4046.856_422_4), "acre, acres"),
    (UnitWord(unit: .litre, factor: 1), "l, litre, litres, liter, liters"),
    (UnitWord(unit: .litre, factor: 158.987_294_928), "barrel, barrels"),
    (UnitWord(unit: .percent, factor: 1), "%, percent, per cent, pct"),
    (UnitWord(unit: .celsius, factor: 1), "c, degrees celsius, degree celsius, celsius"),
    (UnitWord(unit: .dollar, factor: 1), "$, us$, usd, dollar, dollars, us dollars"),
    (UnitWord(unit: .euro, factor: 1), "€, eur, euro, euros"),
    (UnitWord(unit: .dong, factor: 1), "dong, vnd, vietnamese dong"),
    (UnitWord(unit: .pound, factor: 1), "£, gbp, pounds sterling"),
    (UnitWord(unit: .yen, factor: 1), "¥, yen, jpy"),
    (UnitWord(unit: .yuan, factor: 1), "yuan, rmb, renminbi"),
    (UnitWord(unit: .person, factor: 1), "person, persons, people, victims, civilians"),
    (UnitWord(unit: .soldier, factor: 1), "soldiers, troops"),
    (UnitWord(unit: .age, factor: 1), "years old, year old, years of age"),
    (UnitWord(unit: .second, factor: 1), "second, seconds"),
    (UnitWord(unit: .second, factor: 60), "minute, minutes"),
    (UnitWord(unit: .second, factor: 3600), "hour, hours"),
    (UnitWord(unit: .day, factor: 1), "day, days"),
    (UnitWord(unit: .day, factor: 7), "week, weeks"),
    (UnitWord(unit: .month, factor: 1), "month, months"),
    (UnitWord(unit: .month, factor: 12), "year, years"),
    (UnitWord(unit: .month, factor: 120), "decade, decades"),
    (UnitWord(unit: .country, factor: 1), "country, countries, nation, nations"),
    (UnitWord(unit: .vehicle, factor: 1), "car, cars, vehicle, vehicles"),
    (UnitWord(unit: .ship, factor: 1), "ship, ships, vessel, vessels, boat, boats"),
    (UnitWord(unit: .aircraft, factor: 1), "aircraft, plane, planes"),
    (UnitWord(unit: .incident, factor: 1), "case, cases"),
    (UnitWord(unit: .vote, factor: 1), "vote, votes"),
    (UnitWord(unit: .seat, factor: 1), "seat, seats"),
    (UnitWord(unit: .goal, factor: 1), "goal, goals"),
    (UnitWord(unit: .point, factor: 1), "point, points"),
    (UnitWord(unit: .magnitude, factor: 1), "magnitude"),
  ]
}
