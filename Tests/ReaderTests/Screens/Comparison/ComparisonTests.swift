internal import Catalogue
internal import News
import Reader
import Screen
import Testing

/// Two articles side by side.
struct ComparisonTests {
  /// The comparison that is open, after some keys.
  private static func comparing(_ keys: String = "c", columns: Int = 132, rows: Int = 36) async throws
    -> (Session, ComparisonScreen)
  {
    try await Session.opening(ComparisonScreen.self, by: keys, columns: columns, rows: rows)
  }

  @Test func `the partner is the best story in another language`() async throws {
    let (_, state) = try await Self.comparing()
    #expect(state.comparison?.articles.left.path == "a")
    #expect(state.comparison?.articles.right.path == "b")
  }

  @Test func `it opens at the sentence of the reading cursor`() async throws {
    let (session, state) = try await Self.comparing("j j C ) ) c", columns: 60, rows: 16)
    #expect(session.screen.contains { $0.contains("▌") && $0.contains("Belgium has the busiest") })
    #expect(session.screen.contains { $0.contains("▌") && $0.contains("Kristi Noem đã tới Bỉ") })
    #expect(state.leading == .left)
  }

  @Test(arguments: [(nil, false), (131_000, true)] as [(Int?, Bool)])
  func `the strip says how much of a long article was compared`(end: Int?, isSaid: Bool) async throws {
    var session = await Session(columns: 44, rows: 24) { effect in
      guard let asked = effect.question as? ComparisonQuestion,
        let whole = FixtureArchive().comparison(asked.request)
      else {
        return await FixtureArchive().answer(effect)
      }
      let partial = Comparison(
        articles: whole.articles, mentions: whole.mentions, passages: whole.passages, links: whole.links,
        differences: whole.differences, ends: Sides(left: end, right: nil))
      return asked.answered(partial)
    }
    await session.type("c")
    #expect(session.screen.contains { $0.contains("differences") })
    #expect(session.screen.contains { $0.contains("in the first 131 kB") } == isSaid)
  }

  @Test func `a comparison without differences gives their rows to the texts`() async {
    var session = await Session(columns: 132, rows: 36) { effect in
      guard let asked = effect.question as? ComparisonQuestion,
        let whole = FixtureArchive().comparison(asked.request)
      else {
        return await FixtureArchive().answer(effect)
      }
      let equal = Comparison(
        articles: whole.articles, mentions: whole.mentions, passages: whole.passages, links: whole.links,
        differences: [])
      return asked.answered(equal)
    }
    await session.type("c")
    #expect(session.screen[34].contains("no names or numbers differ"))
    await session.type("3 j n Enter j")
    #expect(session.screen[34].contains("no names or numbers differ"))
  }

  /// A session whose comparisons have one important difference and two others.
  private static func folding() async -> Session {
    await Session(columns: 132, rows: 36) { effect in
      guard let asked = effect.question as? ComparisonQuestion,
        let whole = FixtureArchive().comparison(asked.request)
      else {
        return await FixtureArchive().answer(effect)
      }
      let differences = whole.differences.enumerated().map { index, difference in
        Difference(difference.kind, difference.statements, difference.relation, isImportant: index == 0)
      }
      return asked.answered(
        Comparison(
          articles: whole.articles, mentions: whole.mentions, passages: whole.passages, links: whole.links,
          differences: differences))
    }
  }

  @Test(arguments: ["Enter", "Space"])
  func `what is less important is folded until a key shows it`(key: String) async {
    var session = await Self.folding()
    await session.type("c 3 j j")
    #expect(session.screen.contains { $0.contains("… 2 more") })
    #expect(!session.screen.contains { $0.contains("European Union  ") && $0.contains("organization") })
    await session.type(key)
    #expect(!session.screen.contains { $0.contains("… 2 more") })
    #expect(session.screen.contains { $0.contains("organization  European Union") })
  }

  @Test func `n goes on behind the fold, and says where the differences end`() async throws {
    var session = await Self.folding()
    await session.type("c N")
    #expect(session.screen.contains { $0.contains("… 2 more") })
    for number in 2...3 {
      await session.type("n")
      #expect(session.screen.contains { $0.contains("differences \(number)/3") })
      #expect(!session.screen.contains { $0.contains("more") && $0.contains("…") })
    }
    await session.type("n")
    #expect(session.model.notice == "no further difference")
    await session.type("N N")
    #expect(session.model.notice == nil)
    await session.type("N")
    #expect(session.model.notice == "no difference before")
    await session.type("q c 3 j j k n n")
    #expect(session.screen.contains { $0.contains("differences 3/3") }, "from the strip too")
  }

  @Test(arguments: [(5, "a"), (100, "b")])
  func `a double click in a text reads that article`(column: Int, article: String) async {
    var session = await Session()
    await session.type("c")
    await session.send(.mouse(MouseEvent(.doubleClick, at: Point(column: column, row: 6))))
    #expect(session.model.screen == nil && session.model.focus == .reader)
    #expect(session.reading == article)
  }

  @Test func `articles of different events have no differences`() async {
    var session = await Session(columns: 132, rows: 36) { effect in
      guard let asked = effect.question as? ComparisonQuestion,
        let whole = FixtureArchive().comparison(asked.request)
      else {
        return await FixtureArchive().answer(effect)
      }
      return asked.answered(
        Comparison(
          articles: whole.articles, mentions: whole.mentions, passages: whole.passages, links: [],
          isOneEvent: false, differences: []))
    }
    await session.type("c")
    #expect(session.screen.contains { $0.contains("the articles tell of different events") })
  }

  @Test(arguments: [("c x", "c"), ("c x x", "b"), ("j c", "a"), ("j c x", "c")])
  func `x changes the partner, around at the end`(keys: String, partner: String) async throws {
    let (_, state) = try await Self.comparing(keys)
    #expect(state.comparison?.articles.right.path == partner)
  }

  @Test func `where nothing is related a line says so`() async {
    var session = await Session()
    await session.type("G c")
    #expect(session.model.screen == nil)
    #expect(session.screen.last?.contains("no related story to compare with") == true)
  }

  @Test func `Tab goes from text to text to the differences`() async throws {
    let focuses: [(String, ComparisonScreen.Focus)] = [
      ("c", .text(.left)), ("c Tab", .text(.right)), ("c Tab Tab", .differences),
      ("c Tab Tab Tab", .text(.left)),
      ("c Shift-Tab", .differences), ("c l", .text(.right)), ("c 3", .differences),
    ]
    for (keys, focus) in focuses {
      #expect(try await Self.comparing(keys).1.focus == focus, "\(keys)")
    }
  }

  @Test func `what tells the same stands at the same height`() async throws {
    let (session, _) = try await Self.comparing("c j j j j", rows: 20)
    let rows = Side.allCases.map { side in
      session.screen.firstIndex { row in
        row.contains(side == .left ? "Kristi Noem came" : "Kristi Noem đã")
      }
    }
    #expect(rows[0] != nil)
    #expect(rows[0] == rows[1])
  }

  @Test func `scrolling one text moves the other to what tells the same`() async throws {
    let long = Self.longPair
    var session = await Session(rows: 20) { effect in
      guard let asked = effect.question as? ComparisonQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let pair = ComparisonRequest(left: long[0].id, right: long[1].id)
      return asked.answered(FixtureArchive(articles: long).comparison(pair))
    }
    await session.type("c")
    for _ in 0..<12 { await session.type("Space") }
    let state: ComparisonScreen = try session.opened()
    #expect(state.tops.left > 10)
    #expect(state.tops.right > 10)
    await session.type("g")
    let again: ComparisonScreen = try session.opened()
    #expect(again.tops == Sides(left: 0, right: 0))
  }

  /// Two articles of which the first names Belgium only at the end, the second in the middle.
  private static let longPair: [Article] = [
    Fixture.article(
      "a", "en", nil, "Long", (1...40).map { "Paragraph \($0)." } + ["Kristi Noem spoke of Belgium."]),
    Fixture.article(
      "b", "vi", nil, "Dài", (1...40).map { "Đoạn \($0)." } + ["Kristi Noem nói về Bỉ."]),
  ]

  @Test func `a shared name has the same colour on both sides, another has none`() async throws {
    let (session, _) = try await Self.comparing()
    let canvas = draw(session.model)
    let (left, right) = try (canvas.style(of: "Kristi Noem came"), canvas.style(of: "Kristi Noem đã"))
    #expect(left.ink == .person)
    #expect(right.ink == .person)
    #expect(try canvas.style(of: "European Union").ink == .plain)
  }

  @Test func `brackets step both texts through a shared name`() async throws {
    let (session, state) = try await Self.comparing("c ] ]")
    let canvas = draw(session.model)
    let mentions = try #require(state.comparison?.mentions)
    for side in Side.allCases {
      let index = try #require(state.mentions[side])
      #expect(mentions[side][index].entity == Fixture.noem.key)
    }
    #expect(try canvas.style(of: "Kristi Noem came").traits.contains(.reverse))
    #expect(try canvas.style(of: "Kristi Noem đã").traits.contains(.reverse))
  }

  @Test func `a passage that only one side has bears a sign`() async throws {
    let (session, _) = try await Self.comparing()
    let line = try #require(session.screen.first { $0.contains("Bỉ là một nước") })
    #expect(line.contains("+  Bỉ là"))
    #expect(!(try #require(session.screen.first { $0.contains("Noem đã tới") }).contains("+")))
  }

  @Test func `a difference that is chosen is shown in both texts`() async throws {
    let (session, state) = try await Self.comparing("c n")
    #expect(state.difference == 0)
    let canvas = draw(session.model)
    #expect(try canvas.style(of: "Wednesday.").traits.contains(.reverse))
    #expect(try canvas.style(of: "thứ Tư.").traits.contains(.reverse))
    #expect(session.screen.contains { $0.contains("differences 1/3") })
    #expect(try await Self.comparing("c n n N").1.difference == 0)
  }

  @Test func `Enter on a difference goes into the text`() async throws {
    let (_, state) = try await Self.comparing("c 3 j j j Enter")
    #expect(state.focus == .text(.right))
  }

  @Test func `Enter in a text reads that article there, and the history leads back`() async {
    var session = await Session()
    await session.type("c Tab Enter")
    #expect(session.reading == "b")
    #expect(session.model.focus == .reader)
    #expect(session.model.screen == nil)
    await session.type("H")
    #expect(session.reading == "a")
  }

  @Test func `an article that is gone meanwhile is told`() async throws {
    var session = await Session { effect in
      if let asked = effect.question as? ComparisonQuestion { return asked.answered(nil) }
      return await FixtureArchive().answer(effect)
    }
    await session.type("c j ] n Tab Enter Space")
    #expect(session.screen.contains { $0.contains("no longer in the collection") })
    await session.type("Esc")
    #expect(session.model.screen == nil)
  }

  @Test func `an answer that was overtaken is passed over`() async throws {
    var session = await Session()
    let late = session.sendWithoutAnswers(.key(.character("c")))
    await session.type("x")
    await session.answer(late)
    let state: ComparisonScreen = try session.opened()
    #expect(state.comparison?.articles.right.path == "c")
  }

  @Test(arguments: [Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 40, rows: 10)])
  func `no screen is too small, and a larger one shows it again`(size: Size) async throws {
    var session = await Session()
    await session.type("c j n")
    let before = session.screen
    await session.send(.resized(size))
    await session.type("j k n N ] [ Tab Tab Tab")
    #expect(session.screen.count == size.rows)
    await session.type("3 G n N k k n")
    await session.send(.resized(Size(columns: 132, rows: 36)))
    #expect(session.screen.count == before.count)
  }

  @Test func `the hints name what can be done`() async throws {
    let (session, _) = try await Self.comparing()
    let hints = try #require(session.screen.last)
    for words in ["scroll", "sides", "shared names", "differences", "other story", "help", "close"] {
      #expect(hints.contains(words))
    }
  }

  @Test(arguments: [(132, 36), (60, 30)])
  func `a click on a passage chooses it, and the other text follows`(columns: Int, rows: Int) async throws {
    var (session, start): (Session, ComparisonScreen) = try await Session.opening(
      ComparisonScreen.self, by: "c", columns: columns, rows: rows)
    let words = "Noem spoke"
    let row = try #require(session.screen.firstIndex { $0.contains(words) })
    let column = try #require(session.screen[row].firstRange(of: words)).lowerBound
    let point = Point(
      column: session.screen[row].distance(from: session.screen[row].startIndex, to: column), row: row)
    await session.send(.mouse(MouseEvent(.click, at: point)))
    let state: ComparisonScreen = try session.opened()
    #expect(state.lines.left != start.lines.left)
    #expect(state.tops.left == start.tops.left, "the text under the mouse stays")
    #expect(session.screen[row].contains(words))
    let comparison = try #require(state.comparison)
    let article = comparison.articles.left
    let line = try #require(state.pages.left.lines[state.lines.left].range)
    #expect(article.text(in: line).contains(words))
    #expect(state.leading == .left && state.focus == .text(.left))
  }
}
