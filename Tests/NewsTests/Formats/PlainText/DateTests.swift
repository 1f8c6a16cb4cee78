import Foundation
internal import News
import Testing

/// Which date an article gets.
struct DateTests {
  @Test(arguments: [
    ("date 2025-09-11 Tin.", "2025-09-11"),
    (" \n date 2024-06 Tin.", "2024-06"),
    ("date 2025\nTin.", "2025"),
    ("date 2024-02-29 Tin.", "2024-02-29"),
    ("date 2025-09-11", "2025-09-11"),
  ])
  func `a date at the head is the article's`(text: String, date: String) throws {
    let article = try article(text)
    #expect(article.date?.description == date)
    #expect(article.parts.contains { $0.kind == .dateLine })
  }

  @Test(arguments: [
    "date 2025-13-40 News came.", "date 2023-02-29 News came.", "date 25-09-11 News came.",
    "date 2025-9-1 News came.",
    "dated 2025-09-11 is the letter.", "date 2025-09-11x News came.", "The date 2025-09-11 is set.",
    "date News came.",
  ])
  func `a wrong date stays text`(text: String) throws {
    let article = try article(text)
    #expect(article.date == nil)
    #expect(outline(article) == ["paragraph: " + text])
  }

  @Test(arguments: [
    ("On September 8, 2025 the ministers met.", "~2025-09"),
    ("On Monday, Sept. 8, 2025, the ministers met.", "~2025-09"),
    ("The ministers met on 8 September 2025 in London.", "~2025-09"),
    ("The ministers met on Monday (2025-09-08) in London.", "~2025-09"),
    ("Ngày 10/9/2025, Thủ tướng Bỉ đã tiếp đoàn Mỹ.", "~2025-09"),
    ("Sáng 10-9-2025, Thủ tướng Bỉ đã tiếp đoàn Mỹ.", "~2025-09"),
    ("Vào ngày 10 tháng 9 năm 2025, Thủ tướng Bỉ đã tiếp đoàn Mỹ.", "~2025-09"),
    ("Ngày 10 tháng Chín năm 2025, Thủ tướng Bỉ đã tiếp đoàn Mỹ.", "~2025-09"),
    ("Ngày 10 tháng Chín, 2025, Thủ tướng Bỉ đã tiếp đoàn Mỹ.", "~2025-09"),
    ("Vào thứ Hai ngày 5 tháng Năm 2008, một con đường bị phong tỏa.", "~2008-05"),
    ("Tối ngày 7 tháng Mười Hai năm 2007, bác sĩ đã đến.", "~2007-12"),
    ("We saw it ourselves. — Jane Roe (@roe) September 8, 2025 So she wrote.", "~2025-09"),
  ])
  func `a full date that says when gives the month, marked as inferred`(text: String, date: String) throws {
    #expect(try article(text).date?.description == date)
    #expect(try article(text.decomposedStringWithCanonicalMapping).date?.description == date)
  }

  @Test(arguments: [
    "The ministers met on Monday.", "It has grown since 2019.", "Ngày 10/9, Thủ tướng đã tiếp đoàn.",
    "The September 11, 2001 attacks changed that.", "He has served since September 8, 2025.",
    "On September 8, 2005 it began; in 2011 it ended.", "It will go on until September 8, 2030.",
    "They paid 2025 dollars.", "The ministers met on 10/9/2025.", "Năm 2024, hai bên đã ký kết.",
    "On February 30, 2025 nothing happened.",
  ])
  func `what says nothing of the report's own time infers nothing`(text: String) throws {
    #expect(try article(text).date == nil)
  }
}
