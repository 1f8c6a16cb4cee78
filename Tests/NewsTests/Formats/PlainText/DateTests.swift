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
    ("12/03/2024 09:14", "2024-03-12"), ("Thứ tư, 19/06/2024 17:01 (GMT+7)", "2024-06-19"),
    ("PV - Thứ Ba, ngày 12/3/2024 06:03 GMT+7", "2024-03-12"), ("2024-03-12", "2024-03-12"),
    ("2024-03-12T08:15:00+07:00", "2024-03-12"), ("Updated 9:14 AM EDT, Tue March 12, 2024", "2024-03-12"),
    ("Cập nhật lúc 17h01, Chủ nhật, 17/3/2024", "2024-03-17"), ("12 tháng 3 năm 2024, 17:01", "2024-03-12"),
    ("By Jane Roe, 12 March 2024", "2024-03-12"), ("Tue, 12 Mar 2024 08:15:00 +0700", "2024-03-12"),
    ("12.03.2024", "2024-03-12"), ("20240312", "2024-03-12"), ("12/03/2024 | 13/03/2024", "2024-03-12"),
    ("Đăng ngày 12/3/2024 bởi admin", "2024-03-12"), ("(TTXVN) - Ngày 12/3/2024", "2024-03-12"),
    ("Published 09:14 12/03/2024", "2024-03-12"), ("T3, 12/03/2024", "2024-03-12"),
    ("Updated 1715 GMT (0115 HKT) March 12, 2024", "2024-03-12"), ("0845 GMT 12 March 2024", "2024-03-12"),
    ("March 12, 2024 / 5:01 PM EDT / CBS News", "2024-03-12"),
    ("Updated - March 12, 2024 05:01 pm IST - NEW DELHI", "2024-03-12"),
    ("March 12, 20245:01 PM ET", "2024-03-12"), ("12/03/202417:01", "2024-03-12"),
    ("2024.03.12", "2024-03-12"), ("2024.3.12 17:01", "2024-03-12"), ("12-Mar-2024", "2024-03-12"),
    ("12/Mar/2024", "2024-03-12"), ("12/Mar/2024 09:14:11", "2024-03-12"),
    ("Updated 9:14 AM EDTUpdated 9:14 AM EDT, Tue March 12, 2024", "2024-03-12"),
    ("Published 5 PM GMTLast updated 6 PM GMT, Wed March 13, 2024", "2024-03-13"),
    ("Tue, 12-March-2024", "2024-03-12"), ("12 thg 3, 2024", "2024-03-12"),
    ("Bergen, Tuesday, March 12, 2024", "2024-03-12"), ("Bergen, Norway, 12 March 2024", "2024-03-12"),
    ("Hà Nội, thứ Ba ngày 12/3/2024", "2024-03-12"), ("Đà Nẵng, sáng 12/3/2024", "2024-03-12"),
    ("(VTC News) - 12/03/2024 17:01:00 +07:00", "2024-03-12"), ("VOV.VN - 12/03/2024", "2024-03-12"),
    ("Bergen, 12 March 2024 — Jane Roe", "2024-03-12"), ("Jane Roe — Bergen, 12 March 2024", "2024-03-12"),
  ])
  func `a line of date gives its day, whatever years the text names`(line: String, date: String) throws {
    let text =
      "Cầu mới sắp thông xe\n\n\(line)\n\nCây cầu sẽ được mở rộng vào năm 2031, bộ này cho biết hôm thứ Ba."
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      let article = try article(text)
      #expect(article.date?.description == date)
      #expect(outline(article).contains { $0.hasPrefix("byline: ") })
      #expect(article.headline.text == "Cầu mới sắp thông xe")
    }
  }

  @Test(arguments: [
    ("HANOI, March 12, 2024 (VNA) - The bridge opened today.", "2024-03-12"),
    ("OSLO, Norway, March 12, 2024 /PRNewswire/ -- The bridge opened today.", "2024-03-12"),
    ("OSLO, March 12, 2024 (GLOBE NEWSWIRE) -- The bridge opened today.", "2024-03-12"),
    ("Đà Nẵng (TTXVN 12/3/2024) - Cây cầu đã được thông xe.", "2024-03-12"),
    ("Huế, ngày 12/3/2024 – Cây cầu đã được thông xe.", "2024-03-12"),
    ("OSLO--(BUSINESS WIRE)--March 12, 2024--The bridge opened today.", "2024-03-12"),
    ("Oslo, Norway--(BUSINESS WIRE)--12 March 2024-- The bridge opened today.", "2024-03-12"),
    ("OSLO -- (BUSINESS WIRE) -- March 12, 2024 -- The bridge opened today.", "2024-03-12"),
    ("OSLO, March 12, 2024--(BUSINESS WIRE)--The bridge opened today.", "2024-03-12"),
    ("2024-03-12 | OSLO – The bridge opened today.", "2024-03-12"),
    ("12 March 2024 – Oslo, Norway – The bridge opened today.", "2024-03-12"),
    ("12/3/2024 | Đà Nẵng - Cây cầu đã được thông xe.", "2024-03-12"),
    ("OSLO, Norway (Harbourwired - March 12, 2024) - The bridge opened today.", "2024-03-12"),
    ("OSLO, NORWAY--(Harbourwire - Mar 12, 2024) - The bridge opened today.", "2024-03-12"),
    ("(Harbourwire - March 12, 2024) The bridge opened today.", "2024-03-12"),
    ("Huế (TTXVN - 12/3/2024) - Cây cầu đã được thông xe.", "2024-03-12"),
  ])
  func `a dateline gives its day`(text: String, date: String) throws {
    #expect(try article(text).date?.description == date)
  }

  @Test(
    arguments: [
      ("12/03/2024", "2024"), ("Published 09:14 12/03/2024", "2024"), ("Tuesday 05/03/2024", "2024-03-05"),
      ("Monday 05/03/2024", "2024"), ("Friday 05/03/2024", "2024-05-03"),
      ("12/03/2024 | 14/03/2024", "2024-03-12"),
      ("03/12/2024 | Updated 03/14/2024", "2024-03-12"), ("03/03/2024", "2024-03-03"),
      ("Updated 9:14 AM EDT, Wed March 13, 2024 | Published 8:00 AM EDT, Tue March 12, 2024", "2024-03-12"),
      ("Updated 13 March 2024\n\nPublished 12 March 2024", "2024-03-12"),
      ("Posted on March 12, 2024 by admin", "2024-03-12"), ("20241312", nil), ("12345678", nil),
    ] as [(String, String?)])
  func `a day in figures counts as far as its line shows which number is the month`(
    line: String, date: String?
  ) throws {
    let text =
      "Ferry is back in the harbour\n\n\(line)\n\nThe ferry that was out of service sails again, they said."
    #expect(try article(text).date?.description == date)
  }

  @Test(
    arguments: [
      ("Bergen, 12 March 2024 — Jane Roe", "Jane Roe"), ("BERGEN, March 12, 2024 — By Jane Roe", "Jane Roe"),
      ("Huế, 12/3/2024 - Minh An", "Minh An"), ("Updated - March 12, 2024 05:01 pm IST - KUALA LUMPUR", nil),
      ("March 12, 2024 / 5:01 PM EDT / CBS/AP", nil), ("Bergen, Tuesday, March 12, 2024", nil),
      ("(VTC News) - 12/03/2024 17:01", nil),
    ] as [(String, String?)])
  func `a place or a paper beside a day is no author`(line: String, author: String?) throws {
    let text = "Phà trở lại cảng\n\n\(line)\n\nChuyến phà bị dừng từ mùa xuân đã chạy trở lại hôm thứ Ba."
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      #expect(try article(text).author == author)
    }
  }

  @Test func `a place with a day above a text is a headline, and above a headline a date`() throws {
    let body = "The second ferry was taken out of service on that day, and the harbour was closed."
    let alone = try article("Bergen, 9 April 2014\n\n\(body)\n\n\(body)")
    #expect(alone.headline.text == "Bergen, 9 April 2014")
    let above = try article("Bergen, 9 April 2014\n\nThe last day of the ferry\n\n\(body)")
    #expect(above.headline.text == "The last day of the ferry")
    #expect(above.date?.description == "2014-04-09")
  }

  @Test func `days that head the sections of a timeline are no dates of the article`() throws {
    let section = "The second ferry was taken out of service on that day, and the harbour was closed."
    let text = "How the ferry ended\n\n1 May 1998\n\n\(section)\n\n3 June 1999\n\n\(section)"
    #expect(try article(text).date == nil)
  }

  @Test(arguments: [
    "On Monday, June 3, 1500 workers left the yard.", "On Thursday, June 3, 2000 workers left the yard.",
    "On June 3, 2000 workers left the yard.", "On Tuesday, 3 June, 2015 GMT was the hour of the last ferry.",
    "The line took its name in 1931, shortly before its first ferry sailed on 3 June 1934.",
    "A hearing was held this week.\n\nOn June 3, 2004 the ferry sank.",
    "Phiên xử đã diễn ra trong tuần này.\n\nNgày 3/6/2004, phà bị chìm.",
    "Ngày xét xử được ấn định là ngày 3/6/2004.",
    "The ferry sank ninety years ago, on 3 June 1934.", "The ferry will sail on 3 June 2041.",
    "On 3 June 1998 the ferry sank. The wreck was raised on Tuesday.",
    "Lễ kỷ niệm ngày 3/6/1954 đã diễn ra tại cảng.", "Ngày 3/6/2041, phà mới sẽ chạy.",
    "Phà mới. Ảnh: Minh An chụp ngày 3/6/2014\n\nHai bên đã gặp nhau.",
    "The first ferry sailed on 3 June 1954. Seventy years on, the harbour celebrates.",
    "It is seventy years to the day since the first ferry crossed the bay on 3 June 1954.",
    "Ngày 3/6/1954, chuyến phà đầu tiên rời cảng. Bảy mươi năm sau, cảng tổ chức lễ lớn.",
  ])
  func `a day of another time infers nothing`(text: String) throws {
    #expect(try article(text).date == nil)
  }

  @Test(arguments: [
    "The ministers met on Monday.", "It has grown since 2019.", "Ngày 10/9, Thủ tướng đã tiếp đoàn.",
    "The September 11, 2001 attacks changed that.", "He has served since September 8, 2025.",
    "On September 8, 2005 it began; in 2011 it ended.", "It will go on until September 8, 2030.",
    "They paid 2025 dollars.", "The ministers met on 10/9/2025.", "Năm 2024, hai bên đã ký kết.",
    "On February 30, 2025 nothing happened.", "Version 2024.03.12 of the timetable is out.",
    "The ferry of March 12, 1950\n\nThe wreck was raised.",
  ])
  func `what says nothing of the report's own time infers nothing`(text: String) throws {
    #expect(try article(text).date == nil)
  }
}
