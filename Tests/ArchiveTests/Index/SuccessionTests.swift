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
