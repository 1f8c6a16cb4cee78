import Reader
import Testing

/// Whole screens at three sizes, after some keys.
struct GoldenTests {
  static let sizes = [(132, 36), (80, 24), (44, 16)]
  static let scenes = [
    ("start", ""), ("filtered", "F"), ("name", "3 j Enter"), ("related", "3 G Enter"), ("help", "?"),
    ("mention", "2 ] ]"), ("sidebar", "3 j"),
    ("marked", "* j Enter 1 j u"),
    ("compared", "c"), ("compared-difference", "c Tab Tab j j"), ("compared-name", "c Tab ] ]"),
    ("glossary", "w j"), ("timeline", "t"), ("timeline-zoomed", "t + h"),
    ("stories", "v"), ("stories-unfolded", "v Space j"), ("story", "j V"),
  ]

  @Test(arguments: sizes, scenes)
  func `a screen is as it was`(size: (columns: Int, rows: Int), scene: (name: String, keys: String))
    async throws
  {
    try await Golden.inEachLanguage {
      var session = await Session(columns: size.columns, rows: size.rows)
      await session.type(scene.keys)
      try Golden.expect(session.model, is: "fixture-\(scene.name)-\(size.columns)x\(size.rows)")
    }
  }
}
