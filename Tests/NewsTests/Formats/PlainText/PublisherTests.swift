import Foundation
internal import News
import Testing

/// Which source an article gets.
struct PublisherTests {
  @Test(arguments: [
    ("HÀ NỘI, (TTXVN) - Bộ trưởng đã tiếp đoàn công tác.", "TTXVN"),
    ("WASHINGTON (AP) — The ministers met on Monday.", "AP"),
    ("LONDON, Sept 8 (Reuters) - The ministers met on Monday.", "Reuters"),
    ("Theo phóng viên TTXVN tại Brussels, hai bên đã gặp nhau.", "TTXVN"),
    ("Hai bên đã gặp nhau.\n\nTheo TTXVN", "TTXVN"),
    ("Hai bên đã gặp nhau.\n\nTheo Reuters, BBC", "Reuters, BBC"),
    ("Hai bên đã gặp nhau tại Hà Nội hôm nay. (TTXVN/Vietnam+)", "TTXVN"),
    ("The ministers met on Monday. (Reuters)", "Reuters"),
    ("Đoàn công tác tại Hà Nội. Ảnh: Phạm Kiên - TTXVN\n\nHai bên đã gặp nhau./.", "TTXVN"),
    ("Hai bên đã gặp nhau hôm nay.\n\nTheo Hà Nội Mới", "Hà Nội Mới"),
    ("The ministers met on Monday.\n\nSource: Harbour Weekly", "Harbour Weekly"),
    ("Hà Nội (TTXVN 12/3/2024) - Hai bên đã gặp nhau hôm nay.", "TTXVN"),
  ])
  func `a publisher that names itself is the source`(text: String, name: String) throws {
    #expect(source(try article(text)) == name)
    #expect(source(try article(text.decomposedStringWithCanonicalMapping)) == name)
  }

  @Test(arguments: [
    "“It spreads,” she said, according to Politico.", "In a recent interview with AFP, the minister spoke.",
    "Theo Reuters, hai bên đã gặp nhau.", "The ministers met. Photo: AFP\n\nThey spoke of ports.",
    "Đoàn công tác tại Hà Nội. Ảnh: Phạm Kiên - TTXVN\n\nHai bên đã gặp nhau.",
    "Hai bên đã gặp nhau hôm nay.\n\nĐoàn công tác tại Hà Nội (Ảnh: TTXVN)",
    "Drones (UAV) were seen over the port (again).", "The plan (EU) - of old - failed.",
  ])
  func `a paper that is quoted is not`(text: String) throws {
    #expect(source(try article(text)) == nil)
  }

  @Test func `a dateline is no part of the headline`() throws {
    #expect(
      try article("HÀ NỘI, (TTXVN) - Bộ trưởng đã tiếp đoàn công tác.").headline.text
        == "Bộ trưởng đã tiếp đoàn công tác")
    #expect(
      try article("WASHINGTON — The ministers met on Monday.").headline.text == "The ministers met on Monday")
  }
}

/// Beginnings of paragraphs that end where the search for a dateline ends.
struct DatelineLimitTests {
  @Test(arguments: [" – ", " — ", " -- ", "--", " - ", ") — ", "/ – "], 90..<132)
  func `a dash is found or not, wherever it lies`(dash: String, length: Int) throws {
    let words = String(repeating: "Cảng Antwerp ", count: 12).utf8.prefix(length)
    for start in ["", "Hà Nội – "] {
      let head = start + String(decoding: words, as: UTF8.self)
      let paragraph = head + dash + "the tail of the sentence is here."
      let found = try article("Ships leave the port\n\n\(paragraph)\n")
      #expect(found.headline.text == "Ships leave the port")
    }
  }
}
