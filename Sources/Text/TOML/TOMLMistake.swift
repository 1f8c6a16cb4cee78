/// A mistake in the grammar of TOML.
package enum TOMLMistake: Hashable, Sendable {
  /// A line begins with a bracket and is not the header of a table.
  case header
  /// A line is neither a header nor a key with its value.
  case assignment
  case missingValue
  /// A string that is not closed.
  case openText
  /// A list that is not closed.
  case openList
  /// Two strings of a list without a comma between them.
  case comma
  /// A backslash that begins no escape sequence.
  case escape
  /// A control character in a string.
  case control
  /// Something behind the value on its line.
  case trailing
  case repeatedKey(String)
}
