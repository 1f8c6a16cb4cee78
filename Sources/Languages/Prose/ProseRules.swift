/// The rules that cut a text of one language into words and numbers.
package struct ProseRules: Hashable, Sendable {
  /// True if words that differ only in their diacritics are different words that readers must keep apart: `ba`, `bà`.
  var hasToneMarks = false
  /// True if blanks separate thousands: `190 000`.
  var groupsDigitsByBlanks = false
  /// The endings that an apostrophe joins to a word, folded: `won't`, `they're`. Readers take both for one word.
  package var joinedEndings: Set<String> = []
  /// Those of the endings that show a possessor and leave the word its meaning: `port's`.
  package var possessorEndings: Set<String> = []

  package static let neutral = ProseRules()
}
