internal import Languages
internal import Text

/// The headlines of other stories below a label: `Related stories`, `Tin liên quan`.
extension LineRoles {
  /// The most headlines below a label.
  private static let mostStories = 12

  mutating func markOtherStories() {
    let textEnd = (roles.indices.last { !isBehindText($0) } ?? -1) + 1
    for index in lines.indices {
      guard case .surrounding(let label) = roles[index], label.isLabelOfStories else { continue }
      for story in stories(below: index, textEnd: textEnd) where roles[story] == .paragraph {
        roles[story] = .surrounding(.otherStory)
      }
    }
  }

  /// The fewest words of a headline that is as short as a subheading.
  private static let fewestWords = 4

  /// The lines below a label that are headlines. Within the text a label may have lost its links, and the next lines may
  /// belong to the text. There they must be items of a list, or in one block with the label, or longer than subheadings,
  /// or followed by another such line, because text follows a subheading.
  private func stories(below label: Int, textEnd: Int) -> Range<Int> {
    let most = min(lines.count, label + 1 + Self.mostStories)
    let end = (label + 1..<most).first { !mayBeStory($0) } ?? most
    if end >= textEnd { return label + 1..<end }
    let isTight = !lines[label].isBeforeBlank
    let isList = end > label + 1 && isItem(label + 1)
    let certain = (label + 1..<end).first { line in
      if isTight { return lines[line].isAfterBlank }
      return isList ? !isItem(line) : !isLongerThanHeading(line) && !(line + 1 < end && hasWords(line))
    }
    return label + 1..<(certain ?? end)
  }

  private func isLongerThanHeading(_ index: Int) -> Bool { shapes[index].width >= HeadlineFinder.shortestCut }

  private func hasWords(_ index: Int) -> Bool { text.wordCount(in: lines[index].range) >= Self.fewestWords }

  private func mayBeStory(_ index: Int) -> Bool {
    switch roles[index] {
    case .surrounding: true
    case .paragraph:
      !lines[index].isRow && LineShape(of: text, line: contents(of: lines[index]), language).isHeadlineLike
    case .headline, .heading, .marker, .item, .caption: false
    }
  }

  private func isItem(_ index: Int) -> Bool { ListMarker.range(in: text, line: lines[index].range) != nil }

  private func isBehindText(_ index: Int) -> Bool {
    roles[index].isSurrounding
      || EndMark.range(in: text, line: lines[index].range, language) == lines[index].range
  }
}
