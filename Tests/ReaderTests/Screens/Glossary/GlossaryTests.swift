internal import Catalogue
internal import Languages
import Reader
import Screen
import Testing

struct GlossaryTests {
  private static func opened(_ keys: String, columns: Int = 132) async throws -> (Session, GlossaryScreen) {
    try await Session.opening(GlossaryScreen.self, by: keys, columns: columns)
  }

  @Test func `names stand first, each with its form in the other language and where it was seen`()
    async throws
  {
    let (session, state) = try await Self.opened("w")
    #expect(state.glossary?.entries.map(\.source) == ["Kristi Noem", "Belgium", "European Union", "port"])
    let belgium = try #require(session.screen.first { $0.contains("Belgium") })
    #expect(belgium.contains("Bỉ"))
    #expect(belgium.contains("· in the other story; 2 articles"))
    #expect(session.screen[1].contains("English – Tiếng Việt · 3 names, 1 term"))
  }

  @Test func `a form that isn't known is a dash`() async throws {
    let (session, _) = try await Self.opened("w")
    #expect(try #require(session.screen.first { $0.contains("Kristi Noem") }).contains("–"))
  }

  @Test func `where there is no room for it, the last line tells of the chosen one`() async throws {
    let (session, _) = try await Self.opened("w G", columns: 60)
    #expect(session.screen.dropLast().last?.contains("in gazette's tables; also: bến cảng") == true)
  }

  @Test(arguments: [132, 118])
  func `what is long takes the room that what is short leaves`(columns: Int) async throws {
    var session = await Session(columns: columns) { effect in
      guard let asked = effect.question as? GlossaryQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let entry = Glossary.Entry(
        .term, source: "port", targets: ["cảng", "bến cảng", "hải cảng"], mentionCount: 12,
        evidence: [.partner, .articles(3), .reference])
      return asked.answered(Glossary(from: .english, to: .vietnamese, entries: [entry]))
    }
    await session.type("w")
    let line = try #require(session.screen.first { $0.contains("port") })
    #expect(line.hasSuffix("in the other story; 3 articles; in gazette's tables; also: bến cảng, hải cảng"))
  }

  @Test func `without room for all, short columns keep theirs`() async throws {
    let long = String(repeating: "Liên minh ", count: 12)
    var session = await Session(columns: 100) { effect in
      guard let asked = effect.question as? GlossaryQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let entry = Glossary.Entry(
        .term, source: "European Union", targets: [long], mentionCount: 1, evidence: [.partner])
      return asked.answered(Glossary(from: .english, to: .vietnamese, entries: [entry]))
    }
    await session.type("w")
    let line = try #require(session.screen.first { $0.contains("Liên minh") })
    #expect(line.contains("European Union  Liên minh") && line.contains("…"))
    #expect(line.hasSuffix("1× · in the other story"))
  }

  @Test(arguments: [("w", 0), ("w j", 1), ("w j k", 0), ("w k", 0), ("w G", 3), ("w G g", 0), ("w Space", 3)])
  func `keys choose an entry`(keys: String, selected: Int) async throws {
    #expect(try await Self.opened(keys).1.selected == selected)
  }

  @Test func `Enter on a name lists the articles that have it`() async {
    var session = await Session()
    await session.type("w Enter")
    #expect(session.model.screen == nil)
    #expect(session.listed == "ab")
    #expect(session.model.focus == .list)
  }

  @Test func `Enter on a term searches for it, and Esc takes that back`() async {
    var session = await Session()
    await session.type("w G Enter")
    #expect(session.model.search?.typed == "\"port\"")
    #expect(session.model.listing.query == .text(TextMatch("port", form: .phrase)))
    await session.type("Esc")
    #expect(session.model.search == nil)
  }

  @Test func `it is exported, of the article or of all that is listed`() async {
    var session = await Session()
    await session.type("w e x")
    #expect(session.outside == [.export(.glossary(.article(Fixture.id("a"))), .tmx)])
    await session.type("Esc : e x p o r t - g Enter")
    #expect(session.outside.last == .exportGlossary(.listing(Listing())))
  }

  @Test func `the palette speaks to the glossary too`() async {
    var session = await Session()
    await session.type("w : e x p o r t - g Enter")
    #expect(session.outside == [.exportGlossary(.article(Fixture.id("a")))])
    await session.type(": c l o s e Esc")
    #expect(session.model.screen != nil)
  }

  @Test func `y copies a pair`() async {
    var session = await Session()
    await session.type("w j y")
    #expect(session.outside == [.copy("Belgium = Bỉ")])
  }

  private static let belgium = Termbase.Entry(
    "Belgium", "Bỉ", in: Termbase.Languages(.english, .vietnamese))

  @Test(arguments: [
    ("w j a", TermChange.decide(belgium)),
    ("w j d", .decide(Termbase.Entry("Belgium", "Bỉ", in: belgium.languages, isAccepted: false))),
    ("w j m n ư ớ c Enter", .decide(Termbase.Entry("Belgium", "nước", in: belgium.languages))),
    // A translation that isn't known can be typed.
    ("w m N Enter", .decide(Termbase.Entry("Kristi Noem", "N", in: belgium.languages))),
  ])
  func `a pair is accepted, rejected or typed`(keys: String, change: TermChange) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside == [.keepTerm(change)])
    #expect(session.model.prompt == nil)
    #expect(session.model.screen is GlossaryScreen)
  }

  @Test(arguments: [
    ("w j a U", TermChange.forget(belgium)),
    ("w j d U", .forget(Termbase.Entry("Belgium", "Bỉ", in: belgium.languages, isAccepted: false))),
    ("w j m n Enter U", .forget(Termbase.Entry("Belgium", "n", in: belgium.languages))),
  ])
  func `U takes a decision back`(keys: String, change: TermChange) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside.last == .keepTerm(change))
    #expect(session.outside.count == 2)
    await session.type("U")
    #expect(session.outside.count == 2)
  }

  @Test func `U takes a decision back, not the mark that the article got meanwhile`() async {
    var session = await Session()
    await session.type("w j a")
    await session.send(.reminded(Fixture.id("a")))
    await session.type("U")
    #expect(session.outside.contains(.keepTerm(.forget(Self.belgium))))
  }

  @Test(arguments: ["w a", "w d", "w j m Esc", "w j m Backspace Enter"])
  func `nothing is decided without a translation`(keys: String) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside.isEmpty)
    #expect(session.model.screen is GlossaryScreen)
  }

  @Test func `an accepted pair is marked, and a takes it back`() async {
    let glossary = Glossary(
      from: .english, to: .vietnamese,
      entries: [
        Glossary.Entry(.term, source: "port", targets: ["cảng"], mentionCount: 1, evidence: [.termbase]),
        Glossary.Entry(.term, source: "dam", targets: ["đập"], mentionCount: 1, evidence: [.partner]),
      ])
    var session = await Session { effect in
      if let asked = effect.question as? GlossaryQuestion { return asked.answered(glossary) }
      if let asked = effect.question as? DecidedGlossary { return asked.answered(glossary) }
      return await FixtureArchive().answer(effect)
    }
    await session.type("w")
    #expect(session.screen.first { $0.contains("port") }?.contains("✓") == true)
    #expect(session.screen.first { $0.contains("dam") }?.contains("✓") == false)
    await session.type("a")
    let port = Termbase.Entry("port", "cảng", in: Self.belgium.languages)
    #expect(session.outside == [.keepTerm(.forget(port))])
    await session.type("U")
    #expect(session.outside.last == .keepTerm(.decide(port)))
    // Another translation takes the place of the accepted one until it is taken back.
    await session.type("m x Enter U")
    #expect(session.outside.last == .keepTerm(.decide(port)))
  }

  @Test func `an article that is gone meanwhile is told, one without names too`() async throws {
    var session = await Session { effect in
      if let asked = effect.question as? GlossaryQuestion { return asked.answered(nil) }
      return await FixtureArchive().answer(effect)
    }
    await session.type("w j G Enter y Space")
    #expect(session.screen[1].contains("no longer in the collection"))
    let (empty, _) = try await Self.opened("j j j w j Enter")
    #expect(empty.screen[1].contains("no names or terms found"))
  }

  /// Glossaries as they come after decisions: accepted pairs first, rejected ones left out.
  private static func glossary(_ accepted: Set<String> = [], without rejected: Set<String> = []) -> Glossary {
    let terms = ["port", "dam", "road", "ship"].filter { !rejected.contains($0) }
    let sorted = terms.filter(accepted.contains) + terms.filter { !accepted.contains($0) }
    return Glossary(
      from: .english, to: .vietnamese,
      entries: sorted.map {
        Glossary.Entry(
          .term, source: $0, targets: ["x" + $0], mentionCount: 1,
          evidence: accepted.contains($0) ? [.termbase] : [.partner])
      })
  }

  @Test func `a decision moves no entry, and the choice stays or goes to the next`() async throws {
    var session = await Session { effect in
      if let asked = effect.question as? GlossaryQuestion { return asked.answered(Self.glossary()) }
      if let asked = effect.question as? DecidedGlossary { return asked.answered(Self.glossary()) }
      return await FixtureArchive().answer(effect)
    }
    func chosen() throws -> String? { (try session.opened() as GlossaryScreen).chosenTerm?.pair.source }
    await session.type("w j j a")
    let asked = GlossaryQuestion(article: Fixture.id("a"))
    await session.send(asked.answered(Self.glossary(["road"])))
    #expect(try chosen() == "road")
    #expect(session.screen.firstIndex { $0.contains("✓ xroad") } == 4)
    await session.type("j a")
    await session.send(asked.answered(Self.glossary(["road", "ship"])))
    #expect(try chosen() == "ship")
    await session.type("k k d")
    await session.send(asked.answered(Self.glossary(["road", "ship"], without: ["dam"])))
    #expect(try chosen() == "road")
    await session.type("U")
    await session.send(asked.answered(Self.glossary(["road", "ship"])))
    #expect(try chosen() == "road")
    #expect(session.screen[2...5].map { $0.contains("▸") } == [false, false, true, false])
  }

  @Test(arguments: [
    ("w j a", "accepted: Belgium = Bỉ  (U: undo)", "undone: accepted: Belgium = Bỉ"),
    (
      "w j d", "never shown again: Belgium = Bỉ  (U: undo)",
      "undone: never shown again: Belgium = Bỉ"
    ),
  ])
  func `a decision is told when it is kept, and so is that it was taken back`(
    keys: String, made: String, takenBack: String
  ) async throws {
    var session = await Session()
    for (keys, words) in [(keys, made), ("U", takenBack)] {
      await session.type(keys)
      guard case .keepTerm(let change) = try #require(session.outside.last) else { continue }
      #expect(session.model.notice == nil)
      await session.send(.termKept(change))
      #expect(session.model.notice == words)
    }
  }
}
