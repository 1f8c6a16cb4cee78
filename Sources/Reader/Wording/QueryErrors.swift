package import Catalogue
internal import Localization

extension QueryError {
  /// `character 6: the quotation is not closed`; the first character is 1.
  package var wording: String {
    Localization.wording(
      en: "character \(position + 1): \(cause.wording)", vi: "ký tự \(position + 1): \(cause.wording)")
  }

  /// The error if there is little room: `unclosed quote (character 6)`.
  var shortWording: String {
    Localization.wording(
      en: "\(cause.shortWording) (character \(position + 1))",
      vi: "\(cause.shortWording) (ký tự \(position + 1))")
  }
}

extension QueryError.Cause {
  fileprivate var wording: String {
    switch self {
    case .unclosedQuote:
      Localization.wording(en: "the quotation is not closed", vi: "thiếu dấu ngoặc kép đóng")
    case .missingOperand:
      Localization.wording(en: "OR needs a condition on both sides", vi: "OR cần điều kiện ở cả hai bên")
    case .unknownField(let name):
      Localization.wording(en: "there is no field \(name):", vi: "không có trường \(name):")
    case .wrongValue(let value, let field):
      Localization.wording(
        en: "\(field.rawValue): can't be \"\(value)\"", vi: "\(field.rawValue): không nhận giá trị “\(value)”"
      )
        + (field.example(insteadOf: value).map {
          "; " + Localization.wording(en: "write \($0)", vi: "hãy ghi \($0)")
        } ?? "")
    case .tooManyConditions:
      Localization.wording(
        en: "the query has more than \(Query.mostConditions) conditions; shorten it",
        vi: "truy vấn có hơn \(Query.mostConditions) điều kiện; hãy rút ngắn")
    case .unknownSearch(let name):
      Localization.wording(
        en: "in: knows no saved search \"\(name)\"; in:title looks in headlines",
        vi: "in: không có tìm kiếm đã lưu nào tên “\(name)”; in:title tìm trong tiêu đề")
    case .circularSearch(let names):
      Localization.wording(
        en: "saved searches lead back to themselves (\(Self.path(names))); "
          + "take one in: out of them in searches.toml",
        vi:
          "các tìm kiếm đã lưu gọi vòng lại nhau (\(Self.path(names))); hãy bỏ bớt một in: trong searches.toml"
      )
    case .faultySearch(let name, let cause):
      Localization.wording(
        en: "the saved search \"\(name)\" has a mistake: \(cause.wording)",
        vi: "tìm kiếm đã lưu “\(name)” có lỗi: \(cause.wording)")
    case .missingWord, .missingValue: shortWording
    }
  }

  fileprivate var shortWording: String {
    switch self {
    case .unclosedQuote: Localization.wording(en: "unclosed quote", vi: "thiếu dấu ngoặc kép đóng")
    case .missingOperand: Localization.wording(en: "OR lacks a side", vi: "OR thiếu một vế")
    case .missingWord: Localization.wording(en: "a word is missing", vi: "thiếu một từ")
    case .missingValue(let field):
      Localization.wording(
        en: "write something after \(field.rawValue):", vi: "hãy ghi giá trị sau \(field.rawValue):")
        + (field.values.map { " (\($0.joined(separator: ", ")))" } ?? "")
    case .unknownField(let name):
      Localization.wording(en: "no field \(name):", vi: "không có trường \(name):")
    case .wrongValue(let value, let field):
      Localization.wording(
        en: "\(field.rawValue): can't be \(value)", vi: "\(field.rawValue): không nhận \(value)")
        + (field.valuesWording.map { "; \($0)" } ?? "")
    case .unknownSearch(let name):
      Localization.wording(
        en: "no saved search is named “\(name)”", vi: "không có tìm kiếm đã lưu tên “\(name)”")
    case .circularSearch(let names):
      Localization.wording(en: "in: leads back: \(Self.path(names))", vi: "in: gọi vòng: \(Self.path(names))")
    case .faultySearch(let name, _):
      Localization.wording(en: "mistake in \(name)", vi: "\(name) có lỗi")
    case .tooManyConditions: Localization.wording(en: "too many conditions", vi: "quá nhiều điều kiện")
    }
  }

  fileprivate static func path(_ names: [String]) -> String { names.joined(separator: " → ") }
}

extension QueryField {
  /// The way to write a value of the field, near to what was typed; nil for a field whose values explain themselves.
  fileprivate func example(insteadOf value: String) -> String? {
    switch self {
    case .words:
      let bounds = value.split(separator: "-", omittingEmptySubsequences: false).map {
        GroupedNumber.value(of: $0)
      }
      if bounds.count == 2, let first = bounds[0], let last = bounds[1], last < first {
        return "words:\(last)-\(first)"
      }
      return "words:>500 · words:300-500"
    case .near:
      return Localization.wording(en: "near:\"port strike\"~5", vi: "near:\"cảng đình công\"~5")
    case .after, .before:
      return Localization.wording(
        en: "\(rawValue):2025-09-30 · \(rawValue):\"30 Sep 2025\"",
        vi: "\(rawValue):30/9/2025 · \(rawValue):2025-09-30")
    case .language, .only:
      return Localization.wording(
        en: "\(rawValue):vi · \(rawValue):Vietnamese", vi: "\(rawValue):vi · \(rawValue):\"tiếng Việt\"")
    default: return valuesWording
    }
  }

  /// The values of the field in a row; nil for a field whose values can't be listed.
  fileprivate var valuesWording: String? {
    values.map {
      let list = $0.joined(separator: ", ")
      return Localization.wording(en: "one of \(list)", vi: "một trong: \(list)")
    }
  }
}
