internal import Languages
internal import Text

/// The role of each line of a text, determined from the line and the lines around it.
struct LineRoles {
  /// A line's role.
  enum Role: Hashable {
    case headline, heading, paragraph, marker, item
    /// A caption up to the end of the credit. Text behind the credit is a paragraph.
    indirect case caption(PhotoCredit?)
    /// A line that is no part of the text.
    indirect case surrounding(SurroundingLine)
  }

  let text: UTF8Text
  let lines: [Line]
  let language: NewsLanguage
  private(set) var shapes: [LineShape]
  let haveHeadline: Bool
  var roles: [Role]
  private let examined: ExaminedLines

  /// More headings in a row are a list or a poem.
  private static let mostHeadingsInARow = 3

  /// `haveHeadline`: the lines may contain a headline.
  init(of lines: [Line], in text: UTF8Text, _ language: NewsLanguage, haveHeadline: Bool = true) {
    self.text = text
    self.language = language
    self.lines = lines
    self.haveHeadline = haveHeadline
    shapes = lines.map { LineShape(of: text, line: $0.range, language) }
    roles = Array(repeating: .paragraph, count: lines.count)
    examined = ExaminedLines(count: lines.count)
    if haveHeadline, isHeadlineBehindDash || isHeadlineWithPeriod { shapes[0].isHeadlineLike = true }
    for index in lines.indices { roles[index] = ownRole(of: index) }
    markSurroundings()
    markSections()
    markOtherStories()
    let bodies = bodies()
    for index in lines.indices
    where roles[index] == .paragraph && isHeading(index, before: Int(bodies[index + 1])) {
      roles[index] = .heading
    }
    unmarkLoneHeading()
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
    return PhotoCredit(in: text, line: range, language, mayRunOn: index == 0).map { .caption($0) }
      ?? .paragraph
  }
}

// MARK: Lines around the text

extension LineRoles {
  /// A line with as many characters is text, and so is a shorter line that ends as a sentence.
  static let shortestText = 90
  private static let fewestWordsOfText = 4
  /// The most lines of a head.
  private static let longestHead = 8

  /// The most lines of a tail.
  private static let longestTail = 24
  /// The lines of the text that are searched for days at the heads of sections.
  private static let longestTimeline = 200

  private mutating func markSurroundings() {
    let edges = edges
    for index in lines.indices {
      let isWithin = index >= edges.headEnd && index <= edges.last
      guard !isWithin || mayBeSurrounding(lines[index].range), let line = folded(index),
        !isMark(lines[index].range)
      else { continue }
      let place: SurroundingLine.Place =
        index > edges.last ? .tail : index < edges.headEnd ? .head : .middle
      if let surrounding = surrounding(index, line, place, edges) {
        roles[index] = .surrounding(surrounding)
      } else if roles[index] == .paragraph, index > 0, index < edges.last, BareCaption.matches(line, language)
      {
        roles[index] = .caption(nil)
      }
    }
  }

  /// False for most lines within the text, by their first and last words. Such lines are not examined any further.
  private func mayBeSurrounding(_ line: TextRange) -> Bool {
    guard line.count <= FoldedLine.longest, let first = Words(of: text, in: line).first(where: { _ in true })
    else { return false }
    let words = language.surroundings
    if text[line.lowerBound] == UInt8(ascii: ">") || text.has("»", at: line.lowerBound) { return true }
    if words.beginsPhrase(text.folded(first))
      || language.news.bylineOpenings.contains(where: { opening in
        text.bytes[line.lowerBound...].starts(with: opening.utf8)
      })
    {
      return true
    }
    var start = line.upperBound
    while start > line.lowerBound, text.spaceLength(at: start - 1) == 0 { start -= 1 }
    guard let last = Words(of: text, in: start..<line.upperBound).first(where: { _ in true }) else {
      return false
    }
    return BareCaption.isInCapitals(last, in: text) || words.endsNotice(text.folded(last))
  }

  func folded(_ index: Int) -> FoldedLine? {
    examined.folded(index) { FoldedLine(of: text, contents(of: lines[index]), language) }
  }

  /// The surrounding line that a line of these words is at a place; nil for a line of the text.
  private func surroundingLine(_ index: Int, _ line: FoldedLine, at place: SurroundingLine.Place)
    -> SurroundingLine?
  {
    guard place == .tail else { return SurroundingLine(line, at: place, language) }
    return examined.tail(index) { SurroundingLine(line, at: .tail, language) }
  }

  /// The lines at which the text begins and ends.
  private struct Edges {
    /// The first line of text, or the end of the longest head.
    let first: Int
    /// The end of the head. A standfirst may come before a byline.
    let headEnd: Int
    let last: Int
  }

  private var edges: Edges {
    let head = Array(lines.indices.prefix(Self.longestHead).lazy.filter(isTextOfHead).prefix(2))
    let tail = lines.indices.suffix(Self.longestTail)
    let last = tail.last(where: isText) ?? (tail.startIndex > 0 ? tail.startIndex - 1 : lines.count)
    let first = head.first ?? min(lines.count, Self.longestHead)
    return Edges(first: first, headEnd: head.count > 1 && head[1] < last ? head[1] : first, last: last)
  }

  /// True for a line that is a mark, and for a line with the mark of a heading.
  private func isMark(_ line: TextRange) -> Bool {
    HeadingMark.range(in: text, line: line) != nil || ListMarker.range(in: text, line: line) == line
      || EndMark.range(in: text, line: line, language)?.lowerBound == line.lowerBound
  }

  /// The line without the marker of a list.
  func contents(of line: Line) -> TextRange {
    let marker = ListMarker.range(in: text, line: line.range)
    return text.trimmed((marker?.upperBound ?? line.range.lowerBound)..<line.range.upperBound)
  }

  /// True for a line of the text proper in the head. Most are known by their length, and by their first and last words.
  private func isTextOfHead(_ index: Int) -> Bool {
    let mayBeHeadline = index == 0 && haveHeadline && shapes[0].isHeadlineLike
    guard !mayBeHeadline, roles[index] == .paragraph, shapes[index].width > Self.shortestText,
      !mayBeSurrounding(lines[index].range)
    else { return isText(index) }
    return true
  }

  /// True for a line of the text proper, between the lines above and below it.
  private func isText(_ index: Int) -> Bool {
    guard let line = folded(index) else { return true }
    if index == 0, haveHeadline, shapes[0].isHeadlineLike { return false }
    let found = surroundingLine(index, line, at: .tail)
    guard found == nil || found?.byline?.isMarked == false || found?.kind == .source else { return false }
    if case .caption = roles[index] { return false }
    return shapes[index].width > Self.shortestText
      || line.words.count >= Self.fewestWordsOfText && line.endsSentence(language)
  }

  /// True if days head the sections of the text, as in a timeline.
  private func hasDatedSections(_ edges: Edges) -> Bool {
    guard edges.first < edges.last else { return false }
    return (edges.first..<edges.last).prefix(Self.longestTimeline).contains { index in
      folded(index).flatMap { Byline($0, language) }?.isDayAlone == true
    }
  }

  private func surrounding(
    _ index: Int, _ line: FoldedLine, _ place: SurroundingLine.Place, _ edges: Edges
  ) -> SurroundingLine? {
    let isBeforeText = index < edges.first
    guard let found = surroundingLine(index, line, at: place) else { return nil }
    if case .caption = roles[index], found.kind != .byline, found.kind != .source { return nil }
    if found.byline?.isDayAlone == true, place == .head && !isBeforeText || hasDatedSections(edges) {
      return nil
    }
    if found.byline?.isRoleOfAuthorAbove == true, !isBelowAuthor(index) { return nil }
    let isMarked = found.byline?.isMarked ?? true
    if !isMarked, isInList(index) { return nil }
    if index == 0, haveHeadline {
      let isAddress = found.kind == .notice && text.first("://", in: line.range) != nil
      guard lines.count > 1 else { return nil }
      return isAddress || found.mayComeFirst(isBeforeTitle: shapes[1].isHeadlineLike) ? found : nil
    }
    return isMarked
      || (isBeforeText ? isBeforeTextOrByline(index) : place == .tail)
        && isBesideText(index, isBeforeText: isBeforeText)
      ? found : nil
  }
}

// MARK: Headings

extension LineRoles {
  /// True if a line looks like a heading and a longer line of text follows. Not too many lines in a row may look like
  /// headings.
  private func isHeading(_ index: Int, before body: Int) -> Bool {
    guard shapes[index].isHeadingLike, headingRun(around: index) <= Self.mostHeadingsInARow,
      !goesOn(behind: index)
    else { return false }
    return body < lines.count && shapes[body].width > shapes[index].width
  }

  /// True if the next line continues a sentence: in lower case, or with the mark of a sentence or clause. A link within a
  /// sentence may have become a line of its own.
  private func goesOn(behind index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = contents(of: lines[index + 1])
    guard !next.isEmpty else { return false }
    let (first, second) = (next.lowerBound, next.lowerBound + text.scalar(at: next.lowerBound).length)
    // `iPhone` begins a sentence.
    return text.isLowercase(at: first) && !text.isUppercase(at: second)
      || ".,;:".utf8.contains(text[first]) && text[second] != text[first]
  }

  /// The next line of running text at or behind each line; the number of lines if no line follows.
  private func bodies() -> [Int32] {
    var bodies = Array(repeating: Int32(lines.count), count: lines.count + 1)
    for index in lines.indices.reversed() {
      let isBody = !shapes[index].isHeadingLike && !roles[index].isSurrounding && roles[index] != .marker
      bodies[index] = isBody ? Int32(index) : bodies[index + 1]
    }
    return bodies
  }

  /// Makes text of a heading that is alone in an article and as long as a headline: such a line is the headline of
  /// another story or a standfirst. Subheadings are shorter.
  private mutating func unmarkLoneHeading() {
    let headings = roles.indices.filter { $0 > 0 && roles[$0] == .heading }
    guard headings.count == 1, let heading = headings.first,
      shapes[heading].width >= HeadlineFinder.shortestCut, !shapes[heading].isQuestion,
      HeadingMark.range(in: text, line: lines[heading].range) == nil
    else { return }
    roles[heading] = .paragraph
  }

  /// The number of lines in a row that look like headings, with this line.
  private func headingRun(around index: Int) -> Int {
    func mayHead(_ index: Int) -> Bool { shapes[index].isHeadingLike && !roles[index].isSurrounding }
    var start = index
    var end = index
    while start > 0, end - start <= Self.mostHeadingsInARow, mayHead(start - 1) { start -= 1 }
    while end + 1 < lines.count, end - start <= Self.mostHeadingsInARow, mayHead(end + 1) { end += 1 }
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

extension LineRoles.Role {
  /// True for a line that is no part of the text.
  var isSurrounding: Bool { if case .surrounding = self { true } else { false } }
}
