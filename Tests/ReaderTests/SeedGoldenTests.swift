import Archive
import Corpus
import Foundation
import Reader
import Testing

/// Screens of the five seeds, as the whole program behind the terminal makes them.
struct SeedGoldenTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds").path()

  private static let scenes = [
    ("start", ""), ("filtered", "f"), ("name", "3 Enter"), ("related", "3 G Enter"), ("help", "?"),
    ("wall", "j Enter Space"), ("digest", "G Enter"), ("caption", "j j 3"),
  ]

  @Test(arguments: GoldenTests.sizes, scenes)
  func `a screen of the seeds is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    let library = Library(paths: [Self.seeds])
    await library.open { _ in }
    var session = await Session(title: "seeds", columns: size.columns, rows: size.rows) { effect in
      switch effect {
      case .fetchRows(let request): .rows(await library.rows(request))
      case .fetchArticle(let id): .article(id, await library.article(id))
      case .fetchConnections(let id): await library.connections(of: id).map(Message.connections)
      case .setPage(let request): .page(request.article.id, request.page)
      case .redraw, .suspend, .quit: nil
      }
    }
    await session.type(scene.keys)
    try Golden.expect(session.model, is: "seeds-\(scene.name)-\(size.columns)x\(size.rows)")
  }
}
