import Archive
internal import Catalogue
import Foundation
import Testing

/// Stars, read marks and places of an article stay with it when another program edits its file.
struct SuccessionTests {
  private static let english = """
    Ferry service resumes

    The ferry between the two islands sails again from Monday, the harbour office in Rotterdam said. Storms had kept
    the ships in port for nine days. Passengers with old tickets need no new ones.
    """
  private static let vietnamese = """
    Phà chạy lại từ thứ Hai

    Cảng vụ Hải Phòng cho biết tuyến phà giữa hai đảo sẽ hoạt động trở lại từ thứ Hai. Bão đã giữ tàu trong cảng chín
    ngày. Hành khách có vé cũ không cần mua vé mới.
    """

  /// Each case: a text, the same edited, and whether it is still the same article.
  static let edits: [(String, String, Bool)] = [
    (english, english.replacing("nine days", with: "ten days"), true),
    (english, english + "\n\nThe office gave no reason for the delay.", true),
    (english, english.replacing("Ferry service resumes", with: "Ferries sail again"), true),
    (english, "The parliament in Lisbon passed the budget after a debate that lasted two nights.", false),
    (
      english, english.prefix(21) + "\n\nQuite another report: the mill burned down, and nobody was hurt.",
      false
    ),
    (vietnamese, vietnamese.replacing("chín", with: "mười"), true),
    (vietnamese, vietnamese.decomposedStringWithCanonicalMapping, true),
    (vietnamese, "Quốc hội Bồ Đào Nha thông qua ngân sách sau hai đêm tranh luận.", false),
    (vietnamese, english, false),
  ]

  @Test(arguments: edits)
  func `a text that changed little has its place`(before: String, after: String, isKept: Bool) async throws {
    let scratch = try Scratch(["a.txt": before, "b.txt": "Heavy snow closed the Brenner motorway on Friday."])
    let old = try #require(await scratch.opened().library.rows(Listing(order: SortOrder(.path))).first?.id)
    try scratch.write(after, to: "a.txt")
    let (library, _) = await scratch.opened()
    let new = try #require(await library.rows(Listing(order: SortOrder(.path))).first?.id)
    let expected = isKept ? [ArticleSuccession(former: old, successor: new)] : []
    #expect(await library.takeSuccessions() == expected)
    #expect(await library.takeSuccessions() == [])
    #expect(await library.contains(old) == false)
  }

  @Test func `several edits that no reader saw lead to the last text`() async throws {
    let scratch = try Scratch(["a.txt": Self.english])
    let old = try #require(await scratch.opened().library.rows(Listing()).first?.id)
    for days in ["ten", "eleven", "twelve"] {
      try scratch.write(Self.english.replacing("nine", with: days), to: "a.txt")
      _ = await scratch.opened()
    }
    let (library, _) = await scratch.opened()
    let new = try #require(await library.rows(Listing()).first?.id)
    #expect(await library.takeSuccessions().contains(ArticleSuccession(former: old, successor: new)))
  }

  @Test func `a file that is removed and then written anew keeps its place`() async throws {
    let scratch = try Scratch(["a.txt": Self.english, "b.txt": Self.vietnamese])
    let old = try #require(await scratch.opened().library.rows(Listing(order: SortOrder(.path))).first?.id)
    try scratch.remove("a.txt")
    #expect(await scratch.opened().library.takeSuccessions() == [])
    try scratch.write(Self.english.replacing("nine", with: "ten"), to: "a.txt")
    let (library, _) = await scratch.opened()
    let new = try #require(await library.rows(Listing(order: SortOrder(.path))).first?.id)
    #expect(await library.takeSuccessions() == [ArticleSuccession(former: old, successor: new)])
  }

  /// Files before and after, and whether `a.txt` lives on in a new file.
  static let renamings: [(before: [String: String], after: [String: String], isKept: Bool)] = [
    (["a.txt": english], ["new/b.txt": english.replacing("nine days", with: "ten days")], true),
    (["a.txt": vietnamese], ["b.txt": vietnamese.replacing("chín", with: "mười")], true),
    (
      ["a.txt": vietnamese],
      ["b.txt": vietnamese.replacing("chín", with: "mười").decomposedStringWithCanonicalMapping], true
    ),
    // Another headline, and nearly all else as it was.
    (
      ["a.txt": english], ["b.txt": english.replacing("Ferry service resumes", with: "Ferries sail again")],
      true
    ),
    // Another report, with the same headline or with some of the same words.
    (
      ["a.txt": english],
      ["b.txt": "Ferry service resumes\n\nQuite another report: the mill burned down, and nobody was hurt."],
      false
    ),
    (
      ["a.txt": english],
      ["b.txt": "Ships sail\n\nThe harbour office in Rotterdam said that storms had kept all ships in port."],
      false
    ),
    (["a.txt": english], ["b.txt": vietnamese], false),
    // Two that fit one, and one that fits two.
    (
      ["a.txt": english],
      ["b.txt": english.replacing("nine", with: "ten"), "c.txt": english.replacing("nine", with: "six")],
      false
    ),
    (
      ["a.txt": english, "b.txt": english.replacing("nine", with: "six")],
      ["c.txt": english.replacing("nine", with: "ten")], false
    ),
    // A column of every day.
    (["a.txt": "1 September 2025\n\n" + english], ["b.txt": "2 September 2025\n\n" + english], false),
    // The old file is still there.
    (["a.txt": english], ["a.txt": english, "b.txt": english.replacing("nine", with: "ten")], false),
    // The publisher says that these are two.
    (
      ["a.md": "---\nlink: https://news.example/1\n---\n" + english],
      ["b.md": "---\nlink: https://news.example/2\n---\n" + english.replacing("nine", with: "ten")], false
    ),
    (
      ["a.md": "---\nlink: https://news.example/1\n---\n" + english],
      ["b.md": "---\nlink: https://news.example/1\n---\n" + english.replacing("nine", with: "ten")], true
    ),
  ]

  @Test(arguments: renamings.indices)
  func `a file that is edited and renamed at once is known again`(index: Int) async throws {
    let (before, after, isKept) = Self.renamings[index]
    let snow = "Heavy snow closed the Brenner motorway on Friday."
    let scratch = try Scratch(before.merging(["z.txt": snow]) { $1 })
    let old = try #require(await scratch.opened().library.rows(Listing(order: SortOrder(.path))).first?.id)
    for name in before.keys { try scratch.remove(name) }
    for (name, text) in after { try scratch.write(text, to: name) }
    let (library, _) = await scratch.opened()
    let rows = await library.rows(Listing(order: SortOrder(.path)))
    #expect(rows.count == after.count + 1)
    let expected = try isKept ? [ArticleSuccession(former: old, successor: #require(rows.first?.id))] : []
    #expect(await library.takeSuccessions() == expected, "\(index)")
  }

  @Test func `an article that another file still has is succeeded by none`() async throws {
    let scratch = try Scratch(["a.txt": Self.english, "z.txt": Self.english])
    _ = await scratch.opened()
    try scratch.write(Self.english.replacing("nine", with: "ten"), to: "a.txt")
    #expect(await scratch.opened().library.takeSuccessions() == [])
  }

  @Test func `an entry of a file of several articles that was edited has its place`() async throws {
    func lines(_ days: String) -> String {
      let body = Self.english.replacing("nine", with: days).split(separator: "\n").dropFirst().joined(
        separator: " ")
      return """
        {"title": "Ferry service resumes", "text": "\(body)"}
        {"title": "Snow", "text": "Heavy snow closed the Brenner motorway on Friday."}

        """
    }
    let scratch = try Scratch(["news.jsonl": lines("nine")])
    let old = try #require(await scratch.opened().library.rows(Listing(order: SortOrder(.path))).first?.id)
    try scratch.write(lines("ten"), to: "news.jsonl")
    let (library, _) = await scratch.opened()
    let new = try #require(await library.rows(Listing(order: SortOrder(.path))).first?.id)
    #expect(await library.takeSuccessions() == [ArticleSuccession(former: old, successor: new)])
  }
}
