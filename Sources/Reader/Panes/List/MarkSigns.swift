internal import Catalogue
internal import News
internal import Screen

/// The signs of an article's marks and coverage. Each has a column of its own, so that their places tell them apart
/// without colour.
enum MarkSigns {
  static let paired = "⇄"
  static let single = "·"
  static let unread = "●"
  /// An article with a former version, where it is read.
  static let changed = "Δ"
  static let starred = "★"
  /// A hidden article, where it is listed and not starred.
  static let hidden = "h"
  /// A chosen article, before its marks.
  static let chosen = "+"
  static let note = "¶"
  /// Columns of all.
  static let columns = 3
}

func drawMarks(of article: ArticleRow, on canvas: inout Canvas, column: Int, row: Int) {
  switch article.coverage {
  case .paired: canvas.write(MarkSigns.paired, column: column, row: row, style: Style(.quiet))
  case .single: canvas.write(MarkSigns.single, column: column, row: row, style: Style(.quiet))
  case nil: break
  }
  if article.isUnread {
    canvas.write(MarkSigns.unread, column: column + 1, row: row, style: Style(.accent))
  } else if article.provenance.previousVersion != nil {
    canvas.write(MarkSigns.changed, column: column + 1, row: row, style: Style(.accent))
  }
  if article.marks.isStarred {
    canvas.write(MarkSigns.starred, column: column + 2, row: row, style: Style(.accent, .bold))
  } else if article.marks.isHidden {
    canvas.write(MarkSigns.hidden, column: column + 2, row: row, style: Style(.quiet))
  }
}
