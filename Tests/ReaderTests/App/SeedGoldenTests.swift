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
  ]

  @Test(arguments: GoldenTests.sizes, scenes)
  func `a screen of the seeds is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    let library = Library(paths: [Self.seeds], index: .memory)
    await library.open { _ in }
    var session = await Session(title: "seeds", columns: size.columns, rows: size.rows) { effect in
      switch effect {
      case .fetchRows(let request): .rows(await library.rows(request))
      case .fetchArticle(let id): .article(id, await library.article(id))
      case .fetchConnections(let id): await library.connections(of: id).map(Message.connections)
      case .fetchComparison(let request): .comparison(request, await library.comparison(request))
      case .fetchTimeline(let listing): .timeline(await library.timeline(of: listing))
      case .fetchGlossary(let id): .glossary(id, await library.glossary(of: id))
      case .setPage(let request): .page(request.article.id, request.page)
      case .fetchMatches(let id, let query): .matches(id, query, await library.matches(in: id, of: query))
      case .fetchNames(let beginning):
        .names(beginning: beginning, await library.names(beginning: beginning, limit: 20))
      case .fetchEntityPage(let key): .entityPage(key, await library.entityPage(of: key))
      case .fetchEntityRows(let request): .entityRows(await library.rows(request))
      case .fetchCandidates(let beginning):
        .candidates(beginning: beginning, await library.nameEntries(beginning: beginning, limit: 20))
      case .fetchPlace: .place(nil)
      default: nil
      }
    }
    await session.type(scene.keys)
    try Golden.expect(session.model, is: "seeds-\(scene.name)-\(size.columns)x\(size.rows)")
  }
}
