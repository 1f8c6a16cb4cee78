internal import Journal
internal import Localization
internal import News

/// A decision of the user that is kept in a file.
enum UserDecision {
  case correction, term

  fileprivate var wording: String {
    switch self {
    case .correction: .wording(en: "correction", vi: "lần sửa tên")
    case .term: .wording(en: "term", vi: "thuật ngữ")
    }
  }
}

extension UserFileFailure {
  private static func unreadable(_ path: String, _ errno: Int32) -> String {
    .wording(
      en: "\(homePath(path)): can't be read (\(systemWording(of: errno)))",
      vi: "\(homePath(path)): không đọc được (\(systemWording(of: errno)))")
  }

  private static func unwritable(_ path: String, _ errno: Int32) -> String {
    .wording(
      en: "\(homePath(path)): can't be written (\(systemWording(of: errno)))",
      vi: "\(homePath(path)): không ghi được (\(systemWording(of: errno)))")
  }

  private static func busy(_ path: String) -> String {
    .wording(
      en: "\(homePath(path)): other programs keep writing it",
      vi: "\(homePath(path)): các chương trình khác liên tục ghi vào tệp")
  }

  private static func notAFile(_ path: String) -> String {
    .wording(
      en: "\(homePath(path)): not a regular file", vi: "\(homePath(path)): không phải tệp thông thường")
  }

  private static func notText(_ path: String) -> String {
    .wording(en: "\(homePath(path)): not UTF-8", vi: "\(homePath(path)): không phải UTF-8")
  }
}

extension UserFileFailure {
  /// One line that names the file and says what happens to the user's decision.
  func wording(of decision: UserDecision) -> String {
    let name = decision.wording
    let unused = String.wording(en: "; no \(name) is used", vi: "; không dùng \(name) nào")
    let fleeting = String.wording(
      en: "; the \(name) lasts until you quit", vi: "; \(name) này chỉ giữ đến khi bạn thoát")
    return switch self {
    case .unreadable(let path, let errno): Self.unreadable(path, errno)
    case .notText(let path): Self.notText(path) + unused
    case .notAFile(let path): Self.notAFile(path) + unused
    case .unwritable(let path, let errno): Self.unwritable(path, errno) + fleeting
    case .busy(let path): Self.busy(path) + fleeting
    case .notFound:
      .wording(en: "that \(name) isn't in the file any more", vi: "\(name) đó không còn trong tệp")
    }
  }
}

extension UserFileFailure {
  /// One line that says why `sources.toml` can't be used.
  var wordingOfSources: String {
    switch self {
    case .unreadable(let path, let errno): Self.unreadable(path, errno)
    case .notText(let path):
      Self.notText(path)
        + .wording(
          en: "; write it anew, or convert it with iconv", vi: "; hãy viết lại, hoặc chuyển bằng iconv")
    case .notAFile(let path): Self.notAFile(path)
    case .unwritable(let path, let errno): Self.unwritable(path, errno) + Self.nothingChanged
    case .busy(let path): Self.busy(path) + Self.nothingChanged
    case .notFound: .wording(en: "that source isn't in the file any more", vi: "nguồn đó không còn trong tệp")
    }
  }

  private static var nothingChanged: String { .wording(en: "; nothing was changed", vi: "; không đổi gì cả") }
}

extension UserFileFailure {
  /// One line that says why `config.toml` can't be used.
  var wordingOfSettings: String {
    let usual = String.wording(en: "the usual settings hold", vi: "các cài đặt mặc định được dùng")
    return switch self {
    case .notText(let path):
      String.wording(en: "\(homePath(path)): not UTF-8", vi: "\(homePath(path)): không phải UTF-8")
        + "; \(usual)"
    case .notAFile(let path):
      String.wording(
        en: "\(homePath(path)): not a regular file", vi: "\(homePath(path)): không phải tệp thường")
        + "; \(usual)"
    case .unreadable(let path, let errno), .unwritable(let path, let errno):
      String.wording(
        en: "\(homePath(path)): can't be read (\(systemWording(of: errno)))",
        vi: "\(homePath(path)): không đọc được (\(systemWording(of: errno)))") + "; \(usual)"
    case .busy, .notFound: usual
    }
  }
}

extension TermbaseProblem {
  /// One line that names the line of the file and says what is wrong there.
  func wording(in path: String) -> String {
    let place = "\(homePath(path)):\(line)"
    return .wording(
      en: "\(place): \(cause.wording); the rest is used",
      vi: "\(place): \(cause.wording); phần còn lại vẫn dùng")
  }
}

extension TermbaseProblem.Cause {
  fileprivate var wording: String {
    switch self {
    case .notText: .wording(en: "the line is not UTF-8", vi: "dòng không phải UTF-8")
    case .noPair:
      .wording(
        en: "the line has no term, tab and translation", vi: "dòng không có đủ thuật ngữ, dấu tab và bản dịch"
      )
    case .languages:
      .wording(
        en: "behind the note the line needs two language codes such as en and vi, with a tab between",
        vi: "sau ghi chú, dòng cần hai mã ngôn ngữ như en và vi, cách nhau bằng dấu tab")
    }
  }
}
