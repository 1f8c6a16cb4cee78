import Archive
internal import Catalogue
internal import Languages
import Testing

/// Queries that would like to be more than words.
@Suite struct HostileQueryTests {
  private static let articles = [
    article("Ships near Antwerp", text: "Ships near and not in the port of Antwerp."),
    article("Cảng", text: "Tàu ở cảng Đà Nẵng.", language: .vietnamese),
  ]

  private func found(_ typed: String, in library: Library) async -> [String]? {
    guard let query = try? Query(parsing: typed) else { return nil }
    return await library.headlines(Listing(query: query, order: SortOrder(.relevance)))
  }

  @Test(arguments: [
    "port *", "port )", "(port", "port ^", "{port}", "port +", "port \u{0}", "port;", "port' OR 1=1",
    "'port'", "port\\",
    "port %", "port _", "NEAR port", "NEAR AND NOT port", "\"port\" *", "port --", "=port )",

    "port \u{1b}[", "port \u{202e}", "\u{feff}port",
  ])
  func `signs of other languages do nothing to a search`(typed: String) async {
    let library = await Library.opened(Self.articles)
    #expect(await found(typed, in: library) == ["Ships near Antwerp"])
  }

  @Test(arguments: [
    String(repeating: "port ", count: 2_000), String(repeating: "đ", count: 10_000),
    String(repeating: "-", count: 10_000), String(repeating: "a OR ", count: 2_000) + "a",
    String(repeating: "e\u{301}\u{323}", count: 3_000), String(repeating: "=port ", count: 300),
    "\"" + String(repeating: "port ", count: 2_000) + "\"", "path:" + String(repeating: "x/", count: 5_000),
    "name:\"" + String(repeating: "Kristi ", count: 1_000) + "\"",
  ])
  func `ten thousand characters are answered`(typed: String) async {
    let library = await Library.opened(Self.articles)
    let found = await found(typed, in: library)
    #expect(found == nil || found?.isEmpty == false || !typed.hasPrefix("port"))
  }

  @Test func `whatever is typed, the next search finds what it always found`() async {
    let pieces = [
      "\"", "“", "*", "NEAR(", ")", "OR", "-", "=", ":", "\u{0}", "\u{7f}", "lang:", "is:unread", "name:",
      "in:title",
      "path:", "after:2025", "port", "Đà", "Đà", "\u{323}", "東", "🙂", "^", "{", "}", "'", ";", "%", "\n", " ",
      " ",
    ]
    var generator = SystemRandomNumberGenerator()
    let library = await Library.opened(Self.articles)
    for _ in 0..<400 {
      let typed = (0..<Int.random(in: 1...9, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      _ = await found(typed, in: library)
      #expect(await found("port", in: library) == ["Ships near Antwerp"], "after \(typed.debugDescription)")
    }
  }
}
