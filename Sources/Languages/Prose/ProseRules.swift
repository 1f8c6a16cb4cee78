/// How a text of one language is cut into words and numbers.
package struct ProseRules: Hashable, Sendable {
  /// Whether words that differ only in their diacritics are different words that readers must keep apart: `ba`, `bà`.
  var hasToneMarks = false
  /// Whether blanks separate thousands: `190 000`.
  var groupsDigitsByBlanks = false

  package static let neutral = ProseRules()
}
