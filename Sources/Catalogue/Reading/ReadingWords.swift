package import Languages
package import Text

/// The words and sentences of an article, as a reader goes through them.
package struct ReadingWords: Hashable, Sendable {
  /// In the text's order, without overlap. A name is one word, and in a language that writes spaces between syllables a
  /// compound that a lexicon knows.
  package let words: [TextRange]
  /// In the text's order, without overlap.
  package let sentences: [TextRange]

  package init(words: [TextRange], sentences: [TextRange]) {
    self.words = words
    self.sentences = sentences
  }
}

/// The meaning of a word or a name of an article in another language.
package struct Gloss: Hashable, Sendable {
  /// The source of a gloss.
  package enum Source: Hashable, Sendable {
    /// The user's termbase.
    case termbase
    /// The names of an entity.
    case names
    /// The tables and the lexicon of the program.
    case lexicon
  }

  package let language: Language
  /// The most probable first; empty if none is known.
  package let targets: [String]
  package let source: Source
  /// False where the meaning is only likely.
  package let isSure: Bool

  package init(in language: Language, _ targets: [String], from source: Source, isSure: Bool = true) {
    self.language = language
    self.targets = targets
    self.source = source
    self.isSure = isSure
  }
}
