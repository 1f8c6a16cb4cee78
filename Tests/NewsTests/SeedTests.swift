import Foundation
internal import News
import Testing

/// The five seeds: unchanged, and set as a person would set them.
struct SeedTests {
  @Test(arguments: [
    ("000_5c337ccf984329de.txt", 3006, "16b18bc41883f30b9adb2c7c6a31a6ff5f6a5a7be9989d4ba380759bf64174bf"),
    ("001_fd45738ea2042fc2.txt", 3724, "0ec39ebbc7309c0105a60f861ca33825ebd81d35c00df94f1b91a5ae60c5c3bd"),
    ("002_66b3b092d3437ad0.txt", 2572, "9bfdd1197a1a90e4394e821e75295bca0a56c58f50974fc52f1816ad7e752f25"),
    ("003_a449593dcb19681b.txt", 4025, "0be3d4f4a93fc8c3150ccf570d3634fea34bfbe5512dcaf39d682655f4a81475"),
    ("004_efec3ef3b201eac6.txt", 4235, "33bdb5466783083fc2030e4b46fdaae7debb7bced0a5929ea575c03f60fc1bf8"),
  ])
  func `a seed is byte for byte what it was`(name: String, size: Int, digest: String) throws {
    let path = seedsFolder + "/" + name
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int == size)
    #expect(try sha256(of: path) == digest)
  }

  @Test func `the report of the agency has its date line and its end mark`() throws {
    let article = try seed("000")
    #expect(kinds(article) == [.dateLine] + Array(repeating: .paragraph, count: 12) + [.endMark])
    #expect(
      article.headline.text
        == "Nạn buôn bán ma túy xuyên lục địa tiếp tục là thách thức an ninh nghiêm trọng đối với châu Âu")
    #expect(article.headline.isDerived && article.headline.isCut)
    #expect(article.date?.description == "2025-09-11")
    #expect(source(article) == "TTXVN")
    #expect(!article.breaksOff)
  }

  @Test func `the digest has headings, items and no date`() throws {
    let article = try seed("001")
    #expect(
      kinds(article) == [
        .heading, .paragraph, .heading, .paragraph, .heading, .paragraph, .heading, .paragraph, .heading,
        .heading,
        .marker, .heading, .paragraph, .heading, .marker, .listItem, .marker, .listItem,
      ])
    #expect(
      article.headline.text
        == "Belgium and the US are increasing collaboration to combat drug trafficking")
    #expect(article.date == nil)
    #expect(article.source == nil)
    #expect(article.breaksOff)
  }

  @Test func `the interview has subheadings between blank lines`() throws {
    let article = try seed("002")
    #expect(
      outline(article).filter { $0.hasPrefix("heading") } == [
        "heading: Pooling Resources and Intelligence Against Drug Trafficking",
        "heading: Record-Breaking Cocaine Seizures in Antwerp",
        "heading: Addressing Corruption and Enhancing Communication",
      ])
    #expect(
      article.headline.text
        == "Belgian Interior Minister Annelies Verlinden has expressed mounting concerns")
    #expect(article.date?.description == "2024-01-21")
    #expect(article.source == nil)
    #expect(!article.breaksOff)
  }

  @Test func `the article on one line is set in paragraphs with its heading and its post`() throws {
    let article = try seed("003")
    #expect(
      outline(article).filter { !$0.hasPrefix("paragraph") } == [
        "heading: Belgium seeks stronger international partnerships against drug violence",
        "post: I am honored to represent the U.S. and President @realDonaldTrump at the Five Country Ministerial in "
          + "London. Criminal cartels, child predators, drug traffickers, and human smugglers threaten every nation. "
          + "Together, we are putting an end to this evil.We saw firsthand how drones,… pic.twitter.com/TEsOOm3MBa"
          + "— Secretary Kristi Noem (@Sec_Noem) September 8, 2025",
      ])
    #expect(
      article.parts.filter { $0.kind == .paragraph }.allSatisfy { (250...600).contains($0.range.count) })
    #expect(article.parts.filter { $0.kind != .space }.dropFirst().allSatisfy { $0.isDerived })
    #expect(
      article.headline.text
        == "U.S. Homeland Security Secretary Kristi Noem visited the port of Antwerp on Wednesday")
    #expect(article.date?.description == "~2025-09")
    #expect(!article.breaksOff)
  }

  @Test func `the report of the visit begins with the caption of its photo`() throws {
    let article = try seed("004")
    #expect(kinds(article) == [.dateLine, .caption] + Array(repeating: .paragraph, count: 6) + [.endMark])
    #expect(outline(article)[1].hasSuffix("Ảnh: Phạm Kiên - TTXVN"))
    #expect(
      article.headline.text
        == "Thượng tướng Lương Tam Quang, Thứ trưởng Bộ Công an tiếp Giám đốc Cơ quan An ninh vận tải")
    #expect(article.date?.description == "2024-06")
    #expect(source(article) == "TTXVN")
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `a seed is set the same however its letters, its lines and its file are encoded`(prefix: String) throws
  {
    let original = try seed(prefix)
    let others = [
      original.text.decomposedStringWithCanonicalMapping, original.text.replacing("\n", with: "\r\n"),
      "\u{feff}" + original.text, original.text + "\n\n",
    ]
    for text in others {
      let other = try article(text)
      #expect(kinds(other) == kinds(original))
      #expect(other.headline.text == original.headline.text)
      #expect(other.date == original.date)
      #expect(source(other) == source(original))
      #expect(other.wordCount == original.wordCount)
      #expect(other.breaksOff == original.breaksOff)
    }
  }
}

private func kinds(_ article: Article) -> [Part.Kind] {
  article.parts.map(\.kind).filter { $0 != .space }
}

private func sha256(of path: String) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["sha256sum", path]
  process.standardOutput = output
  try process.run()
  let printed = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: printed.prefix(64), as: UTF8.self)
}
