internal import Catalogue
internal import News
internal import Screen
internal import Text

/// The look of the reading cursor: its word is reversed and underlined, its sentence bold.
struct CursorMarks {
  private let word: TextRange?
  private let sentence: TextRange?

  init(_ cursor: ReadingCursor?) {
    word = cursor?.wordRange
    sentence = cursor?.sentenceRange
  }

  /// Runs of text, side by side, cut where the word or the sentence begins or ends.
  func mark(_ runs: [StyledRange]) -> [StyledRange] {
    runs.cut(by: [sentence].compactMap(\.self)) { $1.adding(.bold) }
      .cut(by: [word].compactMap(\.self)) { $1.adding(.current) }
  }
}

extension ArticleState {
  /// The offset of what is chosen in the text: the word at the cursor, the current mention, or nothing.
  var chosenOffset: Int? {
    if let cursor { return cursor.wordRange?.lowerBound }
    guard connections?.article == article?.id else { return nil }
    return mention.flatMap { connections?.mentions[$0].range.lowerBound }
  }
}
