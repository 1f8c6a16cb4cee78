internal import Catalogue
internal import News

/// The names that begin as typed, in any language, best first.
struct NamesBeginning: Question {
  static let isAwaitedByKeys = true
  /// Names that Tab offers at most.
  private static let limit = 20

  let beginning: String

  func answer(from sources: Sources, report: @escaping @Sendable ([Entity]) -> Void) async {
    report(await sources.archive.names(beginning: beginning, limit: Self.limit))
  }

  func receive(_ names: [Entity], in model: inout Model) -> [Effect] {
    model.receive(names: names, beginning: beginning)
  }
}

/// The earlier searches, those of other instances of the program too.
struct EarlierSearches: Question {
  static let isAwaitedByKeys = true
  static let lane = Lane.all

  func answer(from sources: Sources, report: @escaping @Sendable (SearchHistory) -> Void) async {
    await sources.journal.listable()
    report(sources.journal.searches)
  }

  func receive(_ history: SearchHistory, in model: inout Model) -> [Effect] { model.receive(history) }
}
