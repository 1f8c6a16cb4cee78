internal import Screen

/// The areas and columns of one story.
struct StoryLayout {
  let area: Rect
  /// The columns of the languages; one for all if there is no room for each.
  let languageColumns: [Range<Int>]

  private static let dateColumns = DateWording.numericColumns + 1
  /// The narrowest column for headlines of one language.
  private static let narrowest = 24
  /// In a narrower column a headline takes two rows.
  private static let broad = 60

  init(_ size: Size, languages: Int) {
    area = Layout.screenArea(size)
    let start = area.column + 3 + Self.dateColumns
    let room = max(1, area.endColumn - 1 - start)
    let count = room / Self.narrowest >= languages ? max(1, languages) : 1
    languageColumns = (0..<count).map { start + $0 * room / count..<start + ($0 + 1) * room / count }
    isSideBySide = count == languages
  }

  /// True if each language has a column of its own.
  let isSideBySide: Bool

  var dateColumn: Int { area.column + 3 }
  var headings: Int { area.row + 1 }
  /// Rows of an article.
  var rowsEach: Int { (languageColumns.first?.count ?? 0) < Self.broad ? 2 : 1 }
  /// Below the list one line is about the chosen article.
  var list: Rect { area.inset(top: 2, bottom: 1) }
  var visible: Int { max(1, list.rows / rowsEach) }
}
