import Reader
import Testing

/// Screens of an entity's page and of the menu that corrects a name.
struct EntityPageGoldenTests {
  private static let scenes = [
    ("page", "3 j i"), ("timeline", "3 j i Tab Tab h"), ("companion", "3 j i Tab Tab Tab"),
    ("articles", "3 j i Shift-Tab j"),
    ("menu", "3 j m"), ("same", "3 j m s e u"), ("kind", "3 j m w"), ("apart", "3 j m n"),
    ("name", "3 j m c Tab"), ("corrected", "3 j i m h"),
  ]

  @Test(arguments: GoldenTests.sizes, scenes)
  func `a screen about a name is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    try await Golden.inEachLanguage {
      var session = await Session(columns: size.columns, rows: size.rows)
      await session.type(scene.keys)
      try Golden.expect(session.model, is: "entity-\(scene.name)-\(size.columns)x\(size.rows)")
    }
  }
}
