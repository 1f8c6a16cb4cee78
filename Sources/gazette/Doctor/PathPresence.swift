internal import Glibc
internal import Localization
internal import News

/// The presence of a file. `fileExists` is false, too, for a file in a folder into which the user may not look.
enum PathPresence {
  case there
  case missing
  /// The user may not look there.
  case hidden(errno: Int32)

  init(of path: String) {
    let isThere = PathText.withCPath(path) { access($0, F_OK) } == 0
    self = isThere ? .there : [ENOENT, ENOTDIR].contains(errno) ? .missing : .hidden(errno: errno)
  }

  /// As the presence of a path; a folder whose names can't be read is hidden, too.
  init(ofFolder path: String) {
    self.init(of: path)
    guard case .there = self else { return }
    guard PathText.withCPath(path, { access($0, R_OK | X_OK) }) != 0 else { return }
    self = .hidden(errno: errno)
  }
}

extension Diagnosis {
  /// The user may not look at a path.
  static func hidden(_ check: String, _ path: String, _ errno: Int32) -> Diagnosis {
    let (name, reason) = ("\(Sanitized(path))", systemWording(of: errno))
    return .error(
      check,
      Wording(en: "\(name): can't look there (\(reason))", vi: "\(name): không xem được (\(reason))"),
      do: Wording(
        en: "Give yourself the right to read the folders above it, or run gazette as their owner.",
        vi: "Hãy tự cấp quyền đọc các thư mục chứa nó, hoặc chạy gazette bằng tài khoản sở hữu chúng."))
  }
}
