extension NumberAndDateRules {
  static let vietnamese: NumberAndDateRules = {
    var rules = NumberAndDateRules(
      .vietnamese,
      NumberAndDateEntries(
        meanings: numbers + calendar, scales: scales, units: UnitWord.vietnamese + UnitWord.english))
    rules.order = .dayFirst
    rules.direction = .behind(past: false)
    rules.writesDaysInFigures = true
    rules.digitsMultiplyTens = true
    rules.countsMonths = true
    rules.numberOfYearWord = 5
    return rules
  }()

  private static let numbers: [(NumberAndDateWords.Meaning, String)] = [
    (.number(1), "một, mốt, giêng"), (.number(2), "hai"), (.number(3), "ba"), (.number(4), "bốn, tư"),
    (.number(5), "lăm"), (.number(6), "sáu"), (.number(7), "bảy"), (.number(8), "tám"), (.number(9), "chín"),
    (.number(12), "chạp"), (.tens(10), "mười, mươi"),
  ]

  private static let scales: [(Double, String)] = [
    (100, "trăm"), (1000, "nghìn, ngàn"), (1e6, "triệu"), (1e9, "tỷ, tỉ"),
  ]

  private static let calendar: [(NumberAndDateWords.Meaning, String)] = [
    (.daysAgo(0), "hôm nay"), (.daysAgo(1), "hôm qua"), (.daysAgo(2), "hôm kia"), (.weekday(6), "chủ nhật"),
    (.role(.day), "ngày, mùng, mồng"), (.role(.month), "tháng"), (.role(.year), "năm"),
    (.role(.weekday), "thứ"),
    (.role(.today), "hôm"), (.role(.week), "tuần"), (.role(.coming), "tới, sau"),
    (.role(.past), "trước, qua, rồi"),
    (.role(.time), "sáng, trưa, chiều, tối, đêm, từ, đến, vào, khuya"),
  ]
}

extension UnitWord {
  static let vietnamese: [(UnitWord, String)] = [
    (UnitWord(unit: .kilogram, factor: 1), "kilôgam, ki lô gam"),
    (UnitWord(unit: .kilogram, factor: 1000), "tấn"),
    (UnitWord(unit: .kilogram, factor: 0.001), "gam, gram"),
    (UnitWord(unit: .metre, factor: 1), "m, mét"),
    (UnitWord(unit: .metre, factor: 1000), "km, kilômét, kilomet, ki lô mét, cây số"),
    (UnitWord(unit: .metre, factor: 0.01), "cm, xăng ti mét, xentimét"),
    (UnitWord(unit: .metre, factor: 1609.344), "dặm"),
    (UnitWord(unit: .metre, factor: 0.3048), "feet"),
    (UnitWord(unit: .squareMetre, factor: 1), "m2, mét vuông"),
    (UnitWord(unit: .squareMetre, factor: 1_000_000), "km2, ki lô mét vuông"),
    (UnitWord(unit: .squareMetre, factor: 10_000), "ha, héc ta, hecta"),
    (UnitWord(unit: .squareMetre, factor: 4046.856_422_4), "mẫu Anh"),
    (UnitWord(unit: .litre, factor: 1), "l, lít"),
    (UnitWord(unit: .litre, factor: 158.987_294_928), "thùng"),
    (UnitWord(unit: .percent, factor: 1), "%, phần trăm"),
    (UnitWord(unit: .celsius, factor: 1), "độ C, độ"),
    (UnitWord(unit: .dollar, factor: 1), "$, usd, đô la, đôla, đô la Mỹ"),
    (UnitWord(unit: .euro, factor: 1), "€, eur, euro"),
    (UnitWord(unit: .dong, factor: 1), "đồng, vnd"),
    (UnitWord(unit: .pound, factor: 1), "£, gbp, bảng Anh, bảng"),
    (UnitWord(unit: .yen, factor: 1), "yên, yen"),
    (UnitWord(unit: .yuan, factor: 1), "nhân dân tệ"),
    (UnitWord(unit: .person, factor: 1), "người, nạn nhân, dân thường"),
    (UnitWord(unit: .soldier, factor: 1), "binh sĩ, binh lính, lính, quân"),
    (UnitWord(unit: .age, factor: 1), "tuổi"),
    (UnitWord(unit: .second, factor: 1), "giây"),
    (UnitWord(unit: .second, factor: 60), "phút"),
    (UnitWord(unit: .second, factor: 3600), "giờ, giờ đồng hồ, tiếng, tiếng đồng hồ"),
    (UnitWord(unit: .day, factor: 1), "ngày"),
    (UnitWord(unit: .day, factor: 7), "tuần"),
    (UnitWord(unit: .month, factor: 1), "tháng"),
    (UnitWord(unit: .month, factor: 12), "năm"),
    (UnitWord(unit: .month, factor: 120), "thập kỷ, thập niên"),
    (UnitWord(unit: .country, factor: 1), "nước, quốc gia"),
    (UnitWord(unit: .vehicle, factor: 1), "xe, chiếc xe"),
    (UnitWord(unit: .ship, factor: 1), "tàu"),
    (UnitWord(unit: .aircraft, factor: 1), "máy bay, chiếc máy bay"),
    (UnitWord(unit: .incident, factor: 1), "ca, trường hợp"),
    (UnitWord(unit: .vote, factor: 1), "phiếu, phiếu bầu, lá phiếu"),
    (UnitWord(unit: .seat, factor: 1), "ghế"),
    (UnitWord(unit: .goal, factor: 1), "bàn thắng, bàn"),
    (UnitWord(unit: .point, factor: 1), "điểm"),
    (UnitWord(unit: .magnitude, factor: 1), "độ Richter"),
  ]
}

extension ProseRules {
  static let vietnamese: ProseRules = {
    var rules = ProseRules.neutral
    rules.hasToneMarks = true
    return rules
  }()
}
