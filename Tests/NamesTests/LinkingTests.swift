import Foundation
internal import Languages
internal import Names
internal import News
import Testing

private func key(_ name: String, _ kind: EntityKind, _ language: Language, isDemonym: Bool = false) -> String?
{
  NameRecognizer().entity(called: name, kind, in: language, isDemonym: isDemonym)?.key.rawValue
}

private func expectOneKey(_ kind: EntityKind, _ english: String, _ vietnamese: String) {
  let expected = key(english, kind, .english)
  #expect(expected != nil)
  for spelling in [vietnamese, vietnamese.decomposedStringWithCanonicalMapping, vietnamese.uppercased()] {
    #expect(key(spelling, kind, .vietnamese) == expected, "\(english) and \(spelling)")
  }
}

@Test(arguments: [
  ("United States", "Mỹ"), ("U.S.", "Hoa Kỳ"), ("Britain", "nước Anh"), ("UK", "Vương quốc Anh"),
  ("Russia", "Nga"),
  ("China", "Trung Quốc"), ("People's Republic of China", "Cộng hòa Nhân dân Trung Hoa"),
  ("South Korea", "Hàn Quốc"),
  ("North Korea", "CHDCND Triều Tiên"), ("Australia", "Úc"), ("Italy", "Ý"), ("Switzerland", "Thuỵ Sĩ"),
  ("Switzerland", "Thụy Sỹ"), ("Indonesia", "In-đô-nê-xi-a"), ("Moscow", "Mát-xcơ-va"),
  ("Moscow", "Mátxcơva"),
  ("London", "Luân Đôn"), ("London", "Luân-đôn"), ("New York", "Niu Oóc"), ("Tokyo", "Tô-ki-ô"),
  ("Beijing", "Bắc Kinh"),
  ("Hubei", "tỉnh Hồ Bắc"), ("Soviet Union", "Liên Xô"), ("Black Sea", "Biển Đen"),
  ("Pacific Ocean", "Thái Bình Dương"),
  ("Southeast Asia", "Đông Nam Á"), ("Hudson River", "sông Hudson"), ("Clayton County", "hạt Clayton"),
  ("Halifax International Airport", "sân bay quốc tế Halifax"), ("Iowa", "bang Iowa"),
  ("Quang Nam", "tỉnh Quảng Nam"),
  ("East Boston", "Đông Boston"), ("110th Avenue", "Đại lộ số 110"), ("Gaza City", "thành phố Gaza"),
])
func `a place has one key in both languages`(english: String, vietnamese: String) {
  expectOneKey(.place, english, vietnamese)
}

@Test(arguments: [
  ("U.S. Department of State", "Bộ Ngoại giao Mỹ"), ("US State Department", "Bộ Ngoại giao Hoa Kỳ"),
  ("U.S. Department of Homeland Security", "Bộ An ninh Nội địa Mỹ"),
  ("Ministry of Public Security of Vietnam", "Bộ Công an Việt Nam"),
  ("Australian Federal Police", "Cảnh sát Liên bang Úc"), ("Supreme Court of India", "Tòa án Tối cao Ấn Độ"),
  ("U.S. Senate", "Thượng viện Mỹ"), ("British Parliament", "Quốc hội Anh"),
  ("Oxford University", "Đại học Oxford"),
  ("University of Oxford", "Trường Đại học Oxford"), ("US Embassy", "Đại sứ quán Mỹ"),
  ("European Union", "Liên minh châu Âu"), ("United Nations", "LHQ"),
  ("NATO", "Tổ chức Hiệp ước Bắc Đại Tây Dương"),
  ("World Health Organization", "Tổ chức Y tế Thế giới"), ("White House", "Nhà Trắng"),
  ("Liverpool City Council", "Hội đồng thành phố Liverpool"),
  ("Australian National Retailers Association", "Hiệp hội Bán lẻ Quốc gia Úc"),
  ("Environmental Protection Agency", "Cơ quan Bảo vệ Môi trường Hoa Kỳ"), ("Liberal Party", "Đảng Tự do"),
  ("Afghan National Police", "cảnh sát quốc gia Afghanistan"), ("AEY", "công ty AEY"),
  ("Transportation Security Administration", "Cơ quan An ninh Vận tải Hoa Kỳ"),
])
func `an organization has one key in both languages`(english: String, vietnamese: String) {
  expectOneKey(.organization, english, vietnamese)
}

@Test(arguments: [
  ("Xi Jinping", "Tập Cận Bình"), ("Vladimir Putin", "Vla-đi-mia Pu-tin"), ("Putin", "Pu-tin"),
  ("Donald J. Trump", "Trump"), ("Shinzo Abe", "Abe Shinzo"), ("Taro Yamada", "Yamada Taro"),
  ("Kim Jong-un", "Kim Jong Un"), ("Jong-un Kim", "Kim Jong-un"), ("Hugo Chávez", "Hugo Chavez"),
  ("J. K. Rowling", "J.K. Rowling"), ("Kristi Lynn Noem", "Kristi Noem"), ("To Lam", "Tô Lâm"),
])
func `a person has one key in both languages and orders`(english: String, vietnamese: String) {
  expectOneKey(.person, english, vietnamese)
}

@Test(arguments: [
  (EntityKind.place, "Congo", "Congo River"), (.place, "Los Angeles", "Los Angeles County"),
  (.place, "New York", "New York State"), (.place, "Georgia", "State of Georgia"),
  (.place, "England", "Britain"),
  (.place, "Niger", "Nigeria"), (.organization, "Council of Europe", "European Council"),
  (.organization, "Ohio University", "Ohio State University"),
  (.organization, "Miami University", "University of Miami"),
  (.organization, "U.S. Department of State", "Oregon Department of State"),
  (.organization, "Supreme Court of India", "Supreme Court of Pakistan"),
  (.organization, "Air Force", "Army"),
  (.organization, "Federal Bureau of Investigation", "Federal Investigation Agency"),
  (.person, "Bill Clinton", "Hillary Clinton"), (.person, "Martin James", "James Martin"),
  (.person, "Kim Jong-un", "Kim Jong-il"), (.person, "George Bush", "Bush"), (.person, "Trumps", "Trump"),
])
func `different things have different keys`(kind: EntityKind, first: String, second: String) {
  #expect(key(first, kind, .english) != key(second, kind, .english))
}

@Test(arguments: [
  (EntityKind.place, "sông Congo", "Congo"), (.place, "bang Georgia", "Georgia"),
  (.place, "bang Washington", "Washington"),
  (.organization, "Bệnh viện Đức Giang", "Bệnh viện Đức"), (.organization, "Sở Y tế", "Bộ Y tế"),
  (.organization, "Trung tâm Cảnh báo Sóng thần", "Trung tâm Báo Sóng thần"),
  (.person, "Nguyễn Văn An", "Nguyễn Văn Ân"),
])
func `what Vietnamese names tell apart stays apart`(kind: EntityKind, first: String, second: String) {
  if kind == .person {
    // Folded, as everywhere, diacritics alone don't tell people apart.
    #expect(key(first, kind, .vietnamese) == key(second, kind, .vietnamese))
  } else {
    #expect(key(first, kind, .vietnamese) != key(second, kind, .vietnamese))
  }
}

@Test(arguments: [
  ("Belgian", "place:BE"), ("Americans", "place:US"), ("Alaskan", "place:alaska"),
  ("South Koreans", "place:KR"),
])
func `a demonym points to its place`(demonym: String, expected: String) {
  #expect(key(demonym, .place, .english, isDemonym: true) == expected)
}

@Test(arguments: [("Ha Noi", "Hà Nội"), ("Nhat Ban", "Nhật Bản"), ("song Hong", "sông Hồng")])
func `a place is known without its diacritics`(bare: String, written: String) {
  #expect(key(written, .place, .vietnamese) != nil)
  let text = "theo bao chi dia phuong, nhieu nguoi dan da den \(bare) hom qua"
  let found = NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: .vietnamese)
  #expect(found.entities.map(\.key.rawValue) == [key(written, .place, .vietnamese)])
}

@Test func `a known entity has its names in both languages, wherever it is met`() {
  let names = NameRecognizer().entity(called: "Xi Jinping", .person, in: .english)?.names
  #expect(names == [.english: "Xi Jinping", .vietnamese: "Tập Cận Bình"])
  #expect(
    NameRecognizer().entity(called: "Hoa Kỳ", .place, in: .vietnamese)?.name(in: .english) == "United States")
}

private func organizations(_ text: String, _ language: Language) -> [String] {
  let found = NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: language)
  return found.entities.filter { $0.kind == .organization }.map(\.key.rawValue)
}

@Test(arguments: [
  (
    "Hôm qua, Bộ Công an đã tiếp đoàn tại Hà Nội, theo ông Nguyễn Văn An.",
    ["organization:ministry of public security VN"]
  ),
  ("Bộ Quốc phòng ra thông báo. Nga tấn công Ukraine. Nga phủ nhận.", ["organization:ministry of defence"]),
  ("Bộ Quốc phòng ra thông báo. Nga phủ nhận.", ["organization:ministry of defence RU"]),
  (
    "Việt Nam và Hà Nội. Việt Nam có mưa. Mỹ nói với Bộ Ngoại giao về Trung Quốc. Bộ Quốc phòng ra thông báo.",
    ["organization:ministry of foreign affairs", "organization:ministry of defence VN"]
  ),
])
func `a body that every state has is that of the state that is spoken of`(text: String, expected: [String]) {
  #expect(organizations(text, .vietnamese) == expected)
}

@Test func `a family name of the world's news is left to the person whom the article names`() {
  let text = "President Donald Trump left. Later Mr. Trump spoke."
  let other = "Ms. Michelle Obama left. Later Ms. Obama spoke."
  func keys(_ text: String) -> [String] {
    NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: .english).entities.map(
      \.key.rawValue)
  }
  #expect(keys(text) == ["person:donald trump"])
  #expect(keys(other) == ["person:michelle obama", "person:obama"])
}

@Test(arguments: [
  ("Hà Nội", "Hanoi"), ("ĐÀ NẴNG", "Da Nang"), ("Zürich’s", "Zurich"), ("(Bogotá)", "Bogota"),
  ("São Paulo", "Sao Paulo"), ("Ho-Chí-Minh City", "Ho Chi Minh City"),
])
func `English names have one key with diacritics and without`(marked: String, plain: String) {
  let expected = key(plain, .place, .english)
  #expect(expected != nil)
  for spelling in [marked.precomposedStringWithCanonicalMapping, marked.decomposedStringWithCanonicalMapping]
  {
    #expect(key(spelling, .place, .english) == expected, "\(plain) and \(spelling)")
  }
}
