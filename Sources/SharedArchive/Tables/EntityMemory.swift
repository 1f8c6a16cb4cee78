internal import Catalogue
internal import News
internal import Search
internal import Synchronization

/// The entities, names, sources and marked articles that questions have read, for the next ones: while a search is typed, each
/// letter asks for the same names, and each mark changes the count of articles that were read. It is forgotten when articles
/// are added.
///
/// A class, because all sessions share it.
final class EntityMemory: Sendable {
  /// The most look-ups and entities that are kept; then all are forgotten.
  private static let most = 10_000

  /// An entity with the names that are shown; `record` is nil where the archive has none.
  struct Known: Sendable {
    let record: EntityRecord?
    let shown: [NameRecord]
  }

  private struct State {
    var names: [String: [NameRecord]] = [:]
    var entities: [Int64: Known] = [:]
    var sources: [String]?
    /// The marked articles; nil for one that the archive doesn't have.
    var marked: [ArticleID: Hit?] = [:]
  }

  private let state = Mutex(State())

  /// The names of a look-up, read where they aren't known.
  func names(_ lookup: String, _ read: () throws -> [NameRecord]) rethrows -> [NameRecord] {
    if let known = state.withLock({ $0.names[lookup] }) { return known }
    let names = try read()
    state.withLock { state in
      if state.names.count >= Self.most { state.names = [:] }
      state.names[lookup] = names
    }
    return names
  }

  /// Those among some entities that are known.
  func entities(_ numbers: Set<Int64>) -> [(Int64, Known)] {
    state.withLock { state in numbers.compactMap { number in state.entities[number].map { (number, $0) } } }
  }

  func note(_ entities: [(Int64, Known)]) {
    state.withLock { state in
      if state.entities.count >= Self.most { state.entities = [:] }
      for (number, known) in entities { state.entities[number] = known }
    }
  }

  /// The articles among marked ones that the archive has, read where they aren't known.
  func marked(_ ids: [ArticleID], _ read: ([ArticleID]) throws -> [Hit]) rethrows -> [Hit] {
    let known = state.withLock(\.marked)
    let unknown = ids.filter { known[$0] == nil }
    guard !unknown.isEmpty else { return ids.compactMap { known[$0] ?? nil } }
    let found = try read(unknown)
    let all = state.withLock { state in
      for id in unknown { state.marked[id] = .some(nil) }
      for hit in found { state.marked[hit.id] = hit }
      return state.marked
    }
    return ids.compactMap { all[$0] ?? nil }
  }

  /// The names of all sources, read where they aren't known.
  func sources(_ read: () throws -> [String]) rethrows -> [String] {
    if let known = state.withLock(\.sources) { return known }
    let sources = try read()
    state.withLock { $0.sources = sources }
    return sources
  }
}
