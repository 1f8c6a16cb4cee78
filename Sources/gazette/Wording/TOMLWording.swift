internal import Text

extension TOMLMistake {
  /// The mistake in words. `table`: the header of a table, as an example.
  func wording(table: String) -> String {
    switch self {
    case .header: "the line begins with [ and names no table; write a table as \(table)"
    case .assignment: "the line is neither a table such as \(table) nor a key, = and a value"
    case .missingValue: "the value behind = is missing"
    case .openText: "the quotation is not closed"
    case .openList: "the list is not closed; write ] at its end"
    case .comma: "a comma is missing before this text"
    case .escape: "the backslash begins no escape sequence; write \\\\ for a backslash"
    case .control: "the quotation has a control character; write it as an escape sequence"
    case .trailing: "there is more text behind the value"
    case .repeatedKey(let key): "the table has \(Sanitized(key)) twice"
    }
  }
}
