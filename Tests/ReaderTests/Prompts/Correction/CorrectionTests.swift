internal import Catalogue
internal import Languages
internal import News
import Reader
import Screen
import Testing

/// Tests of keys in the menu on a name.
struct CorrectionTests {
  private static let belgium = EntityReference.key(Fixture.belgium.key)
  private static let union = EntityReference.key(Fixture.union.key)

  @Test(arguments: [
    ("3 j m h", EntityCorrection.hide(belgium), "hidden: Belgium"),
    ("3 j m j j j Enter", .hide(belgium), "hidden: Belgium"),
    ("3 j m w p", .kind(belgium, .person), "Belgium is a person"),
    ("3 j m w G Enter", .kind(belgium, .organization), "Belgium is an organization"),
    ("3 j m s e u Enter", .same([union, belgium]), "Belgium is the same as European Union"),
    ("3 j m s e u Tab Enter", .same([union, belgium]), "Belgium is the same as European Union"),
    ("3 j m n Enter", .different([belgium, .name("Bỉ")]), "“Bỉ” is not Belgium"),
    ("3 j m n g Enter", .different([belgium, .name("Belgium")]), "“Belgium” is not Belgium"),
    ("3 j m c B e Enter", .name(belgium, .english, "Be"), "Belgium is called “Be” in English"),
    ("3 j m c Tab Tab B e Enter", .name(belgium, .vietnamese, "Be"), "Belgium is called “Be” in Vietnamese"),
    ("3 j m Esc 3 j m w Esc h", .hide(union), "hidden: European Union"),
    ("2 ] ] m h", .hide(.key(Fixture.noem.key)), "hidden: Kristi Noem"),
    ("3 j Enter m h", .hide(belgium), "hidden: Belgium"),
    ("3 j i m h", .hide(belgium), "hidden: Belgium"),
    ("3 j i Tab Tab Tab m h", .hide(.key(Fixture.noem.key)), "hidden: Kristi Noem"),
    ("3 j i Tab j m n Enter", .different([belgium, .name("Bỉ")]), "“Bỉ” is not Belgium"),
  ])
  func `the menu makes a correction, and says so when it is kept`(
    keys: String, correction: EntityCorrection, words: String
  ) async {
    let corrections = FixtureCorrections()
    var session = await Session { await corrections.answer($0) }
    await session.type(keys)
    #expect(corrections.made == [CorrectionChange(correction)])
    #expect(session.screen.last?.contains(words + "  (U: undo)") == true)
    await session.type("U")
    #expect(corrections.made.last == CorrectionChange(correction, isMade: false))
    #expect(session.screen.last?.contains("undone: " + words) == true)
  }

  @Test(arguments: [
    "3 j m Esc", "3 j m q", "3 j m Backspace", "3 j m w l", "3 j m c Enter", "3 j m s z z Enter",
    "3 j m n Esc Esc", "3 j j m n Enter", "G m",
  ])
  func `nothing is corrected without need`(keys: String) async {
    let corrections = FixtureCorrections()
    var session = await Session { await corrections.answer($0) }
    await session.type(keys)
    #expect(corrections.made.isEmpty)
  }

  @Test func `no other name is chosen until something is typed or a key chooses one`() async {
    let corrections = FixtureCorrections()
    let antwerp = Entity(key: EntityKey("place:AN"), kind: .place, names: [.english: "Antwerp"])
    var session = await Session { effect in
      guard let asked = effect.question as? ConnectionsQuestion,
        let known = FixtureArchive().connections(of: asked.article)
      else { return await corrections.answer(effect) }
      let more = Connections.NameEntry(entity: antwerp, mentionCount: 1, articleCount: .exact(1))
      return asked.answered(
        Connections(
          article: known.article, names: known.names + [more], mentions: known.mentions,
          related: known.related, isComplete: true))
    }
    await session.type("3 j m s Enter")
    #expect(corrections.made.isEmpty)
    #expect(session.screen.contains { $0.contains("Antwerp · ") || $0.contains("   Antwerp") })
    #expect(!session.screen.contains { $0.contains("▸ Antwerp") })
    await session.type("↓ Enter")
    #expect(corrections.made == [CorrectionChange(.same([.key(antwerp.key), Self.belgium]))])
  }

  @Test func `a name that articles write in one way only can't be parted, and the menu says so`() async {
    var session = await Session()
    await session.type("3 j j m n")
    #expect(session.screen.contains { $0.contains("which of these is not European Union?") })
    #expect(session.screen.contains { $0.contains("articles have no other name for it") })
  }

  @Test func `corrections and marks are taken back in their order`() async {
    let corrections = FixtureCorrections()
    var session = await Session { await corrections.answer($0) }
    await session.type("3 j m h 1 * U")
    #expect(session.screen.last?.contains("undone: starred") == true)
    #expect(corrections.made.count == 1)
    await session.type("U")
    #expect(corrections.made.map(\.isMade) == [true, false])
  }

  /// The candidates come after Enter, as from a slow disk.
  @Test func `a name typed ahead is joined to the right one`() async {
    let corrections = FixtureCorrections()
    var session = await Session { await corrections.answer($0) }
    await session.type("3 j m s")
    var late: [Effect] = []
    for key in ["e", "u", "Enter"] {
      late += session.sendWithoutAnswers(.key(Session.key(named: key)))
    }
    await session.answer(late)
    #expect(corrections.made == [CorrectionChange(.same([Self.union, Self.belgium]))])
  }

  @Test func `a click chooses from the menu, a click elsewhere closes it`() async throws {
    let corrections = FixtureCorrections()
    var session = await Session { await corrections.answer($0) }
    await session.type("3 j m")
    let row = try #require(session.screen.firstIndex { $0.contains("h  hide") })
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 8, row: row))))
    #expect(corrections.made == [CorrectionChange(.hide(Self.belgium))])
    await session.type("m")
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 8, row: 3))))
    #expect(session.model.prompt == nil)
  }
}
