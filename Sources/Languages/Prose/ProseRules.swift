/// The rules that cut a text of one language into words and numbers.
package struct ProseRules: Hashable, Sendable {
  /// True if words that differ only in their diacritics are different words that readers must keep apart: `ba`, `bà`.
  var hasToneMarks = false
  /// True if blanks separate thousands: `190 000`.
  var groupsDigitsByBlanks = false

  package static let neutral = ProseRules()
}
