import Foundation
internal import Languages
internal import Names
internal import News
import Testing

/// The names of a text as `Kristi Noem = person:kristi noem`.
private func mentions(_ text: String, _ language: Language) -> [String] {
  let bytes = Array(text.utf8)
  let found = NameRecognizer().names(in: text, prose: [0..<bytes.count], language: language)
  return found.mentions.filter { !$0.isDemonym }.map {
    "\(String(decoding: bytes[$0.range], as: UTF8.self)) = \($0.entity)"
  }
}

private func names(_ text: String, _ language: Language) -> [String] {
  mentions(text, language).map { String($0.prefix { $0 != "=" }.dropLast()) }
}

struct NameBoundaryTests {
  @Test(arguments: [
    (Language.english, "She works at the Ministry of Finance. Everybody knows her.", ["Ministry of Finance"]),
    (.english, "The bid came from Fiat. Renault declined.", ["Fiat", "Renault"]),
    (.english, "He called Angela Merkel. Barack Obama was there too.", ["Angela Merkel", "Barack Obama"]),
    (.english, "The envoy met Pham Minh Chinh. Joe Biden thanked him.", ["Pham Minh Chinh", "Joe Biden"]),
    (.english, "They spoke with J. K. Rowling in St. Louis.", ["J. K. Rowling", "St. Louis"]),
    (
      .english, "Funds sold Dow Chemical Corp. Boeing Co. and Intel Inc. on Friday.",
      ["Dow Chemical Corp.", "Boeing Co.", "Intel Inc."]
    ),
    (.english, "It was named for Sammy Davis Jr. Frank Sinatra came.", ["Sammy Davis Jr.", "Frank Sinatra"]),
    (.english, "She teaches at M.I.T. Harvard wanted her.", ["M.I.T.", "Harvard"]),
    (
      .english, "Reporters met at Tiffany & Co. Foundation in Boston.",
      ["Tiffany & Co. Foundation", "Boston"]
    ),
    (.english, "She joined Intel Corp. Workers cheered.", ["Intel Corp."]),
    (.english, "Tickets for `Harbour`,` Wolves` are sold in Boston.", ["Harbour", "Wolves", "Boston"]),
    (.french, "Elle travaille pour Renault. Personne ne le sait.", ["Renault"]),
    (.vietnamese, "Ông làm việc tại Bộ Tài chính. Hà Nội có mưa.", ["Bộ Tài chính", "Hà Nội"]),
  ])
  func `no name reaches over the end of a sentence`(language: Language, text: String, expected: [String]) {
    #expect(names(text, language) == expected)
  }

  @Test func `the mark of a name that has one ends no sentence`() {
    #expect(names("The shares of Yahoo! Inc. fell on Monday.", .english).first?.hasPrefix("Yahoo!") == true)
  }

  @Test(arguments: [
    ("Bộ trưởng Bộ Quốc phòng Phan Văn Giang dự lễ.", ["Bộ Quốc phòng", "Phan Văn Giang"]),
    ("Thứ trưởng Bộ Giáo dục và Đào tạo Lê Văn Hạnh trả lời.", ["Bộ Giáo dục và Đào tạo", "Lê Văn Hạnh"]),
    ("Phó Chủ tịch Quốc hội Nguyễn Văn Bình thăm Cuba.", ["Quốc hội", "Nguyễn Văn Bình", "Cuba"]),
    ("Chủ tịch UBND tỉnh Nghệ An Lê Thị Hoa họp.", ["UBND tỉnh Nghệ An", "Lê Thị Hoa"]),
    (
      "Bí thư Tỉnh ủy Quảng Nam Lương Nguyễn Minh Anh chủ trì.",
      ["Tỉnh ủy Quảng Nam", "Lương Nguyễn Minh Anh"]
    ),
    ("Chủ tịch nước Tô Lâm đến Paris.", ["Tô Lâm", "Paris"]),
    ("Giám đốc Bệnh viện Nguyễn Tri Phương trả lời.", ["Bệnh viện Nguyễn Tri Phương"]),
    (
      "Bo truong Bo Quoc phong Phan Van Giang den Ha Noi hom thu Ba.",
      ["Bo Quoc phong", "Phan Van Giang", "Ha Noi"]
    ),
    ("Đại học Quốc gia Hà Nội lọt top 10 của khu vực.", ["Đại học Quốc gia Hà Nội"]),
  ])
  func `a Vietnamese body and the person behind it are two names`(text: String, expected: [String]) {
    #expect(names(text, .vietnamese) == expected)
    #expect(names(text.decomposedStringWithCanonicalMapping, .vietnamese).count == expected.count)
  }

  @Test(arguments: [
    "Chủ tịch Trung Quốc Tập Cận Bình đến Huế.", "Chủ tịch Tập Cận Bình đến Huế.",
    "Hôm qua Chủ tịch Trung Quốc Tập Cận Bình điện đàm với Tổng thống Nga Vladimir Putin.",
  ])
  func `a Chinese person in Vietnamese is one person with the whole name`(text: String) {
    #expect(mentions(text, .vietnamese).contains("Tập Cận Bình = person:xi jinping"))
    #expect(!names(text, .vietnamese).contains("Bình"))
  }

  @Test func `two places side by side are two`() {
    #expect(names("Ông đến Nga Moscow hôm qua.", .vietnamese) == ["Nga", "Moscow"])
    #expect(names("They protested in West Papua again.", .english) == ["West Papua"])
  }

  @Test func `an app or a bank is no person`() {
    let text = "Xem thêm trên VTVGo. VPBank cho biết lợi nhuận tăng."
    let found = NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: .vietnamese)
    #expect(!found.entities.contains { $0.kind == .person })
  }

  @Test func `the acronym of a place is the place`() {
    #expect(
      mentions("TPHCM mở phố đi bộ mới ở quận Ba.", .vietnamese).first == "TPHCM = place:ho chi minh city")
  }
}

struct PlaceContextTests {
  @Test(arguments: [
    (
      Language.english, "The firm is in Atlanta, Georgia, said the mayor.",
      ["place:atlanta", "place:georgia us"]
    ),
    (
      .english, "A fire broke out in Lebanon, Maine, on Monday. Lebanon is small.",
      ["place:lebanon maine", "place:maine", "place:lebanon maine"]
    ),
    (.english, "It hit the town of Armenia in Colombia.", ["place:armenia colombia", "place:CO"]),
    (
      .english, "She moved from Paris, Texas, to Paris, France.",
      ["place:paris texas", "place:texas", "place:paris", "place:FR"]
    ),
    (.english, "The state of Georgia voted on Monday.", ["place:georgia us"]),
    (.english, "He visited Armenia, Georgia and Turkey.", ["place:AM", "place:GE", "place:TR"]),
    (.english, "Exports to Mexico, Texas and Florida grew.", ["place:MX", "place:texas", "place:florida"]),
    (.english, "Tbilisi is the capital of Georgia.", ["place:tbilisi", "place:GE"]),
    (.english, "Crowds gathered in Tbilisi, Georgia, again.", ["place:tbilisi", "place:GE"]),
    (.english, "Golfers came to Augusta, Georgia, in April.", ["place:augusta", "place:georgia us"]),
    (
      .english, "Georgia governor Brian Kemp vetoed it. Georgia waits.",
      ["place:georgia us", "place:georgia us"]
    ),
    (
      .english, "She left Lima, Peru, for Lima, Ohio. Lima is small.",
      ["place:lima", "place:PE", "place:lima ohio", "place:ohio", "place:lima ohio"]
    ),
    (
      .english, "He moved from Cambridge, England, to Cambridge, Massachusetts.",
      ["place:cambridge", "place:england", "place:cambridge massachusetts", "place:massachusetts"]
    ),
    (
      .english, "Fairs were held in Portland, Oregon, and Portland, Maine.",
      ["place:portland", "place:oregon", "place:portland maine", "place:maine"]
    ),
    (.vietnamese, "Vụ cháy xảy ra tại Lebanon, bang Maine.", ["place:lebanon maine", "place:maine"]),
    (
      .vietnamese, "Trận động đất ở Armenia, Colombia làm nhiều người chết.",
      ["place:armenia colombia", "place:CO"]
    ),
  ])
  func `the place behind a place decides which one is meant`(
    language: Language, text: String, expected: [String]
  ) {
    let found = NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: language)
    #expect(found.mentions.filter { $0.kind == .place }.map(\.entity.rawValue) == expected)
  }
}
