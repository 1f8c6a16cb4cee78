internal import Archive
internal import Catalogue
internal import Journal
internal import Localization
internal import News
internal import Text

extension SearchProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String {
    let place = "\(homePath(path)):\(line): \(cause.wording)"
    return Localization.wording(en: place + "; the rest is used", vi: place + "; phần còn lại vẫn được dùng")
  }
}

extension SearchProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .syntax(let mistake): mistake.wording(table: "[[search]]")
    case .notText: Localization.wording(en: "the line is not UTF-8", vi: "dòng này không phải UTF-8")
    case .outsideTables:
      Localization.wording(
        en: "the line is before the first table [[search]]",
        vi: "dòng này đứng trước bảng [[search]] đầu tiên")
    case .unknownTable(let name):
      Localization.wording(
        en: "[[\(Sanitized(name))]] is no table; write [[search]]",
        vi: "[[\(Sanitized(name))]] không phải bảng; hãy viết [[search]]")
    case .unknownKey(let key):
      unknownKeyWording(key, in: "[[search]]", keys: ["name", "query"])
    case .noText(let key):
      Localization.wording(
        en: "[[search]] needs \(key) to be a text in quotation marks",
        vi: "[[search]] cần \(key) là văn bản trong ngoặc kép")
    case .reservedName(let name):
      Localization.wording(
        en: "a search can't be called \(Sanitized(name)): in:title looks in headlines; choose another name",
        vi: "không thể đặt tên \(Sanitized(name)): in:title tìm trong tiêu đề; hãy chọn tên khác")
    case .repeatedName(let name):
      Localization.wording(
        en: "there are two searches called \(Sanitized(name)); give one another name",
        vi: "có hai tìm kiếm cùng tên \(Sanitized(name)); hãy đổi tên một cái")
    }
  }
}

extension UserFileFailure {
  /// One line that names the file of saved searches and says what happens.
  var wordingOfSearches: String {
    switch self {
    case .unreadable(let path, let errno):
      Localization.wording(
        en: "\(homePath(path)): can't be read (\(systemWording(of: errno)))",
        vi: "\(homePath(path)): không đọc được (\(systemWording(of: errno)))")
    case .notText(let path):
      Localization.wording(
        en: "\(homePath(path)): not UTF-8; no saved search is used",
        vi: "\(homePath(path)): không phải UTF-8; không dùng tìm kiếm nào")
    case .notAFile(let path):
      Localization.wording(
        en: "\(homePath(path)): not a regular file; no saved search is used",
        vi: "\(homePath(path)): không phải tệp thường; không dùng tìm kiếm nào")
    case .unwritable(let path, let errno):
      Localization.wording(
        en:
          "\(homePath(path)): can't be written (\(systemWording(of: errno))); the search lasts until you quit",
        vi:
          "\(homePath(path)): không ghi được (\(systemWording(of: errno))); tìm kiếm chỉ giữ đến khi bạn thoát"
      )
    case .busy(let path):
      Localization.wording(
        en: "\(homePath(path)): other programs keep writing it; the search lasts until you quit",
        vi: "\(homePath(path)): chương trình khác đang ghi; tìm kiếm chỉ giữ đến khi bạn thoát")
    case .notFound:
      Localization.wording(
        en: "that search isn't in the file any more", vi: "tìm kiếm đó không còn trong tệp")
    }
  }
}
