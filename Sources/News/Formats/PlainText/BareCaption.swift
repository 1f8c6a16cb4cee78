internal import Languages
internal import Text

/// The caption of a photo or a video without the words of a credit: `Video: …`, `The port at night JANE ROE`.
enum BareCaption {
  private static let longest = 300
  private static let mostWordsOfName = 5

  static func matches(_ line: FoldedLine, _ language: NewsLanguage) -> Bool {
    guard line.range.count <= longest else { return false }
    let words = language.surroundings
    if let label = line.phrase(at: 0, in: words.captionLabels), label < line.words.count,
      line.hasColon(before: label), line.text.isUppercase(at: line.words[0].lowerBound)
    {
      return true
    }
    if line.phrase(at: 0, in: words.captionsAlone) == line.words.count { return true }
    guard !line.endsSentence(language) else { return false }
    return line.phrase(at: 0, in: words.captionOpenings) != nil
      && line.text.isUppercase(at: line.words[0].lowerBound)
      || endsWithCredit(line, language)
  }

  /// True if the name of a photographer or an agency in capitals ends a line whose other words are not in capitals.
  private static func endsWithCredit(_ line: FoldedLine, _ language: NewsLanguage) -> Bool {
    let name = line.words.indices.reversed().prefix { isInCapitals(line.words[$0], in: line.text) }
    guard let start = name.last, start > 2, name.count <= mostWordsOfName,
      line.text.isLetter(at: line.words[start - 1].lowerBound)
        || line.text[line.words[start - 1].lowerBound].isDigit
    else { return false }
    if name.count > 1 { return true }
    let isAfterSentence = line.text.endsSentence(
      line.text.trimmed(line.range.lowerBound..<line.words[start].lowerBound), language)
    let isKnown =
      Agencies.contains(line.folded[start]) || language.surroundings.authorRoles.contains(line.folded[start])
    return isKnown && (isAfterSentence || line.text.width(of: line.words[start]) > 4)
  }

  static func isInCapitals(_ word: TextRange, in text: UTF8Text) -> Bool {
    text.width(of: word) >= 2
      && !word.contains {
        text[$0] & 0xc0 != 0x80 && !text.isUppercase(at: $0) && !text.isCombiningMark(at: $0)
      }
  }
}
