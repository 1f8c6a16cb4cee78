internal import Catalogue
internal import News
import Reader
import Screen
import Testing

/// Coming back to where the last sitting ended.
struct SavedViewTests {
  private let archive = FixtureArchive()

  private func sitting(columns: Int = 132, rows: Int = 20) async -> Session {
    await Session(columns: columns, rows: rows, answering: archive.answer)
  }

  @Test(arguments: [
    "", "j j", "G Enter Space Space", "F", "f f j 3", "3 j Enter j", "s S j j", "G Enter ^D h g", "x",
    "A U 2",
  ])
  func `the next sitting begins where the last one ended`(keys: String) async {
    var first = await sitting()
    await first.type(keys)
    await first.end()
    let second = await sitting()
    #expect(second.reading == first.reading)
    #expect(second.listed == first.listed)
    #expect(second.model.listing == first.model.listing)
    #expect(second.model.filterEntity == first.model.filterEntity)
    #expect(second.model.focus == first.model.focus)
    #expect(second.model.reader.top == first.model.reader.top)
    #expect(second.model.list.selection == first.model.list.selection)
  }

  @Test func `a key after coming back is where the next sitting begins`() async {
    var first = await sitting()
    await first.type("j j")
    await first.end()
    var second = await sitting()
    await second.type("j")
    await second.end()
    let third = await sitting()
    #expect(second.reading != first.reading)
    #expect(third.reading == second.reading)
  }

  @Test func `what changes in the collection leaves the article that was come back to`() async throws {
    var first = await sitting()
    await first.type("j j")
    await first.end()
    var second = await sitting()
    await second.send(.collectionChanged)
    #expect(second.reading == first.reading)
    // The rows are asked for around the article, whose place may be another one now.
    let article = try #require(second.model.list.selectedRow?.id)
    #expect(second.model.list.window?.request.anchor == .article(article, orIndex: 0))
  }

  @Test func `an article is opened where it was left, on a screen of another width too`() async throws {
    var first = await sitting()
    await first.type("G Enter Space Space h g")
    await first.end()
    var second = await sitting(columns: 80, rows: 24)
    await second.type("G")
    let reader = second.model.reader
    #expect(reader.top > 0)
    let line = try #require(reader.page.lines[reader.top...].lazy.compactMap(\.range).first)
    let left = try #require(archive.marks.record(of: Fixture.id("f")).position)
    #expect(line.contains(left) || line.lowerBound == left)
  }

  @Test func `passing an article in a list without a reader doesn't lose how far it was read`() async {
    var first = await sitting()
    await first.type("G Enter Space Space")
    await first.end()
    let left = archive.marks.record(of: Fixture.id("f")).position
    var second = await sitting(columns: 44, rows: 16)
    await second.type("Tab Tab Tab k j k j")
    await second.end()
    #expect(archive.marks.record(of: Fixture.id("f")).position == left)
    await second.type("Enter")
    #expect(second.model.reader.top > 0)
  }

  @Test func `what is read is remembered while it is read, in case the program is killed`() async {
    var session = await sitting()
    await session.type("G Enter Space")
    await session.waitForReminder()
    #expect(archive.marks.savedView?.article == Fixture.id("f"))
    #expect(archive.marks.record(of: Fixture.id("f")).position ?? 0 > 0)
  }

  @Test func `an article that is loaded late is still gone to, unless somebody went elsewhere`() async {
    var first = await sitting()
    await first.type("j j")
    await first.end()
    var partial = archive
    partial.articles = Array(Fixture.articles.prefix(2))
    for (keys, reading) in [("", "c"), ("j", "b")] {
      var model = Model(title: "late", size: Size(columns: 132, rows: 20))
      await answer(start(&model), from: partial, in: &model)
      #expect(model.reader.article?.path == "a")
      for key in keys { await answer(update(&model, .key(.character(key))), from: partial, in: &model) }
      await answer(update(&model, .collectionChanged), from: archive, in: &model)
      #expect(model.reader.article?.path == reading)
    }
  }

  private func answer(_ effects: [Effect], from archive: FixtureArchive, in model: inout Model) async {
    for effect in effects {
      guard let message = await archive.answer(effect) else { continue }
      await answer(update(&model, message), from: archive, in: &model)
    }
  }
}
