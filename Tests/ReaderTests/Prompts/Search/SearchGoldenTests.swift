import Reader
import Testing

/// Screens while something is searched or a command is typed.
struct SearchGoldenTests {
  private static let scenes = [
    ("typing", "/ n o e m"), ("results", "/ p o r t s Enter"), ("refused", "/ n o e m Space l a n g :"),
    ("completing", "/ l a Tab Tab"), ("nothing", "/ z z Enter"), ("palette", ": n e x t"),
    ("stepped", "/ n o e m Enter n n"),
  ]

  @Test(arguments: GoldenTests.sizes, scenes)
  func `a screen of a search is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    try await Golden.inEachLanguage {
      var session = await Session(columns: size.columns, rows: size.rows)
      await session.type(scene.keys)
      try Golden.expect(session.model, is: "search-\(scene.name)-\(size.columns)x\(size.rows)")
    }
  }
}
