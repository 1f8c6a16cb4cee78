internal import Archive
internal import Catalogue
internal import Journal
internal import News
internal import Text

extension CorrectionProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording); the rest is used" }
}

extension CorrectionProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake): mistake.wording(table: "[[same]]")
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
