internal import Languages
internal import Names
internal import News
import Testing

/// The names of a text with their kinds, as `Kristi Noem: person`; demonyms are left out.
private func found(_ text: String, _ language: Language) -> Set<String> {
  let bytes = Array(text.utf8)
  let names = NameRecognizer().names(in: text, prose: [0..<bytes.count], language: language)
  return Set(
    names.mentions.filter { !$0.isDemonym }.map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self)): \($0.kind.rawValue)"
    })
}

/// Names in texts whose capitals tell little, and names beside words that look like names.
private let settings: [(what: String, language: Language, text: String, names: Set<String>)] = [
  (
    "a headline in capitals", .english, "POLICE ARREST MAN IN LONDON AFTER ATTACK",
    ["LONDON: place"]
  ),
  (
    "a headline in title case", .english, "Barack Obama Meets Angela Merkel in Berlin",
    ["Barack Obama: person", "Angela Merkel: person", "Berlin: place"]
  ),
  (
    "the start of a sentence", .english, "However, Paris remained calm. Many people stayed at home.",
    ["Paris: place"]
  ),
  (
    "a wrapped line", .english,
    "The owner of the boat, a man called David\nCameron, met her in New\nZealand on Monday.",
    ["David\nCameron: person", "New\nZealand: place"]
  ),
  (
    "dialogue", .english, "“We are ready,” said David Cameron. “They are not.”",
    ["David Cameron: person"]
  ),
  (
    "two countries", .english, "The recent US-Belgium cooperation signals a strategic shift.",
    ["US: place", "Belgium: place"]
  ),
  (
    "a country with a hyphen", .english, "The minister flew to Guinea-Bissau.", ["Guinea-Bissau: place"]
  ),
  ("a list", .english, "- John Smith\n- Mary Jones\n- others", ["John Smith: person", "Mary Jones: person"]),
  ("a byline", .english, "By John Smith\nThe rain went on.", ["John Smith: person"]),
  (
    "an agency mark", .english, "BRUSSELS (Reuters) - The talks went on.",
    ["BRUSSELS: place", "Reuters: organization"]
  ),
  ("a handle and a link", .english, "Follow @KristiNoem at https://Example.com/Kristi/Noem now.", []),
  ("days, months and feasts", .english, "It was on Monday, in September, before Christmas.", []),
  (
    "a headline in capitals", .vietnamese, "CẢNH SÁT BẮT GIỮ NGHI PHẠM TẠI HÀ NỘI",
    ["HÀ NỘI: place"]
  ),
  (
    "the start of a sentence", .vietnamese, "Tuy nhiên, Pháp chưa trả lời. Nhiều người ở lại nhà.",
    ["Pháp: place"]
  ),
  (
    "dialogue", .vietnamese, "“Chúng tôi đã sẵn sàng”, ông Nguyễn Văn An nói. “Họ thì chưa.”",
    ["Nguyễn Văn An: person"]
  ),
  (
    "a photo credit", .vietnamese, "Quang cảnh buổi lễ. Ảnh: Phạm Kiên - TTXVN",
    ["Phạm Kiên: person", "TTXVN: organization"]
  ),
  (
    "a local place with its units", .vietnamese,
    "Anh sống tại xã Tân Thành, huyện Phú Bình, tỉnh Thái Nguyên.",
    ["xã Tân Thành: place", "huyện Phú Bình: place", "tỉnh Thái Nguyên: place"]
  ),
  (
    "a local body", .vietnamese, "Theo UBND tỉnh Quảng Nam, Công an huyện Duy Xuyên đang điều tra.",
    ["UBND tỉnh Quảng Nam: organization", "Công an huyện Duy Xuyên: organization"]
  ),
  (
    "a stop between two names", .vietnamese, "Bộ Quốc phòng ra thông báo. Nga phủ nhận.",
    ["Bộ Quốc phòng: organization", "Nga: place"]
  ),
  (
    "a name that begins far in front of its first capital", .vietnamese,
    "Trận đấu diễn ra trên sân vận động quốc gia Mỹ Đình.", ["sân vận động quốc gia Mỹ Đình: place"]
  ),
  (
    "names at both ends of a long sentence in small letters", .english,
    "London said again that it would not pay for what the others had broken over the years, and so did Paris",
    ["London: place", "Paris: place"]
  ),
  ("a language", .vietnamese, "Cô ấy học tiếng Anh và tiếng Pháp.", []),
  (
    "text without diacritics", .vietnamese, "Theo ong Tran Van Hung, nguoi dan o Ha Noi da duoc thong bao.",
    ["Tran Van Hung: person", "Ha Noi: place"]
  ),
]

@Test(arguments: settings)
func `names are told from what is around them`(
  what: String, language: Language, text: String, names: Set<String>
) {
  #expect(found(text, language) == names, "\(what)")
}
