package import Text

/// The rules that make terms from the words of one language. Texts are compared by their terms.
package struct TermRules: Sendable {
  /// The way in which words are compared with words of other languages.
  package enum Space: UInt8, Sendable {
    /// As they are written: words of the language into which all lexicons translate, and of languages without a lexicon.
    case shared
    /// By the translation in a lexicon.
    case own
  }

  /// Words that say nothing about the topic of a text, folded.
  package var stopWords: Set<String> { didSet { packedStopWords = Self.packed(stopWords) } }
  /// The stop words of at most eight letters of ASCII.
  package private(set) var packedStopWords: WordTable<Bool>
  /// The syllables, without diacritics, where the language writes a space between those of one word.
  package var syllables: WordTable<Bool>?
  /// The stop words among words that are no syllables of the language: words of another.
  package var foreignStopWords: Set<String> {
    didSet { packedForeignStopWords = Self.packed(foreignStopWords) }
  }
  package private(set) var packedForeignStopWords: WordTable<Bool>
  /// The form in which a folded word is compared: a plural becomes the singular.
  package var stem: @Sendable (ArraySlice<UInt8>) -> ArraySlice<UInt8> = { $0 }
  package var space = Space.shared
  /// The prefix of keys of words in the language's own space, so that two languages share no key.
  package var keyBeginning = Hash64.empty
  /// Folded words that begin a phrase of place, time or person, so that a number before them doesn't count the next word.
  package var circumstanceWords: Set<String> = []
  /// The number of content words side by side by which quotations are compared.
  package var quotedRun = 3
  /// The fewest letters of a word that says something about the topic of a text.
  package var fewestLetters = 3
  /// The number of words, as spaces separate them, in a word of the dictionary on average.
  package var syllablesPerWord = 1

  private init(stopWords: Set<String>) {
    self.stopWords = stopWords
    packedStopWords = Self.packed(stopWords)
    foreignStopWords = stopWords
    packedForeignStopWords = packedStopWords
  }

  /// The stop words in a language's table `stop-words.txt`.
  init(of language: Language) {
    self.init(stopWords: Set(LanguageTable("stop-words.txt", of: language).words.map(fold)))
  }

  private static func packed(_ words: Set<String>) -> WordTable<Bool> {
    WordTable(words.compactMap { PackedWord($0.utf8) })
  }

  /// True if a folded word is a stop word of the language, or of the language from which it takes other words.
  package func isGrammatical(_ folded: String) -> Bool {
    stopWords.contains(folded) || foreignStopWords.contains(folded)
  }

  /// The rules of a language without a list of stop words. All short words are left out: most of the words that such a
  /// list has are short in every language with an alphabet.
  package static let neutral = {
    var rules = TermRules(stopWords: [])
    rules.fewestLetters = 5
    return rules
  }()

  /// True if a folded word has enough letters to say something about the topic. In scripts whose letters take three bytes
  /// a letter is a syllable or a word.
  package func isLongEnough(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2, fewestLetters > 3, let first = word.first, first < 0xe0 else {
      return word.count > 2
    }
    return word.count { $0 & 0xc0 != 0x80 } >= fewestLetters
  }

  /// The key of a folded word of the language's own space.
  package func key(of word: some Sequence<UInt8>) -> Hash64 { keyBeginning.adding(word) }
}
