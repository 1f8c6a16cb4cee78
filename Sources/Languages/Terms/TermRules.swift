package import Text

/// How the words of one language become terms: what is compared of a text.
package struct TermRules: Sendable {
  /// How words are compared with those of other languages.
  package enum Space: UInt8, Sendable {
    /// As they are written: words of the language into which all lexicons translate, and of languages without a lexicon.
    case shared
    /// By the translation in a lexicon.
    case own
  }

  /// Words that say nothing of what a text is about, folded.
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
  /// Folded words that tell where, when or for whom, and so not what a number before them counts.
  package var circumstanceWords: Set<String> = []
  /// The number of content words side by side by which quotations are compared.
  package var quotedRun = 3
  /// The number of words, as spaces separate them, in a word of the dictionary on average.
  package var syllablesPerWord = 1

  init(stopWords: String = "") {
    self.stopWords = Set(stopWords.split(whereSeparator: \.isWhitespace).map(String.init))
    packedStopWords = Self.packed(self.stopWords)
    foreignStopWords = self.stopWords
    packedForeignStopWords = packedStopWords
  }

  private static func packed(_ words: Set<String>) -> WordTable<Bool> {
    WordTable(words.compactMap { PackedWord($0.utf8) })
  }

  /// Whether a folded word is a stop word of the language, or of the language from which it takes other words.
  package func isGrammatical(_ folded: String) -> Bool {
    stopWords.contains(folded) || foreignStopWords.contains(folded)
  }

  package static let neutral = TermRules()

  /// The key of a folded word of the language's own space.
  package func key(of word: some Sequence<UInt8>) -> Hash64 { keyBeginning.adding(word) }
}
