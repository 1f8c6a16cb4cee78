/// The words behind numbers, folded, in English and Vietnamese: what they count, and how many times.
enum FigureUnits {
  /// Words that multiply.
  static let scales: [String: Int] = [
    "thousand": 1000, "nghin": 1000, "ngan": 1000,
    "million": 1_000_000, "mn": 1_000_000, "trieu": 1_000_000,
    "billion": 1_000_000_000, "bn": 1_000_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000,
    "trillion": 1_000_000_000_000, "nghin ty": 1_000_000_000_000, "ngan ty": 1_000_000_000_000,
    "nghin ti": 1_000_000_000_000,
  ]

  /// Words by the unit that they stand for.
  static let units = Dictionary(
    spellings.flatMap { unit, words in words.split(separator: ",").map { (String($0), unit) } },
    uniquingKeysWith: { first, _ in first })

  private static let spellings = [
    ("%", "%,percent,per cent,pct,phan tram"),
    ("t", "t,ton,tons,tonne,tonnes,metric tons,tan"),
    ("kg", "kg,kilo,kilos,kilogram,kilograms,kilogam,ki lo"),
    ("km", "km,kilometer,kilometers,kilometre,kilometres,kilomet,cay so"),
    ("m", "m,meter,meters,metre,metres,met"),
    ("mile", "mile,miles,dam"),
    ("ha", "ha,hectare,hectares,hecta,hec ta"),
    ("usd", "usd,dollar,dollars,us dollars,do la,dola"),
    ("eur", "euro,euros,eur,dong euro"),
    ("gbp", "pound,pounds,gbp,bang anh"),
    ("vnd", "dong,vnd"),
    ("yen", "yen,yen nhat"),
    ("age", "year old,years old,tuoi"),
    ("celsius", "degrees celsius,degree celsius,do c"),
    ("barrel", "barrel,barrels,thung"),
    ("person", "people,person,persons,nguoi"),
    ("soldier", "soldiers,troops,binh si,binh linh"),
    ("hour", "hour,hours,gio,tieng"),
    ("minute", "minute,minutes,phut"),
    ("day", "day,days,ngay"),
    ("month", "month,months,thang"),
    ("year", "year,years,nam"),
    ("vote", "vote,votes,phieu,phieu bau"),
    ("seat", "seat,seats,ghe"),
    ("goal", "goal,goals,ban thang"),
    ("point", "point,points,diem"),
  ]

  /// The number of the month with this English name, whole or short; nil where it is none.
  static func month(_ word: some Sequence<UInt8>) -> UInt8? {
    let name = String(decoding: Array(word), as: UTF8.self)
    guard name.utf8.count >= 3 else { return nil }
    let index = months.firstIndex { $0 == name || $0.prefix(3) == name } ?? (name == "sept" ? 8 : nil)
    return index.map { UInt8($0 + 1) }
  }

  /// The number of the Vietnamese month with this numeral (`giêng`, `tư`); nil where it is none.
  static func numeral(_ word: some Sequence<UInt8>) -> UInt8? {
    let name = String(decoding: Array(word), as: UTF8.self)
    return numerals.firstIndex(of: name).map { UInt8($0 + 1) } ?? (name == "mot" ? 1 : nil)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static let numerals = [
    "gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi",
  ]
}
