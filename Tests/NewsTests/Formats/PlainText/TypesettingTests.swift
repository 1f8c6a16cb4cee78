import Foundation
internal import News
import Testing

/// Tests of setting texts in parts, form by form. Text is written as people write it, composed; each case holds for the
/// decomposed form too.
struct TypesettingTests {
  private static let body =
    "The ministers of both countries met on Monday and agreed to share what they know."
  private static let tin =
    "Bộ trưởng hai nước đã gặp nhau hôm thứ Hai và nhất trí chia sẻ thông tin với nhau."

  @Test(arguments: [
    (
      "Ports unite against smuggling\n\n\(body)",
      ["headline: Ports unite against smuggling", "paragraph: \(body)"]
    ),
    (
      "date 2025-09-11 Bỉ và Mỹ hợp tác\n\n\(tin)",
      ["date-line: date 2025-09-11", "headline: Bỉ và Mỹ hợp tác", "paragraph: \(tin)"]
    ),
    ("Can ports be made safe?\n\n\(body)", ["headline: Can ports be made safe?", "paragraph: \(body)"]),
    (
      "Ports unite against smuggling\n\(body)",
      ["headline: Ports unite against smuggling", "paragraph: \(body)"]
    ),
    (
      "What's happened\n\n\(body)\n\nGo deeper\n\n\(body)",
      ["heading: What's happened", "paragraph: \(body)", "heading: Go deeper", "paragraph: \(body)"]
    ),
    (
      "Tóm tắt\n\(tin)\nBối cảnh\n\(tin)",
      ["heading: Tóm tắt", "paragraph: \(tin)", "heading: Bối cảnh", "paragraph: \(tin)"]
    ),
    (
      "Ports unite against smuggling\nBy Jane Roe\nSeptember 8, 2025\n\n\(body)",
      [
        "headline: Ports unite against smuggling", "byline: By Jane Roe", "byline: September 8, 2025",
        "paragraph: \(body)",
      ]
    ),
    (
      "# Ports unite\n\n\(body)\n\n## What next\n\(body)",
      [
        "marker: #", "headline: Ports unite", "paragraph: \(body)", "marker: ##", "heading: What next",
        "paragraph: \(body)",
      ]
    ),
    ("They met.\n\n\(body)", ["paragraph: They met.", "paragraph: \(body)"]),
    ("By Jane Roe\n\n\(body)", ["byline: By Jane Roe", "paragraph: \(body)"]),
  ])
  func `a first line is a headline, a heading or text`(text: String, outline: [String]) throws {
    try expect(text, isSetAs: outline)
  }

  @Test(arguments: [
    ("\(body)\n\nRecord Seizures in Antwerp\n\n\(body)", "heading: Record Seizures in Antwerp"),
    ("\(body)\n\nKiểm soát chặt cảng biển\n\n\(tin)", "heading: Kiểm soát chặt cảng biển"),
    ("\(body)\n\nWhat comes next?\n\n\(body)", "heading: What comes next?"),
    ("\(body)\n\nThey agreed.\n\n\(body)", "paragraph: They agreed."),
    ("\(body)\n\nThe terms are:\n\n\(body)", "paragraph: The terms are:"),
    (
      "\(body)\n\nThe Harbour Master\n\nsaid on Monday that nobody had been on the ferry.",
      "paragraph: The Harbour Master"
    ),
    (
      "\(body)\n\nThe Harbour Master\n\n, who spoke on Monday, said that nobody had been there.",
      "paragraph: The Harbour Master"
    ),
    ("\(body)\n\nThe Harbour Master\n\n\(body)", "heading: The Harbour Master"),
    ("\(body)\n\nand so on\n\n\(body)", "paragraph: and so on"),
    ("\(body)\n\nhttps://example.com/News\n\n\(body)", "paragraph: https://example.com/News"),
  ])
  func `a short line between paragraphs is a heading only where it looks like one`(
    text: String, middle: String
  ) throws {
    #expect(outline(try article(text))[1] == middle)
    #expect(outline(try article(text.replacing("\n", with: "\r\n")))[1] == middle)
  }

  @Test func `lines that look like headings without anything below them are text`() throws {
    let scores = ["Antwerp 2 Gent 1", "Brugge 0 Genk 0", "Standard 3 Charleroi 2", "Mechelen 1 Westerlo 4"]
    let text = Self.body + "\n\n" + scores.joined(separator: "\n") + "\n\n" + Self.body
    #expect(outline(try article(text)).allSatisfy { $0.hasPrefix("paragraph") })
    #expect(outline(try article(Self.body + "\n\nAntwerp Port")).last == "paragraph: Antwerp Port")
  }

  @Test(arguments: [
    ("Đoàn công tác tại Hà Nội. Ảnh: Phạm Kiên - TTXVN", "Đoàn công tác tại Hà Nội"),
    ("Đoàn công tác tại Hà Nội (Ảnh: TTXVN)", "Đoàn công tác tại Hà Nội"),
    ("Cảng Antwerp nhìn từ trên cao. Ảnh minh họa", "Cảng Antwerp nhìn từ trên cao"),
    ("Cang Antwerp nhin tu tren cao. Anh: TTXVN", "Cang Antwerp nhin tu tren cao"),
    ("Cranes stand in the port of Antwerp. Photo: Jane Roe/AFP", "Cranes stand in the port of Antwerp"),
    ("Cranes stand in the port of Antwerp. (Photo by Jane Roe)", "Cranes stand in the port of Antwerp"),
    ("Cảng Antwerp nhìn từ trên cao. Nguồn: Reuters", "Cảng Antwerp nhìn từ trên cao"),
  ])
  func `a caption ends with its credit and gives the headline`(caption: String, headline: String) throws {
    let text = caption + "\n\n" + Self.tin
    try expect(text, isSetAs: ["caption: " + caption, "paragraph: " + Self.tin])
    #expect(try article(text).headline.text == headline)
  }

  @Test func `a text that runs on behind the credit is a paragraph of its own`() throws {
    let caption = "Đoàn công tác tại Hà Nội. Ảnh: Phạm Kiên - TTXVN"
    try expect(caption + " " + Self.tin, isSetAs: ["caption: " + caption, "paragraph: " + Self.tin])
    #expect(try article(caption + " " + Self.tin).parts.last?.isDerived == true)
  }

  @Test(arguments: [
    "Thủ tướng Anh: Brexit là lựa chọn của người dân và không thể đảo ngược.",
    "The photo: it showed a crane. The source: a minister who did not want to be named.",
    "Nobody took a photo by the harbour, and nobody asked why it was so quiet.",
  ])
  func `words of a credit within a sentence make no caption`(text: String) throws {
    try expect(text + "\n\n" + Self.tin, isSetAs: ["paragraph: " + text, "paragraph: " + Self.tin])
  }

  @Test(arguments: [
    ("\(tin)./.", ["paragraph: \(tin)", "end-mark: ./."]),
    ("\(tin)\n\n./.\n", ["paragraph: \(tin)", "end-mark: ./."]),
    ("\(body)\n\n###", ["paragraph: \(body)", "end-mark: ###"]),
    ("\(body)\n\n-30-", ["paragraph: \(body)", "end-mark: -30-"]),
  ])
  func `the mark at the end is no text`(text: String, outline: [String]) throws {
    try expect(text, isSetAs: outline)
  }

  @Test func `lists are told from dashes in text`() throws {
    try expect(
      "\(Self.body)\n- Antwerp\n• Rotterdam\n-\nHamburg\n\(Self.body)",
      isSetAs: [
        "paragraph: \(Self.body)", "marker: -", "list-item: Antwerp", "marker: •", "list-item: Rotterdam",
        "marker: -",
        "list-item: Hamburg", "paragraph: \(Self.body)",
      ])
    try expect("-5 degrees were measured.", isSetAs: ["paragraph: -5 degrees were measured."])
  }

  @Test func `a question behind a marker heads its answer`() throws {
    try expect(
      "\(Self.tin)\nCâu hỏi thường gặp\n-\nHai nước hợp tác thế nào?\n\(Self.tin)",
      isSetAs: [
        "paragraph: \(Self.tin)", "heading: Câu hỏi thường gặp", "marker: -",
        "heading: Hai nước hợp tác thế nào?",
        "paragraph: \(Self.tin)",
      ])
  }

  @Test(arguments: ["---\n---", "---\n\n---", "+++\n+++", "=====", "— — —", "___"])
  func `a line drawn with signs is no text`(rules: String) throws {
    for text in ["\(rules)\n\nPhà chạy lại\n\n\(Self.tin)", "\(rules)\nPhà chạy lại\n\(rules)\n\(Self.tin)"] {
      let parts = outline(try article(text)).filter { !$0.hasPrefix("marker") }
      #expect(parts == ["headline: Phà chạy lại", "paragraph: \(Self.tin)"])
    }
    let texts = try article("\(Self.body)\n\(rules)\n\(Self.body)").parts.filter { $0.kind == .paragraph }
    #expect(texts.count == 2)
  }

  @Test func `blank lines may separate the rows of a table`() throws {
    let table = ["Boat\tTrips\tDays", "Nora\t2\t3", "Anna\t4\t1"]
    for text in [table.joined(separator: "\n\n"), table.joined(separator: "\n \n")] {
      let parts = outline(try article("Ferry is back\n\n\(text)\n\n\(Self.body)"))
      #expect(parts[1...3] == table.map { "table-row: " + $0 }[...])
    }
    let two = outline(try article("Ferry is back\n\nNora\tsails\n\nAnna\tsleeps\n\n\(Self.body)"))
    #expect(!two.contains { $0.hasPrefix("table-row") })
  }

  private func expect(_ text: String, isSetAs expected: [String]) throws {
    #expect(outline(try article(text)) == expected)
    #expect(
      outline(try article(text.decomposedStringWithCanonicalMapping))
        == expected.map(\.decomposedStringWithCanonicalMapping))
  }
}
