internal import Catalogue
internal import News
import Reader
import Screen
import Testing

/// Keys that come faster than answers: through a slow connection, from a macro of the terminal, by paste.
struct TypeAheadTests {
  /// The outcome of keys that are sent at once, and of keys of which each is sent when all is settled.
  static func outcomes(
    of keys: [String], pauses: [Int] = [], columns: Int = 132, rows: Int = 36
  ) async -> (atOnce: SlowSession.Outcome, settled: SlowSession.Outcome) {
    var fast = await SlowSession(columns: columns, rows: rows, archive: archive)
    var slow = await SlowSession(columns: columns, rows: rows, archive: archive)
    for (index, key) in keys.enumerated() {
      await fast.press(key)
      if pauses.indices.contains(index) { await fast.receive(atMost: pauses[index]) }
      await slow.receive()
      await slow.press(key)
    }
    await fast.receive()
    await slow.receive()
    return (fast.outcome, slow.outcome)
  }

  /// The fixture with three saved searches.
  private static var archive: FixtureArchive {
    let archive = FixtureArchive()
    for search in [
      SavedSearch("Bỉ", "Belgium OR Bỉ"), SavedSearch("cảng", "port"), SavedSearch("Noem", "noem"),
    ] {
      _ = archive.marks.make(.keep(search))
    }
    return archive
  }

  @Test(arguments: [
    "^A *", "/ p o r t Enter *", "/ p o r t Enter j *", "j j x w", "j j j c Tab", "w j j j a", "i Tab j X",
    "\" \" D", "j \" G '  T h o t Enter", "j D", "j D U", "s s * j", "F j * f j u", "^A T h o t Enter",
    "G Enter Space Space *", "J J u", "A U", "/ n o e m Enter n n n", "C l l l y", "Enter ] ] m h",
    "3 j Enter j *",
    "x x * H *", "I q M", "j i H j", "j # q j", "^A y", "^A | w c Enter", "e m j", "S Tab j *",
    ": s t a r Enter j *",
    "j : s t a r Enter", "j D / i s : h i d d e n Enter D", "Space o j C ' u x F F / n o e m Enter",
    "Enter \" ) = J # = \" x", "w j d d", "w j a a", "w j a j a k a", "w j d U d", "w j m x Enter a",
    // Screens whose lines a key asked for.
    "v Space j j Enter", "v s s j j Enter", "v s Space j Enter", "v f j Enter", "v Space j j Space k Enter",
    "v Space j s j Space j y", "v Space q j", "v l j Enter", "t + + l Enter", "t j l l Enter",
    "t - h n Enter",
    "I d j Enter", "I d d Enter", "I j d U j Enter", "I d U U Enter", "I d q I Enter", "M",
    "/ p Enter M x Enter I G Enter",
    "p d d j P", "p j P k P", "p j d d U j P", "p P P j Enter", "p d d p U p P", "p d d d d Enter",
    "p G P k Space",
    // A search without results leaves what was read before it, whichever of its beginnings was answered.
    "p Enter Space U d d U t l h j h j", "p G k Space", "p y k Space Enter P i Tab Tab Tab h X",
    "/ p q q Enter", "j / p q q Enter Backspace", "j Enter k Enter Backspace / p q q Enter L",
    "/ p Enter / x Backspace", "/ x Enter Shift-Tab Enter", "/ l i t t l e Enter",
    // The names of saved searches come after their words are typed.
    "/ i n : B ỉ Enter", "v / i n : B ỉ Enter j Enter",
    // An article that is left and gone to again, before another one came, is opened anew.
    "] j k", "3 j 1 j k", "G Enter G h k j", "C l l 1 j k", "j k 2 G", "/ p Enter Enter 1 j H",
    // An article that a search finds opens at its first match.
    "I Enter j Enter G", "/ p Enter 2 G 1 j k",
    // Articles that a key hides leave the stories.
    "v D Enter", "V D j Enter", "v D U j Enter",
    // Names that a key corrects are those of the page, of the article and of the list.
    "i m s e u Enter Tab j Enter", "3 j m h j Enter", "3 j m s e u Enter ] ] i", "3 j m h U j Enter",
    "i Tab Tab m s e u Enter Enter", "3 j Enter m h j Enter",
    // The meaning of a word depends on the names of the article.
    ") ^U / Enter", "( ^D / e m Enter w Esc",
  ])
  func `keys that were sent at once do what they do one after the other`(keys: String) async {
    let outcomes = await Self.outcomes(of: keys.split(separator: " ").map(String.init))
    #expect(outcomes.atOnce.differences(from: outcomes.settled) == [])
  }

  @Test func `keys for which all is there act at once, though an article is on its way`() async {
    var session = await SlowSession()
    await session.receive()
    for key in ["j", "j", "j"] { await session.press(key) }
    #expect(session.model.list.selection == 3)
    #expect(!session.model.isWaiting)
    await session.press("x")
    #expect(session.model.isWaiting)
    #expect(draw(session.model).lines.last?.contains("waiting for the names and stories") == true)
  }

  @Test(arguments: ["Esc", "^C"])
  func `escape behind a pause ends the waiting, and says how many keys were ignored`(key: String) async {
    var session = await SlowSession()
    await session.receive()
    for typed in ["j", "x", "*", "j"] { await session.press(typed) }
    if key == "Esc" { await session.send(.paused) }
    await session.press(key)
    #expect(!session.model.isWaiting)
    #expect(
      session.model.notice
        == "no longer waiting for the names and stories of the article: 3 keys were ignored")
    await session.receive()
    #expect(session.model.list.selection == 1)
    #expect(
      session.outcome.records[1].marks.isStarred == FixtureMarks().record(of: Fixture.id("b")).marks.isStarred
    )
  }

  @Test(arguments: ["T a b c Enter Esc", "/ t h ă m Enter * Esc", "^A T x Enter Esc Esc", "J x * Esc"])
  func `an escape that was typed in one go with other keys comes behind them`(keys: String) async {
    let outcomes = await Self.outcomes(of: keys.split(separator: " ").map(String.init))
    #expect(outcomes.atOnce.differences(from: outcomes.settled) == [])
    #expect(outcomes.atOnce.records != FixtureArchive().articles.map { FixtureMarks().record(of: $0.id) })
  }

  @Test func `what never comes is waited for a limited time, and later keys don't wait for it`() async throws
  {
    var session = await SlowSession()
    await session.receive()
    for typed in ["j", "x", "*"] { await session.press(typed) }
    let wait = try #require(session.limitedWait)
    await session.send(.waitLimited(wait - 1))
    #expect(session.model.isWaiting, "the limit of an earlier wait")
    await session.send(.waitLimited(wait))
    #expect(
      session.model.notice
        == "the names and stories of the article did not come in time: 2 keys were ignored")
    await session.press("x")
    #expect(session.model.notice == "the article has not come yet")
    await session.receive()
    await session.press("k")
    await session.receive()
    #expect(session.model.list.selection == 0)
  }

  @Test func `quit does not wait behind motions`() async {
    var session = await SlowSession()
    await session.receive()
    for typed in ["s", "j", "j", "q"] { await session.press(typed) }
    #expect(session.outside == [.quit])
  }

  @Test func `quit waits behind a star`() async {
    var session = await SlowSession()
    await session.receive()
    for typed in ["^A", "*", "q"] { await session.press(typed) }
    #expect(session.outside == [])
    await session.receive()
    #expect(session.outside == [.quit])
    #expect(session.outcome.records.allSatisfy { $0.marks.isStarred })
  }

  @Test func `no key acts behind the one that quits`() async {
    var session = await SlowSession()
    await session.receive()
    for typed in ["^A", "*", "q", "*"] { await session.press(typed) }
    await session.receive()
    #expect(session.outcome.records.allSatisfy { $0.marks.isStarred })
  }

  @Test(arguments: [
    "j / n o e m Esc *", "2 C / n o e m j Esc l l y", "j j / p Enter / z z Esc x", "J / p Esc u",
  ])
  func `a search that is called off leaves nothing that is waited for in vain`(keys: String) async {
    var session = await SlowSession()
    await session.receive()
    for key in keys.split(separator: " ") { await session.press(String(key)) }
    await session.receive()
    #expect(!session.model.isWaiting)
  }

  @Test func `the notice is that of the last key`() async {
    var session = await SlowSession()
    await session.receive()
    for typed in ["^A", "D"] { await session.press(typed) }
    await session.receive()
    #expect(session.model.notice == "6 articles hidden  (U: undo)")
  }

  @Test func `pasted text waits for the prompt that it is meant for`() async {
    var session = await SlowSession()
    await session.receive()
    for typed in ["^A", "T"] { await session.press(typed) }
    await session.send(.pasted("hot"))
    await session.press("Enter")
    await session.receive()
    #expect(session.outcome.records.allSatisfy { $0.annotation.tags == ["hot"] })
  }
}
