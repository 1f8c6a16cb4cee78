internal import Languages
internal import Text

/// The end of a text.
struct Ending {
  private let text: UTF8Text
  private let parts: [Part]
  private let language: NewsLanguage
  /// True if the name of the author or of the source follows the text. Such a text is whole.
  private let isSigned: Bool

  /// A list item of more characters is prose, which ends with a period.
  private static let longItem = 120
  /// In characters. A shorter last line without a period may be whole: a label, a score, a title.
  private static let shortestCut = 50

  init(of text: UTF8Text, parts: [Part], _ language: NewsLanguage) {
    self.language = language
    self.text = text
    let end = parts.last {
      $0.kind.isProse || $0.kind == .endMark || $0.kind == .byline || $0.kind == .source
    }
    isSigned = end.map { $0.kind == .byline || $0.kind == .source } ?? false
    self.parts = parts
  }

  /// True if the text or a long list item stops in the middle of a sentence.
  var breaksOff: Bool {
    let longItems = parts.lazy.filter { $0.kind == .listItem && text.width(of: $0.range) >= Self.longItem }
    if longItems.contains(where: { isCut($0.range) }) { return true }
    guard !isSigned, let last = parts.last(where: { $0.kind.isProse || $0.kind == .endMark }),
      last.kind == .paragraph, isCut(last.range), !isTags(last.range)
    else { return false }
    if endsWithOmission(last.range) { return true }
    return text.width(of: last.range) >= Self.shortestCut || goesOn(last.range)
  }

  /// True if a short line without a mark at its end can't be whole: it begins as a sentence, a comma is in the line or
  /// ends the line, or the last word needs another word.
  private func goesOn(_ range: TextRange) -> Bool {
    let words = Array(Words(of: text, in: range))
    guard let first = words.first, let last = words.last else { return false }
    return words.count > 3
      && language.sentences.isOpener(text.folded(first), hasDiacritic: text.hasDiacritic(in: first))
      || text.isSentenceMark(before: range.upperBound) || isPartedByComma(range, words)
      || text[range.upperBound - 1] == UInt8(ascii: ",")
      || language.news.isDangling(text, last, isMarked: text.hasDiacritic(in: range))
  }

  private static let mostWordsOfSignature = 6

  /// True for a comma in a line with a word in small letters, but not behind the place of a short line. A name with a
  /// place and a place with a time are whole: `Jane Roe, Oslo`, `Hà Nội, mùa thu 2024`.
  private func isPartedByComma(_ range: TextRange, _ words: [TextRange]) -> Bool {
    guard let comma = text.first(", ", in: range),
      words.contains(where: { text.isLowercase(at: $0.lowerBound) })
    else { return false }
    let isSignature =
      words.count <= Self.mostWordsOfSignature && words.last.map { text[$0.lowerBound].isDigit } == true
      && Dateline.isPlace(range.lowerBound..<comma, in: text, language)
    return !isSignature
  }

  private static let fewestTags = 3
  private static let mostWordsOfTag = 4

  /// True for tags: short terms, separated by commas, without a word that another must follow.
  private func isTags(_ range: TextRange) -> Bool {
    guard text[range.upperBound - 1] != UInt8(ascii: ",") else { return false }
    let isMarked = text.hasDiacritic(in: range)
    let tags = text.pieces(of: range, between: UInt8(ascii: ",")).map { text.trimmed($0) }
    return tags.count >= Self.fewestTags
      && tags.allSatisfy { tag in
        let words = Array(Words(of: text, in: tag))
        return (1...Self.mostWordsOfTag).contains(words.count)
          && !words.contains { language.news.isDangling(text, $0, isMarked: isMarked) }
      }
  }

  private func isCut(_ range: TextRange) -> Bool {
    let end = range.upperBound
    if endsWithOmission(range) || endsOpen(range) { return true }
    // A bracket or quotation mark closes a text, with or without a period before it.
    if text.closerLength(at: text.start(ofScalarBefore: end)) > 0 { return false }
    guard text.isSentenceMark(before: end) else { return true }
    return text[end - 1] == UInt8(ascii: ".") && endsInTitle(range.lowerBound..<end - 1)
  }

  /// True for the marks in brackets that programs put where they cut a text: `[…]`, `[...]`, `[+1234 chars]`.
  private func endsWithOmission(_ range: TextRange) -> Bool {
    guard text[range.upperBound - 1] == UInt8(ascii: "]"),
      let open = (max(range.lowerBound, range.upperBound - 24)..<range.upperBound).last(where: {
        text[$0] == UInt8(ascii: "[")
      })
    else { return false }
    let mark = text.string(in: open + 1..<range.upperBound - 1)
    return mark == "…" || mark == "..." || mark.hasPrefix("+") && mark.hasSuffix(" chars")
  }

  /// True if three points or `…` follow a word that needs another one: `the bridge and…`.
  private func endsOpen(_ range: TextRange) -> Bool {
    var end = range.upperBound
    if end - 3 > range.lowerBound, text.has("…", at: end - 3) || text.has("...", at: end - 3) { end -= 3 }
    guard end < range.upperBound,
      let last = Words(of: text, in: text.wholeScalars(max(range.lowerBound, end - 24)..<end)).suffix(1)
        .first,
      last.upperBound == end
    else { return false }
    return language.news.isDangling(text, last, isMarked: text.hasDiacritic(in: range))
  }

  /// True if the period belongs to an abbreviation before a name: `met Dr.`, `as the U.S.`
  private func endsInTitle(_ range: TextRange) -> Bool {
    let context = PeriodContext(
      of: text, at: range.upperBound, sentenceStart: range.lowerBound, next: text.bytes.count,
      by: language.sentences)
    if context.isTitle { return true }
    let words = Words(of: text, in: max(range.lowerBound, range.upperBound - 24)..<range.upperBound)
      .suffix(3).map { text.folded($0) }
    return context.isAbbreviation && words.count == 3
      && language.news.wordsBeforeOpenName.contains("\(words[0]) \(words[1])")
  }
}
