internal import Text

/// The words of a block of Markdown, without the marks for emphasis, links, images and code.
///
/// Takes time in proportion to the text: every search ahead has a limit or goes on from where the last one ended.
struct MarkdownInline {
  /// In bytes.
  static let longestLabel = 200
  private static let longestAddress = 2_048
  private static let longestTag = 2_048

  /// The words.
  private(set) var bytes: [UInt8] = []
  /// Whether the block is nothing but an image; the words are what the image shows then.
  var isImage: Bool { hasImage && !hasWords }

  private let raw: [UInt8]
  private let labels: Set<[UInt8]>
  private var position = 0
  /// Bytes of the output that turned out to be marks.
  private var marks: [Range<Int>] = []
  private var openings: [UInt8: [Opening]] = [:]
  private var brackets: [Bracket] = []
  private var codeRuns: CodeRuns?
  /// Where the next `>` is; behind the end where there is none.
  private var nextAngle = -1
  private var hasImage = false
  private var hasWords = false

  /// A run of marks that may begin emphasis: where in the output, and how many of them are left.
  private struct Opening {
    let position: Int
    var count: Int
  }

  /// A `[`: where in the output, and where in the raw text the words behind it begin.
  private struct Bracket {
    let output: Int
    let raw: Int
    let isImage: Bool
    let hadWords: Bool
  }

  init(verbatim bytes: [UInt8]) {
    (raw, labels) = ([], [])
    self.bytes = bytes
  }

  /// `labels`: those of the links that the document defines.
  init(_ raw: [UInt8], labels: Set<[UInt8]>) {
    self.raw = raw
    self.labels = labels
    bytes.reserveCapacity(raw.count)
    while position < raw.count { step() }
    removeMarks()
  }

  /// A label as it is compared: white space collapsed, ASCII letters in lower case.
  static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] {
    label.split { $0 <= 0x20 }.joined(separator: [0x20]).map { $0.isUppercase ? $0 | 0x20 : $0 }
  }

  private mutating func removeMarks() {
    guard !marks.isEmpty else { return }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) where mark.upperBound > start {
      kept += bytes[start..<max(start, mark.lowerBound)]
      start = mark.upperBound
    }
    bytes = kept + bytes[start...]
  }

  private subscript(position: Int) -> UInt8 { position < raw.count && position >= 0 ? raw[position] : 0 }
}

// MARK: - Characters

extension MarkdownInline {
  private mutating func step() {
    let byte = raw[position]
    switch byte {
    case UInt8(ascii: "\\"): takeEscape()
    case UInt8(ascii: "`"): takeCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): takeEmphasis(byte)
    case UInt8(ascii: "["): takeOpeningBracket(isImage: false)
    case UInt8(ascii: "!") where self[position + 1] == UInt8(ascii: "["): takeOpeningBracket(isImage: true)
    case UInt8(ascii: "]"): takeClosingBracket()
    case UInt8(ascii: "<"): takeAngle()
    case UInt8(ascii: "&"): takeEntity()
    case 0x0a: takeLineBreak()
    default: take(byte)
    }
  }

  private mutating func take(_ byte: UInt8) {
    if byte > 0x20 { hasWords = true }
    bytes.append(byte)
    position += 1
  }

  private mutating func takeEscape() {
    let next = self[position + 1]
    let isMark = next > 0x20 && next < 0x7f && !next.isLetter && !next.isDigit
    position += isMark || next == 0x0a ? 1 : 0
    if next == 0x0a { takeLineBreak() } else { take(raw[position]) }
  }

  private mutating func takeLineBreak() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x20)
    position += 1
  }

  /// `&amp;`, `&#233;`, `&#xe9;`.
  private mutating func takeEntity() {
    guard let length = raw[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")).map({ $0 - position }),
      let scalar = CharacterReference.scalar(of: raw[(position + 1)..<(position + length)])
    else { return take(raw[position]) }
    bytes += Array(String(scalar).utf8)
    hasWords = hasWords || !scalar.properties.isWhitespace
    position += length + 1
  }

  /// A run of backticks, and the code up to the next run of as many.
  private mutating func takeCode() {
    let runs = codeRuns ?? CodeRuns(of: raw, from: position)
    codeRuns = runs
    let length = raw[position...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let end = codeRuns?.next(ofLength: length, after: position) else {
      for _ in 0..<length { take(raw[position]) }
      return
    }
    for position in position + length..<end { bytes.append(raw[position] == 0x0a ? 0x20 : raw[position]) }
    hasWords = true
    position = end + length
  }

  /// A web address in angle brackets, or a tag of HTML, which isn't shown.
  private mutating func takeAngle() {
    if nextAngle < position {
      nextAngle = raw[position...].firstIndex(of: UInt8(ascii: ">")) ?? raw.count + Self.longestTag
    }
    let next = self[position + 1]
    guard nextAngle - position < Self.longestTag, next.isLetter || "/!?".utf8.contains(next) else {
      return take(raw[position])
    }
    let inner = raw[(position + 1)..<nextAngle]
    if inner.contains(UInt8(ascii: ":")) || inner.contains(UInt8(ascii: "@")), !inner.contains(0x20) {
      bytes += inner
      hasWords = true
    } else if HTMLTag.separatesWords(inner) {
      bytes.append(0x20)
    }
    position = nextAngle + 1
  }
}

// MARK: - Emphasis

extension MarkdownInline {
  /// A run of `*`, `_` or `~`, which may end emphasis, begin it, both, or be text.
  private mutating func takeEmphasis(_ mark: UInt8) {
    let count = raw[position...].prefix { $0 == mark }.count
    let (canBegin, canEnd) = flanking(position..<position + count, mark)
    let output = bytes.count
    bytes += raw[position..<position + count]
    position += count
    var left = count
    if canEnd {
      while left > 0, var opening = openings[mark]?.popLast() {
        let matched = min(left, opening.count)
        opening.count -= matched
        marks.append(opening.position + opening.count..<opening.position + opening.count + matched)
        forgetOpenings(behind: opening.position)
        if opening.count > 0 { openings[mark, default: []].append(opening) }
        left -= matched
      }
      if left < count { marks.append(output..<output + count - left) }
    }
    if left > 0, canBegin {
      openings[mark, default: []].append(Opening(position: output + count - left, count: left))
    } else if left > 0 {
      hasWords = true
    }
  }

  private mutating func forgetOpenings(behind position: Int) {
    for mark in openings.keys {
      while let last = openings[mark]?.last, last.position > position { openings[mark]?.removeLast() }
    }
  }

  /// Whether a run can begin and end emphasis: the rules of flanking in CommonMark, with every character beyond ASCII
  /// but white space and punctuation taken for a letter. `_` within a word does neither.
  private func flanking(_ run: Range<Int>, _ mark: UInt8) -> (canBegin: Bool, canEnd: Bool) {
    if mark == UInt8(ascii: "~"), run.count > 2 { return (false, false) }
    let text = UTF8Text(Array(raw[max(0, run.lowerBound - 4)..<min(raw.count, run.upperBound + 4)]))
    let start = run.lowerBound - max(0, run.lowerBound - 4)
    let before = Neighbour(run.lowerBound == 0 ? " " : text.scalar(before: start))
    let after = Neighbour(
      run.upperBound == raw.count
        ? " " : UTF8Text(Array(raw[run.upperBound..<min(raw.count, run.upperBound + 4)])).scalar(at: 0).value)
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    guard mark == UInt8(ascii: "_") else { return (isLeft, isRight) }
    return (isLeft && (!isRight || before == .punctuation), isRight && (!isLeft || after == .punctuation))
  }

  private enum Neighbour {
    case space, punctuation, letter

    init(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      if properties.isWhitespace || scalar == "\0" {
        self = .space
      } else {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation,
          .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
          self = .punctuation
        default: self = .letter
        }
      }
    }
  }
}

// MARK: - Links and images

extension MarkdownInline {
  private mutating func takeOpeningBracket(isImage: Bool) {
    let start = position + (isImage ? 1 : 0)
    if self[start + 1] == UInt8(ascii: "["), let end = wikiLinkEnd(from: start + 2) {
      return takeWikiLink(start + 2..<end, isImage: isImage)
    }
    if !isImage, self[start + 1] == UInt8(ascii: "^"), let end = labelEnd(from: start + 1) {
      // The mark of a footnote; the colon behind it begins the footnote itself.
      position = end + 1 + (self[end + 1] == UInt8(ascii: ":") && start == 0 ? 1 : 0)
      return
    }
    brackets.append(Bracket(output: bytes.count, raw: start + 1, isImage: isImage, hadWords: hasWords))
    bytes += raw[position...start]
    position = start + 1
  }

  private mutating func takeClosingBracket() {
    guard let bracket = brackets.popLast() else { return take(raw[position]) }
    guard let end = linkEnd(textFrom: bracket.raw, to: position) else {
      hasWords = true
      return take(raw[position])
    }
    marks.append(bracket.output..<bracket.output + (bracket.isImage ? 2 : 1))
    forgetOpenings(behind: bracket.output)
    if bracket.isImage {
      hasImage = true
      hasWords = bracket.hadWords
    }
    position = end
  }

  /// Where the link ends whose words end before the `]` at `close`; nil where these are no words of a link.
  private func linkEnd(textFrom start: Int, to close: Int) -> Int? {
    switch self[close + 1] {
    case UInt8(ascii: "("):
      if let end = addressEnd(from: close + 2) { return end }
    case UInt8(ascii: "["):
      if let end = labelEnd(from: close + 2) {
        let label = end > close + 2 ? raw[(close + 2)..<end] : raw[start..<close].prefix(Self.longestLabel)
        if labels.contains(Self.folded(label)) { return end + 1 }
      }
    default: break
    }
    guard !labels.isEmpty, close - start < Self.longestLabel else { return nil }
    return labels.contains(Self.folded(raw[start..<close])) ? close + 1 : nil
  }

  /// Where a link's address and title end, behind the bracket that closes them.
  private func addressEnd(from start: Int) -> Int? {
    var (position, depth) = (start, 1)
    var quote: UInt8 = 0
    while position < raw.count, position - start < Self.longestAddress {
      let byte = raw[position]
      if byte == UInt8(ascii: "\\") {
        position += 1
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), self[position - 1] <= 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return position + 1 }
      } else if byte == UInt8(ascii: "]"), self[position + 1] == UInt8(ascii: "(") {
        return nil
      }
      position += 1
    }
    return nil
  }

  private func labelEnd(from start: Int) -> Int? {
    let label = raw[min(start, raw.count)...].prefix(Self.longestLabel)
    guard let end = label.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) else {
      return nil
    }
    return raw[end] == UInt8(ascii: "]") ? end : nil
  }

  /// `[[Name]]` or `[[Name|words]]`, as notes link to each other.
  private func wikiLinkEnd(from start: Int) -> Int? {
    guard let end = labelEnd(from: start), self[end + 1] == UInt8(ascii: "]"), end > start else { return nil }
    return end
  }

  private mutating func takeWikiLink(_ link: Range<Int>, isImage: Bool) {
    position = link.upperBound + 2
    if isImage { return }
    let words =
      raw[link].lastIndex(of: UInt8(ascii: "|")).map { raw[($0 + 1)..<link.upperBound] } ?? raw[link]
    bytes += words
    hasWords = true
  }
}

/// Where the runs of backticks in a text are.
private struct CodeRuns {
  /// By their length; in descending order, so that the next one is the last.
  private var starts: [Int: [Int]] = [:]

  init(of raw: [UInt8], from start: Int) {
    var runs: [(start: Int, length: Int)] = []
    var position = start
    while position < raw.count {
      let length = raw[position...].prefix { $0 == UInt8(ascii: "`") }.count
      if length > 0 { runs.append((position, length)) }
      position += max(1, length)
    }
    for run in runs.reversed() { starts[run.length, default: []].append(run.start) }
  }

  /// Positions never decrease from call to call.
  mutating func next(ofLength length: Int, after position: Int) -> Int? {
    while let start = starts[length]?.last {
      if start > position { return start }
      starts[length]?.removeLast()
    }
    return nil
  }
}
