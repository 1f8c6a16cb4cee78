internal import Localization
internal import News
internal import Reader
internal import Text

extension SettingsProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String { "\(Sanitized(path)):\(line): \(cause.wording)" }
}

extension SettingsProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake):
      mistake.wording(table: "[keys]")
        + String.wording(en: "; this line isn't used", vi: "; dòng này không được dùng")
    case .notText:
      String.wording(en: "the line is not UTF-8", vi: "dòng không phải UTF-8") + unused
    case .outsideTables(let key, let table):
      String.wording(
        en: "\(Sanitized(key)) is before the first table; write a table before it: [\(table ?? "keys")]",
        vi: "\(Sanitized(key)) nằm trước bảng đầu tiên; hãy ghi bảng ở trước nó: [\(table ?? "keys")]")
    case .optionName(let name, let key, let table):
      String.wording(
        en: "\(name) is an option of the command line; write \(key) below [\(table)]",
        vi: "\(name) là tùy chọn của dòng lệnh; hãy ghi \(key) dưới [\(table)]")
    case .unknownTable(let name, let nearest):
      String.wording(en: "[\(name)] is no table of settings", vi: "không có bảng cài đặt [\(name)]")
        + guess(nearest)
    case .repeatedTable(let name, let line):
      String.wording(
        en: "[\(name)] is on line \(line) already; this one isn't used",
        vi: "[\(name)] đã có ở dòng \(line); bảng này không được dùng")
    case .unknownKey(let key, let table, let nearest):
      unknownKeyWording(key, in: SettingsTable.header(of: table), keys: SettingsTable.keys(of: table))
        + guess(nearest)
    case .badValue(let key, let expected):
      String.wording(
        en: "\(Sanitized(key)) needs \(expected.wording); the default is used",
        vi: "\(Sanitized(key)) cần \(expected.wording); giá trị mặc định được dùng")
    case .unknownAction, .unknownKeyName, .typingKey, .takenKeys, .missing, .badQuery, .takenName,
      .repeatedName, .circularMacro:
      wordingOfKeys
    }
  }

  private var wordingOfKeys: String {
    switch self {
    case .unknownAction(let name, let nearest):
      String.wording(
        en: "there is no action \(Sanitized(name))", vi: "không có lệnh \(Sanitized(name))")
        + guess(nearest)
    case .unknownKeyName(let name):
      String.wording(
        en: "“\(Sanitized(name))” is no key; write j, ^D, F5, Enter, PgDn or several with blanks: g g",
        vi:
          "“\(Sanitized(name))” không phải là phím; hãy ghi j, ^D, F5, Enter, PgDn hoặc nhiều phím cách nhau: g g"
      )
    case .typingKey(let name):
      String.wording(
        en: "\(name) types a letter in prompts; write a key that types nothing: Enter, ^D, F5",
        vi: "\(name) dùng để gõ chữ trong ô nhập; hãy ghi một phím không gõ ra chữ: Enter, ^D, F5")
    case .takenKeys(let keys, let other, let line): Self.wording(of: keys, takenBy: other, line: line)
    case .missing(let key, let table):
      String.wording(en: "\(table) has no \(key)", vi: "\(table) thiếu \(key)")
    case .badQuery(let query, let error):
      String.wording(
        en: "the query of the step “/\(Sanitized(query))”: \(error.wording)",
        vi: "truy vấn của bước “/\(Sanitized(query))”: \(error.wording)")
    case .takenName(let name):
      String.wording(
        en: "\(Sanitized(name)) is an action already; choose another name",
        vi: "\(Sanitized(name)) đã là tên một lệnh; hãy chọn tên khác")
    case .repeatedName(let name, let line):
      String.wording(
        en: "the macro \(Sanitized(name)) is on line \(line) already; this one isn't used",
        vi: "macro \(Sanitized(name)) đã có ở dòng \(line); macro này không được dùng")
    case .circularMacro(let names):
      String.wording(
        en: "the macro would run itself (\(Self.path(names))); take a step out of it",
        vi: "macro sẽ tự gọi chính nó (\(Self.path(names))); hãy bỏ bớt một bước")
    default: ""
    }
  }

  private static func path(_ names: [String]) -> String {
    names.map { "\(Sanitized($0))" }.joined(separator: " → ")
  }

  private static func wording(of keys: String, takenBy other: String, line: Int) -> String {
    let unused = String.wording(en: "; \(keys) isn't used", vi: "; \(keys) không được dùng")
    if keys == other {
      return String.wording(
        en: "\(keys) is used on line \(line) already", vi: "\(keys) đã dùng ở dòng \(line)") + unused
    }
    return
      (other.hasPrefix(keys)
      ? String.wording(
        en: "\(keys) is also the beginning of \(other) (line \(line))",
        vi: "\(keys) cũng là phần đầu của \(other) (dòng \(line))")
      : String.wording(
        en: "\(keys) begins with \(other) (line \(line))",
        vi: "\(keys) bắt đầu bằng \(other) (dòng \(line))")) + unused
  }

  private var unused: String {
    String.wording(en: "; this table isn't used", vi: "; bảng này không được dùng")
  }

  private func guess(_ nearest: String?) -> String {
    nearest.map { String.wording(en: "; did you mean \($0)?", vi: "; có phải là \($0)?") } ?? ""
  }
}

extension SettingsProblem.Expectation {
  fileprivate var wording: String {
    switch self {
    case .text: String.wording(en: "a text in quotation marks", vi: "văn bản trong dấu ngoặc kép")
    case .texts:
      String.wording(
        en: "a list of texts: [\"one\", \"two\"]", vi: "danh sách văn bản: [\"một\", \"hai\"]")
    case .lookUps:
      String.wording(
        en: "a list of commands, each a name, a colon and the command: [\"dict: dict %s\"]",
        vi: "danh sách lệnh, mỗi mục gồm tên, dấu hai chấm và lệnh: [\"dict: dict %s\"]")
    case .boolean: String.wording(en: "true or false", vi: "true hoặc false")
    case .keys:
      String.wording(en: "a list of keys: [\"j\", \"↓\"]", vi: "danh sách phím: [\"j\", \"↓\"]")
    case .choice(let names):
      String.wording(en: "one of ", vi: "một trong ")
        + names.map { "\"\($0)\"" }.joined(separator: ", ")
    case .size(let range):
      String.wording(
        en: "0 or a number from \(range.lowerBound) to \(range.upperBound)",
        vi: "0 hoặc một số từ \(range.lowerBound) đến \(range.upperBound)")
    case .languages:
      String.wording(
        en: "a list of languages: [\"vi\", \"en\"]", vi: "danh sách ngôn ngữ: [\"vi\", \"en\"]")
    case .look:
      String.wording(
        en: "a look such as \"cyan bold\", \"208 on black\" or \"#1e90ff underline\"",
        vi: "kiểu chữ như \"cyan bold\", \"208 on black\" hoặc \"#1e90ff underline\"")
    case .steps:
      String.wording(
        en:
          "a list of actions, searches and commands: [\"next-unread\", \"/lang:vi\", \"|json:jq .\", \"!date\"]",
        vi: "danh sách thao tác, tìm kiếm và lệnh: [\"next-unread\", \"/lang:vi\", \"|json:jq .\", \"!date\"]"
      )
    }
  }
}

extension KeymapChanges.Displacement {
  /// The effect on the key table, in words. `keymap`: the keys that hold.
  func wording(by keymap: Keymap) -> String {
    let name = action.name ?? ""
    let left = keymap.keyNames(for: [action])
    // Keys that only begin as others have no action of their own.
    let taking = keys == by ? keymap.action(of: by)?.name : nil
    let rest =
      left.isEmpty
      ? String.wording(en: "it has no key now", vi: "lệnh này không còn phím nào")
      : String.wording(en: "it still has \(left)", vi: "lệnh này vẫn còn \(left)")
    return String.wording(
      en: "\(keys.name) is no longer \(name), because of your \(by.name); \(rest)",
      vi: taking.map { "\(keys.name) nay là \($0), không còn là \(name); \(rest)" }
        ?? "\(keys.name) không còn là \(name) vì bạn đã dùng \(by.name); \(rest)")
  }
}
