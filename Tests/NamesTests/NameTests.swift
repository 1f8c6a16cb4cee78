import Foundation
internal import Languages
internal import Names
internal import News
import Testing

private func names(_ text: String, _ language: Language) -> NamedEntities {
  NameRecognizer().names(in: text, prose: [0..<text.utf8.count], language: language)
}

/// The mentions of a text as `Noem = person:kristi noem`; demonyms with `~`.
private func mentions(_ text: String, _ language: Language) -> [String] {
  let bytes = Array(text.utf8)
  return names(text, language).mentions.map { mention in
    "\(String(decoding: bytes[mention.range], as: UTF8.self)) \(mention.isDemonym ? "~" : "=") \(mention.entity)"
  }
}

@Test(arguments: [
  ("Prime Minister Bart De Wever spoke.", ["Bart De Wever = person:bart de wever"]),
  (
    "U.S. Homeland Security Secretary Kristi Noem left.",
    ["U.S. Homeland Security = organization:homeland security US", "Kristi Noem = person:kristi noem"]
  ),
  ("The visit of Mr. Smith to the US", ["Smith = person:smith", "US = place:US"]),
  ("They gave us America.", ["America = place:US"]),
  (
    "Belgian police and two Americans in Antwerp",
    ["Belgian ~ place:BE", "Americans ~ place:US", "Antwerp = place:antwerp"]
  ),
  ("It was written in Vietnamese.", []),
  ("The fine was US$5 million.", []),
  (
    "He flew from Washington, D.C. to Quebec.",
    ["Washington, D.C. = place:washington", "Quebec = place:quebec"]
  ),
  ("Europe's ports and the European Union", ["Europe = place:150", "European Union = organization:EU"]),
  ("An article in The Guardian said so.", ["The Guardian = organization:Guardian"]),
  (
    "It was the Ministry of Public Security of Vietnam.",
    ["Ministry of Public Security of Vietnam = organization:ministry of public security VN"]
  ),
  (
    "That was the U.S. Department of Homeland Security.",
    ["U.S. Department of Homeland Security = organization:ministry of homeland security US"]
  ),
  ("He studied at Ghent University last year.", ["Ghent University = organization:university ghent"]),
  (
    "They crossed the Hudson River in New York.",
    ["Hudson River = place:hudson river", "New York = place:new york"]
  ),
  ("On Monday in September they met at Christmas.", []),
  ("Thanks @Sec_Noem, see https://example.com/Kristi/Noem #Belgium", []),
])
func `English names are found whole, without what is around them`(text: String, expected: [String]) {
  #expect(mentions(text, .english) == expected)
}

@Test(arguments: [
  ("Thủ tướng Bỉ Bart De Wever đã phát biểu.", ["Bỉ = place:BE", "Bart De Wever = person:bart de wever"]),
  (
    "Bộ trưởng An ninh Nội địa Mỹ, Kristi Noem, rời đi.",
    ["Mỹ = place:US", "Kristi Noem = person:kristi noem"]
  ),
  (
    "Bộ An ninh Nội địa Mỹ ra thông báo.",
    ["Bộ An ninh Nội địa Mỹ = organization:ministry of homeland security US"]
  ),
  (
    "Bộ An ninh nội địa Hoa Kỳ ra thông báo.",
    ["Bộ An ninh nội địa Hoa Kỳ = organization:ministry of homeland security US"]
  ),
  (
    "Cuộc họp tại thành phố Antwerp và cảng Antwerp",
    ["thành phố Antwerp = place:antwerp", "cảng Antwerp = place:antwerp"]
  ),
  ("quan hệ Bỉ-Mỹ ở châu Âu", ["Bỉ = place:BE", "Mỹ = place:US", "châu Âu = place:150"]),
  ("Anh ấy học tiếng Anh, giá 5 đô la Mỹ.", []),
  (
    "Liên minh châu Âu họp với TTXVN tại Hà Nội.",
    ["Liên minh châu Âu = organization:EU", "TTXVN = organization:TTXVN", "Hà Nội = place:hanoi"]
  ),
  ("theo ông Nguyễn Văn An, giám đốc", ["Nguyễn Văn An = person:nguyen van an"]),
])
func `Vietnamese names are found whole, without titles`(text: String, expected: [String]) {
  for spelling in [text, text.decomposedStringWithCanonicalMapping] {
    #expect(mentions(spelling, .vietnamese).map(\.precomposedStringWithCanonicalMapping) == expected)
  }
}

@Test(arguments: [
  (
    "Thu tuong Bart De Wever tiep ba Kristi Noem tai Antwerp",
    ["Bart De Wever = person:bart de wever", "Kristi Noem = person:kristi noem", "Antwerp = place:antwerp"]
  ),
  ("cac doi tac o Nhat Ban va Han Quoc", ["Nhat Ban = place:JP", "Han Quoc = place:KR"]),
  ("theo ong Nguyen Van An, giam doc", ["Nguyen Van An = person:nguyen van an"]),
])
func `names are found where Vietnamese lacks its diacritics`(text: String, expected: [String]) {
  #expect(mentions(text, .vietnamese) == expected)
}

@Test func `short forms, middle names and possessives mean one person`() {
  let text = """
    Kristi Noem visited the port of Antwerp. Noem's visit was short. Kristi Lynn Noem met Bart De Wever, and De \
    Wever thanked her.
    """
  #expect(
    mentions(text, .english) == [
      "Kristi Noem = person:kristi noem", "Antwerp = place:antwerp", "Noem = person:kristi noem",
      "Kristi Lynn Noem = person:kristi noem", "Bart De Wever = person:bart de wever",
      "De Wever = person:bart de wever",
    ])
}

@Test func `a Vietnamese is called by the given name`() {
  let text = "Thứ trưởng Lương Tam Quang tiếp khách. Ông Quang cảm ơn. Theo ông Quang, hai bên hợp tác."
  #expect(names(text, .vietnamese).entities.map(\.key.rawValue) == ["person:luong tam quang"])
  #expect(names(text, .vietnamese).mentions.count == 3)
}

@Test func `a family name that two people share means neither`() {
  let text = "President Bill Clinton came with Hillary Clinton. Mr. Clinton left."
  #expect(
    names(text, .english).entities.map(\.key.rawValue) == [
      "person:bill clinton", "person:hillary clinton", "person:clinton",
    ])
}

@Test(arguments: [
  ("President George Bush spoke. There is little trust in Bush now.", Language.english),
  ("Tổng thống George Bush phát biểu. Dư luận xoay quanh việc rời Bush của ông.", .vietnamese),
])
func `a person whom the article names in full is no place behind a preposition`(
  text: String, language: Language
) {
  #expect(names(text, language).entities.map(\.key.rawValue) == ["person:george bush"])
}

@Test(arguments: ["Press Secretary", "It was said by the Ministers.", "He met the University Director."])
func `a title alone is nobody's name`(text: String) {
  #expect(!names(text, .english).entities.contains { $0.kind == .person })
}

@Test func `an acronym in brackets means the name before it`() {
  let text = "The European Ports Alliance (EPA) met. Later the EPA left."
  #expect(names(text, .english).entities.map(\.key.rawValue) == ["organization:alliance port 150"])
}

@Test func `a ministry without its country is the only country's that the article has`() {
  let text = "Thứ trưởng Bộ Công an phát biểu. Sau đó Bộ Công an Việt Nam ra thông báo."
  #expect(
    names(text, .vietnamese).entities.map(\.key.rawValue) == ["organization:ministry of public security VN"])
}

@Test(arguments: [
  ("place:BE", "Belgium", "Bỉ"), ("place:US", "United States", "Mỹ"), ("place:CN", "China", "Trung Quốc"),
  ("place:150", "Europe", "châu Âu"), ("organization:UN", "United Nations", "Liên hợp quốc"),
  ("place:hanoi", "Hanoi", "Hà Nội"),
])
func `a known name is shown in its everyday form in each language`(
  key: String, english: String, vietnamese: String
) throws {
  for (text, language) in [
    ("He went to \(english).", Language.english), ("Ông đến \(vietnamese).", .vietnamese),
  ] {
    let entity = try #require(names(text, language).entities.first)
    #expect(entity.key == EntityKey(key))
    #expect(entity.name(in: .english) == english)
    #expect(entity.name(in: .vietnamese) == vietnamese)
  }
}

@Test func `a person is shown by the fuller name`() {
  let text = "De Wever spoke. De Wever left. Prime Minister Bart De Wever returned."
  #expect(names(text, .english).entities.first?.name(in: .english) == "Bart De Wever")
}

@Test(arguments: [
  "", " ", ".", "“", "A", "Ô", "’s", "of the", "Mr.", "thành phố", "Bộ", "U.", "@", "-", "\u{301}",
  "A\u{301}\u{301}-",
])
func `fragments are no trouble`(text: String) {
  for language in [Language.english, .vietnamese, .undetermined, Language("fr")] {
    #expect(names(text, language).mentions.count <= 1)
  }
}

@Test func `mentions stand in order, apart, and each means an entity`() throws {
  for seed in try seeds() {
    let found = names(seed.text, seed.language)
    #expect(found.mentions.count > 15)
    for (one, next) in zip(found.mentions, found.mentions.dropFirst()) {
      #expect(one.range.upperBound <= next.range.lowerBound)
    }
    #expect(Set(found.mentions.map(\.entity)) == Set(found.entities.map(\.key)))
    #expect(found.entities.count == Set(found.entities.map(\.key)).count)
  }
}

@Test func `reports of one event in two languages share its people and places`() throws {
  let keys = try seeds().map { Set(names($0.text, $0.language).entities.map(\.key.rawValue)) }
  let shared: Set = [
    "person:kristi noem", "person:bart de wever", "place:antwerp", "place:BE", "place:US", "place:150",
  ]
  #expect(keys.count { $0.isSuperset(of: shared) } == 3)
}

/// The five articles that come with the project, in the order of their names.
private func seeds() throws -> [(text: String, language: Language)] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
  return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
    .map { try String(contentsOf: $0, encoding: .utf8) }
    .map { (text: $0, language: detectLanguage(of: $0[...]).language) }
}
