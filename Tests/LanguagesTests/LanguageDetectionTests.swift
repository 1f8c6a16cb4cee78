import Foundation
internal import Languages
import Testing

private let samples: [(language: String, text: String)] = [
  ("en", "The minister said that talks would go on until both sides agree."),
  ("en", "Can he go to the bank in an hour?"),
  ("en", "Prime Minister Phạm Minh Chính met reporters in Đà Nẵng after the storm had passed."),
  ("en", "Nguyen Van Anh and Tran Thi Hoa told the court that they had seen nothing."),
  ("vi", "Bộ trưởng cho biết hai bên sẽ tiếp tục đàm phán."),
  ("vi", "Bo truong cho biet hai ben se tiep tuc dam phan."),
  ("vi", "Thu tuong Bart De Wever da tiep Kristi Noem tai Antwerp vao ngay 10/9"),
  ("vi", "HÀ NỘI MƯA LỚN, NHIỀU TUYẾN PHỐ NGẬP SÂU"),
  ("fr", "Le ministre a déclaré que les négociations se poursuivront jusqu'à un accord."),
  ("de", "Der Minister sagte, die Gespräche würden fortgesetzt, bis sich beide Seiten einig sind."),
  ("es", "El ministro dijo que las conversaciones continuarían hasta que haya un acuerdo."),
  ("id", "Menteri mengatakan bahwa pembicaraan akan dilanjutkan sampai kedua pihak sepakat."),
  ("ru", "Министр сказал, что переговоры будут продолжены до достижения соглашения."),
  ("th", "รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปจนกว่าทั้งสองฝ่ายจะตกลงกัน"),
  ("ja", "大臣は双方が合意するまで交渉を続けると述べた。"),
  ("zh", "部长表示，谈判将继续进行，直到双方达成协议。"),
  ("ko", "장관은 양측이 합의할 때까지 협상을 계속하겠다고 말했다."),
]

@Test(arguments: samples)
func `a sentence is told by its language`(language: String, text: String) {
  #expect(detectLanguage(of: text[...]).language == Language(language))
}

@Test(arguments: samples)
func `canonical decomposition changes no verdict`(language: String, text: String) {
  let decomposed = text.decomposedStringWithCanonicalMapping
  #expect(detectLanguage(of: decomposed[...]) == detectLanguage(of: text[...]))
}

@Test(arguments: [
  "", " \n\t", "OK", "2025-09-11 10:45", "https://example.com/the/minister/said", "@realperson #hashtag",
  "— … « »",
])
func `where there is nothing to judge the language is undetermined`(text: String) {
  #expect(detectLanguage(of: text[...]) == .undetermined)
}

@Test(arguments: samples)
func `confidence lies between nothing and certain`(language: String, text: String) {
  let confidence = detectLanguage(of: text[...]).confidence
  #expect(confidence > 0 && confidence <= 1)
}

@Test(arguments: [
  "Van Driver Wins City Cycling Race", "MAYOR OPENS SECOND BRIDGE ON LABOUR DAY",
  "Three Held After Tram Crash",
  "Prime Minister Pham Gia Tuan meets President Le Quang Hai",
  "Prime Minister Jan De Boer met Anna Smit in Brussels, Belgium.",
  "Hanoi mayor Tran Van Son opens the new bridge with Nguyen Thi Lan on Monday, the city said.",
  "She met Le Quang Hai, Tran Van Son and Nguyen Thi Lan.", "Le Quang Hai beats Tran Van Son in Hue",
  "Lê Quang Hải dies at 90", "Lê Quang Hải meets Trần Văn Sơn", "Nguyen Thi Lan Wins Silver",
  "Le Quang Hai Visits Laos", "Son La draw with Hai Phong",
])
func `a short English report is English, whoever it names`(text: String) {
  #expect(detectLanguage(of: text[...]).language == .english)
}

@Test(arguments: [
  "Tran Van Son, Nguyen Thi Lan, Le Quang Hai", "TRAN VAN SON 3-1 LE QUANG HAI", "Pham Gia Tuan",
  "Nguyen Thien Thuat 6-2 Vo Cong Son",
])
func `a list of names is in no language`(text: String) {
  #expect(detectLanguage(of: text[...]).language == .undetermined)
}

@Test(arguments: [
  "Premier Jan De Boer ontmoette Anna Smit in Brussel", "Der Minister war in Berlin und traf Anna Smit",
  "Le Premier ministre rencontre la présidente à Bruxelles",
])
func `a short report in another language is not English`(text: String) {
  #expect(detectLanguage(of: text[...]).language != .english)
}

@Test(arguments: [
  "Chủ tịch Chile Gabriel Boric thăm Argentina", "Tổng Giám đốc WTO Ngozi Okonjo-Iweala",
  "CEO Nvidia Jensen Huang thăm Huế", "Công an Huế bắt Lê Văn B.", "Đại sứ Peru Patricia Raez",
  "Real Betis thắng Villarreal", "Bộ trưởng Marco Rubio gặp Sergey Lavrov",
])
func `a short Vietnamese report is Vietnamese, whoever it names`(text: String) {
  for text in [text, text.decomposedStringWithCanonicalMapping] {
    #expect(detectLanguage(of: text[...]).language == .vietnamese)
  }
}

@Test(arguments: [
  "Le Quang Hai Wins", "Son La 2-1 Hai Phong", "Tran Van Son, Nguyen Thi Lan", "Hanoi FC Beat Hai Phong",
])
func `names beside Vietnamese texts do not make a text Vietnamese`(text: String) {
  for neighbours in [[Language.vietnamese], [.english, .vietnamese]] {
    #expect(detectLanguage(of: text[...], among: neighbours).language != .vietnamese)
  }
}

@Test(arguments: ["Hà Nội Mưa Lớn", "HA NOI MUA LON, NHIEU TUYEN PHO BI NGAP SAU TRONG DEM"])
func `a Vietnamese headline in capitals is Vietnamese`(text: String) {
  #expect(detectLanguage(of: text[...]).language == .vietnamese)
}

@Test func `a link says nothing about the language around it`() {
  let text = "https://example.com/the-minister-said-that-talks Bộ trưởng cho biết hai bên tiếp tục đàm phán"
  #expect(detectLanguage(of: text[...]).language == .vietnamese)
}

@Test func `the cut of a long text falls between two letters`() {
  for shift in 0..<4 {
    let text = String(repeating: "a", count: shift) + String(repeating: "ế", count: 20_000)
    #expect(detectLanguage(of: text[...]).confidence <= 1)
  }
}

@Test func `a text may be as long as what is judged of it, or a little longer or shorter`() {
  for length in 1015...1035 {
    let text = String(repeating: "The minister said so. ", count: 100).prefix(length)
    #expect(detectLanguage(of: text).language == .english)
  }
}

@Test(arguments: ["Bộ trưởng", "Bo truong cho biet"])
func `a detached slice is judged by its own words`(words: String) {
  let text = "The minister said that talks would go on. \(words)"
  let slice = text.suffix(words.count)
  #expect(detectLanguage(of: slice).language == .vietnamese)
}

@Test(arguments: [
  ("en", "English"), ("vi", "Tiếng Việt"), ("fr", "Français"), ("de", "Deutsch"), ("ja", "日本語"),
  ("is", "Íslenska"), ("lo", "ລາວ"),
])
func `a language names itself`(code: String, endonym: String) {
  #expect(Language(code).endonym == endonym)
}

@Test func `every language names itself as Unicode's data say`() {
  for code in Locale.LanguageCode.isoLanguageCodes.map(\.identifier) where code.count == 2 {
    let name = Locale(identifier: code).localizedString(forIdentifier: code) ?? code
    #expect(Language(code).endonym.lowercased() == name.lowercased())
  }
}

@Test func `a code that no language has stands for itself`() {
  #expect(Language("qqx").endonym == "qqx")
}
