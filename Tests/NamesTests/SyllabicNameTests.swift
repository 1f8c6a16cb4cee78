import Foundation
internal import Languages
internal import Names
internal import News
import Testing

/// The names of a text as `Huế: place`, without adjectives of places.
private func found(_ text: String, _ language: Language) -> [String] {
  let bytes = Array(text.utf8)
  let names = NameRecognizer().names(in: text, prose: [0..<bytes.count], language: language)
  return names.mentions.filter { !$0.isDemonym }.map {
    "\(String(decoding: bytes[$0.range], as: UTF8.self)): \($0.kind.rawValue)"
  }
}

private func people(_ text: String, _ language: Language) -> [String] {
  let ending = ": person"
  return found(text, language).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
}

struct SyllabicNameTests {
  @Test(arguments: [
    ("Premier Tran Dinh An spoke after General Secretary To Lam left.", ["Tran Dinh An", "To Lam"]),
    ("To Lam told reporters that he would come.", ["To Lam"]),
    ("The crowd waved when To Lam arrived.", ["To Lam"]),
    ("Do Van Tung and his wife run the shop.", ["Do Van Tung"]),
    ("Police questioned An Thi Lien for two hours.", ["An Thi Lien"]),
    ("An Nguyen works as a nurse.", ["An Nguyen"]),
    ("They hired Do Hoang as a driver.", ["Do Hoang"]),
    ("Foreign Minister Bui Thanh Son met Penny Wong.", ["Bui Thanh Son", "Penny Wong"]),
    ("The guests were Le Van Duc, Vo Thi Hien and Ha Van Tam.", ["Le Van Duc", "Vo Thi Hien", "Ha Van Tam"]),
  ])
  func `a name in English keeps a syllable that looks like a word`(text: String, expected: [String]) {
    #expect(people(text, .english) == expected)
  }

  @Test(arguments: [
    "To Paris he came late.", "Her To Do list was long.", "Do Tom and Mai agree?", "An Ho was sold.",
    "To Tom, the game was over.",
  ])
  func `a word at the beginning of a sentence is no family name`(text: String) {
    #expect(!people(text, .english).contains { $0.hasPrefix("To ") || $0.hasPrefix("Do ") })
  }

  @Test(arguments: [
    ("Tập Cận Bình phát biểu khai mạc.", ["Tập Cận Bình"]),
    ("Tô Lâm tiếp đoàn đại biểu.", ["Tô Lâm"]),
    ("Tô Lâm và Tập Cận Bình ký kết.", ["Tô Lâm", "Tập Cận Bình"]),
    ("Lương Tam Quang dự lễ ở Huế.", ["Lương Tam Quang"]),
    ("Đỗ Mười mất năm 2018.", ["Đỗ Mười"]),
    ("Chiều qua, Vương Nghị gặp Bùi Thanh Sơn ở Huế.", ["Vương Nghị", "Bùi Thanh Sơn"]),
    ("Vua Campuchia đón Tô Lâm ở sân bay.", ["Tô Lâm"]),
    ("Ông Lâm nói không.", ["Lâm"]),
  ])
  func `a Vietnamese sentence can begin with a person's whole name`(text: String, expected: [String]) {
    #expect(people(text, .vietnamese) == expected)
    let decomposed = people(text.decomposedStringWithCanonicalMapping, .vietnamese)
    #expect(decomposed.map(\.precomposedStringWithCanonicalMapping) == expected)
  }
}

struct ServedBodyTests {
  @Test(arguments: [
    ("Bộ trưởng Công an Lương Tam Quang.", ["Lương Tam Quang: person"]),
    (
      "Trưởng Công an xã Hòa Phú Đinh Văn Tài.",
      ["Công an xã Hòa Phú: organization", "Đinh Văn Tài: person"]
    ),
    (
      "Chủ tịch Quốc hội Lào Khamphan Souvannasing đến Huế.",
      ["Quốc hội Lào: organization", "Khamphan Souvannasing: person", "Huế: place"]
    ),
    ("CEO Tesla Elon Musk từ chối trả lời.", ["Tesla: organization", "Elon Musk: person"]),
    ("Phu nhân Ngô Phương Ly thăm trường học.", ["Ngô Phương Ly: person"]),
  ])
  func `an office, its body and its holder are told apart`(text: String, expected: [String]) {
    #expect(found(text, .vietnamese) == expected)
  }

  @Test(arguments: [
    ("UBND TP Cần Thơ chưa trả lời.", ["UBND TP Cần Thơ: organization"]),
    ("Ngày mai HĐND thành phố Huế họp.", ["HĐND thành phố Huế: organization"]),
    ("Theo Cục CSGT, xe tải chở quá tải.", ["Cục CSGT: organization"]),
    (
      "UBND tỉnh Lào Cai và HĐND TP Huế họp.",
      ["UBND tỉnh Lào Cai: organization", "HĐND TP Huế: organization"]
    ),
    ("Đường Trần Phú ngập sâu.", ["Đường Trần Phú: place"]),
    ("Các tuyến đường Trần Phú, Lê Lợi đông xe.", ["đường Trần Phú: place", "Lê Lợi: place"]),
    ("Nhà chị ở hẻm 27/4 Lê Văn Sỹ.", ["Lê Văn Sỹ: place"]),
    ("Matxcơva tuyên bố sẽ đáp trả.", ["Matxcơva: place"]),
    ("Kyiv cho biết đã bắn rơi máy bay.", ["Kyiv: place"]),
  ])
  func `Vietnamese bodies, streets and cities are found by the words beside them`(
    text: String, expected: [String]
  ) {
    #expect(Set(found(text, .vietnamese)).isSuperset(of: expected))
    #expect(!found(text, .vietnamese).contains { $0.hasSuffix("person") })
  }

  @Test func `an island and a street are no people`() {
    #expect(found("The crash happened on Nguyen Trai street.", .english) == ["Nguyen Trai: place"])
    #expect(found("The airport at Van Don opened in May.", .english).contains("Van Don: place"))
    #expect(found("Van Don welcomed its first guests.", .english) == ["Van Don: place"])
  }
}
