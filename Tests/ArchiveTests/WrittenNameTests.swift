import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

/// Every form in which articles write a name, and every form that the tables have, finds the entity.
struct WrittenNameTests {
  private static let texts = [
    ("us", "The US sent help to the island on Monday. The US will send more.", Language.english),
    ("hk", "Hoa Kỳ gửi hàng cứu trợ tới đảo. Hoa Kỳ sẽ gửi thêm.", .vietnamese),
    ("sg", "TP.HCM có thêm một con đường ở quận Ba.", .vietnamese),
    ("fa", "The Federal Aviation Administration grounded the aircraft. The FAA gave no reason.", .english),
    ("fb", "The FAA said on Monday that flights were safe.", .english),
  ]

  private func library() async -> Library {
    await .opened(Self.texts.map { article($0.0, text: $0.1, language: $0.2) })
  }

  private func found(_ query: String, in library: Library) async throws -> Set<String> {
    await Set(library.headlines(Listing(query: try Query(parsing: query))))
  }

  @Test(arguments: [
    ("name:\"Hoa Kỳ\"", ["hk", "us"]), ("name:US", ["hk", "us"]), ("name:\"United States\"", ["hk", "us"]),
    ("name:\"TP.HCM\"", ["sg"]), ("name:\"Sài Gòn\"", ["sg"]), ("sài gòn", ["sg"]),
    ("name:\"Federal Aviation Administration\"", ["fa", "fb"]), ("name:FAA", ["fa", "fb"]),
  ])
  func `a query by any form finds the articles`(query: String, expected: [String]) async throws {
    #expect(try await found(query, in: await library()) == Set(expected))
  }

  @Test func `a common word in small letters is no acronym`() async throws {
    #expect(try await found("us", in: await library()) == ["us"])
  }

  @Test func `the page lists each written form with its number`() async throws {
    let library = await library()
    let key = try #require(await library.entities(called: "Hoa Kỳ").first)
    let page = try #require(await library.entityPage(of: key))
    let forms = page.names.filter { $0.mentions > 0 }
    #expect(Set(forms.map(\.name)) == ["US", "Hoa Kỳ"])
    #expect(forms.allSatisfy { $0.mentions == 2 })
    #expect(page.entity.names[.english] == "United States")
  }

  @Test func `an acronym does not hide the full name`() async throws {
    let entry = try #require(await library().names().first { $0.id.rawValue == "organization:FAA" })
    #expect(entry.entity.name(in: .english) == "Federal Aviation Administration")
  }
}
