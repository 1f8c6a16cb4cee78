import Foundation
import News
import Reader
import Screen
import Testing

/// A cursor in the text, for readers who learn its language.
struct ReadingCursorTests {
  private func session(_ keys: String, columns: Int = 132, rows: Int = 36) async -> Session {
    var session = await Session(columns: columns, rows: rows)
    await session.type(keys)
    return session
  }

  private func word(_ session: Session) -> String {
    guard let range = session.model.reader.cursor?.wordRange else { return "" }
    return session.model.reader.article.map { String($0.text(in: range)) } ?? ""
  }

  @Test(arguments: [
    ("C", "Noem"), ("C l", "visits"), ("C l l l", "port"), ("C l l l l", "Kristi Noem"),
    ("C l l h", "visits"), ("C h", "Noem"), ("C )", "Kristi Noem"), ("C ) )", "Noem"),
    ("C ) ) (", "Kristi Noem"),
    (")", "Noem"), ("C j", "Kristi Noem"), ("C l l j", "came"), ("C G", "listened"), ("C G g", "Noem"),
  ])
  func `the cursor goes by words, sentences and lines`(keys: String, expected: String) async {
    #expect(word(await session(keys)) == expected)
  }

  @Test(arguments: [
    ("C l l l", "port = cảng, bến"), ("C )", "Kristi Noem = - · person"), ("C ) l", "came = đến"),
    ("C ) l l", "to = no meaning known"), ("C ) l l l", "Belgium = Bỉ · place"),
  ])
  func `the last line has the meaning of the word`(keys: String, line: String) async {
    #expect(await session(keys).screen.last?.contains(line) == true)
  }

  @Test(arguments: [(132, 36), (80, 24), (44, 16)])
  func `the last lines have the whole sentence of the other article`(columns: Int, rows: Int) async {
    let lines = await session("C )", columns: columns, rows: rows).screen.suffix(3)
    #expect(lines.contains { $0.contains("⇄ vi: Kristi") })
    #expect(lines.contains { $0.contains("thứ Tư.") }, "\(lines)")
    #expect(lines.contains { $0.contains("Kristi Noem = -") })
  }

  @Test func `a sentence that the other article lacks is told`() async {
    let lines = await session("C ) )").screen.suffix(3)
    #expect(lines.contains { $0.contains("⇄ vi: – no sentence there tells this") }, "\(lines)")
  }

  @Test(arguments: [(132, 36), (80, 24), (44, 16)])
  func `the first word has its meaning at once, with the keys beside it`(columns: Int, rows: Int) async {
    let lines = await session("C", columns: columns, rows: rows).screen.suffix(3)
    #expect(lines.contains { $0.contains("Noem = ") })
    #expect(lines.contains { $0.contains("words") }, "\(lines)")
  }

  @Test func `the word at the cursor stays visible above the lines about it`() async throws {
    var session = await session("j j j j j Enter C", columns: 44, rows: 12)
    for _ in 0..<40 {
      await session.type("j")
      let canvas = draw(session.model)
      let place = try #require(canvas.focus)
      #expect(canvas[place.column, place.row].style.traits.contains(.reverse))
    }
  }

  @Test func `words leave the program composed`() async throws {
    let text = "Cảng đông".decomposedStringWithCanonicalMapping
    var archive = FixtureArchive()
    archive.articles = [Fixture.article("n", "vi", nil, text, [text])]
    let fixture = archive
    var session = await Session { await fixture.answer($0) }
    await session.type("C E Enter")
    let screen: OutputScreen = try session.opened()
    #expect(Array(screen.lookUp.words.utf8) == Array("Cảng".precomposedStringWithCanonicalMapping.utf8))
  }

  @Test func `the cursor of the terminal stands at the word, which is reversed`() async throws {
    let session = await session("C ) l")
    let canvas = draw(session.model)
    let place = try #require(canvas.focus)
    #expect(canvas.lines[place.row].contains("came to"))
    #expect(canvas[place.column, place.row].text == "c")
    #expect(canvas[place.column, place.row].style.traits.contains(.reverse))
    #expect(canvas.cursor == nil)
  }

  @Test func `Esc takes the cursor away, and C too`() async {
    #expect(await session("C Esc").model.reader.cursor == nil)
    #expect(await session("C C").model.reader.cursor == nil)
  }

  @Test func `another article has the cursor too`() async {
    let session = await session("C x")
    #expect(session.reading == "b")
    #expect(word(session) == "Bộ")
  }

  @Test(arguments: [("j j C ) ) x", "Kristi Noem"), ("j j C ) ) r", "Kristi Noem"), ("j j C x", "Bộ")])
  func `another story is opened at what corresponds to the sentence`(keys: String, expected: String) async {
    #expect(word(await session(keys)) == expected)
  }

  @Test func `another story is opened at what corresponds to the first visible line`() async throws {
    func long(_ path: String, _ language: String, _ before: Int, _ sentence: String) -> Article {
      let others = (1...40).map { "Number \($0)." }
      return Fixture.article(
        path, language, nil, "Long", Array(others.prefix(before)) + [sentence] + others.dropFirst(before))
    }
    var archive = FixtureArchive()
    archive.articles[1] = long("b", "vi", 15, "Ông đã tới Bỉ.")
    archive.articles[2] = long("c", "en", 10, "He came to Belgium.")
    let fixture = archive
    var session = await Session(columns: 44, rows: 16) { await fixture.answer($0) }
    await session.type("j j Enter")
    for _ in 0..<60 where !session.screen[1].contains("Belgium") { await session.type("j") }
    #expect(session.screen[1].contains("He came to Belgium"))
    await session.type("x")
    #expect(session.reading == "b")
    #expect(session.screen[1].contains("Ông đã tới Bỉ"), "\(session.screen)")
    await session.type("x")
    #expect(session.screen[1].contains("He came to Belgium"), "and back")
  }

  @Test func `y copies the sentence at the cursor, and the pipe takes it`() async {
    var session = await session("C ) y")
    #expect(session.outside.last == .copy("Kristi Noem came to Belgium on Wednesday."))
    await session.type("| w c Enter")
    guard case .run(let command)? = session.outside.last, case .passage(let id, _)? = command.input?.finding
    else {
      Issue.record("no passage is piped")
      return
    }
    #expect(id == Fixture.id("a"))
  }

  @Test(arguments: [
    ("C l E Enter", "dict: visits (en > vi)"),
    ("C ) E Tab 2", "trans: Kristi Noem came to Belgium on Wednesday. (en"),
    ("3 E 1", "dict: Kristi Noem (en"), ("w E 1", "dict: "),
  ])
  func `the chosen words are looked up`(keys: String, line: String) async throws {
    let session = await session(keys)
    let canvas = draw(session.model)
    #expect(canvas.lines.contains { $0.contains(line) })
    #expect(session.model.screen is OutputScreen)
  }

  @Test func `the output scrolls and tells how the command ended`() async {
    var session = await session("C E 1", columns: 80, rows: 24)
    await session.type("G")
    #expect(session.screen.contains { $0.contains("the command ended with status 3") })
    #expect(!session.screen.contains { $0.contains("meaning 1 ") })
    await session.type("q")
    #expect(session.model.screen == nil)
  }
}
