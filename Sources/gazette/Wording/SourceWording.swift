internal import Subscriptions

extension SourceProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording)" }
}

extension SourceProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake): "\(mistake.wording(table: "[[source]]")); this source isn't used"
    case .notText: "the line is not UTF-8; this source isn't used"
    case .outsideTables: "is before the first table; write [[source]] before it"
    case .unknownTable(let name): "[[\(Sanitized(name))]] is no table; sources are tables [[source]]"
    case .unknownKey(let key): "[[source]] has no \(Sanitized(key)); the other keys are used"
    case .badValue("url", let expected):
      "[[source]] needs url to be \(expected.wording); this source isn't used"
    case .badValue(let key, let expected):
      "[[source]] needs \(Sanitized(key)) to be \(expected.wording); the other keys are used"
    case .pausing(let key, let expected):
      "[[source]] needs \(Sanitized(key)) to be \(expected.wording); the source is paused until then"
    case .noAddress: "[[source]] has no url; this source isn't used"
    case .repeated(let url, let line):
      "\(Sanitized(url)) is the source of line \(line) already; this one isn't used"
    }
  }
}

extension SourceProblem.Expectation {
  fileprivate var wording: String {
    switch self {
    case .text: "a text in quotation marks"
    case .texts: "a list of texts: [\"one\", \"two\"]"
    case .boolean: "true or false"
    case .address: "an address with http:// or https:// in quotation marks"
    case .interval: "a time such as \"15m\", \"2h\" or \"1d\""
    case .language: "a language code such as \"vi\""
    case .headers: "a list of fields such as [\"Accept-Language: vi\"]"
    }
  }
}
