internal import Corpus
internal import Screen

/// The signs of what the user did with an article, each in a column of its own, so that they can be told apart
/// without colour and by their place alone.
enum MarkSigns {
  static let unread = "●"
  static let starred = "★"
  /// Columns of both.
  static let columns = 2
}

func drawMarks(_ marks: ReadingMarks, on canvas: inout Canvas, column: Int, row: Int) {
  if !marks.isRead { canvas.write(MarkSigns.unread, column: column, row: row, style: Style(.accent)) }
  if marks.isStarred {
    canvas.write(MarkSigns.starred, column: column + 1, row: row, style: Style(.accent, .bold))
  }
}
