import Foundation
internal import News
import Testing

/// The lines around a text: authors, sources, other stories, notices.
struct SurroundingLineTests {
  private static let body =
    "The ferry that was taken out of service in spring sails again, the harbour master said on Tuesday."
  private static let tin =
    "Chuyến phà bị dừng từ mùa xuân đã chạy trở lại, đại diện cảng cho biết hôm thứ Ba tại cuộc họp."

  @Test(arguments: [
    ("Jane Roe", "Jane Roe"), ("By Jane Roe", "Jane Roe"), ("By Jane Roe and John Doe", "Jane Roe, John Doe"),
    ("by Jane Roe, harbour correspondent", "Jane Roe"), ("Author: Jane Roe", "Jane Roe"),
    ("Reporting by Jane Roe; editing by John Doe", "Jane Roe"),
    ("Reporting by Jane Roe in Oslo; Editing by John Doe and Ann van Lee", "Jane Roe"),
    ("By Jane van Roe in Oslo", "Jane van Roe"),
    ("Jane Roe, jane.roe@example.org", "Jane Roe"), ("MINH AN", "MINH AN"), ("Bài, ảnh: Minh An", "Minh An"),
    ("Tin, ảnh: MINH AN - THU HÀ", "MINH AN, THU HÀ"), ("Tác giả: Minh An", "Minh An"),
    ("PV (t/h)", "PV (t/h)"), ("Jane Roe, harbour correspondent", "Jane Roe"),
    ("— Jane Roe, Harbour Weekly", "Jane Roe"), ("—Jane Roe, Harbour Weekly", "Jane Roe"),
    ("— With reporting by Jane Roe", "Jane Roe"), ("By Jane Roe, Oslo", "Jane Roe"),
    ("BY JANE ROE AND JOHN DOE", "JANE ROE, JOHN DOE"), ("Jane Roe, Transport correspondent", "Jane Roe"),
    ("Bởi Minh An", "Minh An"),
    ("Th.Minh", "Th.Minh"), ("Minh An/VOV", "Minh An"), ("Minh An (Theo AFP)", "Minh An"),
    ("Bài: Minh An, Ảnh: Thu Hà", "Minh An"), ("Bài: MINH AN - Ảnh: THU HÀ", "MINH AN"),
    ("Text: Jane Roe. Photos: John Doe", "Jane Roe"), ("Minh An (Tuổi Trẻ", "Minh An"),
    ("Minh An (Theo báo Hải Cảng)", "Minh An"), ("Minh An (Cảng Online)", "Minh An"),
    ("Jane Roe in Oslo and John Doe in New York", "Jane Roe, John Doe"), ("Minh An/VOV.VN", "Minh An"),
  ])
  func `a signature names the author`(line: String, author: String) throws {
    let text = "Phà chạy trở lại\n\n\(Self.tin)\n\n\(line)"
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      let article = try article(text)
      #expect(article.author == author)
      #expect(article.parts.last?.kind == .byline)
      #expect(!article.breaksOff)
    }
  }

  @Test(arguments: [
    "Harbour Bridge", "World News", "The Ferry", "Ferry 3 Harbour 1", "Jane Roe said so.",
    "By Tuesday the ferry was gone.",
    "Jane Roe (Norway)", "North Sea", "Jane Roe thanks harbour staff", "About Harbour Lines Corp.",
    "About Harbour Lines", "Harbour.net", "VTV.VN", "VNS", "Privacy Policy", "Investor Relations",
    "REUTERS/Jane Roe", "Jane Roe (The Ferry Show, BBC Two)", "Harbour Night (BBC Three)",
  ])
  func `a line that may be no name names no author`(line: String) throws {
    #expect(try article("Ferry is back\n\n\(Self.body)\n\n\(line)").author == nil)
  }

  @Test(
    arguments: [
      ("Ferry is back\n\n\(body)\n\nJane Roe\n\n\(body)", nil),
      ("Ferry is back\n\nJane Roe\n\n\(body)", "Jane Roe"),
      ("Ferry is back\n\n\(body)\n\nReferee\n\nJane Roe", nil),
      ("Phà trở lại\n\n\(tin) MINH AN", "MINH AN"), ("Phà trở lại\n\n\(tin)/. Minh An", "Minh An"),
      ("Ferry is back\n\nOslo, 12 March 2024\n\n\(body)", nil),
      ("Ferry is back\n\nJane Roe\nHarbour correspondent\n\n\(body)", "Jane Roe"),
      ("Ferry is back\n\nBy Jane Roe\nSea and harbour reporter, Oslo\n\n\(body)", "Jane Roe"),
      ("Phà trở lại\n\nMinh An\nPhóng viên đường biển\n\n\(tin)", "Minh An"),
      ("Ferry is back\n\n\(body)\n\n— Jane Roe, Oslo\n— Ann Lee, Bergen", nil),
      ("Ferry is back\n\n\(body)\n\nThe boat was there! LOL", nil),
    ] as [(String, String?)])
  func `a bare name is an author only beside the text`(text: String, author: String?) throws {
    #expect(try article(text).author == author)
  }

  @Test(arguments: [
    "5 hours ago", "an hour ago", "Just now", "Updated 2 days ago", "2 giờ trước", "Cập nhật 5 phút trước",
    "Vừa xong", "Published", "Yesterday at 09:14", "Hôm qua lúc 9:14",
    "Posted on March 12, 2024 by admin", "Published 09:14 12/03/2024", "5 June", "Jun 5", "Mon, Jun 5",
    "Updated 5 June", "5 June, 17:01 GMT", "Monday", "Yesterday", "Today", "Published yesterday", "Hôm qua",
    "Hôm nay, 17:01", "ngày 5 tháng 6", "Cập nhật 15/6",
    "Đăng ngày 12/3/2024 bởi admin",
  ])
  func `a line of publication is no heading`(line: String) throws {
    for text in ["Phà trở lại\n\n\(line)\n\n\(Self.tin)", "Ferry is back\n\n\(line)\n\n\(Self.body)"]
    where text.hasPrefix("Phà") == line.contains(where: { !$0.isASCII }) {
      for text in [text, text.decomposedStringWithCanonicalMapping] {
        #expect(outline(try article(text))[1].hasPrefix("byline: "))
      }
    }
  }

  @Test(arguments: [
    "Story continues below", "Article continues after this advertisement", "Advertisement",
    "Advertisement - Continue reading below", "- Advertisement -", "Scroll to continue",
    "Follow Harbour Weekly on X", "Follow Harbour Weekly on X, Facebook and Instagram", "Quảng cáo",
    "Bài viết tiếp tục sau quảng cáo", "Theo dõi báo Hải Cảng trên Facebook",
  ])
  func `a notice within the text is no heading`(line: String) throws {
    let body = line.contains { !$0.isASCII } ? Self.tin : Self.body
    let text = "Ferry is back\n\n\(body)\n\n\(line)\n\n\(body)"
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      #expect(try article(text).parts.contains { $0.kind == .notice })
    }
  }

  @Test(arguments: [
    "Advertisement spending falls", "Follow the money", "Story behind the ferry",
    "Quảng cáo trực tuyến tăng mạnh",
    "Theo dõi sức khỏe", "AC/DC in the harbour", "The Reuters/Ipsos poll", "5 June", "Monday", "Opinion",
  ])
  func `a heading with such words stays a heading`(line: String) throws {
    let body = line.contains { !$0.isASCII } ? Self.tin : Self.body
    let text = "Ferry is back\n\n\(body)\n\n\(line)\n\n\(body)"
    #expect(outline(try article(text))[2] == "heading: " + line)
  }

  @Test(arguments: [
    "OPINION", "World", "World > Europe", "Business | Ports", "Thế giới", "THỜI SỰ", "Thời sự > Giao thông",
  ])
  func `the section of a paper is no headline`(section: String) throws {
    let isVietnamese = section.contains { !$0.isASCII }
    let (title, body) =
      isVietnamese
      ? ("Chuyến phà qua vịnh chạy trở lại", Self.tin) : ("Ferry service across the bay is back", Self.body)
    for head in ["\(section)\n\n\(title)", "\(section)\n\(title)", "\(title)\n\n\(section)"] {
      let text = "\(head)\n\n\(body)\n\n\(body)"
      for text in [text, text.decomposedStringWithCanonicalMapping] {
        let article = try article(text)
        #expect(article.headline.text.precomposedStringWithCanonicalMapping == title)
        #expect(article.parts.contains { $0.kind == .notice })
      }
    }
  }

  @Test func `an author with a place below a standfirst is no heading`() throws {
    let standfirst = "The harbour is open again after a winter of repairs and of long talks"
    let article = try article("Ferry is back\n\n\(standfirst)\n\nJane Roe in Bergen\n\n\(Self.body)")
    #expect(article.author == "Jane Roe")
  }

  @Test func `a role is a heading without an author above`() throws {
    let text = "Ferry is back\n\n\(Self.body)\n\nPolice editor\n\n\(Self.body)"
    #expect(outline(try article(text))[2] == "heading: Police editor")
  }

  @Test(arguments: [
    ("Related: Ferry sold", "related"), ("Read more: Ferry sold", "related"),
    ("Xem thêm: Phà bị bán", "related"),
    (">> Phà bị bán", "related"), ("Tin liên quan Phà bị bán", "related"),
    ("Subscribe to our letter", "notice"), ("Newsletter sign-up", "notice"), ("Share on Facebook", "notice"),
    ("Chia sẻ qua Zalo", "notice"),
    ("Skip to main content", "notice"),
    ("Most popular", "related"), ("Recommended for you", "related"), ("Read the full report here", "related"),
    ("Tags: ferry, harbour", "notice"), ("Follow us on the harbour's page", "notice"),
    ("* Mời quý độc giả xem chương trình trên truyền hình!", "notice"), ("Từ khóa: phà, cảng", "notice"),
    ("editor@example.org", "notice"), ("#ferry #harbour", "notice"),
    ("Copyright 2024 Harbour Weekly", "notice"),
    ("Follow Harbour Weekly on Facebook", "notice"), ("Follow @harbour on X and Threads", "notice"),
    ("Theo dõi báo Hải Cảng trên Zalo", "notice"), ("8 comments", "notice"), ("Comments (8)", "notice"),
    ("8 bình luận", "notice"), ("1.024 lượt xem", "notice"),
    ("Jane Roe contributed to this report.", "notice"),
    ("Theo báo Lao Động", "source"), ("VOV.VN", "source"), ("VNS", "source"),
    ("Theo Hà Nội Mới", "source"), ("Nguồn: Hà Nội Mới", "source"), ("Source: Harbour Weekly", "source"),
  ])
  func `a line at the end is known for its kind`(line: String, kind: String) throws {
    let text = "Phà chạy trở lại\n\n\(Self.tin)\n\n\(line)"
    let article = try article(text)
    #expect(article.parts.last?.kind.rawValue == kind)
    #expect(article.prose.last.map { article.text(in: $0) } == Self.tin[...])
  }

  @Test(arguments: [
    "Subscribe to our letter, the harbour told its members on Monday, and get a free ticket for the ferry.",
    "Share prices of the yard fell.", "More ferries will sail in the summer.",
    "Theo cảng vụ, chuyến phà đã chạy trở lại vào hôm thứ Ba vừa qua sau nhiều tháng.",
  ])
  func `a sentence of the text is no such line`(sentence: String) throws {
    let text = "Ferry is back\n\n\(Self.body)\n\n\(sentence)\n\n\(Self.body)"
    #expect(outline(try article(text))[2] == "paragraph: " + sentence)
  }

  @Test(arguments: [
    "Phà cập cảng. Ảnh Getty", "Phà cập cảng MINH AN BÌNH", "Phà cập cảng hôm 12.6 REUTERS",
    "Video: Phà cập cảng", "Image source, Getty Images", "Getty Images",
    "Chân dung thuyền trưởng trên phà mới", "(Ảnh minh hoạ)", "Ảnh: Minh An", "Caption: Phà cập cảng",
    "Chú thích ảnh: Phà cập cảng", "REUTERS/Jane Roe", "REUTERS/Jane Roe/File Photo", "(AP Photo/John Doe)",
    "[Photo/Xinhua]", "AFP/Getty Images", "Jane Roe/Reuters", "Jane Roe/AFP via Getty Images",
    "VNA/VNS Photo Minh An", "[Ảnh: TTXVN]",
    "Phà cập cảng. REUTERS/Jane Roe", "Phà cập cảng [Photo/Xinhua]", "Phà cập cảng. (AP Photo/John Doe)",
  ])
  func `a caption is known by a bare credit or a label`(line: String) throws {
    let text = "Phà chạy trở lại\n\n\(Self.tin)\n\n\(line)\n\n\(Self.tin)"
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      #expect(try article(text).parts.filter { $0.kind == .caption }.count == 1)
    }
  }

  @Test func `the credit of a photo is no prose`() throws {
    let article = try article("Phà chạy trở lại\n\nPhà cập cảng. Ảnh: Minh An\n\n\(Self.tin)")
    #expect(article.prose.map { article.text(in: $0) }.contains("Phà cập cảng. "))
    #expect(article.author == nil)
  }

  @Test func `an address before the headline is no headline`() throws {
    let article = try article("https://example.org/ferry\nFerry is back\n2024-03-12\n\n\(Self.body)")
    #expect(article.headline.text == "Ferry is back")
    #expect(!article.headline.isDerived)
    #expect(outline(article).first == "notice: https://example.org/ferry")
  }
}
