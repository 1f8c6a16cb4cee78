import Languages
import Testing
internal import Text

/// A Thursday.
private let today = DayNumber(2025, 9, 11)

private func facts(_ text: String, _ language: Language) -> [Fact] {
  language.profile.comparedFacts(of: text, [0..<text.utf8.count], today: today)[0]
}

/// True if any fact of the English text agrees with one of the other.
private func agree(_ english: String, _ other: String, _ language: Language = .vietnamese) -> Bool {
  let theirs = facts(other, language)
  return facts(english, .english).contains { mine in theirs.contains { mine.agrees(with: $0) } }
}

/// Facts of two languages that are compared: what is the same although it is written differently.
struct ComparedFactsTests {
  @Test(arguments: [
    ("Twenty-four sailors", "24 thủy thủ"), ("two dozen people", "24 người"),
    ("a dozen boats", "một tá thuyền 12"),
    ("three hundred and forty goats", "ba trăm bốn mươi con dê"), ("1,463 patients", "1.463 bệnh nhân"),
    ("half a million trees", "500.000 cây"), ("1.2 million litres", "1,2 triệu lít"),
    ("fifty-five houses", "năm mươi lăm ngôi nhà"), ("more than 1,200 fans", "1.230 người"),
    ("about 100 fans", "97 người"), ("14,300 fans", "hơn 14 nghìn người"),
  ])
  func `numbers are read in figures and in letters`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test(arguments: [
    ("three quarters of the money", "75% số tiền"), ("one child in five", "20% trẻ em"),
    ("half of the roofs", "50% số mái nhà"), ("a third of them", "một phần ba số đó"),
    ("12 percent", "12 phần trăm"), ("plus or minus fifteen percent", "15%"),
  ])
  func `shares are percentages`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test(arguments: [
    ("at 2:06 p.m.", "lúc 14 giờ 06"), ("at 4 p.m.", "khoảng 16h"), ("half past nine", "lúc 9 giờ rưỡi"),
    ("at noon", "lúc 12 giờ trưa"), ("at 9:45 a.m.", "lúc 10 giờ kém 15"), ("at 10:30 p.m.", "lúc 22h30"),
    ("at 3 p.m.", "lúc 3 giờ chiều"),
  ])
  func `times of the clock agree`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test func `a length of time after a time of the clock is a time`() {
    #expect(agree("They left at 9:30 p.m. and called 40 minutes later.", "Họ gọi lúc 22h10."))
    #expect(agree("It began at noon and stopped an hour later.", "Dừng lúc 13h."))
  }

  @Test(arguments: [
    ("an hour and a half", "90 phút"), ("an hour and a quarter", "75 phút"), ("18 months", "18 tháng"),
    ("two weeks", "14 ngày"), ("three years", "giai đoạn 2026-2029"), ("ten seconds", "10 giây"),
  ])
  func `lengths of time agree`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test(arguments: [
    ("16 inches of rain", "mưa 400 mm"), ("five miles", "8 km"), ("30 yards", "27 m"), ("62 taels", "2,3 kg"),
    ("2.5 tons", "25 tạ"), ("133 kph", "gió mạnh cấp 12"), ("25 Fahrenheit", "âm 4 độ C"),
    ("4 gigawatt-hours", "4 GWh"), ("80 acres", "32 ha"),
  ])
  func `units are converted`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test(arguments: [
    ("$1.2 million", "31 tỷ đồng"), ("$50,000", "50.000 USD"), ("20,000 euros", "20.000 euro"),
    ("220 million Danish kroner", "220 triệu krone"), ("£3m", "3 triệu bảng Anh"),
    ("50 million dong", "50 triệu đồng"),
  ])
  func `sums of money agree`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test func `a rate that isn't known makes no agreement`() {
    #expect(!agree("41 million euros", "41 triệu rúp"))
    #expect(!agree("41 million Australian dollars", "41 triệu USD"))
  }

  @Test(arguments: [
    ("on Wednesday", "ngày 10/9"), ("yesterday", "hôm 10/9"), ("last year", "năm 2024"),
    ("in May last year", "tháng 5/2024"),
    ("in March", "tháng 3/2025"), ("the third quarter of 2027", "quý III/2027"), ("9 September", "ngày 9/9"),
    ("on Friday", "thứ Sáu tới"), ("July 13 and 15, 2006", "ngày 15 tháng 7 năm 2006"),
    ("on 13 July 2006", "ngày 13 và ngày 15 tháng 7 năm 2006"),
  ])
  func `dates agree`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test(arguments: [
    ("the seventh storm", "bão số 7"), ("the 88th minute", "phút 88"), ("after 23 minutes", "phút 23"),
    ("won 2-1", "thắng 2-1"), ("the fourth time", "lần thứ tư"), ("aged 58", "58 tuổi"),
    ("a 41-year-old man", "41 tuổi"), ("Anna Berg, 58, said", "(58 tuổi)"),
    ("children under 2", "24 tháng tuổi"),
    ("magnitude 5.1", "độ lớn 5,1"),
  ])
  func `ages, ordinals, scores are read`(english: String, vietnamese: String) {
    #expect(agree(english, vietnamese))
  }

  @Test(arguments: [
    ("31 houses", "27 ngôi nhà"), ("ten seconds", "5 giây"), ("April 2024", "tháng 3/2024"),
    ("9:30 p.m.", "21h"), ("last quarter of 2027", "quý III/2027"), ("9 percent", "11%"),
    ("two weeks", "10 ngày"),
    ("on Monday", "thứ Sáu này"), ("1,463 people", "1.436 ca"), ("$310 million", "310 triệu yên"),
    ("35 km", "31 km"), ("in March", "tháng 3/2023"), ("more than 1,200 fans", "1.100 người"),
  ])
  func `what differs doesn't agree`(english: String, vietnamese: String) {
    #expect(!facts(english, .english).isEmpty && !facts(vietnamese, .vietnamese).isEmpty)
    #expect(!agree(english, vietnamese))
  }

  @Test(arguments: [
    ("the A26 motorway", Language.english), ("an Su-27", .english), ("18K gold", .english),
    ("one of them", .english),
    ("dozens of people", .english), ("with one another", .english), ("light years", .english),
    ("vàng 18K", .vietnamese), ("hàng chục người", .vietnamese), ("Ba Vì", .vietnamese),
    ("ba lô", .vietnamese),
    ("một ngôi nhà", .vietnamese), ("hai bên", .vietnamese), ("Lầu Năm Góc", .vietnamese),
  ])
  func `words and signs of names are no numbers`(text: String, language: Language) {
    #expect(facts(text, language).isEmpty)
  }

  @Test(
    arguments: [
      ("21 bodies were found", "dead"), ("at least 14 people were missing", "missing"),
      ("36 people, most of them children, were hurt", nil),
    ] as [(String, String?)])
  func `a number knows what happened to the counted`(text: String, predicate: String?) {
    #expect(facts(text, .english).first?.predicate == predicate)
  }

  @Test func `predicates are alike in both languages`() {
    let all = facts("4 người chết, 11 người mất tích, 36 người bị thương", .vietnamese)
    #expect(all.map(\.predicate) == ["dead", "missing", "hurt"])
    #expect(facts("Hai trẻ dưới 24 tháng tuổi tử vong", .vietnamese).first?.predicate == "dead")
  }

  @Test(arguments: [
    ("two hours", "deux heures"), ("a third of them", "un tiers des habitants"),
    ("$5 million", "5 millions de dollars"),
    ("at 2:30 p.m.", "à 14h30"), ("75 percent", "trois quarts"), ("seventh", "septième"),
  ])
  func `French facts are read by the French tables`(english: String, french: String) {
    #expect(agree(english, french, .french))
  }

  @Test func `what follows a number may be anything`() {
    for text in [
      "", "7", "7 ", "$", "% 7", "half", "two", "một", "năm", "5 giờ", "giờ 5", "3-", "-3", "1.", "số",
    ] {
      for language in [Language.english, .vietnamese, .french] { _ = facts(text, language) }
    }
  }
}
