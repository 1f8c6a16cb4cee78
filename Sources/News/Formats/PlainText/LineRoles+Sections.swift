internal import Languages
internal import Text

/// The name of a section of a paper above or below the headline: `OPINION`, `Thế giới`, `Thời sự > Giao thông`.
extension LineRoles {
  private static let longestSection = 60
  private static let mostWordsOfSubsection = 2

  mutating func markSections() {
    guard lines.count > 2 else { return }
    markSectionAboveHeadline()
    let headline = lines.indices.first { !roles[$0].isSurrounding } ?? 0
    let below = headline + 1
    guard shapes[headline].isHeadlineLike, below + 1 < lines.count, roles[below] == .paragraph,
      shapes[below].width < shapes[headline].width, isSection(below), hasText(behind: below),
      !shapes.indices.dropFirst(below + 1).contains(where: {
        shapes[$0].isHeadingLike && !roles[$0].isSurrounding
      })
    else { return }
    roles[below] = .surrounding(.section)
  }

  private static let mostLinesBeforeSection = 2

  /// Bylines may precede the section and follow it.
  private mutating func markSectionAboveHeadline() {
    guard haveHeadline, let section = roles.firstIndex(where: { !$0.isSurrounding }),
      section <= Self.mostLinesBeforeSection, isSection(section),
      let title = roles.indices.dropFirst(section + 1).first(where: { !roles[$0].isSurrounding }),
      title <= section + Self.mostLinesBeforeSection, roles[title] == .paragraph,
      shapes[title].isHeadlineLike, shapes[title].width > shapes[section].width, hasText(behind: title)
    else { return }
    roles[section] = .surrounding(.section)
  }

  private func hasText(behind index: Int) -> Bool {
    shapes.indices.dropFirst(index + 1).contains { !shapes[$0].isHeadlineLike && !roles[$0].isSurrounding }
  }

  /// True if the first words of a line name a section, and nothing but a mark of a path follows them.
  private func isSection(_ index: Int) -> Bool {
    guard lines[index].range.count <= Self.longestSection, roles[index] == .paragraph,
      let line = folded(index),
      let length = line.phrase(at: 0, in: language.surroundings.sections)
    else { return false }
    guard length < line.words.count else { return !line.text.endsSentence(line.range, language) }
    let gap = text.trimmed(line.gap(before: length))
    let isPath =
      gap.count == 1 && ">/|".utf8.contains(text[gap.lowerBound])
      && (text[gap.lowerBound] == UInt8(ascii: ">")
        || line.words.count - length <= Self.mostWordsOfSubsection)
    return isPath || text.has("›", at: gap.lowerBound)
      || text.has("»", at: gap.lowerBound)
  }
}
