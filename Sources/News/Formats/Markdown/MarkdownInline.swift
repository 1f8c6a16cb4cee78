internal import Text

/// The words of a block of Markdown, without the marks for emphasis, links, images and code.
///
/// Takes time in proportion to the text: every search ahead has a limit or continues where the last search ended.
struct MarkdownInline {
  /// In bytes.
  private static let longestTag = 2_048

  /// The words.
  private(set) var bytes: [UInt8] = []
  /// The links among the words, in their order; the ranges are of `bytes`.
  private(set) var links: [TextLink] = []
  /// True if the block holds nothing but images; the words are then the description of the image.
  var isImage: Bool { hasImage && !hasWords }

  private let raw: UTF8Text
  private let syntax: MarkdownLinks
  private var position = 0
  private var emphasis = MarkdownEmphasis()
  private var brackets: [Bracket] = []
  /// The number of links at the end of `links` that are bare addresses: words of a link have no links of their own.
  private var bareCount = 0
  private var codeRuns: CodeRuns?
  /// The position of the next `>`; behind the end if there is none.
  private var nextAngle = -1
  private var hasImage = false
  private var hasWords = false

  /// A `[` that is not closed yet.
  private struct Bracket {
    /// The position in the output.
    let output: Int
    /// The position in the raw text of the words behind the bracket.
    let raw: Int
    let isImage: Bool
    let hadWords: Bool
  }

  init(verbatim bytes: [UInt8]) {
    raw = UTF8Text([])
    syntax = MarkdownLinks(in: raw, labels: [:])
    self.bytes = bytes
  }

  /// `labels`: the addresses that the document defines, by their folded labels.
  init(_ raw: [UInt8], labels: [[UInt8]: ArraySlice<UInt8>]) {
    self.raw = UTF8Text(raw)
    syntax = MarkdownLinks(in: self.raw, labels: labels)
    bytes.reserveCapacity(raw.count)
    while position < raw.count { step() }
    let ends = emphasis.positions(links.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    links = links.enumerated().map { TextLink(ends[2 * $0]..<ends[2 * $0 + 1], to: $1.address) }
    bytes = emphasis.removingMarks(from: bytes)
  }
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
    case UInt8(ascii: "!") where raw[position + 1] == UInt8(ascii: "["): takeOpeningBracket(isImage: true)
    case UInt8(ascii: "]"): takeClosingBracket()
    case UInt8(ascii: "<"): takeAngle()
    case UInt8(ascii: "&"): takeEntity()
    case 0x0a: takeLineBreak()
    case UInt8(ascii: "h"):
      if let end = syntax.bareAddressEnd(from: position) { takeAddress(to: end) } else { take(byte) }
    default: take(byte)
    }
  }

  /// An address without brackets, as GitHub takes it for a link.
  private mutating func takeAddress(to end: Int) {
    let (start, written) = (bytes.count, raw.bytes[position..<end])
    while position < end {
      if raw[position] == UInt8(ascii: "&") { takeEntity() } else { take(raw[position]) }
    }
    let count = links.count
    addLink(from: start, to: written)
    bareCount += links.count - count
  }

  private mutating func take(_ byte: UInt8) {
    if byte > 0x20 { hasWords = true }
    bytes.append(byte)
    position += 1
  }

  private mutating func takeEscape() {
    let next = raw[position + 1]
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
    guard let (scalar, length) = CharacterReference.reference(in: raw, at: position) else {
      return take(raw[position])
    }
    bytes += Array(String(scalar).utf8)
    hasWords = hasWords || !scalar.properties.isWhitespace
    position += length
  }

  /// A run of backticks, and the code up to the next run of the same length.
  private mutating func takeCode() {
    if codeRuns == nil { codeRuns = CodeRuns(of: raw.bytes, from: position) }
    let length = raw.bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let end = codeRuns?.next(ofLength: length, after: position) else {
      for _ in 0..<length { take(raw[position]) }
      return
    }
    for position in position + length..<end { bytes.append(raw[position] == 0x0a ? 0x20 : raw[position]) }
    hasWords = true
    position = end + length
  }

  /// A web address in angle brackets, or a tag of HTML, which is left out.
  private mutating func takeAngle() {
    if nextAngle < position {
      nextAngle =
        raw.bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? raw.bytes.count + Self.longestTag
    }
    let next = raw[position + 1]
    guard nextAngle - position < Self.longestTag, next.isLetter || "/!?".utf8.contains(next) else {
      return take(raw[position])
    }
    let inner = raw.bytes[(position + 1)..<nextAngle]
    if inner.contains(UInt8(ascii: ":")) || inner.contains(UInt8(ascii: "@")), !inner.contains(0x20) {
      let start = bytes.count
      bytes += inner
      hasWords = true
      let scheme = inner.contains(UInt8(ascii: ":")) ? [] : Array("mailto:".utf8)
      addLink(from: start, to: (scheme + inner)[...])
    } else if HTMLTag.separatesWords(inner) {
      bytes.append(0x20)
    }
    position = nextAngle + 1
  }
}

// MARK: - Emphasis, links and images

extension MarkdownInline {
  /// A run of `*`, `_` or `~`.
  private mutating func takeEmphasis(_ mark: UInt8) {
    let run = position..<position + raw.bytes[position...].prefix { $0 == mark }.count
    let output = bytes.count
    bytes += raw.bytes[run]
    position = run.upperBound
    if !emphasis.match(run, of: mark, in: raw, at: output) { hasWords = true }
  }

  private mutating func takeOpeningBracket(isImage: Bool) {
    let start = position + (isImage ? 1 : 0)
    if raw[start + 1] == UInt8(ascii: "["), let end = syntax.wikiLinkEnd(from: start + 2) {
      return takeWikiLink(start + 2..<end, isImage: isImage)
    }
    if !isImage, raw[start + 1] == UInt8(ascii: "^"), let end = syntax.labelEnd(from: start + 1) {
      // The mark of a footnote. A colon behind the mark begins the footnote itself.
      position = end + 1 + (raw[end + 1] == UInt8(ascii: ":") && start == 0 ? 1 : 0)
      return
    }
    brackets.append(Bracket(output: bytes.count, raw: start + 1, isImage: isImage, hadWords: hasWords))
    bytes += raw.bytes[position...start]
    position = start + 1
  }

  private mutating func takeClosingBracket() {
    guard let bracket = brackets.popLast() else { return take(raw[position]) }
    guard let link = syntax.link(textFrom: bracket.raw, to: position) else {
      hasWords = true
      return take(raw[position])
    }
    let mark = bracket.output..<bracket.output + (bracket.isImage ? 2 : 1)
    emphasis.addMark(mark)
    if bracket.isImage {
      hasImage = true
      hasWords = bracket.hadWords
    } else {
      while bareCount > 0, let last = links.last, last.range.lowerBound >= mark.upperBound {
        links.removeLast()
        bareCount -= 1
      }
      addLink(from: mark.upperBound, to: link.address)
      bareCount = 0
    }
    position = link.end
  }

  /// Notes a link whose words end here. A link in the words of another link takes its place, as in CommonMark.
  private mutating func addLink(from start: Int, to written: ArraySlice<UInt8>) {
    guard links.last.map({ $0.range.upperBound <= start }) ?? true,
      let address = MarkdownLink.address(written)
    else { return }
    // A line break takes the place of blanks before it.
    let end = bytes[start...].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
    links.append(TextLink(start..<end, to: address))
  }

  private mutating func takeWikiLink(_ link: Range<Int>, isImage: Bool) {
    position = link.upperBound + 2
    if isImage { return }
    let target = raw.bytes[link]
    bytes += target.lastIndex(of: UInt8(ascii: "|")).map { target[($0 + 1)...] } ?? target
    hasWords = true
  }
}

/// The positions of the runs of backticks in a text.
private struct CodeRuns {
  /// By length of the run; in descending order, so that the next run is the last element.
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

  /// The next run of this length. The positions of successive calls must not decrease.
  mutating func next(ofLength length: Int, after position: Int) -> Int? {
    while let start = starts[length]?.last {
      if start > position { return start }
      starts[length]?.removeLast()
    }
    return nil
  }
}
