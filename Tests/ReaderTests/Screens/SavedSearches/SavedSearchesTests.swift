import Catalogue
import News
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
    #expect(await archive.marks.savedSearches()["Bỉ"]?.query == "ship*")
    await session.type("U")
    #expect(await archive.marks.savedSearches()["Bỉ"]?.query == "Belgium OR Bỉ")
  }

  @Test func `a name by which the search would lead back to itself is refused`() async {
    var session = await session()
    _ = archive.marks.make(.keep(SavedSearch("far", "in:cảng")))
    await session.send(.savedSearchesChanged)
    await session.type("/")
    await session.write("in:far")
    await session.type("Enter")
    let listed = session.listed
    await session.type("M")
    await session.write("cảng")
    await session.type("Enter Enter")
    #expect(session.model.prompt != nil)
    #expect(await archive.marks.savedSearches()["cảng"]?.query == "port -lang:ja")
    #expect(session.listed == listed)
  }

  @Test func `a search that leads back to itself by now goes on to list what it listed`() async {
    var session = await session()
    await session.type("/")
    await session.write("in:cảng")
    await session.type("Enter")
    let listed = session.listed
    #expect(listed.count < 6)
    _ = archive.marks.make(.keep(SavedSearch("cảng", "in:loop")))
    await session.send(.savedSearchesChanged)
    #expect(session.listed == listed)
    #expect(session.screen.last?.contains("loop") == true)
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

  @Test(arguments: [
    ("po", "po*"), ("po ", "po "), ("lang:en po", "lang:en po*"), ("lang:en", "lang:en"),
    ("\"the port\"", "\"the port\""),
    ("cảng", "cảng*"), ("Đà Nă", "Đà Nă*"),
  ])
  func `a search that is kept finds what it found while it was typed`(typed: String, kept: String) async {
    var session = await session()
    await session.type("/")
    await session.write(typed)
    let listed = session.listed
    await session.type("Enter M")
    #expect(session.screen.last?.contains("Enter keeps \(kept)") == true)
    await session.write("new")
    await session.type("Enter")
    #expect(session.model.notice?.hasPrefix("search kept as new: \(kept)") == true)
    #expect(await archive.marks.savedSearches()["new"]?.query == kept)
    await session.type("Esc I G Enter")
    #expect(session.model.search?.typed == "in:new")
    #expect(Set(session.listed) == Set(listed))
  }

  @Test func `to remove the search that is listed lists the same without its name`() async {
    var session = await session()
    await session.type("I j Enter")
    let listed = session.listed
    await session.type("I j d q")
    #expect(session.listed == listed)
    #expect(session.model.search?.typed == "port -lang:ja ")
    await session.type("A")
    let read = Fixture.articles.filter { archive.marks.record(of: $0.id).marks.isRead }.map(\.path)
    #expect(Set(read) == Set(listed.map(String.init) + ["c", "e"]), "what isn't listed is not marked")
    await session.type("U I j U")
    #expect(await archive.marks.savedSearches()["cảng"]?.query == "port -lang:ja")
    await session.type("q Esc")
    #expect(session.listed == "abcdef")
  }

  @Test func `a search that another program removed goes on to list what it listed`() async {
    var session = await session()
    await session.type("I j Enter")
    let listed = session.listed
    _ = archive.marks.make(.remove(SavedSearch("cảng", "")))
    await session.send(.savedSearchesChanged)
    #expect(session.listed == listed)
    #expect(session.model.search?.typed == "port -lang:ja ")
  }
}
