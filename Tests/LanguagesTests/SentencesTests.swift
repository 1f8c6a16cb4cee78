import Foundation
internal import Languages
import Testing

/// Tests of the ends of sentences. In the tables `|` marks the boundary.
struct SentencesTests {
  @Test(arguments: [
    "Noem visited Antwerp on Wednesday. |She met De Wever.",
    "The U.S. Homeland Security Secretary left the U.S. |The talks went on.",
    "He met Mr. Smith and Dr. A. B. Jones on Sept. 8 at St. Mary’s. |Then he left.",
    "It rose 3.5 percent to 1.000.000 in No. 7. |Nobody knew.",
    "“We shall see.” |She left.",
    "“Why?” he asked. |“Because.”",
    "“Drugs (again).” |“Yes!” |He nodded.",
    "Wait… what? |Nothing.",
    "He waited... |Nothing came.",
    "Apple Inc. said so. |It is Apple Inc. |However, it fell.",
    "1. First things. |2. Second things.",
    "Results: 1. Jane Roe 2. John Doe 3. Anna Berg. |They spoke.", "1. Jane Roe 2. John Doe. |They spoke.",
    "It was 1. |Then it was 2. |She scored 3. |Nobody knew.", "A 2. |B",
    "We end this evil. |We saw it.",
    "See example.com, Node.js and v2.0 for more.",
    "By 10 a.m. the port was closed until 5 p.m. Friday.",
  ])
  func `English sentences end where a reader stops`(marked: String) {
    #expect(sentences(plain(marked)) == expected(marked))
  }

  @Test(arguments: [
    "Ngày 10/9, Thủ tướng Bỉ đã tiếp bà Noem. |Ông bày tỏ ủng hộ.",
    "Bộ Ngoại giao, Bộ Tư pháp… |Hai bên triển khai nhiều hoạt động.",
    "GS.TS. Nguyễn Văn A ở TP. Hồ Chí Minh và TP.HCM nói vậy. |Đúng không? |Đúng!",
    "Giá trị 1.000.000 đồng, tăng 3,5%. |Năm ngoái là 2.5 triệu.",
    "Kết quả tốt hơn. |Ông nói vậy./.",
    "Các bên trao đổi, v.v. |Những nội dung khác còn bàn.",
    "“Chúng tôi sẽ hợp tác.” |Bà nói.",
    "Kết quả: 1. Trần Văn Năm 2. Đỗ Thị Hoa. |Họ đã gặp nhau.",
  ])
  func `Vietnamese sentences end where a reader stops, composed or not`(marked: String) {
    #expect(sentences(plain(marked), .vietnamese) == expected(marked))
    let decomposed = marked.decomposedStringWithCanonicalMapping
    #expect(sentences(plain(decomposed), .vietnamese) == expected(decomposed))
  }

  @Test func `a missing space after the period is forgiven`() {
    #expect(sentences("We end this evil.We saw how.") == ["We end this evil.", "We saw how."])
    #expect(sentences("Ông đã đến.Bà thì không.", .vietnamese) == ["Ông đã đến.", "Bà thì không."])
    #expect(
      sentences("Read vnexpress.Net/x or pic.twitter.com/Abc now") == [
        "Read vnexpress.Net/x or pic.twitter.com/Abc now"
      ])
  }

  @Test func `a blank line ends a sentence and a single line break does not`() {
    #expect(
      sentences("One line\nand the next\n\nAnother\r\n\r\nThird") == [
        "One line\nand the next", "Another", "Third",
      ])
  }

  @Test func `only the range that is asked for is looked at`() {
    let text = Array("First one. Second one. Third one.".utf8)
    #expect(Array(Sentences(of: text, in: 11..<22, by: .neutral)) == [11..<22])
    #expect(Array(Sentences(of: text, in: 5..<5, by: .neutral)).isEmpty)
    #expect(Array(Sentences(of: text, in: 20..<9_999, by: .neutral)).last?.upperBound == text.count)
  }

  @Test func `endless marks and endless tokens are sentences like any`() {
    for piece in [".", "a.B", "…", "\n", "a. ", "\"", "U.S. "] {
      let text = Array(String(repeating: piece, count: 10_000).utf8)
      #expect(
        Sentences(of: text, in: text.indices, by: Language.english.profile.sentences).reduce(0) {
          max($0, $1.upperBound)
        } <= text.count)
    }
  }
}

private func sentences(_ text: String, _ language: Language = .english) -> [String] {
  let bytes = Array(text.utf8)
  return Sentences(of: bytes, in: bytes.indices, by: language.profile.sentences).map {
    String(decoding: bytes[$0], as: UTF8.self)
  }
}

private func plain(_ marked: String) -> String {
  String(decoding: marked.utf8.filter { $0 != UInt8(ascii: "|") }, as: UTF8.self)
}

private func expected(_ marked: String) -> [String] {
  marked.utf8.split(separator: UInt8(ascii: "|")).map {
    let sentence = String(decoding: $0, as: UTF8.self)
    return sentence.hasSuffix(" ") ? String(sentence.dropLast()) : sentence
  }
}
