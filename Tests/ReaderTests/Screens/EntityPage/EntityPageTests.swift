internal import Catalogue
internal import Languages
internal import News
import Reader
import Screen
import Testing

/// Tests of keys on an entity's page: keys pressed from the start, then the listed articles, the read article, the
/// query of the list, and true if a page is open.
struct EntityPageTests {
  @Test(arguments: [("G Enter", "c", ""), ("G j q", "a", ""), ("l j Enter", "b", "")])
  func `keys that are pressed before the page has come are answered when it comes`(
    keys: String, reading: String, page: String
  ) async {
    var session = await Session()
    await session.type("3 j")
    let asking = session.sendWithoutAnswers(.key(.character("i")))
    await session.type(keys)
    await session.answer(asking)
    #expect(session.reading == reading)
    #expect(session.entityPage == page)
  }

  @Test func `X lists the articles that name the entity and the chosen name beside it`() async throws {
    var (session, screen) = try await Session.opening(EntityPageScreen.self, by: "3 j i")
    let page = try #require(screen.page)
    await session.type("X")
    #expect(session.screen.last?.contains("choose one of the names beside it first") == true)
    await session.type("Tab Tab Tab")
    screen = try session.opened()
    guard case .companion(let key) = screen.selected else {
      Issue.record("no companion is chosen")
      return
    }
    let other = try #require(page.companions.first { $0.id == key }?.entity)
    await session.type("X")
    #expect(session.model.screen == nil && session.model.focus == .list)
    #expect(session.model.listing.entity == page.entity.key)
    #expect(session.model.search?.typed == "name:\"\(other.name(in: .english))\"")
    #expect(!session.listed.isEmpty && session.listed.count < 6)
  }

  @Test(arguments: [
    // Opening, for the chosen name, the mention, the filter, or what the article is most about.
    ("3 i", "abcdef", "a", "Kristi Noem"),
    ("3 j i", "abcdef", "a", "Belgium"),
    ("2 ] ] i", "abcdef", "a", "Kristi Noem"),
    ("3 j Enter i", "abc", "a", "Belgium"),
    ("i", "abcdef", "a", "Kristi Noem"),
    // Following an entity, and back.
    ("3 j i Tab Tab Tab Enter", "abcdef", "a", "Kristi Noem"),
    ("3 j i Tab Tab Tab i", "abcdef", "a", "Kristi Noem"),
    ("3 j i Tab Tab Tab Enter Esc", "abcdef", "a", "Belgium"),
    ("3 j i Tab Tab Tab Enter Backspace", "abcdef", "a", "Belgium"),
    ("3 j i Tab Tab Tab Enter H Alt-←", "abcdef", "a", ""),
    ("3 j i Tab Tab Tab Enter q", "abcdef", "a", ""),
    ("3 i q", "abcdef", "a", ""),
    ("3 i ? q", "abcdef", "a", "Kristi Noem"),
    // The title lists its articles.
    ("3 i Enter", "ab", "a", ""),
    ("3 i j j g Enter", "ab", "a", ""),
    ("3 j i Enter", "abc", "a", ""),
    ("3 j i Enter Esc", "abcdef", "a", ""),
    // An article is gone to.
    ("3 j i G Enter", "abcdef", "c", ""),
    ("3 j i Shift-Tab j Enter", "abcdef", "b", ""),
    ("3 j i l j Enter", "abcdef", "b", ""),
    ("3 j i l h l j j k Enter", "abcdef", "b", ""),
    ("3 j i G Enter H", "abcdef", "a", ""),
    ("3 j i ^D ^D ^D ^D Enter", "abcdef", "c", ""),
    ("3 j i End Home Enter", "abc", "a", ""),
    // Another filter gives way.
    ("/ p o r t Enter 3 i Enter", "abc", "c", ""),
  ])
  func `everything on the page can be followed`(
    keys: String, listed: String, reading: String, page: String
  ) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.listed == listed)
    #expect(session.reading == reading)
    #expect(session.entityPage == page)
  }

  @Test(arguments: [
    ("3 j i Tab Tab Enter", "after:2025-09-11 before:2025-09-12"),
    ("3 j i Tab Tab h Enter", "after:2025-09-10 before:2025-09-11"),
    ("3 j i Tab Tab h h h Enter", "after:2025-09-10 before:2025-09-11"),
    ("3 j i Tab Tab h h l Enter", "after:2025-09-11 before:2025-09-12"),
    ("3 j i Tab j Enter", "=\"Bỉ\""),
  ])
  func `a bar and a written name list those of its articles that belong to them`(
    keys: String, typed: String
  ) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.model.listing.entity == Fixture.belgium.key)
    #expect(session.model.search?.typed == typed)
    #expect(session.model.focus == .list)
    await session.type("Esc")
    #expect(session.model.listing.query == nil)
    #expect(session.listed == "abc")
  }

  @Test func `the article that was gone to has the name marked`() async {
    var session = await Session()
    await session.type("3 j i G Enter")
    #expect(session.model.reader.chosen == Fixture.belgium.key)
    #expect(session.model.focus == .reader)
    await session.type("i")
    #expect(session.entityPage == "Belgium")
  }

  /// Answers come after the keys, as from a slow disk.
  @Test(arguments: ["j Tab Enter", "Tab Tab Tab Enter", "G j k", "j j g Enter"])
  func `keys before the page lead where they lead on the page`(keys: String) async {
    var (session, prompt) = (await Session(), await Session())
    await prompt.type("3 j i " + keys)
    await session.type("3 j")
    var late = session.sendWithoutAnswers(.key(.character("i")))
    for key in keys.split(separator: " ") {
      late += session.sendWithoutAnswers(.key(Session.key(named: String(key))))
    }
    #expect(session.entityPage == "Belgium")
    await session.answer(late)
    #expect(session.screen == prompt.screen)
  }

  @Test func `an entity that is gone meanwhile says so, and escape leads back`() async {
    var session = await Session { effect in
      if let asked = effect.question as? EntityPageQuestion { return asked.answered(nil) }
      return await FixtureArchive().answer(effect)
    }
    await session.type("3 i")
    #expect(session.screen.contains { $0.contains("no article names it (any more)") })
    await session.type("j G Tab l Enter Space m Esc")
    #expect(session.entityPage == "Kristi Noem")
    await session.type("Esc")
    #expect(session.entityPage == "")
  }

  @Test func `a page typed ahead is opened when the names are known`() async {
    var session = await Session()
    var late: [Effect] = []
    for key in ["j", "i"] {
      late += session.sendWithoutAnswers(.key(Session.key(named: key)))
    }
    #expect(session.entityPage == "")
    await session.answer(late)
    #expect(session.entityPage == "Belgium")
    #expect(session.reading == "b")
  }

  @Test func `an article without names says so`() async {
    var session = await Session()
    await session.type("G i")
    #expect(session.screen.last?.contains("no name in this article") == true)
  }

  @Test func `a page is asked for again when the collection changes`() async {
    var session = await Session()
    await session.type("3 i")
    let effects = session.sendWithoutAnswers(.collectionChanged)
    #expect(effects.contains(.ask(EntityPageQuestion(key: Fixture.noem.key))))
  }

  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 40, rows: 10),
    Size(columns: 300, rows: 80),
  ])
  func `any size of screen and hostile names are borne`(size: Size) async {
    let long = String(repeating: "Nguyễn\u{0301} \u{202e}漢字 ", count: 60)
    let entity = Entity(
      key: Fixture.noem.key, kind: .person, names: [.english: long, .vietnamese: long + "x"])
    let page = EntityPage(
      entity: entity,
      names: (0..<90).map { EntityPage.NameCount(language: .english, name: "\($0)" + long, mentions: $0) },
      languages: [], first: nil, last: nil, timeline: DateHistogram([]),
      companions: [EntityPage.Companion(entity: entity, articles: 9)])
    var session = await Session { effect in
      if let asked = effect.question as? EntityPageQuestion { return asked.answered(page) }
      return await FixtureArchive().answer(effect)
    }
    await session.type("3 i")
    await session.send(.resized(size))
    await session.type("j j Tab G g Space b h l m s Esc Esc j")
    #expect(session.screen.count == size.rows)
    await session.send(.resized(Size(columns: 132, rows: 36)))
    #expect(session.screen.contains { $0.contains("Nguy") })
  }

  @Test func `a click chooses, a double click follows`() async throws {
    var session = await Session()
    await session.type("3 j i")
    let row = try #require(session.screen.firstIndex { $0.contains("Ports of the Union") })
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 80, row: row))))
    #expect(session.screen[row].contains("▸ ~2025-09"))
    await session.send(.mouse(MouseEvent(.doubleClick, at: Point(column: 80, row: row))))
    #expect(session.reading == "c")
  }

  @Test(arguments: GoldenTests.sizes)
  func `what is chosen is always in sight`(columns: Int, rows: Int) async {
    var session = await Session(columns: columns, rows: rows)
    await session.type("3 j i")
    for _ in 0..<20 {
      #expect(session.screen.contains { $0.contains("▸") })
      await session.type("j")
    }
  }
}

extension Session {
  /// The name on top of the entity's page that is open, or nothing.
  var entityPage: String {
    (model.screen as? EntityPageScreen).map { $0.entity?.name(in: .english) ?? "?" } ?? ""
  }
}
