internal import Text

/// The lists of the lexicon that a form is on, by itself and as the beginning of longer phrases.
struct FormLists: Sendable {
  /// Those that count for a word that stands alone.
  let alone: PhraseMarks
  /// Whether a longer phrase begins with it.
  let beginsPhrase: Bool

  init(_ form: WordForm, lexicon: (UInt64) -> PhraseMarks) {
    guard form.shape != .mark else {
      (alone, beginsPhrase) = ([], false)
      return
    }
    var phrase = PhraseHash()
    phrase.add(form.key.bits)
    let found = lexicon(phrase.bits)
    alone = found.subtracting(.isPrefix).intersection(form.isCapitalised ? .all : .cues)
    beginsPhrase = found.contains(.isPrefix)
  }
}
