internal import Catalogue
import Reader
import Screen
import Testing

/// Reading state on the screen. Of the fixture's articles `c` and `e` are read, `b` and `e` are starred.
struct MarkTests {
  /// The articles of the list with their signs: `a● b●★`.
  private func signs(_ session: Session) -> String {
    (session.model.list.window?.rows ?? []).map { row in
      row.path + (row.marks.isRead ? "" : "●") + (row.marks.isStarred ? "★" : "")
    }.joined(separator: " ")
  }

  private static let start = "a● b●★ c d● e★ f●"

  @Test(arguments: [
    ("", start, "a", ""),
    // Passing articles in the list marks nothing.
    ("j j j j j", start, "f", ""),
    // Reading does.
    ("Enter", "a b●★ c d● e★ f●", "a", ""),
    ("2 j", "a b●★ c d● e★ f●", "a", ""),
    // An article that a key opens is read, whichever key.
    ("V G Enter", "a b●★ c d● e★ f●", "a", ""), ("2 x", "a● b★ c d● e★ f●", "b", ""),
    ("3 G Enter", "a● b★ c d● e★ f●", "b", ""), ("c Tab Enter", "a● b★ c d● e★ f●", "b", ""),
    ("x", start, "b", ""),
    // Marks.
    ("u", "a b●★ c d● e★ f●", "a", "marked as read: “Noem visits the port”"),
    ("u u", start, "a", "marked as unread: “Noem visits the port”"),
    ("*", "a●★ b●★ c d● e★ f●", "a", "starred: “Noem visits the port”"),
    ("j *", "a● b● c d● e★ f●", "b", "no longer starred: “Bộ trưởng Mỹ thăm cảng”"),
    // An article that was made unread stays unread while it is read on.
    ("Enter u j j", start, "a", ""),
    // All that is listed.
    ("A", "a b★ c d e★ f", "a", "4 articles marked as read  (U: undo)"),
    ("F A", "b★ d", "b", "2 articles marked as read  (U: undo)"),
    ("F A Esc", "a● b★ c d e★ f●", "b", ""),
    ("A A", "a b★ c d e★ f", "a", "all that is listed is read"),
    // Taking back.
    ("U", start, "a", "nothing to undo"),
    ("A U", start, "a", "undone: 4 articles marked as read"),
    ("* A U", "a●★ b●★ c d● e★ f●", "a", "undone: 4 articles marked as read"),
    ("* A U U", start, "a", "undone: starred: “Noem visits the port”"),
    ("* j * U U", start, "b", "undone: starred: “Noem visits the port”"),
    // That an article was opened is no change to undo.
    ("Enter U", "a b●★ c d● e★ f●", "a", "nothing to undo"),
    ("* Enter 1 j Enter U", "a b★ c d● e★ f●", "b", "undone: starred: “Noem visits the port”"),
    ("F A U Esc", start, "b", ""),
    // The next unread article, around at the ends.
    ("J", start, "b", ""), ("J J", start, "d", ""), ("J J J", start, "f", ""),
    ("J J J J", start, "a", "end of list; continued at the top"),
    ("K", start, "f", "top of list; continued at the end"),
    ("K K", start, "d", ""), ("A J", "a b★ c d e★ f", "a", "no unread article"),
    ("A J u J", "a● b★ c d e★ f", "a", "no other unread article"),
    ("F J J", "b●★ d●", "b", "end of list; continued at the top"),
  ])
  func `keys mark, take back and go to what is unread`(
    keys: String, signs: String, reading: String, notice: String
  ) async {
    var session = await Session()
    await session.type(keys)
    #expect(self.signs(session) == signs)
    #expect(session.reading == reading)
    #expect((session.model.notice ?? "") == notice)
    let unread = signs.count { $0 == "●" }
    #expect(session.screen[0].contains(" unread") == (unread > 0))
    #expect(unread == 0 || session.screen[0].contains("  \(unread) unread "))
  }

  @Test func `to rest on a line of the list is not to read, to rest in the reader is`() async {
    var session = await Session()
    await session.waitForReminder()
    await session.type("j j j")
    await session.waitForReminder()
    #expect(signs(session) == Self.start)
    await session.type("2")
    await session.waitForReminder()
    #expect(signs(session) == "a● b●★ c d e★ f●")
  }

  @Test func `a program that opens in the reader marks nothing before a key`() async {
    let archive = FixtureArchive()
    var first = await Session(answering: archive.answer)
    await first.type("2")
    await first.end()
    var second = await Session(answering: archive.answer)
    #expect(second.model.focus == .reader)
    await second.waitForReminder()
    #expect(signs(second) == Self.start)
  }

  @Test func `on a narrow screen an article behind the list is not read`() async {
    var session = await Session(columns: 44, rows: 16)
    await session.waitForReminder()
    #expect(signs(session) == Self.start)
    await session.type("Tab")
    await session.waitForReminder()
    #expect(signs(session) == "a b●★ c d● e★ f●")
  }

  @Test func `a reminder of an article that was left marks nothing`() async {
    var session = await Session()
    let late = Message.reminded(Fixture.id("a"))
    await session.type("j")
    await session.send(late)
    #expect(signs(session) == Self.start)
  }

  @Test func `signs are told apart without colour`() async {
    let session = await Session(columns: 80, rows: 24)
    #expect(session.screen[1].contains("en  ⇄●  Noem"))
    #expect(session.screen[2].contains("vi  ⇄●★ Bộ"))
    #expect(session.screen[3].contains("en  ⇄   Ports"))
    #expect(session.screen[5].contains("ja    ★ 東"))
  }

  /// Answers come after the keys, as from a slow disk.
  @Test func `keys for unread articles typed ahead are answered one by one`() async {
    var session = await Session()
    var late: [Effect] = []
    for key in ["J", "J"] { late += session.sendWithoutAnswers(.key(Session.key(named: key))) }
    await session.answer(late)
    #expect(session.reading == "d")
    late = session.sendWithoutAnswers(.key(Session.key(named: "J")))
    await session.type("g")
    await session.answer(late)
    #expect(session.reading == "a")
  }

  @Test func `rows that were asked for before a mark and came after it don't take it away`() async throws {
    var session = await Session()
    let late = session.sendWithoutAnswers(.key(.character("S")))
    let effect = try #require(late.first)
    let old = try #require(await FixtureArchive().answer(effect))
    let mark = session.sendWithoutAnswers(.key(.character("*")))
    await session.send(old)
    await session.answer(mark)
    #expect(signs(session).hasSuffix("a●★"))
    #expect(session.screen.contains { $0.contains("★  Noem") })
  }
}
