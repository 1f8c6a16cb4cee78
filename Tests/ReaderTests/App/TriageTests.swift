import Catalogue
internal import Localization
internal import News
import Reader
import Screen
import Testing

/// Hiding, tags, notes and the choice of several articles. Of the fixture's articles `c` and `e` are read, `b` and `e`
/// are starred.
struct TriageTests {
  private let archive = FixtureArchive()

  private func session(columns: Int = 132, rows: Int = 36) async -> Session {
    await Session(columns: columns, rows: rows, answering: archive.answer)
  }

  private func tags(_ names: String) -> [[String]] {
    names.map { archive.marks.record(of: Fixture.id(String($0))).annotation.tags }
  }

  @Test func `D hides the article and goes on, U shows it again`() async {
    var session = await session()
    await session.type("j D")
    #expect(session.listed == "acdef" && session.reading == "c")
    #expect(session.screen.last?.contains("hidden: “Bộ trưởng Mỹ thăm cảng”") == true)
    await session.type("U")
    #expect(session.listed == "abcdef")
    #expect(archive.marks.record(of: Fixture.id("b")).marks.isHidden == false)
  }

  @Test func `to take back the hiding of an article goes to the article`() async {
    var session = await session()
    await session.type("j D j j")
    #expect(session.model.list.selectedRow?.path == "e")
    await session.type("U")
    #expect(session.model.list.selectedRow?.path == "b" && session.reading == "b")
  }

  @Test func `hidden articles are found by a search, and shown again there`() async {
    var session = await session()
    await session.type("D D /")
    await session.write("is:hidden")
    await session.type("Enter")
    #expect(session.listed.sorted() == ["a", "b"])
    #expect(session.screen.contains { $0.contains(" h ") || $0.contains("h  ") || $0.contains("●h") })
    await session.type("D Esc")
    #expect(session.listed.count == 5)
  }

  @Test func `tags are typed with commas, shown, and completed`() async {
    var session = await session()
    await session.type("T")
    await session.write("biển đông, kinh tế")
    await session.type("Enter")
    #expect(tags("a") == [["biển đông", "kinh tế"]])
    #expect(session.screen.contains { $0.contains("TAGS") })
    #expect(
      session.screen.contains { $0.contains("   biển đông") }
        && session.screen.contains { $0.contains("   kinh tế") })
    #expect(session.screen[1].contains("#biển đông"))
    await session.type("j T")
    await session.write("bien")
    await session.type("Tab Enter")
    #expect(tags("b") == [["biển đông"]])
    await session.type("T")
    #expect(session.screen.last?.contains("tags: biển đông, ") == true)
    await session.type("^U Enter")
    #expect(tags("b") == [[]])
    await session.type("U U")
    #expect(tags("ab") == [["biển đông", "kinh tế"], []])
  }

  @Test func `tags of the sidebar are chosen, and list the articles that have them`() async {
    var session = await session()
    await session.type("T x , y y Enter j T x Enter k 3 g j")
    #expect(session.model.sidebar.selected == .tag("yy"))
    #expect(session.screen.contains { $0.contains("▸ yy") })
    await session.type("k Enter")
    #expect(session.model.search?.typed == "tag:\"x\"")
    #expect(session.listed == "ab" && session.model.focus == .list)
    await session.type("3 g Enter")
    #expect(session.model.search == nil, "the same tag again lists all")
    #expect(session.listed.count == 6)
  }

  @Test func `many tags are folded, and a click chooses one`() async throws {
    var session = await session(columns: 80, rows: 24)
    await session.type("T a a , b b , c c , d d , e e , f f Enter")
    let row = try #require(session.screen.firstIndex { $0.contains("   bb") })
    #expect(!session.screen.contains { $0.contains("   ff") })
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 60, row: row))))
    #expect(session.model.sidebar.selected == .tag("bb"))
    await session.type("j Space")
    #expect(session.screen.contains { $0.contains("   ff") })
    #expect(session.model.sidebar.selected == .tag("cc"))
  }

  @Test func `a known tag keeps its spelling, and what was not changed does nothing`() async {
    var session = await session()
    await session.type("T P o r t s Enter j T p o r t s Enter T Enter j T Esc")
    #expect(tags("abc") == [["Ports"], ["Ports"], []])
    await session.type("U U U")
    #expect(session.screen.last?.contains("nothing to undo") == true)
  }

  @Test(arguments: [
    ("\" \"", "ab"), ("\" \" k \"", "a"), ("\" j j '", "abcd"), ("G \" g '", "abcdef"), ("^A", "abcdef"),
    ("F ^A", "bd"), ("'", ""), ("\" Esc", ""),
  ])
  func `articles are chosen one by one, by range, and all at once`(keys: String, chosen: String) async {
    var session = await session()
    await session.type(keys)
    let names = Fixture.articles.filter { session.model.choice.articles.contains($0.id) }.map(\.path)
    #expect(names.joined() == chosen)
    #expect(session.screen.contains { $0.dropFirst().hasPrefix("+") } == !chosen.isEmpty)
  }

  @Test func `a key changes all chosen articles, and one key takes that back`() async {
    var session = await session()
    await session.type("\" \" \" T x , y Enter")
    #expect(tags("abcd") == [["x", "y"], ["x", "y"], ["x", "y"], []])
    await session.type("*")
    #expect("abc".allSatisfy { archive.marks.record(of: Fixture.id(String($0))).marks.isStarred })
    await session.type("U")
    #expect(!archive.marks.record(of: Fixture.id("a")).marks.isStarred)
    #expect(archive.marks.record(of: Fixture.id("b")).marks.isStarred)
    await session.type("U")
    #expect(tags("abc") == [[], [], []])
    await session.type("D")
    #expect(session.listed == "def" && session.model.choice.isEmpty)
    #expect(session.screen.last?.contains("3 articles hidden") == true)
  }

  @Test func `tags that chosen articles have in common are changed, others stay`() async {
    var session = await session()
    await session.type("T x , o w n Enter j T x Enter k \" \" T")
    #expect(session.screen.last?.contains("tags of 2: x, ") == true)
    await session.type("^U y Enter")
    #expect(tags("ab") == [["own", "y"], ["y"]])
  }

  @Test func `B opens the note in an editor, and the text becomes the note`() async throws {
    var session = await session()
    await session.type("B")
    let draft = NoteDraft(articles: [Fixture.id("a")], text: "")
    #expect(session.outside == [.editNote(draft)])
    await session.send(.noteEdited(draft, "Hỏi lại nguồn\nvề con số"))
    #expect(archive.marks.record(of: Fixture.id("a")).annotation.note == "Hỏi lại nguồn\nvề con số")
    #expect(session.screen.contains { $0.contains("NOTE") })
    #expect(session.screen.contains { $0.contains("Hỏi lại nguồn về con số") })
    #expect(session.screen[1].contains("¶"))
    await session.type("B")
    let next = NoteDraft(articles: [Fixture.id("a")], text: "Hỏi lại nguồn\nvề con số")
    #expect(session.outside.last == .editNote(next))
    await session.send(.noteEdited(next, next.text))
    await session.type("U")
    #expect(archive.marks.record(of: Fixture.id("a")).annotation.note.isEmpty)
  }

  /// The note of `a` after another program has written it.
  private func writeElsewhere(_ note: String) {
    _ = archive.marks.make(NoteChange(Fixture.id("a"), from: "", to: note))
  }

  private var note: String { archive.marks.record(of: Fixture.id("a")).annotation.note }

  @Test func `the editor begins with the note as another program left it`() async {
    var session = await session()
    writeElsewhere("theirs")
    await session.type("B")
    #expect(session.outside == [.editNote(NoteDraft(articles: [Fixture.id("a")], text: "theirs"))])
  }

  @Test(arguments: [
    ("mine", "", "undone: noted: “Noem visits the port”"),
    (
      "mine\n\ntheirs", "theirs",
      "undone: noted: “Noem visits the port”; what another program noted stays"
    ),
    ("theirs", "theirs", "not undone: another program has changed the note since"),
  ])
  func `U takes back one's own note, and nothing that another program noted`(
    present: String, expected: String, notice: String
  ) async {
    var session = await session()
    await session.send(.noteEdited(NoteDraft(articles: [Fixture.id("a")], text: ""), "mine"))
    writeElsewhere(present)
    await session.type("U")
    #expect(note == expected)
    #expect(session.model.notice == notice)
    await session.type("U")
    #expect(note == expected)
  }

  @Test func `a note that was edited takes the place of what the editor showed`() async throws {
    var session = await session()
    await session.send(.noteEdited(NoteDraft(articles: [Fixture.id("a")], text: "before"), "after"))
    #expect(
      session.outside.isEmpty && note == "after", "\(session.outside)")
  }

  @Test func `a note that was left unfinished is told where its article is opened`() async {
    var session = await session()
    await session.type("j")
    await session.send(.draftsFound([Fixture.id("a").description]))
    #expect(session.model.notice == nil)
    await session.type("k")
    #expect(session.model.notice == "a note on this article was left unfinished: B opens it")
    await session.type("B j k")
    #expect(session.model.notice == nil)
  }

  @Test func `a mistake elsewhere in the file doesn't hide that a change is kept`() async {
    var session = await session()
    let search = SavedSearch("Port", "port")
    _ = archive.marks.make(.keep(search))
    await session.send(.savedSearchesChanged)
    await session.send(.key(.character("I")))
    _ = session.sendWithoutAnswers(.key(.character("d")))
    await session.send(.warned("searches.toml:9: wrong"))
    await session.send(.searchKept(.remove(search)))
    #expect(session.model.notice == "search Port removed  (U: undo); searches.toml:9: wrong")
  }

  @Test func `a note of several articles is offered where they have it in common`() async {
    var session = await session()
    let both = [Fixture.id("a"), Fixture.id("b")].sorted()
    await session.type("\" \" B")
    let draft = NoteDraft(articles: both, text: "")
    await session.send(.noteEdited(draft, "both"))
    await session.type("B")
    #expect(session.outside.last == .editNote(NoteDraft(articles: both, text: "both")))
    await session.type("U")
    #expect(both.allSatisfy { archive.marks.record(of: $0).annotation.note.isEmpty })
  }

  @Test(arguments: [
    ("D", "hidden: "), ("\" \" D", "2 articles hidden"), ("\" \" \" *", "3 articles starred"),
    ("T x , y Enter", "tagged x, y"), ("A", "4 articles marked as read"),
    ("D U", "undone: hidden"),
  ])
  func `nothing is announced before all of it is kept`(keys: String, words: String) async {
    var session = await Session { [archive] effect in
      guard case .mark(let change) = effect else { return await archive.answer(effect) }
      _ = archive.marks.make(change)
      return nil
    }
    await session.type(keys)
    let changes = session.outside.compactMap { if case .mark(let change) = $0 { change } else { nil } }
    #expect(!changes.isEmpty)
    for change in changes {
      #expect(session.model.notice == nil)
      await session.send(.marked(change))
    }
    #expect(session.model.notice?.contains(words) == true)
  }

  @Test func `notes and saved searches are announced when they are kept`() async throws {
    var session = await Session { [archive] effect in
      switch effect {
      case .note, .changeSavedSearches: nil
      default: await archive.answer(effect)
      }
    }
    await session.send(.noteEdited(NoteDraft(articles: [Fixture.id("a")], text: ""), "ask again"))
    #expect(session.model.notice == nil)
    await session.send(.noted(NoteChange(Fixture.id("a"), from: "", to: "ask again")))
    #expect(session.model.notice?.hasPrefix("noted: ") == true)
    await session.type("F M P o r t Enter")
    let last = try #require(session.outside.last)
    guard case .changeSavedSearches(let change) = last else { throw Unexpected(effect: last) }
    #expect(session.model.notice == nil)
    await session.send(.searchKept(change))
    #expect(session.model.notice?.hasPrefix("search kept as Port") == true)
  }

  private struct Unexpected: Error { let effect: Effect }

  @Test func `the words of triage are Vietnamese where the interface is`() async {
    await InterfaceLanguage.$override.withValue(.vietnamese) {
      var session = await session()
      await session.type("D")
      #expect(session.screen.last?.contains("ẩn: “Noem visits the port”") == true)
      await session.type("U T")
      #expect(session.screen.last?.contains("thẻ: ") == true)
    }
  }

  @Test(arguments: ["*", "u", "D", "T", "B"], [(132, 36), (80, 24), (44, 16)])
  func `where nothing is listed, no article is marked`(key: String, size: (columns: Int, rows: Int)) async {
    var session = await session(columns: size.columns, rows: size.rows)
    await session.type("/ z z z Enter \(key)")
    #expect(session.model.notice == "nothing is chosen: the list is empty")
    #expect(session.model.prompt == nil && session.outside.isEmpty)
    #expect(archive.marks.record(of: Fixture.id("a")) == ReadingRecord())
  }

  @Test func `the article in the reader is marked where the reader has the focus`() async {
    var session = await session()
    await session.type("/ z z z Enter 2 *")
    #expect(archive.marks.record(of: Fixture.id("a")).marks.isStarred)
  }

  @Test(arguments: ["en", "vi"])
  func `a list whose articles are all hidden says so, and how to see them`(language: String) async {
    await InterfaceLanguage.$override.withValue(InterfaceLanguage(rawValue: language)) {
      var session = await session(columns: 44, rows: 16)
      await session.type("^A D")
      let words = session.screen.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      #expect(words.contains(language == "en" ? "6 articles hidden" : "đã ẩn 6 bài"))
      #expect(words.contains("is:hidden"))
      await session.type("U")
      #expect(session.listed == "abcdef")
    }
  }
}

/// Reading marks by the user's choice, and Space at the end of an article.
struct MarkingTests {
  private func signs(_ session: Session) -> String {
    (session.model.list.window?.rows ?? []).map { $0.path + ($0.marks.isRead ? "" : "●") }.joined(
      separator: " ")
  }

  private func session(_ marking: ReaderSettings.Marking) async -> Session {
    var session = await Session(rows: 20)
    await session.change { model in
      var settings = ReaderSettings()
      settings.marking = marking
      model.adopt(settings)
      return []
    }
    return session
  }

  @Test(arguments: [
    (ReaderSettings.Marking.opened, "G Enter", "a● b● c d● e f"), (.ended, "G Enter", "a● b● c d● e f●"),
    (.ended, "G Enter Space", "a● b● c d● e f●"), (.ended, "G Enter G", "a● b● c d● e f"),
    (.byHand, "G Enter G", "a● b● c d● e f●"), (.byHand, "G Enter G u", "a● b● c d● e f"),
  ])
  func `an article counts as read when the user says`(
    marking: ReaderSettings.Marking, keys: String, expected: String
  ) async {
    var session = await session(marking)
    await session.type(keys)
    await session.waitForReminder()
    #expect(signs(session) == expected)
  }

  @Test func `a short article has ended when it was on the screen for a while`() async {
    var session = await session(.ended)
    await session.type("Enter")
    #expect(signs(session).hasPrefix("a●"))
    await session.waitForReminder()
    #expect(signs(session).hasPrefix("a b●"))
  }

  @Test func `Space at the end of an article goes to the next unread one`() async {
    var session = await Session(rows: 20)
    await session.type("Enter Space")
    #expect(session.reading == "b" && session.model.focus == .reader)
    #expect(signs(session) == "a b c d● e f●")
    await session.type("Space")
    #expect(session.reading == "d")
    await session.type("Space Space")
    #expect(session.reading == "f" && session.model.reader.top > 0)
    await session.type("G Space")
    #expect(session.reading == "f")
    #expect(session.screen.last?.contains("no unread article") == true)
  }

  @Test func `in the list Space is a page down`() async {
    var session = await Session(rows: 20)
    await session.type("Space")
    #expect(session.model.focus == .list && session.model.list.selection > 1)
  }
}
