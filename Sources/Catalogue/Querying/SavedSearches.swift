internal import Text

/// A search that the user keeps under a name.
package struct SavedSearch: Hashable, Sendable {
  package let name: String
  /// The query as it was typed.
  package let query: String

  package init(_ name: String, _ query: String) {
    (self.name, self.query) = (name.composed, query)
  }

  /// True if a name means this search: letter case, diacritics and composition aside.
  package func isNamed(_ other: String) -> Bool { fold(name) == fold(other) }
}

/// The searches that the user keeps, in the order of the user's file.
package struct SavedSearches: Hashable, Sendable {
  package let all: [SavedSearch]

  package init(_ all: [SavedSearch] = []) { self.all = all }

  /// The search with a name: with exactly this name if there is one.
  package subscript(name: String) -> SavedSearch? {
    all.first { $0.name == name } ?? all.first { $0.isNamed(name) }
  }

  /// The same searches after a change. A search that is kept takes the place of the one with its name.
  package func applying(_ change: SavedSearchChange) -> SavedSearches {
    switch change {
    case .keep(let search):
      var all = all
      if let index = all.firstIndex(where: { $0.isNamed(search.name) }) {
        all[index] = search
      } else {
        all.append(search)
      }
      return SavedSearches(all)
    case .restore(let search, let index):
      guard self[search.name] == nil else { return applying(.keep(search)) }
      var all = all
      all.insert(search, at: min(index, all.count))
      return SavedSearches(all)
    case .remove(let search): return SavedSearches(all.filter { !$0.isNamed(search.name) })
    }
  }
}

/// A change of the saved searches.
package enum SavedSearchChange: Hashable, Sendable {
  case keep(SavedSearch)
  /// Puts a search that was removed back among the others, at its index.
  case restore(SavedSearch, at: Int)
  case remove(SavedSearch)
}

/// Names that queries use and that the user defined elsewhere.
package struct QueryContext: Hashable, Sendable {
  /// Searches that `in:` names.
  package var searches: SavedSearches
  /// The names of the sources in each folder, which `folder:` names.
  package var folders: [String: [String]]

  package init(searches: SavedSearches = SavedSearches(), folders: [String: [String]] = [:]) {
    (self.searches, self.folders) = (searches, folders)
  }

  /// The sources in a folder, letter case and diacritics aside.
  func sources(inFolder name: String) -> [String] {
    folders.filter { fold($0.key) == fold(name) }.flatMap(\.value).sorted()
  }
}

extension Query {
  /// True if a typed query uses names that the user defined elsewhere.
  package static func needsContext(_ typed: String) -> Bool {
    var scanner = QueryScanner(typed)
    while let token = try? scanner.next() {
      switch token.kind {
      case .field(.place) where token.value != Self.titlePlace: return true
      case .field(.folder): return true
      default: break
      }
    }
    return false
  }

  /// The value of `in:` that is no saved search.
  package static let titlePlace = "title"
}

/// Knows the saved searches of the user.
package protocol SavedSearchProvider: Sendable {
  /// The searches that hold, when the user's file has been read.
  func savedSearches() async -> SavedSearches
}
