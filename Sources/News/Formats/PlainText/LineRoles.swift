internal import Languages
internal import Text

/// The role of each line of a text, determined from the line and the lines around it.
struct LineRoles {
  /// A line's role.
  enum Role: Hashable {
    case headline, heading, paragraph, marker, item
    /// A caption up to the end of the credit. Text behind the credit is a paragraph.
    case caption(PhotoCredit)
  }

  private let text: UTF8Text
  private let lines: [Line]
  private let language: NewsLanguage
  private let shapes: [LineShape]
  private(set) var roles: [Role]

  /// More headings in a row are a list or a poem.
  private static let mostHeadingsInARow = 3

  /// `haveHeadline`: the lines may contain a headline.
  init(of lines: [Line], in text: UTF8Text, _ language: NewsLanguage, haveHeadline: Bool = true) {
    self.text = text
    self.language = language
    self.lines = lines
    shapes = lines.map { LineShape(of: text, line: $0.range, language) }
    roles = Array(repeating: .paragraph, count: lines.count)
    for index in lines.indices { roles[index] = ownRole(of: index) }
    let bodies = bodies()
    for index in lines.indices where roles[index] == .paragraph && isHeading(index, before: bodies[index + 1])
    {
      roles[index] = .heading
    }
    markItems()
    if haveHeadline {
      markHeadline()
    } else if roles.first == .headline {
      roles[0] = .heading
    }
  }

  /// The role that a line has by itself.
  private func ownRole(of index: Int) -> Role {
    let range = lines[index].range
    if ListMarker.range(in: text, line: range) == range { return .marker }
    if HeadingMark.range(in: text, line: range) != nil { return index == 0 ? .headline : .heading }
    guard let credit = PhotoCredit(in: text, line: range, language, mayRunOn: index == 0) else {
      return .paragraph
    }
    // A credit alone at the end of the article names the source of the article.
    let isSource = index == lines.count - 1 && index > 0 && credit.range == range
    return isSource ? .paragraph : .caption(credit)
  }
}

// MARK: Headings

extension LineRoles {
  /// True if a line looks like a heading and a longer line of text follows. Not too many lines in a row may look like
  /// headings.
  private func isHeading(_ index: Int, before body: Int) -> Bool {
    guard shapes[index].isHeadingLike, headingRun(around: index) <= Self.mostHeadingsInARow else {
      return false
    }
    return body < lines.count && shapes[body].width > shapes[index].width
  }

  /// The next line of running text at or behind each line; the number of lines where there is none.
  private func bodies() -> [Int] {
    var bodies = Array(repeating: lines.count, count: lines.count + 1)
    for index in lines.indices.reversed() {
      let isBody = !shapes[index].isHeadingLike && !shapes[index].isByline && roles[index] != .marker
      bodies[index] = isBody ? index : bodies[index + 1]
    }
    return bodies
  }

  /// The number of lines in a row that look like headings, with this line.
  private func headingRun(around index: Int) -> Int {
    var start = index
    var end = index
    while start > 0, end - start <= Self.mostHeadingsInARow, shapes[start - 1].isHeadingLike { start -= 1 }
    while end + 1 < lines.count, end - start <= Self.mostHeadingsInARow, shapes[end + 1].isHeadingLike {
      end += 1
    }
    return end - start + 1
  }

  /// Makes the line behind a lone marker a list item, or a heading if the line is a question with an answer.
  private mutating func markItems() {
    for index in lines.indices.dropFirst() where roles[index - 1] == .marker && roles[index] != .marker {
      roles[index] = isAnsweredQuestion(index) ? .heading : .item
    }
  }

  private func isAnsweredQuestion(_ index: Int) -> Bool {
    shapes[index].isQuestion && shapes[index].isHeadlineLike && index + 1 < lines.count
      && roles[index + 1] == .paragraph && shapes[index + 1].width > shapes[index].width
  }
}

// MARK: Headline

extension LineRoles {
  /// Marks the first line as the headline, if the line is the heading of the whole article and not of the first
  /// section.
  private mutating func markHeadline() {
    guard roles.first != .headline, let first = shapes.first, first.isHeadlineLike,
      roles[0] == .paragraph || roles[0] == .heading,
      shapes.contains(where: { $0.width > first.width && !$0.isHeadlineLike })
    else { return }
    let headings = roles.dropFirst().count { $0 == .heading }
    if headings > 0, isLabel(first) { return }
    if lines[0].isBeforeBlank || roles[0] == .heading && (headings == 0 || isLongHeading(first)) {
      roles[0] = .headline
    }
  }

  /// True if a line is the label of a section: `What's happened`, `Tóm tắt`.
  private func isLabel(_ shape: LineShape) -> Bool {
    text.wordCount(in: shape.range) <= 3
      || !isLongHeading(shape) && LineShape.isInterrogative(text, shape.range, language)
  }

  private func isLongHeading(_ shape: LineShape) -> Bool { text.wordCount(in: shape.range) >= 8 }
}
