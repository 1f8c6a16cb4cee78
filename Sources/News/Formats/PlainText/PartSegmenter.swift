internal import Languages
internal import Text

/// Divides a text into parts, such as headings, paragraphs and captions, without changing a byte.
struct PartSegmenter {
  /// The parts. Each begins where the part before ends, and together they cover the text.
  let parts: [Part]
  /// The date line at the beginning of the text.
  let dateLine: DateLine?
  /// The credits of photos, in the captions.
  private(set) var credits: [PhotoCredit] = []

  /// The most characters of a paragraph. A line that is the whole text is split earlier, because such a line has
  /// usually lost its line breaks.
  private static let longestParagraph = 1_200
  private static let longestLoneParagraph = 800

  /// Takes the parts that a format gives.
  init(parts: [Part]) {
    self.parts = parts
    dateLine = nil
  }

  /// `headline`: the range of a headline that the format gives, with only white space before it.
  init(of text: UTF8Text, _ language: NewsLanguage, behind headline: TextRange? = nil) {
    dateLine = DateLine(in: text, from: headline?.upperBound ?? 0)
    let lines = Line.all(in: text, from: dateLine?.range.upperBound ?? headline?.upperBound ?? 0)
    var setter = LineSetter(text: text, isLone: lines.count == 1, language: language)
    let roles = LineRoles(of: lines, in: text, language, haveHeadline: headline == nil).roles
    for (line, role) in zip(lines, roles) {
      if case .caption(let credit) = role { credits.append(credit) }
      if line.isRow { setter.setRow(line.range) } else { setter.set(line.range, as: role) }
    }
    let first = [headline.map { Part(.headline, $0) }, dateLine.map { Part(.dateLine, $0.range) }]
    let written = first.compactMap(\.self) + setter.parts
    parts = PartSegmenter.tiled(written, over: text.range)
  }

  /// True if a line must be split into paragraphs.
  fileprivate static func isWall(_ range: TextRange, in text: UTF8Text, isLone: Bool) -> Bool {
    let longest = isLone ? longestLoneParagraph : longestParagraph
    return range.count > longest && text.width(of: range) > longest
  }

  /// The parts, and the white space between them as parts of their own.
  private static func tiled(_ parts: [Part], over range: TextRange) -> [Part] {
    var tiled: [Part] = []
    var position = range.lowerBound
    for part in parts {
      if part.range.lowerBound > position { tiled.append(Part(.space, position..<part.range.lowerBound)) }
      tiled.append(part)
      position = part.range.upperBound
    }
    if position < range.upperBound { tiled.append(Part(.space, position..<range.upperBound)) }
    return tiled
  }
}

/// Makes parts of lines, one line after the other.
private struct LineSetter {
  let text: UTF8Text
  let isLone: Bool
  let language: NewsLanguage
  private(set) var parts: [Part] = []

  init(text: UTF8Text, isLone: Bool, language: NewsLanguage) {
    self.text = text
    self.isLone = isLone
    self.language = language
  }

  mutating func set(_ line: TextRange, as role: LineRoles.Role) {
    let mark = EndMark.range(in: text, line: line, language)
    let written = text.trimmed(line.lowerBound..<(mark?.lowerBound ?? line.upperBound))
    if !written.isEmpty { setWritten(written, as: role) }
    if let mark { parts.append(Part(.endMark, mark)) }
  }

  /// Adds a row with the tabs of its empty first cells.
  mutating func setRow(_ line: TextRange) {
    var start = line.lowerBound
    while start > parts.last?.range.upperBound ?? 0, text[start - 1] == 0x09 { start -= 1 }
    parts.append(Part(.tableRow, start..<line.upperBound))
  }

  private mutating func setWritten(_ range: TextRange, as role: LineRoles.Role) {
    switch role {
    case .headline: setMarked(.headline, range)
    case .heading: setMarked(.heading, range)
    case .marker: parts.append(Part(.marker, range))
    case .item: parts.append(Part(.listItem, range))
    case .caption(let credit): setCaption(range, credit)
    case .paragraph: setParagraph(range)
    }
  }

  /// Adds a heading and the mark before it as two parts.
  private mutating func setMarked(_ kind: Part.Kind, _ range: TextRange) {
    let mark = HeadingMark.range(in: text, line: range)
    if let mark { parts.append(Part(.marker, mark)) }
    let words = text.trimmed((mark?.upperBound ?? range.lowerBound)..<range.upperBound)
    if !words.isEmpty { parts.append(Part(kind, words)) }
  }

  private mutating func setCaption(_ range: TextRange, _ credit: PhotoCredit) {
    let end = min(credit.range.upperBound, range.upperBound)
    parts.append(Part(.caption, range.lowerBound..<end))
    let rest = text.trimmed(end..<range.upperBound)
    if !rest.isEmpty { setProse(rest, isDerived: true) }
  }

  private mutating func setParagraph(_ range: TextRange) {
    if let mark = ListMarker.range(in: text, line: range) {
      let item = text.trimmed(mark.upperBound..<range.upperBound)
      parts.append(Part(.marker, mark))
      if !item.isEmpty { parts.append(Part(.listItem, item)) }
    } else {
      setProse(range, isDerived: false)
    }
  }

  /// `isDerived`: the text continues the line of the part before.
  private mutating func setProse(_ range: TextRange, isDerived: Bool) {
    let posts = EmbeddedPost.all(in: text, line: range, language)
    let isWall = PartSegmenter.isWall(range, in: text, isLone: isLone)
    if posts.isEmpty, !isWall {
      parts.append(Part(.paragraph, range, isDerived: isDerived))
    } else {
      parts += ParagraphSplitter(of: text, line: range, posts: posts, isWall: isWall, language).parts
    }
  }
}
