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

// MARK: Headlines with a dash or a period

extension LineRoles {
  /// The longest first line that its length alone shows to be a headline though it ends with a period. Of 5,464 texts
  /// without a headline (news of the Asian Language Treebank, reports of the BBC without their headlines), 5 have a
  /// first paragraph as short before a longer one.
  private static let longestWithPeriod = 45
  /// The fewest words by which a text repeats its headline.
  private static let fewestRepeated = 3

  /// True if the first line begins with a dash, is set apart, and no other item of a list follows.
  var isHeadlineBehindDash: Bool {
    guard lines.count > 1, let mark = ListMarker.range(in: text, line: lines[0].range),
      mark != lines[0].range, text[mark.lowerBound] == UInt8(ascii: "-") || text.isDash(at: mark.lowerBound),
      ListMarker.range(in: text, line: lines[1].range) == nil,
      lines[0].isBeforeBlank || folded(1).flatMap({ Byline($0, language) }) != nil
    else { return false }
    return LineShape(of: text, line: contents(of: lines[0]), language).isHeadlineLike
  }

  /// True if the first line ends with a period, and its length, a byline, a dateline or the words of the text show that
  /// the line is a headline.
  var isHeadlineWithPeriod: Bool {
    guard lines.count > 1, lines[0].isBeforeBlank, shapes[0].width <= LineShape.longestHeading,
      !shapes[0].isHeadlineLike, text.endsWithPeriod(lines[0].range, language),
      ListMarker.range(in: text, line: lines[0].range) == nil
    else { return false }
    if isShortAboveText { return true }
    guard Sentences(of: text, in: lines[0].range, by: language.sentences).count(where: { _ in true }) == 1
    else { return false }
    if let byline = folded(1).flatMap({ Byline($0, language) }) {
      return byline.isMarked && !byline.isDayAlone
    }
    return Dateline(in: text, paragraph: lines[1].range, language) != nil
      || shapes[1].width > LineShape.longestHeading && repeatsHeadline(in: lines[1].range)
  }

  /// True if the first line is much shorter than a first paragraph, and a paragraph of usual length follows, perhaps below
  /// bylines.
  private var isShortAboveText: Bool {
    guard shapes[0].width <= Self.longestWithPeriod, text.first("://", in: lines[0].range) == nil else {
      return false
    }
    let below = lines.indices.dropFirst().prefix(Self.mostLinesBeforeHeadline + 1)
    let body = below.first { folded($0).flatMap { Byline($0, language) } == nil }
    return body.map { shapes[$0].width > LineShape.longestHeading } ?? false
  }

  /// True if the first lines of the text repeat three of four words of the headline, stop words aside, and two of them
  /// side by side. The second paragraph of a text without a headline seldom does so: 2 of 186 English and 10 of 158
  /// Vietnamese reports of the Asian Language Treebank.
  private func repeatsHeadline(in range: TextRange) -> Bool {
    func words(_ range: TextRange) -> [String] {
      Words(of: text, in: range).map { text.folded($0) }.filter { !language.isStopWord($0) }
    }
    func pairs(_ words: [String]) -> Set<String> { Set(zip(words, words.dropFirst()).map { $0 + " " + $1 }) }
    let end = min(range.upperBound, range.lowerBound + FoldedLine.longest)
    let (headline, beginning) = (words(lines[0].range), words(text.wholeScalars(range.lowerBound..<end)))
    let repeated = Set(headline).intersection(beginning)
    return repeated.count >= Self.fewestRepeated && repeated.count * 4 >= Set(headline).count * 3
      && !pairs(headline).isDisjoint(with: pairs(beginning))
  }
}
