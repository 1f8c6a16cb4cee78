import Catalogue
import Reader
import Screen
import Testing

struct SavedSearchesTests {
  private let archive = FixtureArchive()

  private func session(columns: Int = 132, rows: Int = 36) async -> Session {
    for search in [
      SavedSearch("Bỉ", "Belgium OR Bỉ"), SavedSearch("cảng", "port -lang:ja"),
      SavedSearch("loop", "x in:loop"),
    ] { _ = archive.marks.make(.keep(search)) }
    return await Session(columns: columns, rows: rows, answering: archive.answer)
  }

  @Test(arguments: GoldenTests.sizes, [("first", "I"), ("circular", "I G"), ("none", "I d d d")])
  func `a screen is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    var session = await session(columns: size.columns, rows: size.rows)
    await session.type(scene.keys)
    try Golden.expect(session.model, is: "searches-\(scene.name)-\(size.columns)x\(size.rows)")
  }

  @Test func `Enter lists what a search finds, and Esc lists all again`() async {
    var session = await session()
    await session.type("I j Enter")
    #expect(session.model.search?.typed == "in:cảng")
    #expect(session.listed.contains("a") && !session.listed.contains("f"))
    await session.type("Esc")
    #expect(session.listed == "abcdef")
  }

  @Test func `a search with a mistake says which`() async {
    var session = await session()
    await session.type("I G Enter")
    #expect(session.model.search == nil)
    #expect(session.screen.last?.contains("loop → loop") == true)
  }

  @Test func `M keeps the search with the filters of the list under a name`() async {
    var session = await session()
    await session.type("M")
    #expect(session.screen.last?.contains("nothing is searched") == true)
    await session.type("F /")
    await session.write("cảng ")
    await session.type("Enter M")
    await session.write("Cảng Việt")
    await session.type("Enter")
    #expect(await archive.marks.savedSearches()["cang viet"]?.query == "cảng lang:vi")
    await session.type("U")
    #expect(await archive.marks.savedSearches()["cang viet"] == nil)
  }

  @Test func `a name that is taken is asked about, and U gives the former query back`() async {
    var session = await session()
    await session.type("/")
    await session.write("ship")
    await session.type("Enter M")
    await session.write("bi")
    #expect(session.screen.last?.contains("replaces Belgium OR Bỉ") == true)
    await session.type("Enter")
    #expect(session.screen.last?.contains("Enter again replaces Belgium OR Bỉ") == true)
    #expect(await archive.marks.savedSearches()["Bỉ"]?.query == "Belgium OR Bỉ")
    await session.type("Enter")
    #expect(await archive.marks.savedSearches()["Bỉ"]?.query == "ship")
    await session.type("U")
    #expect(await archive.marks.savedSearches()["Bỉ"]?.query == "Belgium OR Bỉ")
  }

  @Test(arguments: ["title", "a\"b"])
  func `a name that queries can't use is refused`(name: String) async {
    var session = await session()
    await session.type("F M")
    await session.write(name)
    await session.type("Enter")
    #expect(session.model.prompt != nil)
    #expect(await archive.marks.savedSearches().all.count == 3)
  }

  @Test func `d removes a search, U brings it back`() async {
    var session = await session()
    await session.type("I d")
    #expect(await archive.marks.savedSearches()["Bỉ"] == nil)
    await session.type("U")
    #expect(await archive.marks.savedSearches()["Bỉ"]?.query == "Belgium OR Bỉ")
  }

  @Test(arguments: [
    ("in:c", "in:cảng"), ("has:q", "has:quote"), ("folder:v", "folder:\"Việt Nam\""),
    ("source:nh", "source:\"Nhật báo Mẫu\""), ("is:h", "is:hidden"), ("near", "near:"),
  ])
  func `Tab completes the names that the user gave`(typed: String, expected: String) async {
    var session = await session()
    await session.type("/")
    await session.write(typed)
    await session.type("Tab")
    #expect(session.model.prompt?.input?.text == expected)
  }

  @Test func `a search that another program changed is searched anew`() async {
    var session = await session()
    await session.type("/")
    await session.write("in:cảng ")
    await session.type("Enter")
    let before = session.listed
    _ = archive.marks.make(.keep(SavedSearch("cảng", "Đà Nẵng")))
    await session.send(.savedSearchesChanged)
    #expect(session.listed != before && session.listed == "d")
  }
}
