import Catalogue
import Reader
import Screen
import Testing

/// A screen that only this file knows: the number of unread articles, and a number that keys change.
private struct CounterScreen: ReaderScreen {
  static let name: ScreenName = "counter"

  var total: Int?
  var number = 0
  var columns = 0

  static func open(over model: inout Model) -> [Effect] {
    model.lay(CounterScreen())
    return [.ask(UnreadCount(listing: model.listing))]
  }

  let title = "Counter"
  let keys = [Hint([.move(.line(.next)), .move(.line(.previous))], "count up and down")]

  func hints(in model: Model) -> [Hint] { [Hint([.close], "enough")] }

  mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .move(.line(.next)): number += 1
    case .open: return Self.open(over: &model)
    case .close: return model.closeScreen()
    default: break
    }
    return []
  }

  mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    number = event.point.column
    return []
  }

  mutating func resize(in model: Model) -> [Effect] {
    columns = model.size.columns
    return []
  }

  func draw(on canvas: inout Canvas, of model: Model) {
    canvas.write("\(total ?? 0) articles, number \(number), \(columns) columns", column: 2, row: 2)
  }
}

/// A question that only this file knows.
private struct UnreadCount: Question {
  let listing: Listing

  func answer(from sources: Sources, report: @escaping @Sendable (Int) -> Void) async {
    report(await sources.archive.unread(in: listing, marked: sources.journal).count)
  }

  func receive(_ total: Int, in model: inout Model) -> [Effect] {
    model.changeScreens(of: CounterScreen.self) { screen, _ in
      screen.total = total
      return []
    }
  }
}

struct NewScreenTests {
  private static func open() async -> Session {
    var session = await Session()
    await session.change { CounterScreen.open(over: &$0) }
    return session
  }

  @Test func `a screen of a file of its own asks, draws, and takes keys, mouse and sizes`() async {
    var session = await Self.open()
    #expect(session.screen[2].contains("4 articles, number 0"))
    await session.type("j j")
    #expect(session.screen[2].contains("number 2"))
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 7, row: 3))))
    #expect(session.screen[2].contains("number 7"))
    await session.send(.resized(Size(columns: 90, rows: 24)))
    #expect(session.screen[2].contains("90 columns"))
    #expect(session.screen.last?.contains("q enough") == true)
  }

  @Test func `its help begins with its keys`() async {
    var session = await Self.open()
    await session.type("?")
    #expect(session.screen[1].contains("Counter"))
    #expect(session.screen[2].contains("j k ↓ ↑") && session.screen[2].contains("count up and down"))
  }

  @Test func `screens lie over each other and close one by one`() async {
    var session = await Self.open()
    await session.type("j Enter")
    #expect(session.screen[2].contains("number 0"))
    await session.type("q")
    #expect(session.screen[2].contains("number 1"))
    await session.type("q")
    #expect(session.model.screen == nil)
    #expect(session.outside.isEmpty)
  }
}
