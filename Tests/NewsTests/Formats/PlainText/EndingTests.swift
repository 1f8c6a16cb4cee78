import Foundation
internal import News
import Testing

/// The last lines of whole texts and of texts that break off.
struct EndingTests {
  private static let bodies = (
    "The ferry that was taken out of service in spring sails again, the harbour master said on Tuesday.",
    "Chuyến phà bị dừng từ mùa xuân đã chạy trở lại, đại diện cảng cho biết hôm thứ Ba tại cuộc họp."
  )

  private func ending(_ line: String) throws -> [Article] {
    let isVietnamese = line.unicodeScalars.contains { $0.value > 0x7f }
    let text =
      isVietnamese
      ? "Phà chạy trở lại\n\n\(Self.bodies.1)\n\n\(line)" : "Ferry is back\n\n\(Self.bodies.0)\n\n\(line)"
    return try [text, text.decomposedStringWithCanonicalMapping].map { try article($0) }
  }

  @Test(arguments: [
    "Đà Nẵng, 5/6/2023", "Đà Nẵng, ngày 5 tháng 6 năm 2023", "Thành phố Hồ Chí Minh, ngày 5/6/2023",
    "Huế, tháng 6/2023", "Bergen, 5 June 2023", "Bergen, Norway, June 5, 2023", "5 June",
    "Theo báo Hải Cảng", "Theo hãng tin Reuters", "With reporting from Reuters",
    "With reporting from the Associated Press", "Additional reporting from AFP and Reuters",
    "The author is a fellow of the Institute of Ports", "Tác giả là nhà nghiên cứu về cảng biển",
    "ferry, harbour, sea travel", "Ferry, harbour, sea travel, northern islands, winter timetable, tickets",
    "phà, cảng biển, giao thông", "Jane Roe, Bergen", "And so it goes…",
    "Phà sẽ còn chạy lại…", "Nobody knows [sic]", "You can follow Jane Roe on X",
  ])
  func `a text is whole behind a place, a source, tags or a line about its author`(line: String) throws {
    for article in try ending(line) { #expect(!article.breaksOff) }
  }

  @Test(arguments: [
    "In the summer, the", "Tickets, which cost less,", "The master of the harbour said that the",
    "Passengers, crew and the", "With reporting from the", "Ông cho biết giá vé, lịch chạy và",
    "The master of the harbour, the crew and…", "The master of the harbour, the crew and...",
    "Ông cho biết giá vé, lịch chạy và…", "The ferry sails again on […]", "The ferry sails again. It [...]",
    "The ferry sails again on [+1204 chars]",
  ])
  func `a text that stops within a sentence breaks off`(line: String) throws {
    for article in try ending(line) { #expect(article.breaksOff) }
  }

  @Test(arguments: ["END", "FIN", "- FIN -", "END/AB", "ends/ab/cd", "HẾT"])
  func `a mark ends a text and names no author`(mark: String) throws {
    for article in try ending(mark) {
      #expect(article.author == nil)
      #expect(article.parts.last?.kind == .endMark)
    }
  }
}
