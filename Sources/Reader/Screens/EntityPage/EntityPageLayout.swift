internal import Screen

/// The areas of an entity's page: on broad screens the articles are beside all else, on others below.
struct EntityPageLayout {
  /// The column with the names, the timeline and the entities beside it.
  let facts: Rect
  /// The column of the articles; nil if the articles follow in the first column.
  let articles: Rect?

  /// From this width on an article takes one line.
  private static let broadColumns = 60
  /// No chart needs more.
  private static let mostBars = 60

  init(_ size: Size) {
    let screen = Layout.screenArea(size)
    guard size.columns >= Layout.wideColumns else {
      facts = screen
      articles = nil
      return
    }
    let columns = min(70, screen.columns * 44 / 100)
    facts = screen.inset(right: screen.columns - columns)
    articles = screen.inset(left: columns + 1)
  }

  /// Columns before the words of a line: a blank, the sign of the chosen line, a blank.
  static let margin = 3

  /// Columns for words.
  var textColumns: Int { max(1, facts.columns - Self.margin - 1) }

  /// Lines of an article: the headline has a line of its own if there is little room.
  var articleLines: Int { (articles ?? facts).columns >= Self.broadColumns ? 1 : 2 }

  /// Articles that can be seen at once.
  var visibleArticles: Int { max(1, ((articles?.rows).map { $0 - 1 } ?? facts.rows) / articleLines) }

  /// The bars that the timeline may have.
  var bars: Int { max(1, min(Self.mostBars, textColumns)) }

  /// Rows of the timeline's bars.
  var barRows: Int { facts.rows >= 30 ? 3 : facts.rows >= 20 ? 2 : 1 }

  /// Forms that are shown until all are asked for.
  var forms: Int { max(2, facts.rows / 5) }

  /// Entities of a kind that are shown beside it.
  var companions: Int { max(3, facts.rows / 6) }
}
