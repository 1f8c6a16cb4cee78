internal import Languages
internal import Text

/// The shape of an author's name: two to five capitalised words, or the initials and pen names of one word that
/// newspapers sign with.
enum AuthorName {
  private static let mostWords = 5
  private static let longestInitials = 8

  /// True if a word may belong to a name.
  static func isPart(_ index: Int, of line: FoldedLine) -> Bool {
    let word = line.words[index]
    guard !word.contains(where: { line.text[$0].isDigit || line.text[$0] == UInt8(ascii: "@") }) else {
      return false
    }
    return line.text.isUppercase(at: word.lowerBound)
      || NameRules.particles.contains(line.text.string(in: word))
  }

  /// `isMarked`: a word before the name says that an author follows, so that one word is enough.
  static func isName(_ words: Range<Int>, of line: FoldedLine, _ language: NewsLanguage, isMarked: Bool)
    -> Bool
  {
    guard (1...mostWords).contains(words.count), let first = words.first,
      line.text.isUppercase(at: line.words[first].lowerBound)
    else { return false }
    let folded = line.folded[words]
    let noName = language.surroundings.wordsOfNoName
    guard !folded.contains(where: noName.contains), !noName.contains(folded.joined(separator: " ")) else {
      return false
    }
    return isMarked || words.count > 1 || isPenName(line.words[first], in: line.text)
  }

  /// `BNG`, `N.T.H`, `Nh.Thạch`.
  private static func isPenName(_ word: TextRange, in text: UTF8Text) -> Bool {
    let period = word.first { text[$0] == UInt8(ascii: ".") }
    if let period, period + 1 < word.upperBound { return text.isUppercase(at: period + 1) }
    return (2...longestInitials).contains(text.width(of: word))
      && !word.contains {
        text[$0] & 0xc0 != 0x80 && !text.isUppercase(at: $0) && !text.isCombiningMark(at: $0)
      }
  }
}
