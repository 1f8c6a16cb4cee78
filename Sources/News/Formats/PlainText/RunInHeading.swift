internal import Languages
internal import Text

/// A subheading inside a line, without a line break of its own: `… with De Wever. Belgium seeks stronger partnerships
/// The visit reflects …`.
///
/// Precision comes before recall. A run of words is a heading only if it goes without punctuation from the beginning of
/// a sentence to a word that usually begins sentences. That word must not need its capital for another reason: the word
/// before it is in lower case, or the whole heading is in title case.
enum RunInHeading {
  private static let words = 4...18

  /// The end of the heading in a sentence; nil without a heading.
  static func end(in text: UTF8Text, sentence: TextRange, _ language: NewsLanguage) -> Int? {
    var last: TextRange?
    for (index, word) in Words(of: text, in: sentence).enumerated() {
      if index > words.upperBound { return nil }
      if let last {
        // Any other character between two words is punctuation, which a heading of this kind lacks.
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
    // A name continues with a capital (`The Hague`). A sentence continues for some words.
    let rest = word.upperBound..<sentence.upperBound
    return text[word.upperBound] == 0x20 && text.isLowercase(at: word.upperBound + 1)
      && text.wordCount(in: rest) >= 5
  }

  /// True if a word begins sentences. In a language that capitalises only the first syllable of many names, few words
  /// are sure signs.
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
