internal import Languages
internal import Text

/// Properties of a line that don't depend on other lines.
struct LineShape: Sendable {
  /// An estimate of the number of characters.
  let width: Int32
  /// True if the line may be a heading: one short sentence without a period that begins with a capital or a digit.
  let isHeadingLike: Bool
  /// True if the line may be the headline of the article: it may be longer than a heading, have several sentences and
  /// begin and end with any sign, but it doesn't end with a period.
  var isHeadlineLike: Bool
  let isQuestion: Bool

  static let longestHeading = 90
  private static let longestHeadline = 160

  init(of text: UTF8Text, line: TextRange, _ language: NewsLanguage) {
    // More bytes than any headline has. Most lines need no further checks.
    let isLong = line.count > Self.longestHeadline * 3
    width = Int32(isLong ? line.count : text.width(of: line))
    isQuestion = text[line.upperBound - 1] == UInt8(ascii: "?")
    let isShort = width <= Self.longestHeadline
    isHeadlineLike = isShort && Self.canBeHeadline(text, line, language)
    isHeadingLike =
      isShort && width <= Self.longestHeading && Self.canHead(text, line, language)
      && (!isQuestion || Self.isInterrogative(text, line, language) || Self.isTitleCase(text, line))
  }

  private static func canBeHeadline(_ text: UTF8Text, _ line: TextRange, _ language: NewsLanguage) -> Bool {
    let last = text[line.upperBound - 1]
    guard text.wordCount(in: line) > 0, text.first("://", in: line) == nil,
      ListMarker.range(in: text, line: line) == nil,
      ![UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(last)
    else { return false }
    // A long line that ends with an abbreviation is a sentence.
    return last == UInt8(ascii: ".") && text[line.upperBound - 2] != UInt8(ascii: ".")
      ? text.width(of: line) <= longestHeading && !text.endsWithPeriod(line, language)
      : !text.endsWithPeriod(line, language)
  }

  private static func canHead(_ text: UTF8Text, _ line: TextRange, _ language: NewsLanguage) -> Bool {
    guard beginsAsHeading(text, line), endsAsHeading(text, line, language),
      line.contains(where: { text[$0] >= 0x80 || text[$0].isLetter })
    else {
      return false
    }
    var sentences = Sentences(of: text, in: line, by: language.sentences)
    _ = sentences.next()
    return sentences.next() == nil && text.first("://", in: line) == nil
  }

  private static func beginsAsHeading(_ text: UTF8Text, _ line: TextRange) -> Bool {
    let first = line.lowerBound
    let opener =
      text.has("“", at: first) || text.has("‘", at: first) ? 3 : text[first] == UInt8(ascii: "\"") ? 1 : 0
    return !text.isLowercase(at: first + opener)
      && (text.isLetter(at: first + opener) || text[first + opener].isDigit)
  }

  /// True if a line ends with a letter, a digit, a question mark or a bracket, or with the period of an abbreviation.
  /// `»` may close a quoted word, but not a quotation that is the whole line.
  private static func endsAsHeading(_ text: UTF8Text, _ line: TextRange, _ language: NewsLanguage) -> Bool {
    let last = text.start(ofScalarBefore: line.upperBound)
    if language.sentences.hasSpaceBeforeClosers, text.has("»", at: last) {
      return !text.has("«", at: line.lowerBound)
    }
    if text[last].isWordByte, text.closerLength(at: last) == 0, text.sentenceMarkLength(at: last) == 0 {
      return !text.isDash(at: last)
    }
    return [UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "%")].contains(text[last])
  }

  /// True if at least three of four words with four or more letters begin with a capital.
  static func isTitleCase(_ text: UTF8Text, _ line: TextRange) -> Bool {
    let long = Words(of: text, in: line).filter { text.width(of: $0) >= 4 }
    let capitalised = long.count { text.isUppercase(at: $0.lowerBound) }
    return long.count > 1 && capitalised * 4 >= long.count * 3
  }
}

extension LineShape {
  /// True if a line begins like a question or a label (`What's happened`, `Vì sao …`), or ends like a question (`… thế
  /// nào?`).
  static func isInterrogative(_ text: UTF8Text, _ line: TextRange, _ language: NewsLanguage) -> Bool {
    let words = Words(of: text, in: line).map { text.folded($0) }
    guard let first = words.first else { return false }
    return language.news.questionOpenings.contains(String(first.prefix { $0 != "'" }))
      || language.news.questionOpenings.contains(words.prefix(2).joined(separator: " "))
      || language.news.questionEndings.contains(words.suffix(2).joined(separator: " "))
  }
}
