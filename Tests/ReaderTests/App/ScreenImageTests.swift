import Archive
internal import Catalogue
import Foundation
internal import News
import Reader
import Screen
import Testing

/// The images of the README, drawn from the same canvas as the golden screens. `RECORD=1` draws them anew.
struct ScreenImageTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let seeds = tests.deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "seeds"
  )
  .path()

  @Test(arguments: [
    ("screen", "", "The list of articles, an article, and its names with related stories"),
    ("comparison", "c", "Two articles side by side, with the differences between them"),
  ])
  func `an image shows the screen as it is`(name: String, keys: String, title: String) async throws {
    let library = Library(paths: [Self.seeds], index: .memory)
    await library.open { _ in }
    let sources = Sources(archive: library, journal: FixtureMarks())
    var session = await Session(title: "seeds", columns: 120, rows: 30) { effect in
      switch effect.question {
      case let asked as ListRows: asked.answered(await library.rows(asked.request))
      case let asked?: await asked.lastMessage(from: sources)
      case nil: nil
      }
    }
    await session.type(keys)
    let image = ScreenImage(canvas: draw(session.model), title: title).svg
    let file = Self.tests.appending(path: "Goldens/\(name).svg")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try image.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == image, "the screen differs from Goldens/\(name).svg")
  }

  @Test func `an image has the words of the canvas, each at its column`() throws {
    var canvas = Canvas(size: Size(columns: 20, rows: 2))
    canvas.write("a < b & c", column: 1, row: 0, style: Style(.accent, [.bold, .reverse]))
    canvas.write("Đà Nẵng  ⇄", column: 0, row: 1, style: Style(.place))
    let lines = ScreenImage(canvas: canvas, title: "a <title>").svg.split(separator: "\n").map(String.init)
    #expect(lines.contains("<title>a &lt;title&gt;</title>"))
    #expect(lines.contains(#"<rect class="accent" x="20" y="12" width="72" height="18"/>"#))
    let length = #"textLength="72" lengthAdjust="spacingAndGlyphs""#
    #expect(
      lines.contains(#"<text class="background bold" x="20" y="25" \#(length)>a &lt; b &amp; c</text>"#))
    #expect(
      lines.contains {
        $0.hasPrefix(#"<text class="place italic" x="12" "#) && $0.hasSuffix(">Đà Nẵng</text>")
      })
    #expect(
      lines.contains { $0.hasPrefix(#"<text class="place italic" x="84" "#) && $0.hasSuffix(">⇄</text>") })
  }

  @Test(arguments: [ScreenImage.Theme.light, .dark])
  func `each ink can be read on its background`(theme: ScreenImage.Theme) throws {
    for ink in theme.inks {
      #expect(try Contrast.between(ink, theme.background) >= 4.5, "\(ink) on \(theme.background)")
    }
    #expect(theme.inks.count == Style.Ink.allCases.count)
  }
}

/// The contrast of two colours (WCAG 2.2).
private enum Contrast {
  static func between(_ one: String, _ other: String) throws -> Double {
    let luminances = try [luminance(of: one), luminance(of: other)].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static func luminance(of color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let parts = [number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
