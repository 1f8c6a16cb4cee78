import Foundation
import Testing
internal import Text

/// The words of a text: as recognisers of news read them (`Words`), and as a search compares them (`WordSequence`).
struct WordTests {
  @Test(arguments: [
    ("They met in the U.S. on Monday.", ["They", "met", "in", "the", "U.S", "on", "Monday"]),
    ("Bỉ-Mỹ: “don’t” – 1.200!", ["Bỉ-Mỹ", "don’t", "1.200"]),
    ("  … ", []), ("", []), ("a—b", ["a", "b"]), ("Đà\u{a0}Nẵng", ["Đà", "Nẵng"]),
  ])
  func `words of a text keep the marks within them`(text: String, words: [String]) {
    let bytes = UTF8Text(text)
    #expect(Words(of: bytes, in: bytes.range).map { bytes.string(in: $0) } == words)
  }

  @Test(arguments: [
    ("They met in the U.S. on Monday.", " they met in the us on monday "),
    ("Bỉ-Mỹ: “don’t” – 1.200!", " bi my don t 1 200 "), ("  … ", " "), ("", " "), ("ĐÀ nẵng", " da nang "),
    ("U.S., U.S.A. and U.K.-led", " us usa and uk led "),
    ("J. K. Rowling, J.K. Rowling", " jk rowling jk rowling "),
    ("at 9 p.m. on", " at 9 pm on "), ("Plan B. I went", " plan b i went "),
    ("It's. A test. B", " it s a test b "),
    ("T.P. Đ.N.", " tp dn "), ("С.Ш.А.", " сша "), ("a.b.com www.a.b", " ab com www a b "),
  ])
  func `words of a search are folded and without marks`(text: String, words: String) {
    let sequence = WordSequence(folding: text)
    #expect(sequence.text == words)
    #expect(sequence.isEmpty == (words == " "))
    let folded = foldedBytes(of: text).joiningAbbreviations
    let ranges = WordSequence.wordRanges(in: folded)
    #expect(
      ranges.map { String(decoding: folded[$0], as: UTF8.self) }
        == words.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("Thủ tướng Bỉ", "tuong bi", false, true), ("Thủ tướng Bỉ", "tuong b", false, false),
    ("Thủ tướng Bỉ", "tuong b", true, true), ("Thủ tướng Bỉ", "", true, false), ("", "bi", false, false),
  ])
  func `a sequence contains whole words, and the beginning of a last word where asked`(
    text: String, sought: String, isOpen: Bool, expected: Bool
  ) {
    let sequence = WordSequence(folding: text)
    #expect(sequence.contains(WordSequence(folding: sought), mayGoOn: isOpen) == expected)
  }

  @Test(arguments: [[], [1], [5], [1, 2, 3], [3, 4, 5, 6], [5, 6, 7, 8, 9], [5, 5]] as [[Int]])
  func `the partitioning index is where the predicate begins to hold`(numbers: [Int]) {
    #expect(numbers.partitioningIndex { $0 >= 5 } == numbers.firstIndex { $0 >= 5 } ?? numbers.endIndex)
  }

  @Test func `bytes have the classes of ASCII`() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let isLetter = byte < 0x80 && scalar.properties.isAlphabetic
      #expect(byte.isLetter == isLetter)
      #expect(byte.isUppercase == (isLetter && scalar.properties.isUppercase))
      #expect(byte.isLowercase == (isLetter && scalar.properties.isLowercase))
      #expect(byte.isDigit == ("0"..."9").contains(scalar))
      #expect(byte.isWordByte == (isLetter || byte.isDigit || byte >= 0x80))
      #expect(byte.lowercased == (byte.isUppercase ? byte + 32 : byte))
    }
  }
}
