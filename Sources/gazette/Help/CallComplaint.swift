internal import CommandHelp
internal import Localization

/// The complaint about a wrong call, in the language of the interface. The argument parser makes it in English.
struct CallComplaint {
  let text: String

  /// - Parameters:
  ///   - message: the reason alone.
  ///   - complaint: the reason with its heading, the usage, and the help of an argument where one is concerned.
  init(message: String, complaint: String) {
    let heading = Self.headingOfParser + message
    guard !message.isEmpty, complaint.hasPrefix(heading) else {
      text = complaint
      return
    }
    let rest = complaint.dropFirst(heading.count).split(separator: "\n", omittingEmptySubsequences: false)
    text =
      Self.heading.text + Self.said(message, by: Self.reasons)
      + rest.map { Self.said(String($0), by: Self.others) }.joined(separator: "\n")
  }

  /// A text in the language of the interface; as it is where no template has its form.
  private static func said(_ text: String, by templates: [Template]) -> String {
    templates.lazy.compactMap { $0.rendering(of: text) }.first ?? text
  }

  private static let headingOfParser = "Error: "
  private static let heading = Wording(en: headingOfParser, vi: "Lỗi: ")

  /// Forms of the reason. `%` stands for what the user typed and for names of arguments.
  private static let reasons: [Template] = [
    Template(
      en: "Unknown option '%'. Did you mean '%'?", vi: "Không có tùy chọn '%'. Có phải bạn muốn dùng '%'?"),
    Template(en: "Unknown option '%'", vi: "Không có tùy chọn '%'"),
    Template(en: "Missing value for '%'", vi: "Thiếu giá trị cho '%'"),
    Template(
      en: "The option '%' does not take any value, but '%' was specified.",
      vi: "Tùy chọn '%' không nhận giá trị, nhưng có ghi '%'."),
    Template(en: "Unexpected argument '%'", vi: "Thừa tham số '%'"),
    Template(en: "% unexpected arguments: '%'", vi: "Thừa % tham số: '%'"),
    Template(
      en: "Value to be set with flag '%' had already been set with flag '%'",
      vi: "Cờ '%' mâu thuẫn với cờ '%' đã ghi trước đó"),
    Template(en: "Missing expected argument '%'", vi: "Thiếu tham số '%'"),
    Template(en: "Missing one of: '%'", vi: "Thiếu một trong các tham số: '%'"),
    Template(
      en: "The value '%' is invalid for '%'. Please provide one of the following:\n%",
      vi: "Giá trị '%' không hợp lệ cho '%'. Hãy dùng một trong các giá trị sau:\n%"),
    Template(
      en: "The value '%' is invalid for '%'. Please provide one of % or %.",
      vi: "Giá trị '%' không hợp lệ cho '%'. Hãy dùng một trong các giá trị % hoặc %."),
    Template(
      en: "The value '%' is invalid for '%'. Please provide one of % and %.",
      vi: "Giá trị '%' không hợp lệ cho '%'. Hãy dùng một trong hai giá trị % và %."),
    Template(en: "The value '%' is invalid for '%': %", vi: "Giá trị '%' không hợp lệ cho '%': %"),
    Template(en: "The value '%' is invalid for '%'", vi: "Giá trị '%' không hợp lệ cho '%'"),
  ]

  /// Forms of the lines below the reason.
  private static let others: [Template] = [
    Template(en: "Help:  %", vi: "Trợ giúp:  %"), Template(en: "Usage: %", vi: "Cách dùng: %"),
    Template(en: "  See '%' for more information.", vi: "  Xem '%' để biết thêm."),
  ]
}

/// A sentence with gaps, in each language. The gaps have the same order in all of them.
private struct Template: Sendable {
  /// The sentence as the argument parser has it.
  private let form: String
  private let wording: Wording

  init(en form: String, vi: String) {
    (self.form, wording) = (form, Wording(en: form, vi: vi))
  }

  /// A text of this form in the language of the interface; nil if the text has another form.
  func rendering(of text: String) -> String? {
    guard let values = Self.values(in: text, of: form) else { return nil }
    let parts = wording.text.split(separator: "%", omittingEmptySubsequences: false)
    let words = zip(parts, values + [""]).map { $0 + $1 }.joined()
    return HelpWording.namingCommands(in: words)
  }

  /// The texts in the gaps of a form; nil if the text has another form.
  private static func values(in text: String, of form: String) -> [String]? {
    let parts = form.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return values + [String(rest.dropLast(last.count))]
  }
}
