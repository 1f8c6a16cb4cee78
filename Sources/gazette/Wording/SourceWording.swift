internal import Localization
internal import Subscriptions

extension SourceProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording)" }
}

extension SourceProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake): mistake.wording(table: "[[source]]") + Self.unused
    case .notText: .wording(en: "the line is not UTF-8", vi: "dòng không phải UTF-8") + Self.unused
    case .outsideTables:
      .wording(
        en: "is before the first table; write [[source]] before it",
        vi: "nằm trước bảng đầu tiên; hãy viết [[source]] ở trước")
    case .unknownTable(let name):
      .wording(
        en: "[[\(Sanitized(name))]] is no table; sources are tables [[source]]",
        vi: "không có bảng [[\(Sanitized(name))]]; mỗi nguồn là một bảng [[source]]")
    case .unknownKey(let key):
      unknownKeyWording(key, in: "[[source]]", keys: SourceProblem.knownKeys) + Self.othersUsed
    case .badValue("url", let expected): Self.need("url", expected) + Self.unused
    case .badValue(let key, let expected): Self.need(key, expected) + Self.othersUsed
    case .pausing(let key, let expected):
      Self.need(key, expected)
        + .wording(en: "; the source is paused until then", vi: "; nguồn tạm dừng cho đến lúc đó")
    case .noAddress: .wording(en: "[[source]] has no url", vi: "[[source]] không có url") + Self.unused
    case .repeated(let url, let line):
      .wording(
        en: "\(Sanitized(url)) is the source of line \(line) already; this one isn't used",
        vi: "\(Sanitized(url)) đã là nguồn ở dòng \(line); nguồn này không được dùng")
    }
  }

  private static var unused: String {
    .wording(en: "; this source isn't used", vi: "; nguồn này không được dùng")
  }

  private static var othersUsed: String {
    .wording(en: "; the other keys are used", vi: "; các khóa khác vẫn dùng")
  }

  private static func need(_ key: String, _ expected: SourceProblem.Expectation) -> String {
    .wording(
      en: "[[source]] needs \(Sanitized(key)) to be \(expected.wording)",
      vi: "[[source]] cần \(Sanitized(key)) là \(expected.wording)")
  }
}

extension SourceProblem.Expectation {
  fileprivate var wording: String {
    switch self {
    case .text: .wording(en: "a text in quotation marks", vi: "một chuỗi trong ngoặc kép")
    case .texts:
      .wording(en: "a list of texts: [\"one\", \"two\"]", vi: "một danh sách chuỗi: [\"một\", \"hai\"]")
    case .boolean: .wording(en: "true or false", vi: "true hoặc false")
    case .address:
      .wording(
        en: "an address with http:// or https:// in quotation marks",
        vi: "một địa chỉ có http:// hoặc https:// trong ngoặc kép")
    case .interval:
      .wording(
        en: "a time such as \"15m\", \"2h\" or \"1d\"",
        vi: "một khoảng thời gian như \"15m\", \"2h\" hoặc \"1d\"")
    case .language: .wording(en: "a language code such as \"vi\"", vi: "một mã ngôn ngữ như \"vi\"")
    case .headers:
      .wording(
        en: "a list of fields such as [\"Accept-Language: vi\"]",
        vi: "một danh sách trường như [\"Accept-Language: vi\"]")
    }
  }
}
