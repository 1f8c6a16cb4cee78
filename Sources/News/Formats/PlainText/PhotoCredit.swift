internal import Languages
internal import Text

/// The credit that ends a photo's caption: `Ảnh: Phạm Kiên - TTXVN`, `(Photo by Jane Roe)`, `Ảnh minh họa`.
struct PhotoCredit: Hashable, Sendable {
  /// From the first word of the credit, or the bracket before that word, to the end of the credit.
  let range: TextRange
  /// The beginning of the name of the photographer or the agency; nil without a name (`Ảnh minh họa`).
  let nameStart: Int?

  /// The most bytes of a caption. A longer text before a credit belongs to the article.
  private static let longestCaption = 500
  private static let longestCredit = 90

  /// The first credit in a line that closes a caption; nil without such a credit.
  ///
  /// `mayRunOn`: text may follow the credit on the same line.
  init?(in text: UTF8Text, line: TextRange, _ language: NewsLanguage, mayRunOn: Bool) {
    let searched = line.lowerBound..<min(line.upperBound, line.lowerBound + Self.longestCaption)
    for position in searched
    where CreditCue.canBegin(in: text, at: position, lineStart: line.lowerBound, language) {
      guard let cue = CreditCue(in: text, at: position, language),
        let end = Self.end(of: cue, in: text, lineEnd: line.upperBound, language, mayRunOn: mayRunOn)
      else { continue }
      range = cue.start..<end
      nameStart = cue.takesName ? cue.end : nil
      return
    }
    guard !mayRunOn, let credit = SlashCredit(in: text, line: line, language) else { return nil }
    (range, nameStart) = (credit.range, nil)
  }

  private static func end(
    of cue: CreditCue, in text: UTF8Text, lineEnd: Int, _ language: NewsLanguage, mayRunOn: Bool
  ) -> Int? {
    // The words of a cue may continue on the next line.
    guard cue.end <= lineEnd else { return nil }
    let closers = cue.end..<min(lineEnd, cue.end + longestCredit)
    if cue.isBracketed,
      let bracket = text.first(text[cue.start] == UInt8(ascii: "[") ? "]" : ")", in: closers)
    {
      let end = bracket + (text[bracket + 1] == UInt8(ascii: ".") ? 2 : 1)
      return end == lineEnd || mayRunOn ? end : nil
    }
    if lineEnd - cue.end <= longestCredit, hasOneSentence(text, cue.end..<lineEnd, language) {
      return lineEnd
    }
    guard mayRunOn, cue.takesName else { return nil }
    return endOfAgency(in: text, cue.end..<min(lineEnd, cue.end + longestCredit))
  }

  private static func hasOneSentence(_ text: UTF8Text, _ range: TextRange, _ language: NewsLanguage) -> Bool {
    var sentences = Sentences(of: text, in: range, by: language.sentences)
    _ = sentences.next()
    return sentences.next() == nil
  }

  /// The end of the first name in capitals, such as `TTXVN`, before a new sentence.
  private static func endOfAgency(in text: UTF8Text, _ range: TextRange) -> Int? {
    for word in Words(of: text, in: range) where word.count >= 2 && word.allSatisfy({ text[$0].isUppercase })
    {
      let next = text.skippingSpace(from: word.upperBound, to: range.upperBound)
      return text.isUppercase(at: next) && next > word.upperBound ? word.upperBound : nil
    }
    return nil
  }
}

/// The words at the beginning of a credit.
private struct CreditCue {
  let start: Int
  let end: Int
  let isBracketed: Bool
  let takesName: Bool

  /// True if a cue may begin at `position`: at the beginning of the line, behind a bracket, or with a capital behind a
  /// mark that ends a sentence or a clause.
  static func canBegin(in text: UTF8Text, at position: Int, lineStart: Int, _ language: NewsLanguage) -> Bool
  {
    if position == lineStart {
      return text.isUppercase(at: position)
        || language.news.hasCopyrightCredits && text.has("©", at: position)
    }
    let before = text[position - 1]
    if before == UInt8(ascii: "(") || before == UInt8(ascii: "[") { return text[position].isWordByte }
    // Most words follow another word. The last byte of that word rules out a cue.
    guard before == 0x20 else { return false }
    if text[position] == 0xc2 { return language.news.hasCopyrightCredits && text.has("©", at: position) }
    guard
      text[position - 2] < 0x41 || text[position - 2] >= 0x80 || text[position - 2] == UInt8(ascii: "|")
    else { return false }
    return text.isUppercase(at: position) && isAtBreak(text, position, lineStart)
  }

  /// The cue that begins at `position`; nil without a cue.
  init?(in text: UTF8Text, at position: Int, _ language: NewsLanguage) {
    if language.news.hasCopyrightCredits, text.has("©", at: position) {
      (start, end, isBracketed, takesName) = (position, position + 2, false, true)
      return
    }
    var words = Words(of: text, in: position..<min(text.bytes.count, position + 60))
    guard let word = words.next(), word.lowerBound == position,
      case let first = text.folded(word), let length = language.news.creditLengths[first]
    else { return nil }
    isBracketed = text[position - 1] == UInt8(ascii: "(") || text[position - 1] == UInt8(ascii: "[")
    let candidates = (1...length).reversed().compactMap { Self.phrase(of: $0, in: text, at: word) }
    guard let cue = candidates.lazy.compactMap({ Self.match($0, in: text, language) }).first else {
      return nil
    }
    start = isBracketed ? position - 1 : position
    (end, takesName) = cue
  }

  /// True if a sentence, or a clause with a mark behind it, ends before `position`.
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

  /// True if a name in capitals follows and no letter before the name has a diacritic.
  private static func isBeforeAgency(_ phrase: TextRange, in text: UTF8Text) -> Bool {
    let following = phrase.upperBound..<min(text.bytes.count, phrase.upperBound + 40)
    let agency = Words(of: text, in: following).first { word in
      word.count >= 2 && word.allSatisfy { text[$0].isUppercase }
    }
    return agency.map { !text.hasDiacritic(in: phrase.lowerBound..<$0.upperBound) } ?? false
  }

  private static func match(
    _ phrase: TextRange, in text: UTF8Text, _ language: NewsLanguage
  ) -> (end: Int, takesName: Bool)? {
    let folded = text.folded(phrase)
    // Some cues are other words without their diacritics. They count only in a text that is written without diacritics,
    // and only before an agency.
    if language.news.creditsNeedingDiacritic.contains(where: folded.hasPrefix),
      !text.hasDiacritic(in: phrase),
      !isBeforeAgency(phrase, in: text)
    {
      return nil
    }
    let colon = text.skippingSpace(from: phrase.upperBound, to: text.bytes.count)
    if text[colon] == UInt8(ascii: ":"), language.news.creditsBeforeColon.contains(folded) {
      return (colon + 1, true)
    }
    if language.news.creditsBeforeName.contains(folded),
      !language.news.creditsNeedingDiacritic.contains(folded)
        || isBareName(behind: phrase.upperBound, in: text)
    {
      return (phrase.upperBound, true)
    }
    return language.news.creditsAlone.contains(folded) ? (phrase.upperBound, false) : nil
  }

  /// True if only a name follows on the line: `Ảnh Getty`, but not `Ảnh Bác Hồ treo trong nhà`.
  private static func isBareName(behind position: Int, in text: UTF8Text) -> Bool {
    let rest = text.trimmed(position..<min(text.lineEnd(from: position), position + 60))
    let words = Array(Words(of: text, in: rest))
    return (1...5).contains(words.count) && words.allSatisfy { text.isUppercase(at: $0.lowerBound) }
      && text.skippingSpace(from: position, to: rest.upperBound) == words[0].lowerBound
  }
}
