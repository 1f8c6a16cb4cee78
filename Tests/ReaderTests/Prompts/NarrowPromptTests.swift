internal import Catalogue
internal import Languages
import Reader
import Screen
import Testing

/// Prompts on a narrow screen: what has no room in the last line takes lines above, and no word is cut.
struct NarrowPromptTests {
  private static func below(_ keys: String, columns: Int = 44, rows: Int = 16) async -> [String] {
    var session = await Session(columns: columns, rows: rows)
    await session.type(keys)
    return session.screen.suffix(5).map { String($0.drop { $0 == " " }) }
  }

  @Test(arguments: [
    ("T", ["commas between  Tab completes  Enter keeps", "tags:"]),
    (
      "/ i s : f o o",
      [
        "is: can't be foo; one of read, unread,", "starred, hidden, single, paired (character", "4)",
        "/is:foo",
      ]
    ),
    ("/ n o e m Enter M b e l", ["Enter keeps noem*  Esc closes", "name of the search: bel"]),
  ])
  func `a remark is read to its end`(keys: String, lines: [String]) async {
    #expect(await Self.below(keys).suffix(lines.count) == lines)
  }

  @Test func `a remark that has room stays beside the text`() async throws {
    let line = try #require(await Self.below("/ p o r t").last)
    #expect(line.hasPrefix("/port ") && line.hasSuffix(" 2 found"))
  }

  @Test func `a sign that has no room has a line of its own, and the text the whole last line`() async throws
  {
    let long = "Department of Homeland Security"
    var session = await Session(columns: 44, rows: 16) { effect in
      guard let asked = effect.question as? GlossaryQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let entry = Glossary.Entry(.term, source: long, targets: ["Bộ An ninh"], mentionCount: 1, evidence: [])
      return asked.answered(Glossary(from: .english, to: .vietnamese, entries: [entry]))
    }
    await session.type("w m")
    #expect(session.screen.contains { $0.contains(long) })
    #expect(session.screen.last == " Bộ An ninh")
  }

  @Test(arguments: [
    ("3 j m s B", "same as: B"), ("3 j m s L o n g Space n a m e s", "same as: Long names"),
  ])
  func `beside a menu only whole hints are shown`(keys: String, text: String) async throws {
    let line = try #require(await Self.below(keys).last)
    #expect(line.hasPrefix(text) && !line.contains("…"))
    #expect(["", "type or ↑ ↓ choose"].contains(String(line.dropFirst(text.count).drop { $0 == " " })))
  }

  @Test func `an explanation that has no room stands below the menu, for the chosen line`() async {
    for (keys, words) in [
      ("3 j m", "another name means the same"), ("3 j m j", "one of its names means something else"),
      ("3 j m k", "another name means the same"), ("3 j m G", "the name to show, in each language"),
    ] {
      let lines = await Self.below(keys)
      #expect(lines[3] == words, "\(keys)")
      #expect(lines[4].hasPrefix("a letter or Enter chooses"))
    }
    #expect(await !Self.below("3 j m", columns: 80).contains { $0 == "another name means the same" })
  }

  @Test func `a click on the explanation closes no line, one on a line takes it`() async {
    var session = await Session(columns: 44, rows: 16)
    await session.type("3 j m")
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 8, row: 11))))
    #expect(session.screen.contains { $0.contains("Belgium is ") })
    #expect(session.model.prompt != nil)
  }
}
