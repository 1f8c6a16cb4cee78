internal import Languages
internal import Text

/// The words of a short line, folded, for phrases of the word lists. A class, because many readers keep the line, and a
/// copy of its lists costs more than their reading.
final class FoldedLine: Sendable {
  let text: UTF8Text
  let range: TextRange
  let words: [TextRange]
  let folded: [String]
  /// The phrases of all lists that begin with each word: `SurroundingWords.phraseLengths`; none for most words.
  private let phraseLengths: [UInt64]
  private let language: NewsLanguage

  /// The most bytes of a line that is no paragraph.
  static let longest = 400

  /// Nil for a line that is too long or has no words.
  init?(of text: UTF8Text, _ range: TextRange, _ language: NewsLanguage) {
    guard range.count <= Self.longest else { return nil }
    var words: [TextRange] = []
    for word in Words(of: text, in: range) { Self.add(word, of: text, language, to: &words) }
    guard !words.isEmpty else { return nil }
    (self.text, self.range, self.words) = (text, range, words)
    let folded = words.map { text.folded($0) }
    phraseLengths = folded.indices.map { language.surroundings.phraseLengths(at: folded[$0...]) }
    self.folded = folded
    self.language = language
  }

  /// Adds a word, cut at a hyphen before a day (`An-Thứ năm`, `An-27/06/2024`), at a slash between two names
  /// (`Tuấn/VOV`), and before the label of a time that lost the blank before it (`EDTUpdated`).
  private static func add(
    _ word: TextRange, of text: UTF8Text, _ language: NewsLanguage, to words: inout [TextRange]
  ) {
    guard !text[word.lowerBound].isDigit,
      let cut = word.first(where: { canCut(word, at: $0, in: text, language) })
    else {
      words.append(word)
      return
    }
    let isMark = text[cut] == UInt8(ascii: "-") || text[cut] == UInt8(ascii: "/")
    words += Words(of: text, in: word.lowerBound..<cut)
    words += Words(of: text, in: cut + (isMark ? 1 : 0)..<word.upperBound)
  }

  private static func canCut(
    _ word: TextRange, at position: Int, in text: UTF8Text, _ language: NewsLanguage
  ) -> Bool {
    let rest = position + 1..<word.upperBound
    switch text[position] {
    // Most letters are small.
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    case UInt8(ascii: "-"):
      return !rest.isEmpty && (text[rest.lowerBound].isDigit || language.isCalendarWord(text.folded(rest)))
    case UInt8(ascii: "/"): return position - word.lowerBound > 1 && text.isUppercase(at: rest.lowerBound)
    default:
      return position > word.lowerBound && beginsGluedLabel(position..<word.upperBound, in: text, language)
    }
  }

  /// True for `Updated` in `EDTUpdated`, and for `Last` of `Last updated`.
  private static func beginsGluedLabel(
    _ rest: TextRange, in text: UTF8Text, _ language: NewsLanguage
  ) -> Bool {
    guard text.isUppercase(at: rest.lowerBound), rest.count > 1, text.isLowercase(at: rest.lowerBound + 1)
    else {
      return false
    }
    let (word, labels) = (text.folded(rest), language.surroundings.publication)
    return labels.contains(word) || labels.contains { $0.hasPrefix(word + " ") }
  }

  /// The number of words of the longest phrase of a list that begins at a word; nil without such a phrase.
  func phrase(at index: Int, in list: Set<String>) -> Int? {
    guard index < words.count else { return nil }
    var lengths = phraseLengths[index]
    while lengths != 0 {
      let length = UInt64.bitWidth - 1 - lengths.leadingZeroBitCount
      lengths ^= 1 << UInt64(length)
      guard list.contains(phrase(of: length, at: index)) else { continue }
      guard length == 1, text.hasDiacritic(in: range) else { return length }
      return language.surroundings.has(text.string(in: words[index])) ? 1 : nil
    }
    return nil
  }

  private func phrase(of count: Int, at index: Int) -> String {
    count == 1 ? folded[index] : folded[index..<index + count].joined(separator: " ")
  }

  /// True if a colon follows the word before `index`.
  func hasColon(before index: Int) -> Bool {
    let end = words[index - 1].upperBound
    return text[text.skippingSpace(from: end, to: range.upperBound)] == UInt8(ascii: ":")
  }

  /// True if a long dash begins the line.
  var isBehindDash: Bool {
    let before = text.trimmed(max(0, range.lowerBound - 8)..<words[0].lowerBound).upperBound
    return before > 0
      && (text.isDash(at: text.start(ofScalarBefore: before)) || before > 1 && text.has("--", at: before - 2))
  }

  /// The text between a word and the word before it.
  func gap(before index: Int) -> TextRange {
    let start = index == 0 ? range.lowerBound : words[index - 1].upperBound
    let end = index == words.count ? range.upperBound : words[index].lowerBound
    return start..<end
  }

  /// True if the line ends as a sentence does. A period of an initial or of an abbreviation ends no sentence.
  func endsSentence(_ language: NewsLanguage) -> Bool { text.endsSentence(range, language) }
}

extension UTF8Text {
  /// The pieces of a range between marks of one byte.
  func pieces(of range: TextRange, between mark: UInt8) -> [TextRange] {
    let marks = range.filter { self[$0] == mark }
    return zip([range.lowerBound] + marks.map { $0 + 1 }, marks + [range.upperBound]).map { $0..<$1 }
  }

  /// A range without parts of scalars at its ends.
  func wholeScalars(_ range: TextRange) -> TextRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] & 0xc0 == 0x80 { start += 1 }
    while end > start, end < bytes.count, self[end] & 0xc0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// True if a range ends with a sentence mark, or with closing marks behind a sentence mark.
  func endsSentence(_ range: TextRange, _ language: NewsLanguage) -> Bool {
    let end = endWithoutClosers(range)
    guard end > range.lowerBound, isSentenceMark(before: end) else { return false }
    return self[end - 1] != UInt8(ascii: ".") || self[end - 2] == UInt8(ascii: ".")
      || endsWithPeriod(range, language)
  }

  /// The end of a range before the quotation marks and brackets that close it.
  private func endWithoutClosers(_ range: TextRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, case let start = start(ofScalarBefore: end), closerLength(at: start) > 0 {
      end = trimmed(range.lowerBound..<start).upperBound
    }
    return end
  }

  /// True if a range ends with one period that isn't that of an abbreviation, closing marks aside.
  func endsWithPeriod(_ range: TextRange, _ language: NewsLanguage) -> Bool {
    let end = endWithoutClosers(range)
    guard end - 1 > range.lowerBound, self[end - 1] == UInt8(ascii: "."), self[end - 2] != UInt8(ascii: ".")
    else {
      return false
    }
    let period = PeriodContext(
      of: self, at: end - 1, sentenceStart: range.lowerBound, next: bytes.count, by: language.sentences)
    return !period.isAbbreviation
  }
}
