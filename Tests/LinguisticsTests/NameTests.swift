import Corpus
import Foundation
import Linguistics
import Testing

/// The mentions of a text as `Kristi Noem = person:kristi noem`.
private func mentions(_ text: String, _ language: Language) -> [String] {
  let bytes = Array(text.utf8)
  return NameRecognizer().names(in: text, prose: [0..<bytes.count], language: language).mentions.map {
    mention in
    "\(String(decoding: bytes[mention.range], as: UTF8.self)) = \(mention.entity)"
  }
}

@Test func `short forms, middle names and possessives mean one person`() {
  let text = """
    Kristi Noem visited the port of Antwerp. Noem's visit was short. Kristi Lynn Noem met Bart De Wever, and De \
    Wever thanked her.
    """
  #expect(
    mentions(text, .english) == [
      "Kristi Noem = person:kristi noem", "Antwerp = place:antwerp", "Noem = person:kristi noem",
      "Kristi Lynn Noem = person:kristi noem", "Bart De Wever = person:bart de wever",
      "De Wever = person:bart de wever",
    ])
}

@Test func `a Vietnamese report gives the keys of the English one`() {
  let text = """
    Thủ tướng Bỉ Bart De Wever đã tiếp Bộ trưởng An ninh Nội địa Mỹ, Kristi Noem, tại thành phố Antwerp. Ông De \
    Wever cảm ơn bà Noem, người đến từ Hoa Kỳ.
    """
  let expected = [
    "Bỉ = place:BE", "Bart De Wever = person:bart de wever", "Mỹ = place:US",
    "Kristi Noem = person:kristi noem",
    "thành phố Antwerp = place:antwerp", "De Wever = person:bart de wever", "Noem = person:kristi noem",
    "Hoa Kỳ = place:US",
  ]
  #expect(mentions(text, .vietnamese) == expected)
  #expect(
    mentions(text.decomposedStringWithCanonicalMapping, .vietnamese).map(
      \.precomposedStringWithCanonicalMapping)
      == expected)
}
