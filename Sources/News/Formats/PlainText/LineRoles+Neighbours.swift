internal import Languages
internal import Text

/// The lines beside a line, by which an author is told from a heading or an item of a list.
extension LineRoles {
  private static let fewestWordsOfStandfirst = 6

  func isBelowAuthor(_ index: Int) -> Bool {
    guard index > 0, case .surrounding(let above) = roles[index - 1] else { return false }
    return above.byline?.authors.isEmpty == false
  }

  /// True for an item before another item.
  func isInList(_ index: Int) -> Bool {
    index + 1 < lines.count
      && lines[index...index + 1].allSatisfy { ListMarker.range(in: text, line: $0.range) != nil }
  }

  /// True if text or another byline follows an unmarked name in the head. A name above a heading is none of an author.
  func isBeforeTextOrByline(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return true }
    let next = FoldedLine(of: text, lines[index + 1].range, language)
    return shapes[index + 1].width > Self.shortestText || text.endsSentence(lines[index + 1].range, language)
      || next.flatMap { SurroundingLine($0, at: .head, language) } != nil
  }

  /// True if the line before an unmarked name belongs to the text or to other lines of this kind. A name in a list of
  /// short lines is none of an author.
  ///
  /// `isBeforeText`: the line above may be a standfirst without a period.
  func isBesideText(_ index: Int, isBeforeText: Bool) -> Bool {
    guard index > 0 else { return true }
    if isBeforeText, text.wordCount(in: lines[index - 1].range) >= Self.fewestWordsOfStandfirst {
      return true
    }
    switch roles[index - 1] {
    case .surrounding, .headline, .caption: return true
    case .paragraph, .item, .heading, .marker:
      return index == 1 || shapes[index - 1].width > Self.shortestText
        || text.endsSentence(lines[index - 1].range, language)
        || EndMark.range(in: text, line: lines[index - 1].range, language) != nil
    }
  }
}
