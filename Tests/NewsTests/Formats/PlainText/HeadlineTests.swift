import Foundation
internal import News
import Testing

/// Tests of the words that become an article's headline.
struct HeadlineTests {
  @Test(arguments: [
    ("The ministers met on Monday. They spoke.", "The ministers met on Monday", false),
    ("Who is to blame? Nobody knows.", "Who is to blame?", false),
    ("Update. The ministers met on Monday.", "The ministers met on Monday", false),
    ("The ministers met in the U.S. They spoke.", "The ministers met in the U.S.", false),
    ("The  ministers\tmet\non Monday.", "The ministers met on Monday", false),
    ("April 7, 2005 The ministers met on Monday.", "The ministers met on Monday", false),
    ("By Jane Roe\n\nThe ministers met on Monday.", "The ministers met on Monday", false),
    ("Hai bên đã gặp nhau./.", "Hai bên đã gặp nhau", false),
    ("“We won. We sail home,” she said. They spoke.", "“We won. We sail home,” she said", false),
    ("\"No. We sail on Monday,\" he said. They spoke.", "\"No. We sail on Monday,\" he said", false),
    ("“Thắng rồi. Về cảng thôi,” bà nói. Họ đã gặp nhau.", "“Thắng rồi. Về cảng thôi,” bà nói", false),
    ("“The ferry sails again on Monday. Nobody knew.", "“The ferry sails again on Monday", false),
    ("“Yes.” The ministers met on Monday.", "The ministers met on Monday", false),
    ("‘We won. We’re off home,’ she said. They spoke.", "‘We won. We’re off home,’ she said", false),
    ("'We won. We don't sail,' she said. They spoke.", "'We won. We don't sail,' she said", false),
    (
      "„Wir siegten. Nach Hause nun“, sagte sie. They spoke.", "„Wir siegten. Nach Hause nun“, sagte sie",
      false
    ),
    (
      "‚Wir siegten. Nach Hause nun‘, sagte sie. They spoke.", "‚Wir siegten. Nach Hause nun‘, sagte sie",
      false
    ),
    ("»We won. We sail home,« she said. They spoke.", "»We won. We sail home,« she said", false),
    ("‹We won. We sail home,› she said. They spoke.", "‹We won. We sail home,› she said", false),
    ("「We won. We sail home,」 she said. They spoke.", "「We won. We sail home,」 she said", false),
    ("(We won. We sail home.) They spoke for an hour.", "(We won. We sail home.)", false),
    ("[Thắng rồi. Về cảng thôi.] Họ đã gặp nhau.", "[Thắng rồi. Về cảng thôi.]", false),
    ("‘Thắng rồi. Về cảng thôi,’ bà nói. Họ đã gặp nhau.", "‘Thắng rồi. Về cảng thôi,’ bà nói", false),
    ("The crew of ’87 met again. Nobody’s boat sank.", "The crew of ’87 met again", false),
    ("The workers’ boat came home. The crews’ cheers rang.", "The workers’ boat came home", false),
    (
      "Winners: 1. Anna Berg 2. Peter Lund 3. Nora Vik", "Winners: 1. Anna Berg 2. Peter Lund 3. Nora Vik",
      false
    ),
    ("Kết quả: 1. Trần Văn Năm 2. Đỗ Thị Hoa", "Kết quả: 1. Trần Văn Năm 2. Đỗ Thị Hoa", false),
    (
      "Ministers of both countries met in Antwerp on Monday, where they spoke for two hours about the drug trade and more.",
      "Ministers of both countries met in Antwerp on Monday", true
    ),
    (
      "Ministers of both countries met in the port of Antwerp on Monday to talk about the drug trade that goes on there.",
      "Ministers of both countries met in the port of Antwerp on Monday to talk about the drug trade", true
    ),
    (
      "Bộ trưởng hai nước đã gặp nhau tại cảng Antwerp hôm thứ Hai; hai bên nhất trí chia sẻ thông tin về các tuyến đường.",
      "Bộ trưởng hai nước đã gặp nhau tại cảng Antwerp hôm thứ Hai", true
    ),
    (
      "In a long interview with AFP, Belgian ministers of three parties said that ports must work together at last now.",
      "Belgian ministers of three parties said that ports must work together at last now", false
    ),
  ])
  func `the first sentence gives the headline`(text: String, headline: String, isCut: Bool) throws {
    let composed = try article(text).headline
    #expect(composed.text == headline)
    #expect(composed.isCut == isCut)
    #expect(composed.isDerived)
    let decomposed = try article(text.decomposedStringWithCanonicalMapping).headline
    #expect(decomposed.text == headline)
  }

  @Test(arguments: [
    "Harbour 'to close for good'", "“We will sail again”", "Ferry saved!", "Ferry lost…",
    "Yard buys North Quay Inc.",
    "'Sail on' says captain", "£2m for the ferry", "$1m for the ferry", "[Updated] Ferry is back",
    "(Video) Ferry is back",
    "3 ferries are back", "eFerry maker wins prize", "🔴 Live: ferry is back", "Who pays? The harbour does",
    "Ferry saved. Who will pay for it?", "Ferry is back", "Back", "Thuyền trưởng: “Chúng tôi sẽ trở lại”",
    "Ai trả tiền? Cảng trả lời", "Phà trở lại!", "Ferry 2-2 Harbour", "– Ferry is back", "- Phà trở lại",
  ])
  func `a first line is the headline, whatever signs it has`(line: String) throws {
    let body =
      "The ferry that was taken out of service in spring sails again, the harbour master said on Tuesday."
    for head in [line, line + "\n\nJane Roe", line + "\nJane Roe", line + "\n\nPublished 12 March 2024"] {
      for text in ["\(head)\n\n\(body)", "\(head)\n\n\(body)".decomposedStringWithCanonicalMapping] {
        let article = try article(text)
        #expect(article.headline.text == line)
        #expect(!article.headline.isDerived)
        #expect(outline(article).last == "paragraph: \(body)")
        #expect(!outline(article).contains { $0.hasPrefix("heading") })
      }
    }
  }

  @Test(
    arguments: [
      ("The ferry is back.", "By Jane Roe", nil), ("The ferry is back.", "OSLO (AP) — They said so.", nil),
      (
        "Old ferry sails to the island.", nil,
        "The old ferry sails again to the island in the bay, they said."
      ),
      (
        "Phà cũ chạy ra đảo trở lại.", nil,
        "Chuyến phà cũ bị dừng từ mùa xuân đã chạy ra đảo trở lại, đại diện cảng cho biết."
      ),
    ] as [(String, String?, String?)])
  func `a first sentence with a period is the headline where the next lines show so`(
    line: String, next: String?, text: String?
  ) throws {
    let body =
      text ?? "Nobody on the quay had expected that the boat would be repaired so soon after the fire."
    let article = try article([line, next, body + " " + body].compactMap(\.self).joined(separator: "\n\n"))
    #expect(article.headline.text == line)
    #expect(!article.headline.isDerived)
  }

  @Test(arguments: [
    "Ferry sails. Islanders sing.", "Rain. Wind. No ferry.", "No boat, no bread, no post.",
    "Harbour says \"never\".", "Harbour says “never”.", "(The ferry is gone.)",
    "‘We sail. We sing,’ she says.",
    "Phà chạy. Dân đảo hát.", "Không phà, không bánh, không thư.", "Cảng nói “không bao giờ”.",
  ])
  func `a short first line with a period is the headline above a paragraph of usual length`(line: String)
    throws
  {
    let body = Self.longBody
    for head in [line, line + "\n\nJane Roe", line + "\n\nBy Jane Roe"] {
      for text in ["\(head)\n\n\(body)", "\(head)\n\n\(body)".decomposedStringWithCanonicalMapping] {
        let article = try article(text)
        #expect(article.headline.text == line)
        #expect(!article.headline.isDerived)
        #expect(outline(article).last?.hasPrefix("paragraph: The ferry") == true)
      }
    }
    // In one block with the text, such a line may be the text's first sentence.
    #expect(try article("\(line)\n\(body)").headline.isDerived)
  }

  private static let longBody =
    "The ferry that was taken out of service in spring sails again, the harbour master said on Tuesday evening in Oslo."

  @Test(
    arguments: [
      ("by Jane Roe, science correspondent", "Jane Roe"), ("by Jane Roe", "Jane Roe"),
      ("By our correspondent", nil), ("From our correspondent", nil), ("By our harbour editor", nil),
      ("From our own correspondent in Oslo", nil), ("By a staff reporter", nil), ("By Staff Writer", nil),
      ("By Jane Roe | The Harbour", "Jane Roe"), ("By Jane Roe | Oslo", "Jane Roe"),
      ("By Jane Roe | Harbour Weekly", "Jane Roe"),
      ("bởi Trần Văn Năm, phóng viên khoa học", "Trần Văn Năm"),
    ] as [(String, String?)])
  func `a byline below a headline is no part of the headline`(byline: String, author: String?) throws {
    let headline =
      byline.hasPrefix("bởi") ? "Phà chạy lại ra đảo từ mùa xuân" : "Ferry sails to the island again"
    for gap in ["\n", "\n\n"] {
      let text = "\(headline)\(gap)\(byline)\n\n\(Self.longBody)"
      for text in [text, text.decomposedStringWithCanonicalMapping] {
        let article = try article(text)
        #expect(article.headline.text == headline)
        #expect(article.author == author)
        #expect(outline(article).contains("byline: " + byline))
      }
    }
  }

  @Test(arguments: ["From our archive", "From a distance", "By a river"])
  func `a heading that begins as a byline stays a heading`(heading: String) throws {
    let text = "Ferry sails to the island again\n\n\(Self.longBody)\n\n\(heading)\n\n\(Self.longBody)"
    #expect(outline(try article(text))[2] == "heading: " + heading)
  }

  @Test func `a first paragraph is no headline`() throws {
    for line in [
      "They met.", "Nobody on the quay had expected so.",
      "He said: “We shall sail again.”", "The rules are:", "See https://example.org/ferry",
    ] {
      let article = try article(
        line + "\n\nThe ferry sails again, the harbour master said on Tuesday evening.")
      #expect(!article.parts.contains { $0.kind == .headline })
    }
  }

  @Test(arguments: ["ministers of both countries and ", "bộ trưởng hai nước và ", "xxxx", "ế", "e\u{301}"])
  func `a sentence without an end gives the headline that its beginning gives`(words: String) throws {
    let long = try article("The " + String(repeating: words, count: 20_000)).headline
    let short = try article("The " + String(repeating: words, count: 400)).headline
    #expect(long.isCut)
    #expect(long == short)
  }

  @Test(arguments: [
    "Ministers of both countries met in the port of Antwerp at noon on Monday for the first long talks of their two (very short) terms.",
    "Ministers of both countries met in the port of Antwerp at noon on Monday for the first long \"frank talks\" of their short terms.",
    "Bộ trưởng hai nước gặp nhau tại cảng Antwerp hôm thứ Hai bàn biện pháp ngăn chặn buôn lậu ma túy của các băng nhóm tội phạm.",
  ])
  func `a cut headline ends with a word that can end one`(text: String) throws {
    let headline = try article(text).headline
    #expect(headline.isCut)
    let lastWord = headline.text.split(separator: " ").last.map(String.init) ?? ""
    #expect(!["the", "of", "for", "their", "của", "các", "(", "\""].contains(lastWord))
    #expect(lastWord.last?.isLetter == true)
  }

  @Test(arguments: ["word ", "từ ", "x", "漢", "a\u{323}", "., "])
  func `an endless sentence is cut within its letters' bounds`(piece: String) throws {
    let headline = try article(String(repeating: piece, count: 5000)).headline
    #expect(!headline.text.isEmpty)
    #expect(headline.text.unicodeScalars.count <= 210)
    #expect(!headline.text.contains("\u{fffd}"))
  }

  @Test func `an article of headings alone still has a headline`() throws {
    #expect(try article("Go deeper").headline.text == "Go deeper")
    #expect(try article("date 2025-09-11").headline.text == "date 2025-09-11")
    #expect(try article("-").headline.text == "-")
    #expect(try article("./.").headline.text == "./.")
  }
}
