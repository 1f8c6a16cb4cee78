package import Text

/// The sentences of a range of a text, in order, each without the white space around it.
///
/// Works on bytes, in one pass. A period ends a sentence where a capital, a
/// digit or an opening quotation mark follows, unless it belongs to an abbreviation, an initial or a number;
/// `?`, `!`, `…` and `./.` alike. Closing quotation marks and brackets stay with the sentence before them. A
/// blank line always ends a sentence, a single line break never does. White space missing after the period
/// (`evil.We`) is forgiven between a word in lower case and a capitalised one.
///
///     for sentence in Sentences(of: Array(article.text.utf8), in: part.range, by: language.profile.sentences) { … }
package struct Sentences: Sequence, IteratorProtocol {
  private let text: UTF8Text
  private let rules: SentenceRules
  private var position: Int
  private let end: Int

  /// The sentences of `range` of `text`: well-formed UTF-8, and a range on scalar boundaries.
  package init(of text: [UInt8], in range: TextRange, by rules: SentenceRules) {
    self.init(of: UTF8Text(text), in: range, by: rules)
  }

  package init(of text: UTF8Text, in range: TextRange, by rules: SentenceRules) {
    let range = range.clamped(to: text.range)
    self.text = text
    self.rules = rules
    position = range.lowerBound
    end = range.upperBound
  }

  package mutating func next() -> TextRange? {
    let start = text.skippingSpace(from: position, to: end)
    guard start < end else { return nil }
    var scan = start
    while scan < end {
      if let boundary = boundary(at: scan, sentenceStart: start) {
        position = boundary
        return text.trimmed(start..<boundary)
      }
      scan += 1
    }
    position = end
    return text.trimmed(start..<end)
  }

  /// The end of the sentence from `start` on if its last mark begins at `mark`; nil where the sentence goes on. For
  /// callers that know the marks of a text already.
  package func end(at mark: Int, ofSentenceFrom start: Int) -> Int? {
    boundary(at: mark, sentenceStart: start)
  }

  /// The end of the sentence whose last mark begins at `scan`; nil where it goes on.
  private func boundary(at scan: Int, sentenceStart: Int) -> Int? {
    switch text[scan] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): break
    case 0xe2, 0xe3, 0xef: if text.sentenceMarkLength(at: scan) == 0 { return nil }
    case 0x0a, 0x0d: return isBlankLine(at: scan) ? scan : nil
    default: return nil
    }
    // A mark that follows another mark was judged together with that mark.
    guard scan == sentenceStart || !text.isSentenceMark(before: scan) else { return nil }
    let marksEnd = endOfMarks(from: scan)
    let end = endOfClosers(from: marksEnd)
    return ends(at: end, mark: scan, marksEnd: marksEnd, sentenceStart: sentenceStart) ? end : nil
  }

  private func ends(at end: Int, mark: Int, marksEnd: Int, sentenceStart: Int) -> Bool {
    let next = text.skippingSpace(from: end, to: self.end)
    if next == self.end { return true }
    let isPeriod = text[mark] == UInt8(ascii: ".") && marksEnd == mark + 1
    if next == end { return isPeriod && isMissingSpace(after: mark, before: next) }
    guard canBeginSentence(at: next) else { return false }
    return !isPeriod
      || PeriodContext(of: text, at: mark, sentenceStart: sentenceStart, next: next, by: rules)
        .endsSentence
  }
}

extension Sentences {
  private func isBlankLine(at position: Int) -> Bool {
    var next = position + text.lineBreakLength(at: position)
    while next < end, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    return next < end && text.lineBreakLength(at: next) > 0
  }

  /// The end of a run of sentence marks: `?!`, `...`, `./.`.
  private func endOfMarks(from start: Int) -> Int {
    var position = start
    while position < end {
      if text.has("./.", at: position) {
        position += 3
      } else {
        let length = text.sentenceMarkLength(at: position)
        if length == 0 { break }
        position += length
      }
    }
    return Swift.min(position, end)
  }

  private func endOfClosers(from start: Int) -> Int {
    var position = start
    while position < end {
      let length = text.closerLength(at: position)
      if length > 0 {
        position += length
      } else if let closer = spacedCloser(from: position) {
        position = closer
      } else {
        break
      }
    }
    return Swift.min(position, end)
  }

  /// The end of a `»` with a space before it, in a language that writes it so.
  private func spacedCloser(from position: Int) -> Int? {
    guard rules.hasSpaceBeforeClosers else { return nil }
    let mark = text.skippingSpace(from: position, to: end)
    return mark > position && text.has("»", at: mark) ? mark + 2 : nil
  }

  /// True if a sentence can begin at `position`: with anything but a lower-case letter or a mark that goes on.
  private func canBeginSentence(at position: Int) -> Bool {
    switch text[position] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): false
    default: !text.isLowercase(at: position)
    }
  }

  /// True if a space was forgotten: `evil.We`, but neither `Amazon.Com/x` nor `U.S.A`.
  private func isMissingSpace(after mark: Int, before next: Int) -> Bool {
    guard text.isUppercase(at: next) else { return false }
    let word = text.token(around: mark)
    let before = word.lowerBound..<mark
    let after = next..<word.upperBound
    guard before.count >= 2, before.allSatisfy({ !text[$0].isUppercase && text[$0].isWordByte }) else {
      return false
    }
    let second = next + text.scalar(at: next).length
    return (text.isLowercase(at: second) || text.isSpaceOrEnd(at: second))
      && after.allSatisfy {
        text[$0].isWordByte || text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: "'")
      }
  }
}

extension UTF8Text {
  /// The length of the mark that can end a sentence at `position`, or 0 where there is none.
  package func sentenceMarkLength(at position: Int) -> Int {
    switch self[position] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
    case 0xe2: has("…", at: position) ? 3 : 0
    case 0xe3: has("。", at: position) ? 3 : 0
    case 0xef: has("！", at: position) || has("？", at: position) ? 3 : 0
    default: 0
    }
  }

  /// True if a mark that can end a sentence directly precedes `position`.
  package func isSentenceMark(before position: Int) -> Bool {
    position > 0 && sentenceMarkLength(at: start(ofScalarBefore: position)) > 0
  }

  /// The length of the closing quotation mark or bracket at `position`, or 0 where there is none.
  package func closerLength(at position: Int) -> Int {
    switch self[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    case 0xc2: has("»", at: position) ? 2 : 0
    case 0xe2: has("”", at: position) || has("’", at: position) ? 3 : 0
    default: 0
    }
  }

  /// The run without white space that `position` lies in, as far as `longestToken` bytes to either side.
  package func token(around position: Int) -> TextRange {
    var start = position
    while start > max(0, position - Self.longestToken),
      spaceLength(at: self.start(ofScalarBefore: start)) == 0
    {
      start = self.start(ofScalarBefore: start)
    }
    return start..<token(from: position).upperBound
  }

  /// The run without white space from `position` on, of at most `longestToken` bytes.
  package func token(from position: Int) -> TextRange {
    var end = position
    while end < min(bytes.count, position + Self.longestToken), spaceLength(at: end) == 0 { end += 1 }
    return position..<end
  }

  /// No word is longer, and a file of one endless token must not cost its length at every byte.
  private static let longestToken = 200
}
