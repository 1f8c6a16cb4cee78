internal import Localization
internal import Text

/// Words for a key that a table doesn't have, with the keys that the table has.
func unknownKeyWording(_ key: String, in table: String, keys: [String]) -> String {
  let known = keys.joined(separator: ", ")
  return .wording(
    en: "\(table) knows no key “\(Sanitized(key))”; its keys are \(known)",
    vi: "\(table) không có khóa “\(Sanitized(key))”; các khóa của bảng này là \(known)")
}

extension TOMLMistake {
  /// The mistake in words. `table`: the header of a table, as an example.
  func wording(table: String) -> String {
    switch self {
    case .header:
      .wording(
        en: "the line begins with [ and names no table; write a table as \(table)",
        vi: "dòng bắt đầu bằng [ nhưng không nêu bảng nào; hãy viết bảng như \(table)")
    case .assignment:
      .wording(
        en: "the line is neither a table such as \(table) nor a key, = and a value",
        vi: "dòng không phải bảng như \(table), cũng không phải khóa, = và giá trị")
    case .missingValue: .wording(en: "the value behind = is missing", vi: "thiếu giá trị sau dấu =")
    case .openText: .wording(en: "the quotation is not closed", vi: "thiếu dấu đóng ngoặc kép")
    case .openList:
      .wording(en: "the list is not closed; write ] at its end", vi: "danh sách chưa đóng; hãy viết ] ở cuối")
    case .comma: .wording(en: "a comma is missing before this text", vi: "thiếu dấu phẩy trước chỗ này")
    case .escape:
      .wording(
        en: "the backslash begins no escape sequence; write \\\\ for a backslash",
        vi: "dấu \\ không mở đầu chuỗi thoát nào; hãy viết \\\\ cho dấu \\")
    case .control:
      .wording(
        en: "the quotation has a control character; write it as an escape sequence",
        vi: "trong ngoặc kép có ký tự điều khiển; hãy viết nó bằng chuỗi thoát")
    case .trailing: .wording(en: "there is more text behind the value", vi: "còn chữ thừa sau giá trị")
    case .repeatedKey(let key):
      .wording(en: "the table has \(Sanitized(key)) twice", vi: "bảng có khóa \(Sanitized(key)) hai lần")
    }
  }
}
