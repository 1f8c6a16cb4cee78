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
  /// The lines that surround the text.
  private(set) var surroundings: [SurroundingLine] = []

  /// The lines that name the author or the time of publication.
  var bylines: [Byline] { surroundings.compactMap(\.byline) }

  /// The day in the lines around the text. Above the text the earliest counts, because another may be that of a change.
  var publicationDate: ArticleDate? {
    let start = parts.first { $0.kind == .paragraph }?.range.lowerBound ?? 0
    let dates = bylines.lazy.filter { $0.range.lowerBound < start }.compactMap(\.date)
    return dates.filter { $0.day != nil }.min { $0.sortKey < $1.sortKey }
      ?? bylines.lazy.compactMap(\.date).first
  }

  /// The most characters of a paragraph. A line that is the whole text is split earlier, because such a line has
  /// usually lost its line breaks.
  private static let longestParagraph = 1_200
  private static let longestLoneParagraph = 800

  /// Takes the parts that a format gives.
  init(parts: [Part]) {
    self.parts = parts
    dateLine = nil
  }

  /// `head`: the parts at the beginning of the text that the format gives.
  init(of text: UTF8Text, _ language: NewsLanguage, behind head: [Part] = []) {
    let headEnd = head.last?.range.upperBound ?? 0
    dateLine = DateLine(in: text, from: headEnd)
    let written = Line.all(in: text, from: dateLine?.range.upperBound ?? headEnd, language)
    let rules = written.filter(\.isRule)
    let lines = ClosingSignature.split(
      from: rules.isEmpty ? written : written.filter { !$0.isRule }, of: text, language)
    var setter = LineSetter(text: text, lines: lines.count, language: language)
    let roles = LineRoles(
      of: lines, in: text, language, haveHeadline: !head.contains { $0.kind == .headline }
    )
    .roles
    let last = roles.lastIndex { !$0.isSurrounding } ?? 0
    for (index, (line, role)) in zip(lines, roles).enumerated() {
      switch role {
      case .caption(let credit): credits += [credit].compactMap(\.self)
      case .surrounding(let line): surroundings.append(line)
      default: break
      }
      if line.isRow { setter.setRow(line.range) } else { setter.set(line, as: role, isLast: index >= last) }
    }
    let first = head + [dateLine.map { Part(.dateLine, $0.range) }].compactMap(\.self)
    parts = PartSegmenter.tiled([first, setter.parts.withMarkers(rules.map(\.range))], over: text.range)
  }

  /// True if a line must be split into paragraphs.
  fileprivate static func isWall(_ range: TextRange, in text: UTF8Text, isLone: Bool) -> Bool {
    let longest = isLone ? longestLoneParagraph : longestParagraph
    return range.count > longest && text.width(of: range) > longest
  }

  /// The parts, and the white space between them as parts of their own.
  private static func tiled(_ parts: [[Part]], over range: TextRange) -> [Part] {
    var tiled: [Part] = []
    tiled.reserveCapacity(parts.reduce(1) { $0 + $1.count * 2 })
    var position = range.lowerBound
    for part in parts.joined() {
      if part.range.lowerBound > position { tiled.append(Part(.space, position..<part.range.lowerBound)) }
      tiled.append(part)
      position = part.range.upperBound
    }
    if position < range.upperBound { tiled.append(Part(.space, position..<range.upperBound)) }
    return tiled
  }
}

extension [Part] {
  /// The parts, with lines that are marks of their own among them. Both are in the text's order.
  fileprivate func withMarkers(_ marks: [TextRange]) -> [Part] {
    guard !marks.isEmpty else { return self }
    return (self + marks.map { Part(.marker, $0) }).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Makes parts of lines, one line after the other.
private struct LineSetter {
  let text: UTF8Text
  let isLone: Bool
  let language: NewsLanguage
  private(set) var parts: [Part] = []

  init(text: UTF8Text, lines: Int, language: NewsLanguage) {
    self.text = text
    isLone = lines == 1
    self.language = language
    parts.reserveCapacity(lines)
  }

  /// `isLast`: no text follows. Only there a word such as `END` is an end mark.
  mutating func set(_ whole: Line, as role: LineRoles.Role, isLast: Bool) {
    let line = whole.range
    var mark = EndMark.range(in: text, line: line, language)
    if let found = mark, !isLast, text.isLetter(at: found.lowerBound) { mark = nil }
    let written = text.trimmed(line.lowerBound..<(mark?.lowerBound ?? line.upperBound))
    if !written.isEmpty { setWritten(written, as: role, isRunIn: whole.isRunIn) }
    if let mark { parts.append(Part(.endMark, mark)) }
  }

  /// Adds a row with the tabs of its empty first cells.
  mutating func setRow(_ line: TextRange) {
    var start = line.lowerBound
    while start > parts.last?.range.upperBound ?? 0, text[start - 1] == 0x09 { start -= 1 }
    parts.append(Part(.tableRow, start..<line.upperBound))
  }

  private mutating func setWritten(_ range: TextRange, as role: LineRoles.Role, isRunIn: Bool) {
    switch role {
    case .headline: setMarked(.headline, range)
    case .heading: setMarked(.heading, range)
    case .marker: parts.append(Part(.marker, range))
    case .item: parts.append(Part(.listItem, range))
    case .caption(let credit): setCaption(range, credit)
    case .paragraph: setParagraph(range)
    case .surrounding(let line): setSurrounding(range, line.kind, isRunIn: isRunIn)
    }
  }

  private mutating func setSurrounding(_ range: TextRange, _ kind: Part.Kind, isRunIn: Bool) {
    let mark = ListMarker.range(in: text, line: range)
    if let mark { parts.append(Part(.marker, mark)) }
    let words = text.trimmed((mark?.upperBound ?? range.lowerBound)..<range.upperBound)
    if !words.isEmpty { parts.append(Part(kind, words, isDerived: isRunIn)) }
  }

  /// Adds a heading and the mark before it as two parts.
  private mutating func setMarked(_ kind: Part.Kind, _ range: TextRange) {
    let mark = HeadingMark.range(in: text, line: range)
    if let mark { parts.append(Part(.marker, mark)) }
    let words = text.trimmed((mark?.upperBound ?? range.lowerBound)..<range.upperBound)
    if !words.isEmpty { parts.append(Part(kind, words)) }
  }

  private mutating func setCaption(_ range: TextRange, _ credit: PhotoCredit?) {
    let end = min(credit?.range.upperBound ?? range.upperBound, range.upperBound)
    parts.append(Part(.caption, range.lowerBound..<end, creditStart: credit?.range.lowerBound))
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
