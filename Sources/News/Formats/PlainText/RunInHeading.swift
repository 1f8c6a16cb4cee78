internal import Languages
internal import Text

/// A subheading that lost its line break and its place: `… with De Wever. Belgium seeks stronger partnerships
/// The visit reflects …`.
///
/// Precision comes first: a heading is taken for one only where words run, without any punctuation, from a
/// sentence's beginning up to a word that begins sentences and is capitalised without need: the word before it is
/// in lower case, or all of the heading is in title case.
enum RunInHeading {
  private static let words = 4...18

  /// Where the heading in a sentence ends; nil where there is none.
  static func end(in text: UTF8Text, sentence: TextRange, _ language: NewsLanguage) -> Int? {
    var last: TextRange?
    for (index, word) in Words(of: text, in: sentence).enumerated() {
      if index > words.upperBound { return nil }
      if let last {
        // Anything but white space between two words is punctuation, which no such heading has.
        guard text.trimmed(last.upperBound..<word.lowerBound).isEmpty else { return nil }
        if words.contains(index), beginsSentence(word, after: last, in: text, sentence: sentence, language) {
          return last.upperBound
        }
      }
      last = word
    }
    return nil
  }

  private static func beginsSentence(
    _ word: TextRange, after last: TextRange, in text: UTF8Text, sentence: TextRange,
    _ language: NewsLanguage
  ) -> Bool {
    let heading = sentence.lowerBound..<last.upperBound
    guard text.isUppercase(at: word.lowerBound), word.count > 1,
      isLowercase(last, in: text)
        || language.news.sureOpeners.contains(text.folded(word)) && LineShape.isTitleCase(text, heading),
      text.width(of: last) > 3 || text.hasDiacritic(in: last),
      !language.news.introducingWords.contains(text.folded(last)),
      opens(word, in: text, sentence: sentence, language)
    else { return false }
    // A name goes on with a capital (`The Hague`); a sentence goes on for some words.
    let rest = word.upperBound..<sentence.upperBound
    return text[word.upperBound] == 0x20 && text.isLowercase(at: word.upperBound + 1)
      && text.wordCount(in: rest) >= 5
  }

  /// Whether a word begins sentences. Vietnamese capitalises the first syllable alone of many names (`thứ Hai`,
  /// `Bộ An ninh`), so that few of its words are sure.
  private static func opens(
    _ word: TextRange, in text: UTF8Text, sentence: TextRange, _ language: NewsLanguage
  ) -> Bool {
    let folded = text.folded(word)
    if text.hasDiacritic(in: sentence.lowerBound..<word.upperBound) {
      return !text.hasDiacritic(in: word) && language.news.openersBehindDiacritics.contains(folded)
    }
    return language.sentences.isOpener(folded, hasDiacritic: false)
  }

  private static func isLowercase(_ word: TextRange, in text: UTF8Text) -> Bool {
    word.allSatisfy { !text[$0].isUppercase } && text.isLowercase(at: word.lowerBound)
  }
}
