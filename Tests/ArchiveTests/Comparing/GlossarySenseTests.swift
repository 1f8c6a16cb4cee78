import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// Which pairs are terms, in the sense of the article.
struct GlossarySenseTests {
  private static let english = article(
    "a",
    text: """
      The mayor of Da Nang said on Monday that flash floods had cut the city off. Two passengers of a ferry are \
      missing, and a man is in custody. The car of the mayor was found in May near the port. Tourists were able to \
      leave, and one tourist stayed.
      """)
  private static let vietnamese = article(
    "b",
    text: """
      Thị trưởng Đà Nẵng cho biết hôm thứ Hai rằng lũ quét đã chia cắt thành phố. Hai hành khách của chiếc phà mất \
      tích, một người bị tạm giữ. Xe của thị trưởng được tìm thấy hồi tháng Năm gần cảng. Du khách có thể rời đi.
      """, language: .vietnamese)

  private func pairs(of id: ArticleID, in articles: [Article]) async throws -> [String: String] {
    let library = await Library.opened(articles)
    let glossary = try #require(await library.glossary(of: id, in: nil))
    let terms = glossary.entries.filter { $0.kind == .term }
    return Dictionary(terms.map { ($0.source.lowercased(), $0.targets[0]) }) { first, _ in first }
  }

  @Test func `words of general language, dates and numbers are no terms`() async throws {
    let pairs = try await pairs(of: Self.english.id, in: [Self.english, Self.vietnamese])
    for word in ["city", "car", "able", "may", "monday", "two", "man"] { #expect(pairs[word] == nil) }
  }

  @Test func `a translation is a whole word that the other story has`() async throws {
    let pairs = try await pairs(of: Self.english.id, in: [Self.english, Self.vietnamese])
    #expect(pairs["mayor"] == "thị trưởng")
    #expect(pairs["flash floods"] == "lũ quét")
    #expect(pairs["flash"] == nil)
    #expect(pairs["ferry"] == "phà")
    // Not the custody of a child.
    #expect(pairs["custody"] != "quyền nuôi con")
  }

  @Test func `a singular and a plural are one term`() async throws {
    let pairs = try await pairs(of: Self.english.id, in: [Self.english, Self.vietnamese])
    #expect(pairs["tourist"] == "du khách")
    #expect(pairs["tourists"] == nil)
    let back = try await self.pairs(of: Self.vietnamese.id, in: [Self.english, Self.vietnamese])
    // The other story writes `passengers`.
    #expect(back["hành khách"] == "passenger")
  }

  @Test func `terms are found in a text in NFD as in NFC`() async throws {
    let decomposed = article(
      "d", text: Self.vietnamese.text.decomposedStringWithCanonicalMapping, language: .vietnamese)
    let composed = try await pairs(of: Self.vietnamese.id, in: [Self.english, Self.vietnamese])
    let pairs = try await pairs(of: decomposed.id, in: [Self.english, decomposed])
    #expect(pairs.values.sorted() == composed.values.sorted())
    let back = try await self.pairs(of: Self.english.id, in: [Self.english, decomposed])
    #expect(back["mayor"] == "thị trưởng")
  }

  @Test func `without another story only pairs with one sense are shown`() async throws {
    let alone = article(
      "c", text: "The passengers of the bus are in custody. The prime minister sold a single.")
    let pairs = try await pairs(of: alone.id, in: [alone])
    #expect(pairs["passengers"] == "hành khách")
    #expect(pairs["custody"] == nil)
    #expect(pairs["single"] == nil)
    // Of several names the usual one.
    #expect(pairs["prime minister"] == "thủ tướng")
  }
}
