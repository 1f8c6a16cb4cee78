import Catalogue
import News
import Reader
import Screen
import Testing

/// A list of unread articles while its articles are read and marked. Of the fixture's articles `c` and `e` are read.
struct MarkedListTests {
  private let archive = FixtureArchive()

  private func session(columns: Int = 132, rows: Int = 36) async -> Session {
    var session = await Session(columns: columns, rows: rows, answering: archive.answer)
    await session.type("/")
    await session.write("is:unread")
    await session.type("Enter")
    return session
  }

  @Test(arguments: ["T x Enter", "*", "u"], [(132, 36), (80, 24), (44, 16)])
  func `marking keeps the article and the list`(keys: String, size: (columns: Int, rows: Int)) async {
    var session = await session(columns: size.columns, rows: size.rows)
    let listed = session.listed
    #expect(listed.count == 4)
    await session.type("Enter J J")
    let read = session.reading
    #expect(read == String(Array(listed)[2]))
    await session.type(keys)
    #expect(session.reading == read && session.listed == listed)
    await session.waitForReminder()
    let other = archive.marks.record(of: Fixture.id(String(Array(listed)[3])))
    #expect(!other.marks.isRead, "an article that nobody opened")
  }

  @Test func `a note keeps the article and the list`() async throws {
    var session = await session()
    let listed = session.listed
    await session.type("Enter J")
    let read = session.reading
    await session.send(
      .noteEdited(NoteDraft(articles: [Fixture.id(read)], text: ""), "ask again"))
    #expect(session.reading == read && session.listed == listed)
  }

  @Test func `hiding goes to the next one, which is unread`() async {
    var session = await session()
    let listed = Array(session.listed)
    await session.type("Enter J J D")
    #expect(session.reading == String(listed[3]))
    #expect(session.listed == String(listed[...1] + listed[3...]))
  }

  @Test func `U brings back an article that stayed listed and was hidden`() async {
    var session = await session()
    let (listed, read) = (session.listed, session.reading)
    await session.type("Enter 1 D")
    #expect(session.listed == String(listed.dropFirst()))
    await session.type("U")
    #expect(session.listed == listed && session.reading == read)
  }

  @Test func `J comes to each unread article, and Esc and the same search list what is left`() async {
    var session = await session()
    let listed = session.listed
    await session.type("Enter")
    var read = session.reading
    for _ in 1..<listed.count {
      await session.type("J")
      #expect(session.model.notice == nil)
      read += session.reading
    }
    #expect(read == listed)
    await session.type("u Esc")
    #expect(session.listed == "abcdef")
    await session.type("/")
    await session.write("is:unread")
    await session.type("Enter")
    #expect(session.listed == String(listed.suffix(1)))
  }

  @Test func `A leaves nothing to list, and U lists all again`() async {
    var session = await session()
    let listed = session.listed
    await session.type("Enter J A")
    #expect(session.listed.isEmpty)
    await session.type("U")
    #expect(session.listed == String(listed.dropFirst(2)))
  }

  @Test func `U of the last unread article lists it again`() async {
    var session = await session()
    let listed = session.listed
    await session.type("Enter J J 1 A")
    #expect(session.listed.isEmpty)
    await session.type("U")
    #expect(session.listed == String(listed.suffix(1)))
  }
}

/// `U` undoes the last change that a key asked for.
struct UndoTests {
  private let archive = FixtureArchive()

  private func session() async -> Session { await Session(answering: archive.answer) }

  @Test func `an unread article whose hiding is undone stays unread`() async {
    var session = await session()
    await session.type("2 D U")
    #expect(session.reading == "a")
    await session.waitForReminder()
    await session.type("j")
    #expect(!archive.marks.record(of: Fixture.id("a")).marks.isRead)
  }

  @Test(arguments: [[], [1], [1, 1], [9, 9, 9]])
  func `at any speed of typing U undoes the same`(pauses: [Int]) async {
    let archive = FixtureArchive()
    var session = await SlowSession(archive: archive)
    await session.receive()
    for (index, key) in ["D", "Enter", "U"].enumerated() {
      await session.press(key)
      if pauses.indices.contains(index) { await session.receive(atMost: pauses[index]) }
    }
    await session.receive()
    #expect(!archive.marks.record(of: Fixture.id("a")).marks.isHidden)
    #expect(archive.marks.record(of: Fixture.id("b")).marks.isRead, "opening it was no change to undo")
    #expect(session.model.notice == "undone: hidden: “Noem visits the port”")
  }

  @Test func `a removed search comes back to its place`() async {
    for name in ["Ports", "Rain", "Tokyo"] {
      _ = archive.marks.make(.keep(SavedSearch(name, name)))
    }
    var session = await session()
    await session.type("I j d U")
    #expect(await archive.marks.savedSearches().all.map(\.name) == ["Ports", "Rain", "Tokyo"])
  }
}

/// Chosen articles that the list doesn't show.
struct UnlistedChoiceTests {
  private let archive = FixtureArchive()

  private func session(_ keys: String, query: String) async -> Session {
    var session = await Session(answering: archive.answer)
    await session.type(keys + " /")
    await session.write(query)
    await session.type("Enter")
    return session
  }

  @Test func `keys leave alone what is not listed, and say so`() async {
    var session = await session("\" \" \"", query: "thăm")
    #expect(session.listed == "b")
    await session.type("D")
    #expect(!archive.marks.record(of: Fixture.id("a")).marks.isHidden)
    #expect(archive.marks.record(of: Fixture.id("b")).marks.isHidden)
    #expect(
      session.model.notice
        == "hidden: “Bộ trưởng Mỹ thăm cảng”; 2 chosen not listed here, left alone  (U: undo)")
    await session.type("Esc")
    #expect(session.model.choice.isEmpty)
  }

  @Test func `where none of them is listed nothing happens`() async {
    var session = await session("\" G", query: "thăm")
    await session.type("*")
    #expect(archive.marks.record(of: Fixture.id("b")).marks.isStarred, "as before")
    #expect(session.model.notice?.hasPrefix("none of the chosen articles is listed here") == true)
    await session.type("Esc Esc *")
    #expect(!archive.marks.record(of: Fixture.id("b")).marks.isStarred)
  }

  @Test func `in the whole list all of them are meant again`() async {
    var session = await Session(answering: archive.answer)
    await session.type("\" \" F")
    #expect(session.model.choice.listed == [Fixture.id("b")])
    await session.type("f")
    #expect(session.model.choice.listed == [Fixture.id("a"), Fixture.id("b")])
    await session.type("*")
    #expect(session.model.notice == "2 articles starred  (U: undo)")
  }

  @Test(arguments: [
    ("\" \" \"", "not 3 (\": choose or not, Esc: none)"),
    ("\" \" F", "not 1 (\": choose or not, Esc: none); 1 chosen not listed here, left alone"),
  ])
  func `a choice that can't be compared is told`(keys: String, words: String) async {
    var session = await Session()
    await session.type(keys + " c")
    #expect(session.model.screen == nil)
    #expect(session.model.notice == "two chosen articles can be compared, " + words)
  }

  @Test func `two chosen articles are compared, and the pages of all are opened`() async throws {
    var session = await Session(answering: archive.answer)
    await session.type("\" j \" c")
    let screen: ComparisonScreen = try session.opened()
    #expect(screen.request.left == Fixture.id("a") && screen.request.right == Fixture.id("c"))
    await session.type("q O")
    #expect(session.model.notice == "the file gives no address of this article")
  }
}
