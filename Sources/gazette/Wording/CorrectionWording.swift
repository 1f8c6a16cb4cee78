internal import Archive
internal import Catalogue
internal import Journal
internal import News

extension CorrectionProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording); the rest is used" }
}

extension CorrectionProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake): mistake.wording
    case .notText: "the line is not UTF-8"
    case .outsideTables: "the line is before the first table, such as [[same]]"
    case .unknownTable(let name):
      "[[\(Sanitized(name))]] is no table; the tables are same, different, kind, hide, name"
    case .unknownKey(let key, let table): "[[\(Sanitized(table))]] has no \(Sanitized(key))"
    case .badValue(let key, let table, let expected):
      "[[\(Sanitized(table))]] needs \(Sanitized(key)) to be \(expected.wording)"
    }
  }
}

extension CorrectionProblem.Syntax {
  fileprivate var wording: String {
    switch self {
    case .header: "the line begins with [ and names no table; write a table as [[same]]"
    case .assignment: "the line is neither a table such as [[same]] nor a key, = and a value"
    case .missingValue: "the value behind = is missing"
    case .openText: "the quotation is not closed"
    case .openList: "the list is not closed; write ] at its end"
    case .comma: "a comma is missing before this name"
    case .escape: "the backslash begins no escape sequence; write \\\\ for a backslash"
    case .control: "the quotation has a control character; write it as an escape sequence"
    case .trailing: "there is more text behind the value"
    case .repeatedKey(let key): "the table has \(Sanitized(key)) twice"
    }
  }
}

extension CorrectionProblem.Expectation {
  fileprivate var wording: String {
    switch self {
    case .text: "a text in quotation marks"
    case .names(let count): "a list of \(count) names or more"
    case .kind: EntityKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    case .language: "a language code such as vi"
    }
  }
}
