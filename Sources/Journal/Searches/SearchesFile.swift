package import Catalogue
package import News
package import Text

/// `searches.toml`: the searches that the user keeps under names, by hand or through gazette.
///
/// ```toml
/// [[search]]
/// name = "Cảng"                     # queries name it: in:Cảng
/// query = 'cảng OR port after:2025'
/// ```
///
/// All calls read or write the disk: not for the main thread.
package struct SearchesFile: Sendable {
  package typealias Contents = EntryFileContents<SearchesFile>
  package typealias Problem = SearchProblem

  package var path: String { file.path }
  let file: UserTextFile

  /// The file at `path`; it need not exist.
  package init(path: String) {
    file = UserTextFile(path: path)
  }

  /// Reads the file; one that doesn't exist is empty.
  package func load() throws(UserFileFailure) -> Contents { Contents(of: try file.bytes()) }

  /// Makes a change and returns the new contents. Other lines don't change; changes by others in the meantime are kept.
  /// Throws `notFound` if the search to remove isn't in the file (any more).
  package func apply(_ change: SavedSearchChange) throws(UserFileFailure) -> Contents {
    let bytes = try file.change { bytes throws(UserFileFailure) in
      var text = TOMLText(bytes)
      let found = SearchParser(text).found
      switch change {
      case .keep(let search): Self.keep(search, before: nil, in: &text)
      case .restore(let search, let index):
        Self.keep(search, before: found.indices.contains(index) ? found[index].block : nil, in: &text)
      case .remove(let search):
        guard let known = found.last(where: { $0.search.isNamed(search.name) }) else { throw .notFound }
        text.remove(known.block)
      }
      return text.bytes
    }
    return Contents(of: bytes)
  }

  /// Sets the table of a search; without one adds it before another table, or at the end.
  private static func keep(_ search: SavedSearch, before next: TOMLText.Block?, in text: inout TOMLText) {
    let values = [("name", TOMLValue.text(search.name)), ("query", .text(search.query))]
    let known = SearchParser(text).found.first { $0.search.isNamed(search.name) }
    guard var block = known?.block else {
      return text.add(table: "[[\(SearchParser.table)]]", values, before: next)
    }
    for (key, value) in values { block = text.set(key, to: value, in: block) }
  }
}

/// The saved searches that hold.
package typealias SavedSearchStore = EntryStore<SearchesFile>

extension SearchesFile: EntryFile {
  package static var noEntries: SavedSearches { SavedSearches() }

  package static func entries(_ searches: SavedSearches, after change: SavedSearchChange) -> SavedSearches {
    searches.applying(change)
  }

  package func watch(_ look: @Sendable () -> Void) async { await file.watch(look) }
}

extension EntryFileContents<SearchesFile> {
  /// The contents of a file with these bytes.
  package init(of bytes: [UInt8]) {
    let parser = SearchParser(TOMLText(bytes))
    self.init(entries: SavedSearches(parser.found.map(\.search)), problems: parser.problems)
  }
}

extension EntryStore<SearchesFile>: SavedSearchProvider {
  package func savedSearches() async -> SavedSearches { await loaded() }
}

/// Something in the file of searches that can't be used. The rest of the file holds.
package struct SearchProblem: Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// The text breaks the grammar of TOML.
    case syntax(TOMLMistake)
    /// A line is not UTF-8.
    case notText
    /// There is something before the first table.
    case outsideTables
    case unknownTable(String)
    case unknownKey(String)
    /// A key that is missing or has no text.
    case noText(key: String)
    /// A name that `in:` uses for something else.
    case reservedName(String)
    /// An earlier table has the name.
    case repeatedName(String)
  }

  /// From 1.
  package let line: Int
  package let cause: Cause

  package init(line: Int, cause: Cause) {
    self.line = line
    self.cause = cause
  }
}
