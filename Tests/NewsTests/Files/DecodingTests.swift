internal import News
import Testing

/// Which bytes are text, and which text they are.
struct DecodingTests {
  private static let utf8 = Array("Bỉ và Mỹ hợp tác.".utf8)

  @Test(arguments: [
    (utf8, TextEncoding.utf8),
    ([0xef, 0xbb, 0xbf] + utf8, .utf8WithBOM),
    (utf16("Bỉ và Mỹ hợp tác.", isBigEndian: false), .utf16LittleEndian),
    (utf16("Bỉ và Mỹ hợp tác.", isBigEndian: true), .utf16BigEndian),
  ])
  func `every encoding gives the same text`(bytes: [UInt8], encoding: TextEncoding) throws {
    let article = try reader.article(contents: bytes, path: "x")
    #expect(article.text == "Bỉ và Mỹ hợp tác.")
    #expect(article.encoding == encoding)
    #expect(article.headline.text == "Bỉ và Mỹ hợp tác")
  }

  @Test(arguments: [
    ([], FileProblem.Cause.empty),
    ([0xef, 0xbb, 0xbf], .blank),
    (Array(" \r\n\t\u{a0}\u{3000}".utf8), .blank),
    (Array("news\0".utf8), .notText(byte: 0, offset: 4)),
    ([0xff, 0xfe, 0x41, 0, 0, 0], .notText(byte: 0, offset: 4)),
    ([0xff, 0xfe, 0x41, 0, 0, 0xdc, 0x41, 0], .notText(byte: 0, offset: 4)),
    (Array("T".utf8) + [0xf4, 0xe5] + Array("nh".utf8), .notText(byte: 0xf4, offset: 1)),
  ])
  func `what is no text is refused with the reason`(bytes: [UInt8], cause: FileProblem.Cause) {
    #expect(throws: FileProblem(path: "x", cause: cause, isNamed: false)) {
      try reader.article(contents: bytes, path: "x")
    }
  }

  @Test func `a text cut within a letter shows that a letter is missing`() throws {
    for cut in 1...2 {
      let article = try reader.article(contents: Array("Bỉ".utf8.dropLast(3 - cut)), path: "x")
      #expect(article.text == "B\u{fffd}")
    }
  }

  @Test func `a stray byte in a long text is shown and the rest is read`() throws {
    let article = try reader.article(
      contents: Array(String(repeating: "news ", count: 40).utf8) + [0x81, 0x41], path: "x")
    #expect(article.text.hasSuffix("news \u{fffd}A"))
  }

  @Test func `composition and line breaks stay as they are`() throws {
    let text = "Bi\u{309} va\u{300} My\u{303}.\r\n\r\nBỉ và Mỹ.\r"
    #expect(Array(try article(text).text.utf8) == Array(text.utf8))
  }

  @Test func `a file beyond the largest is refused`() {
    let bytes = [UInt8](repeating: 0x61, count: Format.largestArticle + 1)
    #expect(throws: FileProblem(path: "x", cause: .tooLarge(bytes: bytes.count), isNamed: false)) {
      try reader.article(contents: bytes, path: "x")
    }
  }
}

private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
  ([0xfeff] + Array(text.utf16)).flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xff)]
    return isBigEndian ? bytes : bytes.reversed()
  }
}
