internal import Catalogue
internal import News

/// The names that begin as typed, in any language, with the number of articles that have them, best first.
struct NameCandidates: Question {
  static let isAwaitedByKeys = true
  /// Names that are offered at most.
  private static let limit = 20

  let beginning: String

  func answer(
    from sources: Sources, report: @escaping @Sendable ([Connections.NameEntry]) -> Void
  ) async {
    report(await sources.archive.nameEntries(beginning: beginning, limit: Self.limit))
  }

  func receive(_ entries: [Connections.NameEntry], in model: inout Model) -> [Effect] {
    model.receive(candidates: entries, beginning: beginning)
  }
}

/// The names of an entity as articles write them, of which one may mean something else.
struct WrittenNames: Question {
  static let isAwaitedByKeys = true

  let entity: EntityKey

  func answer(
    from sources: Sources, report: @escaping @Sendable ([EntityPage.NameCount]) -> Void
  ) async {
    report(await sources.archive.entityPage(of: entity)?.partableNames ?? [])
  }

  func receive(_ names: [EntityPage.NameCount], in model: inout Model) -> [Effect] {
    model.receive(forms: names, of: entity)
    return []
  }
}
