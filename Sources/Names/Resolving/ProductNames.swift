internal import Languages
internal import News
internal import Text

/// Corrects names that were taken for people's and that a programme, an app or a company has: `VTVGo`, `VPBank`.
struct ProductNames {
  let tokenized: TokenizedText
  let parser: NameParser

  /// An organization; nothing, because products are no entities; or nil for another name.
  func corrected(_ span: NameSpan) -> [NameSpan]? {
    if followsProductWord(span.tokens.lowerBound) { return [] }
    guard span.tokens.count == 1, let tail = tailBehindAcronym(tokenized.wordType(at: span.tokens.lowerBound))
    else { return nil }
    let meaning = parser.meaning(at: parser.words(of: tail)[...])?.meaning
    // `VPBank` says what it is.
    return meaning?.role == .head ? [NameSpan(tokens: span.tokens, kind: .organization)] : []
  }

  /// The word joined to an acronym: `Go` of `VTVGo`. No person's name begins with two capitals before small letters.
  private func tailBehindAcronym(_ word: WordType) -> String? {
    // The second letter of most names is small.
    guard word.text.utf8.dropFirst().first?.isLowercase == false else { return nil }
    let letters = Array(word.text.unicodeScalars)
    guard word.shape == .capitalised, letters.count > 3, letters[0].properties.isUppercase,
      letters[1].properties.isUppercase,
      let small = letters.firstIndex(where: \.properties.isLowercase), small > 2,
      letters.allSatisfy(\.properties.isAlphabetic)
    else { return nil }
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: letters[(small - 1)...])
    return String(tail)
  }

  private func followsProductWord(_ start: Int) -> Bool {
    let words = parser.rules.productWords
    guard !words.isEmpty, start > 0,
      tokenized.tokens[start - 1].shape == .lower || tokenized.tokens[start - 1].startsSentence
    else { return false }
    let last = tokenized.wordType(at: start - 1).lower
    if words.contains(last) { return true }
    return start > 1 && words.contains(tokenized.wordType(at: start - 2).lower + " " + last)
  }
}
