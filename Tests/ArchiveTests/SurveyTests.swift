import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// The survey of stories, in one go and article by article.
struct SurveyTests {
  private static let visits = [
    "en.txt": """
    Penny Wong visits Haiphong

    7 May 2025

    Foreign Minister Penny Wong visited the port of Haiphong on Tuesday to open a terminal for wind turbines. \
    Vietnam's Prime Minister Pham Minh Chinh welcomed Penny Wong and praised Australia for its help. The \
    terminal will ship 340 turbines a year, Wong said.
    """,
    "vi.txt": """
    Ngoại trưởng Penny Wong thăm Hải Phòng

    7/5/2025

    Ngoại trưởng Penny Wong hôm thứ Ba thăm cảng Hải Phòng và dự lễ khánh thành bến cảng cho tua-bin gió. Thủ \
    tướng Phạm Minh Chính tiếp bà Penny Wong và cảm ơn Úc đã giúp đỡ. Bến cảng sẽ xuất 340 tua-bin mỗi năm, bà \
    Wong cho biết.
    """,
  ]

  private static let later = """
    Wong opens turbine terminal in Haiphong

    8 May 2025

    Foreign Minister Penny Wong opened a terminal for wind turbines in the port of Haiphong, which will ship 340 \
    turbines a year. Prime Minister Pham Minh Chinh welcomed Wong and thanked Australia for its help.
    """

  /// Articles that tell stories of their own: so many that one more is compared by a search.
  private static let others = (0..<40).map { number in
    """
    The \(towns[number % towns.count]) council and item \(number)

    \(number % 28 + 1) March 2025

    Councillors in \(towns[number % towns.count]) voted on item \(number * 37 + 11) of their list, \
    \(subjects[number / 5]). The \(subjects[number / 5]) will cost \(number * 911 + 3000) crowns.
    """
  }

  private static let towns = ["Aarhus", "Bergen", "Cork", "Dunkirk", "Elche"]
  private static let subjects = [
    "a heated pool", "the lamps of the harbour", "a school kitchen", "new trams", "the theatre's roof",
    "two footbridges", "a bird reserve", "the market clock",
  ]

  private static func groups(_ scratch: Scratch) async -> Set<Set<String>> {
    let library = scratch.library()
    await library.open(to: .surveyed) { _ in }
    let rows = await library.rows(
      RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: .max)
    ).rows
    let names = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.id, ($0.path as NSString).lastPathComponent) })
    return Set(await library.storyGroups().map { Set($0.compactMap { names[$0] }) })
  }

  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (number, text) in others.enumerated() { try scratch.write(text, to: "other-\(number).txt") }
    for (name, text) in visits { try scratch.write(text, to: name) }
    return scratch
  }

  @Test func `a new article joins a story without a new survey of all`() async throws {
    let scratch = try Self.scratch()
    #expect(await Self.groups(scratch).contains(["en.txt", "vi.txt"]))
    try scratch.write(Self.later, to: "later.txt")
    #expect(await Self.groups(scratch).contains(["en.txt", "later.txt", "vi.txt"]))
  }

  @Test func `the survey of all articles finds the story that a new article joined`() async throws {
    let scratch = try Self.scratch()
    try scratch.write(Self.later, to: "later.txt")
    #expect(await Self.groups(scratch).contains(["en.txt", "later.txt", "vi.txt"]))
  }
}
