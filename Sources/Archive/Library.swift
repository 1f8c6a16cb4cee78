package import Corpus

/// A collection of articles that is open. An actor, because the screen asks it questions while it still loads.
package actor Library {
  /// Something that the library has to tell while it opens.
  package enum Event: Sendable {
    /// So many articles can be listed now; `problems` are the files refused since the last event.
    case loaded(articles: Int, problems: [FileProblem], isComplete: Bool)
    /// Names and related stories of the whole collection are known.
    case connected
  }

  private let paths: [String]

  /// A library of the files and folders at `paths`. Nothing is read before `open`.
  package init(paths: [String]) {
    self.paths = paths
  }

  /// Loads the collection and analyses it; returns when all is known. Answers to the questions below grow
  /// better meanwhile.
  package func open(reporting report: @escaping @Sendable (Event) -> Void) async {
  }

  /// Rows around an anchor of a listing.
  package func rows(_ request: RowRequest) -> RowWindow {
    RowWindow(request: request, start: 0, rows: [], total: 0, anchorIndex: nil, census: Census())
  }

  /// The article with an id.
  package func article(_ id: ArticleID) -> Article? {
    nil
  }

  /// The names and related stories of an article. Before the collection is analysed its own names are there
  /// all the same, with `isComplete` false.
  package func connections(of id: ArticleID) -> Connections? {
    nil
  }
}
