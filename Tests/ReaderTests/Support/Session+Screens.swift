import Reader
import Screen
import Testing

extension Session {
  /// A session after some keys, which open a screen, with that screen.
  static func opening<Opened: ReaderScreen>(
    _ screen: Opened.Type, by keys: String, columns: Int = 132, rows: Int = 36
  ) async throws -> (Session, Opened) {
    var session = await Session(columns: columns, rows: rows)
    await session.type(keys)
    return (session, try session.opened())
  }

  /// The screen that is open.
  func opened<Opened: ReaderScreen>() throws -> Opened { try #require(model.screen as? Opened) }
}

extension Canvas {
  /// The style of a letter of a text on the screen, looked for from column `start` on.
  func style(of text: String, offset: Int = 0, from start: Int = 0) throws -> Style {
    for row in 0..<size.rows {
      for column in start..<size.columns {
        let cells = (column..<min(size.columns, column + text.count)).map { self[$0, row].text }
        if cells.joined() == text { return self[column + offset, row].style }
      }
    }
    throw NotOnScreen(text: text)
  }

  private struct NotOnScreen: Error {
    let text: String
  }
}
