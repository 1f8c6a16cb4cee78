internal import Text

/// The words of a short text, names included. Names say little of the language of a text, and Vietnamese names mislead
/// CLD2, so that the words beside the names have to decide.
struct ShortTextWords {
  private struct Word {
    let text: String
    let isSmall: Bool
    /// True if the word has the shape of a Vietnamese syllable, as nearly all Vietnamese names have.
    let isSyllable: Bool
    /// True for a syllable that is in no list of names.
    let isNameless: Bool
  }

  private var words: [Word] = []
  private(set) var vietnamese = MarkedVietnamese()

  /// `sample`: words with blanks behind them, composed.
  init(_ sample: [UInt8]) {
    for bytes in sample.split(separator: UInt8(ascii: " ")) where bytes.count > 1 {
      let text = String(decoding: bytes, as: UTF8.self)
      let folded = PackedWord(fold(text).utf8)
      vietnamese.weigh(text, folded: folded)
      let isSyllable = folded.map(VietnameseSyllable.all.contains) ?? false
      let isName = folded.map { UndiacritisedVietnamese.nameSyllables.contains($0.bits) } ?? false
      words.append(
        Word(
          text: text, isSmall: text.first?.isLowercase == true, isSyllable: isSyllable,
          isNameless: isSyllable && !isName))
    }
  }
}

// MARK: - Familiar words

extension ShortTextWords {
  /// A language with the share of the words beside the names that are familiar in the language.
  struct Evidence {
    let language: Language
    let share: Double
    /// The number of familiar words that can't be Vietnamese syllables.
    let telling: Int
    let isConvincing: Bool
  }

  /// The language that the words beside the names show; nil without such a language.
  var language: Evidence? {
    LanguageProfile.all.compactMap(evidence).filter(\.isConvincing).max { $0.share < $1.share }
  }

  /// The language among some that has most familiar words in the text; nil if none has any, or if Vietnamese syllables
  /// that are no names outnumber them.
  func likeliest(of languages: [Language]) -> Evidence? {
    languages.compactMap { evidence($0.profile) }.filter { $0.telling > 0 && $0.telling >= nameless }
      .max { $0.telling < $1.telling }
  }

  /// True if a word in small letters, or a syllable that is no name, may be Vietnamese and is no familiar word of another
  /// language.
  var mayBeVietnamese: Bool {
    words.contains { word in
      (word.isSmall && word.isSyllable || word.isNameless)
        && !LanguageProfile.all.contains { $0.familiarWords.has(word.text) }
    }
  }

  private var nameless: Int { words.count { $0.isNameless } }

  private func evidence(_ profile: LanguageProfile) -> Evidence? {
    let familiar = profile.familiarWords
    let small = words.filter(\.isSmall)
    let judged = small.isEmpty ? words : small
    let known = judged.filter { familiar.has($0.text) || familiar.isInflected($0.text) }
    let telling = known.count { !$0.isSyllable }
    guard telling > 0 else { return nil }
    return Evidence(
      language: profile.language, share: Double(known.count) / Double(judged.count), telling: telling,
      isConvincing: small.isEmpty
        ? isTitle(known: known.count, telling, familiar) : known.count * 5 >= small.count * 4)
  }

  /// True for a title with capitals in which an inflected word tells the language, and familiar words outnumber the
  /// syllables that are no names.
  private func isTitle(known: Int, _ telling: Int, _ familiar: FamiliarWords) -> Bool {
    words.contains { !$0.isSyllable && familiar.isInflected($0.text) }
      && telling >= words.count { $0.isNameless && !familiar.has($0.text) } * 2
  }
}
