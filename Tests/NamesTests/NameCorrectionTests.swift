internal import Languages
internal import Names
internal import News
import Testing

/// The names of a text as `Leeds: place`, each paragraph by itself, in the text's order.
private func found(_ text: String, _ language: Language) -> [String] {
  let bytes = Array(text.utf8)
  let names = NameRecognizer().names(in: text, prose: paragraphs(of: text), language: language)
  return names.mentions.filter { !$0.isDemonym }.map {
    "\(String(decoding: bytes[$0.range], as: UTF8.self)): \($0.kind.rawValue)"
  }
}

private let report = """
  Đội khách ghi bàn thắng ở phút 12, thủ môn không kịp trở tay. Trọng tài cho đá phạt góc.

  Nam Định thắng Thanh Hóa 2-0 trên sân Thiên Trường. Hải Phòng hòa Bình Dương 1-1 ở Hải Phòng.

  Với kết quả này, Nam Định đứng đầu bảng xếp hạng, kém Quảng Nam FC một điểm.
  """

struct NameCorrectionTests {
  @Test func `a place is a club beside an opponent in a report on sport`() {
    #expect(
      found(report, .vietnamese) == [
        "Nam Định: organization", "Thanh Hóa: organization", "sân Thiên Trường: place",
        "Hải Phòng: organization", "Bình Dương: organization", "Hải Phòng: place", "Nam Định: organization",
        "Quảng Nam FC: organization",
      ])
    #expect(found("Nam Định thắng Thanh Hóa.", .vietnamese) == ["Nam Định: place", "Thanh Hóa: place"])
  }

  @Test func `an English town is a club where it plays and a place where others play`() {
    let text = """
      The striker scored after half-time and the goalkeeper was beaten again.

      Portsmouth beat Reading 2-1. The referee gave a penalty.

      In the league, Reading are last. The match was played in Portsmouth.
      """
    #expect(
      found(text, .english) == [
        "Portsmouth: organization", "Reading: organization", "Reading: organization", "Portsmouth: place",
      ])
  }

  @Test(arguments: [
    // Occupations, and the full name elsewhere.
    ("Diễn viên Thu Hà nhập viện.", ["Thu Hà: person"]),
    ("HLV Park Hang Seo rời đội bóng.", ["Park Hang Seo: person"]),
    ("HLV Chelsea rời đội bóng.", ["Chelsea: organization"]),
    ("Theo Bắc Kinh, phà đã chìm.", ["Bắc Kinh: place"]),
    ("HLV Troussier rời đội bóng.", ["Troussier: person"]),
    ("Ca sĩ Anh Thơ hát ở Cần Thơ.", ["Anh Thơ: person", "Cần Thơ: place"]),
    ("NSND Thu Hiền hát ở Cần Thơ.", ["Thu Hiền: person", "Cần Thơ: place"]),
    ("Theo Kyiv, phà đã chìm ở Odessa.", ["Kyiv: place", "Odessa: place"]),
    ("Theo Reuters, phà đã chìm ở Odessa.", ["Reuters: organization", "Odessa: place"]),
    ("Thủ đô của Đức Berlin đón tuyết.", ["Đức: place", "Berlin: place"]),
    // Bodies begin and end where they do.
    (
      "Ông là Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy. Ông làm ở Cục Cảnh sát phòng, chống ma túy.",
      ["Trung ương Đảng: organization", "Cục Cảnh sát phòng, chống ma túy: organization"]
    ),
    ("Tư lệnh Hải quân Anh phát biểu.", ["Hải quân Anh: organization"]),
    // Bodies and places are called after people, and a person stands behind a body.
    ("Ông dạy ở Trường THPT chuyên Lê Hồng Phong.", ["Trường THPT chuyên Lê Hồng Phong: organization"]),
    ("Xe qua cầu Nguyễn Văn Trỗi.", ["cầu Nguyễn Văn Trỗi: place"]),
    (
      "Người phát ngôn Bộ Ngoại giao Trung Quốc Hoa Xuân Oánh trả lời.",
      ["Bộ Ngoại giao Trung Quốc: organization", "Hoa Xuân Oánh: person"]
    ),
    ("U23 Việt Nam thắng trận.", ["Việt Nam: place"]),
    // Things and abbreviations are no names, places may have a number.
    ("Lực lượng PCCC dập tắt đám cháy trên quốc lộ 1.", ["quốc lộ 1: place"]),
    ("Bão Noru đổ bộ vào Đà Nẵng.", ["Đà Nẵng: place"]),
    // Papers, signatures, credits.
    ("Ông kể với phóng viên Dân trí rằng lửa lan nhanh.", ["Dân trí: organization"]),
    ("VTV.vn - Mưa lớn ở Huế.", ["VTV.vn: organization", "Huế: place"]),
    ("Khói bốc cao suốt đêm. Ảnh: Văn Minh", ["Văn Minh: person"]),
    ("Lửa lan nhanh.\n\nThu Trang", ["Thu Trang: person"]),
    ("Đám cháy ở Huế.\n\nCảnh sát dập lửa TRẦN VĂN BÌNH", ["Huế: place", "TRẦN VĂN BÌNH: person"]),
  ])
  func `words beside a name decide what it is`(text: String, names: [String]) {
    #expect(found(text, .vietnamese) == names)
  }

  @Test func `a Vietnamese place keeps its kind in English`() {
    #expect(
      found("The minister flew to Ha Noi and met people in Hà Nội.", .english) == [
        "Ha Noi: place", "Hà Nội: place",
      ])
  }

  @Test func `a country's club in small letters is no name`() {
    #expect(found("Anh khoác áo một câu lạc bộ Nhật Bản.", .vietnamese) == ["Nhật Bản: place"])
  }

  @Test func `a name means in one place what it means in the others`() {
    let text = """
      The plan was made in Leeds on Monday.

      Carol Brixton said that the deal was near. Her lawyer spoke with Brixton later.

      Brixton stayed. On Friday Brixton was asked about it.
      """
    #expect(
      found(text, .english) == [
        "Leeds: place", "Carol Brixton: person", "Brixton: person", "Brixton: person", "Brixton: person",
      ])
  }

  @Test(arguments: [
    ("One line\nAnother line", ["One line", "Another line"]),
    ("one\n\ntwo\n", ["one", "two"]), ("", []),
  ])
  func `each line that is not wrapped is a paragraph`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(paragraphs(of: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }
}
