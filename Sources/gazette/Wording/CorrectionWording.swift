internal import Archive
internal import Catalogue
internal import Journal
internal import Localization
internal import News
internal import Text

extension CorrectionProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String {
    let place = "\(homePath(path)):\(line)"
    return .wording(
      en: "\(place): \(cause.wording); the rest is used",
      vi: "\(place): \(cause.wording); phần còn lại vẫn dùng")
  }
}

extension CorrectionProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake): mistake.wording(table: "[[same]]")
    case .notText: .wording(en: "the line is not UTF-8", vi: "dòng không phải UTF-8")
    case .outsideTables:
      .wording(
        en: "the line is before the first table, such as [[same]]",
        vi: "dòng nằm trước bảng đầu tiên, như [[same]]")
    case .unknownTable(let name):
      .wording(
        en: "[[\(Sanitized(name))]] is no table; the tables are \(Self.tables)",
        vi: "không có bảng [[\(Sanitized(name))]]; các bảng là \(Self.tables)")
    case .unknownKey(let key, let table):
      unknownKeyWording(key, in: "[[\(table)]]", keys: Self.keys(of: table))
    case .badValue(let key, let table, let expected):
      .wording(
        en: "[[\(Sanitized(table))]] needs \(Sanitized(key)) to be \(expected.wording)",
        vi: "[[\(Sanitized(table))]] cần \(Sanitized(key)) là \(expected.wording)")
    }
  }

  private static var tables: String { CorrectionProblem.tables.map(\.key).joined(separator: ", ") }

  private static func keys(of table: String) -> [String] {
    let codes = table == "name" ? [String.wording(en: "codes such as vi", vi: "mã ngôn ngữ như vi")] : []
    return CorrectionProblem.keys(of: table) + codes
  }
}

extension CorrectionProblem.Expectation {
  fileprivate var wording: String {
    switch self {
    case .text: .wording(en: "a text in quotation marks", vi: "một chuỗi trong ngoặc kép")
    case .names(let count):
      .wording(en: "a list of \(count) names or more", vi: "một danh sách từ \(count) tên trở lên")
    case .kind:
      EntityKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: .wording(en: " or ", vi: " hoặc "))
    case .language: .wording(en: "a language code such as vi", vi: "một mã ngôn ngữ như vi")
    }
  }
}
