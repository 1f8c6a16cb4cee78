internal import Foundation
internal import Intake
internal import News
internal import Testing

@Suite struct PageEncodingTests {
  private static let sentence = "Kỹ sư Đặng Ước nói: “Cây cầu mới sẽ mở vào mùa hè, đường vào đã xong.”"

  private func text(_ page: [UInt8], charset: String? = nil) throws -> (text: String, encoding: String) {
    let draft = try HTMLArticle.draft(of: page, charset: charset)
    return (draft.text.string, draft.text.encoding.rawValue)
  }

  @Test(
    arguments: [
      ([0xef, 0xbb, 0xbf], String.Encoding.utf8, "utf-8-bom"), ([], .utf8, "utf-8"),
      ([0xff, 0xfe], .utf16LittleEndian, "utf-16le"), ([0xfe, 0xff], .utf16BigEndian, "utf-16be"),
      ([], .utf16LittleEndian, "utf-16le"), ([0xff, 0xfe, 0, 0], .utf32LittleEndian, "utf-32le"),
    ] as [([UInt8], String.Encoding, String)])
  func `Unicode in each form`(mark: [UInt8], encoding: String.Encoding, name: String) throws {
    let page = "<html><meta charset=iso-8859-1><p>\(Self.sentence)</p>"
    let bytes = mark + Array(try #require(page.data(using: encoding)))
    let found = try text(bytes)
    #expect(found.text == Self.sentence)
    #expect(found.encoding == name)
  }

  @Test func `the encoding that the page names counts`() throws {
    let page: [UInt8] = Array(
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>".utf8)
    let words: [UInt8] = [0xd1, 0xed, 0xe5, 0xe3, 0x20, 0xe8, 0xe4, 0xb8, 0xf2]
    #expect(try text(page + words).text == "Снег идёт")
  }

  @Test func `the encoding that the server named counts where the page names none`() throws {
    let words: [UInt8] = Array("<p>".utf8) + [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]
    #expect(try text(words, charset: "Shift_JIS").text == "日本語")
  }

  @Test func `Latin-1 means Windows-1252`() throws {
    let page = Array("<meta charset='iso-8859-1'><p>".utf8) + [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]
    #expect(try text(page).text == "“café”")
  }

  @Test func `an encoding that writes all letters in ASCII bytes is decoded`() throws {
    let words: [UInt8] =
      [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c] + [0x1b, 0x28, 0x42] + Array(" 2".utf8)
    let found = try text(Array("<meta charset=iso-2022-jp><p>".utf8) + words)
    #expect(found.text == "日本語 2")
    #expect(found.encoding == "iso-2022-jp")
  }

  @Test func `an encoding of one language is read under a Western name`() throws {
    // "Tàu rời cảng sáng sớm" in TCVN3.
    let words: [UInt8] =
      Array("T".utf8) + [0xb5] + Array("u r".utf8) + [0xea] + Array("i c".utf8) + [0xb6] + Array("ng s".utf8)
      + [0xb8] + Array("ng s".utf8) + [0xed] + Array("m".utf8)
    #expect(try text(Array("<meta charset=iso-8859-1><p>".utf8) + words).text == "Tàu rời cảng sáng sớm")
  }

  @Test func `a page that names a wrong encoding is read by its bytes`() throws {
    #expect(try text(Array("<meta charset=gbk><p>\(Self.sentence)".utf8)).text == Self.sentence)
    let latin =
      Array("<meta charset=utf-8><p>".utf8)
      + Array(
        "Le café d’été à Nîmes est fermé, hélas.".unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x92 })
    #expect(try text(latin).text == "Le café d’été à Nîmes est fermé, hélas.")
  }

  @Test func `a scalar that is cut off does not spoil the page`() throws {
    let page = Array("<p>\(Self.sentence)</p><p>Mùa hè, cầu m".utf8) + [0xe1, 0xbb]
    let found = try text(page)
    #expect(found.text.contains(Self.sentence))
    #expect(found.encoding == "utf-8")
  }
}
