internal import Languages
internal import Text

extension LineRoles {
  /// The most bylines before a headline.
  private static let mostLinesBeforeHeadline = 3

  /// Marks the first line as the headline, if the line is the heading of the whole article and not of the first
  /// section. Bylines may precede the headline.
  mutating func markHeadline() {
    guard let line = roles.firstIndex(where: { !$0.isSurrounding }), line <= Self.mostLinesBeforeHeadline,
      roles[line] == .paragraph || roles[line] == .heading, shapes[line].isHeadlineLike,
      shapes.indices.contains(where: { shapes[$0].width > shapes[line].width && isText($0, below: line) })
    else { return }
    if isFollowedByByline(line) || !isLabelOfSection(line) && isSetApart(line) { roles[line] = .headline }
  }

  private func isText(_ index: Int, below headline: Int) -> Bool {
    index > headline && index < lines.count && !roles[index].isSurrounding && !shapes[index].isHeadingLike
  }

  private func isFollowedByByline(_ line: Int) -> Bool {
    if line + 1 < lines.count, case .surrounding(let next) = roles[line + 1] {
      next.kind == .byline
    } else {
      false
    }
  }

  private func hasHeadings(below line: Int) -> Bool { roles[(line + 1)...].contains(.heading) }

  /// True if a blank line follows, or if the next line shows that a line is a headline.
  private func isSetApart(_ line: Int) -> Bool {
    let isText = isText(line + 1, below: line) && text.endsSentence(lines[line + 1].range, language)
    return lines[line].isBeforeBlank
      || (!hasHeadings(below: line) || isLongHeading(line)) && (roles[line] == .heading || isText)
  }

  /// True if a line is the label of a section: `What's happened`, `Tóm tắt`. The text of the section follows a label, and
  /// other sections follow the text.
  private func isLabelOfSection(_ line: Int) -> Bool {
    guard hasHeadings(below: line), line + 1 < lines.count, roles[line + 1] != .heading else { return false }
    return text.wordCount(in: lines[line].range) <= 3
      || !isLongHeading(line) && LineShape.isInterrogative(text, lines[line].range, language)
  }

  private func isLongHeading(_ line: Int) -> Bool { text.wordCount(in: lines[line].range) >= 8 }
}
