import Archive
internal import Catalogue
import Foundation
internal import News
import Reader
import Testing

/// Screens of the five seeds, as the whole program behind the terminal makes them.
struct SeedGoldenTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds").path()

  private static let scenes = [
    ("start", ""), ("filtered", "f"), ("name", "3 Enter"), ("related", "3 G Enter"), ("help", "?"),
    ("wall", "j Enter Space"), ("digest", "G Enter"), ("caption", "j j 3"),
    ("search", "/ m a Space t u y"),
    ("compared", "c"), ("compared-further", "c ] n n"), ("timeline", "t"), ("timeline-days", "t + + N"),
    ("glossary", "w j j"), ("name-page", "3 i"), ("name-menu", "3 m"),
    ("stories", "v"), ("stories-unfolded", "v Space j"), ("story", "v Enter"),
  ]

  @Test(arguments: GoldenTests.sizes, scenes)
  func `a screen of the seeds is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    let library = Library(paths: [Self.seeds], index: .memory)
    await library.open { _ in }
    if scene.name.hasPrefix("stor") { await library.surveyStories() }
    let sources = Sources(archive: library, journal: FixtureMarks())
    try await Golden.inEachLanguage {
      var session = await Session(title: "seeds", columns: size.columns, rows: size.rows) { effect in
        switch effect.question {
        case let asked as ListRows: asked.answered(await library.rows(asked.request))
        case let asked?: await asked.lastMessage(from: sources)
        case nil: nil
        }
      }
      await session.type(scene.keys)
      try Golden.expect(session.model, is: "seeds-\(scene.name)-\(size.columns)x\(size.rows)")
    }
  }
}
