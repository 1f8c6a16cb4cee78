internal import Languages
internal import Text

/// The credit that ends a photo's caption: `Ảnh: Phạm Kiên - TTXVN`, `(Photo by Jane Roe)`, `Ảnh minh họa`.
struct PhotoCredit: Hashable, Sendable {
  /// From its first word, or the bracket before it, to its end.
  let range: TextRange
  /// Where the name of the photographer or the agency begins; nil where there is none (`Ảnh minh họa`).
  let nameStart: Int?

  /// Captions are short; a longer text before a credit is the article's.
  private static let longestCaption = 500
  private static let longestCredit = 90

  /// The first credit in a line that closes a caption, or nil.
  ///
  /// `mayRunOn` says whether text may follow the credit on the same line.
  init?(in text: UTF8Text, line: TextRange, mayRunOn: Bool) {
    let searched = line.lowerBound..<min(line.upperBound, line.lowerBound + Self.longestCaption)
    for position in searched where CreditCue.canBegin(in: text, at: position, lineStart: line.lowerBound) {
      guard let cue = CreditCue(in: text, at: position, lineStart: line.lowerBound),
        let end = Self.end(of: cue, in: text, lineEnd: line.upperBound, mayRunOn: mayRunOn)
      else { continue }
      range = cue.start..<end
      nameStart = cue.takesName ? cue.end : nil
      return
    }
    return nil
  }

  private static func end(of cue: CreditCue, in text: UTF8Text, lineEnd: Int, mayRunOn: Bool) -> Int? {
    // The words of a cue may go on in the next line.
    guard cue.end <= lineEnd else { return nil }
    if cue.isBracketed, let bracket = text.first(")", in: cue.end..<min(lineEnd, cue.end + longestCredit)) {
      let end = bracket + (text[bracket + 1] == UInt8(ascii: ".") ? 2 : 1)
      return end == lineEnd || mayRunOn ? end : nil
    }
    if lineEnd - cue.end <= longestCredit, hasOneSentence(text, cue.end..<lineEnd) { return lineEnd }
    guard mayRunOn, cue.takesName else { return nil }
    return endOfAgency(in: text, cue.end..<min(lineEnd, cue.end + longestCredit))
  }

  private static func hasOneSentence(_ text: UTF8Text, _ range: TextRange) -> Bool {
    var sentences = Sentences(of: text, in: range)
    _ = sentences.next()
    return sentences.next() == nil
  }

  /// The end of the first name in capitals only, such as `TTXVN`, that a new sentence follows.
  private static func endOfAgency(in text: UTF8Text, _ range: TextRange) -> Int? {
    for word in Words(of: text, in: range) where word.count >= 2 && word.allSatisfy({ text[$0].isUppercase })
    {
      let next = text.skippingSpace(from: word.upperBound, to: range.upperBound)
      return text.isUppercase(at: next) && next > word.upperBound ? word.upperBound : nil
    }
    return nil
  }
}

/// The words that a credit begins with.
private struct CreditCue {
  let start: Int
  let end: Int
  let isBracketed: Bool
  let takesName: Bool

  /// Whether a cue may begin at `position`: with the line, behind a bracket, or with a capital behind the mark
  /// that ended a sentence or a clause.
  static func canBegin(in text: UTF8Text, at position: Int, lineStart: Int) -> Bool {
    if position == lineStart { return text.isUppercase(at: position) }
    let before = text[position - 1]
    if before == UInt8(ascii: "(") { return text[position].isWordByte }
    // Most words follow a word, which its last byte tells.
    guard before == 0x20,
      text[position - 2] < 0x41 || text[position - 2] >= 0x80 || text[position - 2] == UInt8(ascii: "|")
    else { return false }
    return text.isUppercase(at: position) && isAtBreak(text, position, lineStart)
  }

  /// The cue that begins at `position`, or nil.
  init?(in text: UTF8Text, at position: Int, lineStart: Int) {
    var words = Words(of: text, in: position..<min(text.bytes.count, position + 60))
    guard let word = words.next(), word.lowerBound == position,
      let length = Self.firstWords[text.folded(word)]
    else { return nil }
    isBracketed = text[position - 1] == UInt8(ascii: "(")
    let candidates = (1...length).reversed().compactMap { Self.phrase(of: $0, in: text, at: word) }
    guard let cue = candidates.lazy.compactMap({ Self.match($0, in: text) }).first else { return nil }
    start = isBracketed ? position - 1 : position
    (end, takesName) = cue
  }

  /// Whether a sentence or a clause set off by a mark ended before `position`.
  private static func isAtBreak(_ text: UTF8Text, _ position: Int, _ lineStart: Int) -> Bool {
    let before = text.trimmed(lineStart..<position).upperBound
    let last = text.start(ofScalarBefore: before)
    return before == lineStart || text.isSentenceMark(before: before) || text.closerLength(at: last) > 0
      || text.isDash(at: last) || isClauseMark(text[last])
  }

  private static func isClauseMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }

  /// The first `count` words from `word` on.
  private static func phrase(of count: Int, in text: UTF8Text, at word: TextRange) -> TextRange? {
    var words = Words(of: text, in: word.lowerBound..<min(text.bytes.count, word.lowerBound + 60))
    var last = word
    for _ in 0..<count {
      guard let next = words.next() else { return nil }
      last = next
    }
    return word.lowerBound..<last.upperBound
  }

  /// Whether a name in capitals follows, and nothing with a diacritic before it.
  private static func isBeforeAgency(_ phrase: TextRange, in text: UTF8Text) -> Bool {
    let following = phrase.upperBound..<min(text.bytes.count, phrase.upperBound + 40)
    let agency = Words(of: text, in: following).first { word in
      word.count >= 2 && word.allSatisfy { text[$0].isUppercase }
    }
    return agency.map { !text.hasDiacritic(in: phrase.lowerBound..<$0.upperBound) } ?? false
  }

  private static func match(_ phrase: TextRange, in text: UTF8Text) -> (end: Int, takesName: Bool)? {
    let folded = text.folded(phrase)
    // `Anh` without its diacritic is England, unless all is written without and an agency follows.
    if folded.hasPrefix("anh"), !text.hasDiacritic(in: phrase), !isBeforeAgency(phrase, in: text) {
      return nil
    }
    if byPhrases.contains(folded) { return (phrase.upperBound, true) }
    let colon = text.skippingSpace(from: phrase.upperBound, to: text.bytes.count)
    if text[colon] == UInt8(ascii: ":"), colonPhrases.contains(folded) { return (colon + 1, true) }
    return alonePhrases.contains(folded) ? (phrase.upperBound, false) : nil
  }

  /// Before a colon.
  private static let colonPhrases: Set<String> = [
    "anh", "anh tu lieu", "anh minh hoa", "nguon", "nguon anh", "photo", "photos", "file photo",
    "photo credit",
    "photograph", "picture", "image", "image credit", "credit", "source",
  ]
  /// Before a name without a colon.
  private static let byPhrases: Set<String> = [
    "photo by", "photos by", "photograph by", "picture by", "image by", "photo courtesy of",
    "image courtesy of",
  ]
  /// Complete in themselves.
  private static let alonePhrases: Set<String> = [
    "anh minh hoa", "anh tu lieu", "file photo", "illustrative photo", "illustrative image",
  ]
  /// The first word of every phrase, with how many words the longest phrase with it has.
  private static let firstWords: [String: Int] = colonPhrases.union(byPhrases).union(alonePhrases).reduce(
    into: [:]) {
      let words = $1.split(separator: " ")
      guard let first = words.first else { return }
      $0[String(first)] = max($0[String(first)] ?? 0, words.count)
    }
}
