internal import Screen

/// The areas and columns of the list of stories.
struct StoriesLayout {
  let area: Rect

  /// From this width on each story has its languages in its line.
  private static let broadColumns = 70
  /// From this height on there are three lines about the chosen story.
  private static let highRows = 18
  private static let dateColumns = DateWording.numericColumns + 1
  private static let countColumns = 6
  private static let languageColumns = 16

  init(_ size: Size) {
    area = Layout.screenArea(size)
  }

  var isBroad: Bool { area.columns >= Self.broadColumns }
  /// The lines about the chosen story.
  var detailRows: Int { area.rows >= Self.highRows ? 3 : 2 }
  var list: Rect { area.inset(top: 1, bottom: detailRows + 1) }
  var visible: Int { max(1, list.rows) }
  var details: Rect { area.inset(left: 3, top: max(1, area.rows - detailRows), right: 1) }

  /// The columns of a line.
  var columns: (date: Int, count: Int, languages: Int, headline: Range<Int>) {
    let date = area.column + 3
    let count = date + Self.dateColumns
    let languages = count + Self.countColumns
    let headline = languages + (isBroad ? Self.languageColumns : 0)
    return (date, count, languages, headline..<max(headline + 1, area.endColumn - 1))
  }
}
