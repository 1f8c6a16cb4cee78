internal import Catalogue
internal import Localization
internal import News

/// The saved searches, the folders of sources and the tags as they are now.
package struct SearchNames: Question {
  package static let isAwaitedByKeys = true

  package init() {}

  package func answer(
    from sources: Sources, report: @escaping @Sendable (SearchVocabulary) -> Void
  ) async {
    await report(SearchVocabulary(of: sources))
  }

  package func receive(_ names: SearchVocabulary, in model: inout Model) -> [Effect] {
    model.receive(names)
  }
}

extension SearchVocabulary {
  /// Asks the user's files and the reading state.
  package init(of sources: Sources) async {
    context.searches = await sources.searches?.savedSearches() ?? SavedSearches()
    let subscriptions = await sources.news?.sourceNames() ?? []
    for source in subscriptions {
      if let folder = source.folder { context.folders[folder, default: []].append(source.name) }
    }
    self.sources = subscriptions.map(\.name)
    tags = sources.journal.tags
  }
}

extension Model {
  /// Takes in the names that queries use. A search that uses one of them may mean something else now; a search that has no
  /// meaning any more goes on to list what it listed.
  mutating func receive(_ names: SearchVocabulary) -> [Effect] {
    writeOutSearches(missingIn: names.context.searches)
    searchNames = names
    if let effects = prompt?.understandAnew(in: &self) { return effects }
    guard let search, Query.needsContext(search.typed) else { return [] }
    let understood = PartialQuery(search.typed, in: names.context)
    if let error = understood.error {
      notice = error.wording
      return []
    }
    guard understood.query != listing.query else { return [] }
    return list { $0.query = understood.query } + fetchMatches()
  }

  /// Puts the queries of saved searches that are gone in the place of their names.
  private mutating func writeOutSearches(missingIn searches: SavedSearches) {
    for gone in searchNames.context.searches.all where searches[gone.name] == nil {
      search = search?.writingOut(gone)
    }
  }

  /// Makes a change of the saved searches, which can be taken back.
  mutating func change(_ change: SavedSearchChange) -> [Effect] {
    let back = reverse(of: change)
    undoLog.note(UndoLog.Step(change: .search(back: back), words: change.words))
    undoLog.announce([.search(change)], change.words + wayBack)
    adopt(change)
    return [.changeSavedSearches(change)]
  }

  /// Applies a change to the saved searches that are known.
  mutating func adopt(_ change: SavedSearchChange) {
    let searches = searchNames.context.searches.applying(change)
    writeOutSearches(missingIn: searches)
    searchNames.context.searches = searches
  }

  private func reverse(of change: SavedSearchChange) -> SavedSearchChange {
    switch change {
    case .keep(let search): searchNames.context.searches[search.name].map { .keep($0) } ?? .remove(search)
    case .remove(let search), .restore(let search, _):
      .restore(search, at: searchNames.context.searches.all.firstIndex(of: search) ?? .max)
    }
  }
}

extension SavedSearchChange {
  /// `search kept as Cảng`.
  fileprivate var words: String {
    switch self {
    case .keep(let search), .restore(let search, _):
      wording(
        en: "search kept as \(search.name): \(search.query)",
        vi: "đã lưu tìm kiếm với tên \(search.name): \(search.query)")
    case .remove(let search):
      wording(en: "search \(search.name) removed", vi: "đã xóa tìm kiếm \(search.name)")
    }
  }
}
