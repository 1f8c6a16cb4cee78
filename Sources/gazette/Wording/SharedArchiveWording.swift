internal import Localization
internal import PostgreSQL
internal import Reader
internal import SharedArchive

extension ServerFailure {
  /// The failure in a few words, without the address of the server.
  var wording: String {
    switch self {
    case .noLibrary(let name):
      .wording(
        en: "\(Sanitized(name)) is missing; install libpq (libpq5) 14 or later",
        vi: "thiếu \(Sanitized(name)); hãy cài libpq (libpq5) bản 14 trở lên")
    case .invalidAddress(let reason):
      .wording(en: "the address is wrong", vi: "địa chỉ sai") + Self.added(reason)
    case .passwordInAddress:
      .wording(
        en: "the address contains a password; others can read it there: put it into ~/.pgpass or PGPASSWORD",
        vi: "địa chỉ có mật khẩu mà người khác đọc được; hãy để mật khẩu trong ~/.pgpass hoặc PGPASSWORD")
    case .unreachable(let reason):
      .wording(en: "the server can't be reached", vi: "không liên lạc được với máy chủ") + Self.added(reason)
    case .loginRefused(let reason):
      .wording(
        en: "the server refuses the login; user and password come from the address, ~/.pgpass and PGPASSWORD",
        vi: "máy chủ từ chối đăng nhập; người dùng và mật khẩu lấy từ địa chỉ, ~/.pgpass và PGPASSWORD")
        + Self.added(reason)
    case .noDatabase(let reason):
      .wording(en: "the server has no such database", vi: "máy chủ không có cơ sở dữ liệu này")
        + Self.added(reason)
    case .busy(let reason): .wording(en: "the server is busy", vi: "máy chủ đang bận") + Self.added(reason)
    case .connectionLost(let reason):
      .wording(en: "the connection broke", vi: "mất kết nối") + Self.added(reason)
    case .deadline: .wording(en: "the server doesn't answer in time", vi: "máy chủ không trả lời kịp")
    case .cancelled: .wording(en: "given up", vi: "đã thôi")
    case .noRights, .diskFull, .conflict, .refused: refusal
    }
  }

  /// The server's refusal of a statement.
  private var refusal: String {
    switch self {
    case .noRights(let reason):
      .wording(
        en: "the user has no right to do this; gazette archive grant gives it",
        vi: "người dùng không có quyền làm việc này; gazette archive grant cấp quyền")
        + Self.added(reason)
    case .diskFull(let reason):
      .wording(
        en: "the server's disk is full; make room and start again, what is stored stays",
        vi: "đĩa của máy chủ đã đầy; hãy dọn chỗ rồi chạy lại, những gì đã lưu vẫn còn")
        + Self.added(reason)
    case .conflict(let reason):
      .wording(
        en: "another program changes the same rows", vi: "chương trình khác đang sửa cùng những dòng này")
        + Self.added(reason)
    case .refused(let code, let reason):
      .wording(en: "the server refuses (\(code))", vi: "máy chủ từ chối (\(code))") + Self.added(reason)
    default: ""
    }
  }

  /// The words of the server behind ours.
  private static func added(_ reason: String) -> String {
    reason.isEmpty ? "" : ": \(Sanitized(reason).text)"
  }
}

extension SharedArchiveFailure {
  /// The failure in a few words, without the address of the archive.
  var wording: String {
    switch self {
    case .server(let failure): failure.wording
    case .noArchive:
      .wording(
        en: "the database has no archive of gazette; gazette archive create makes one",
        vi: "cơ sở dữ liệu chưa có kho của gazette; gazette archive create lập kho")
    case .exists:
      .wording(
        en: "the database has an archive already; nothing was changed",
        vi: "cơ sở dữ liệu đã có kho; không có gì thay đổi")
    case .newer(let version):
      .wording(
        en: "the archive is from a newer gazette (tables \(version)); install a newer gazette",
        vi: "kho do bản gazette mới hơn lập (bảng \(version)); hãy cài bản gazette mới hơn")
    case .older(let version):
      .wording(
        en:
          "the archive is from an older gazette (tables \(version)); gazette archive upgrade brings it up to date",
        vi: "kho do bản gazette cũ lập (bảng \(version)); gazette archive upgrade nâng cấp kho")
    case .otherAnalysis(let archive, let own): Self.otherAnalysis(archive: archive, own: own)
    case .upgrading:
      .wording(
        en:
          "the articles are being analysed anew; gazette archive upgrade brings that to its end, then add articles",
        vi: "các bài đang được phân tích lại; gazette archive upgrade làm nốt việc đó, sau đó hãy thêm bài")
    case .noUser(let name):
      .wording(
        en: "the server has no user \(Sanitized(name)); CREATE USER makes one",
        vi: "máy chủ không có người dùng \(Sanitized(name)); CREATE USER tạo người dùng")
    }
  }

  private static func otherAnalysis(archive: Int, own: Int) -> String {
    archive > own
      ? .wording(
        en:
          "a newer gazette analysed the articles (version \(archive), this gazette has \(own)); install a newer gazette",
        vi:
          "bản gazette mới hơn đã phân tích các bài (phiên bản \(archive), gazette này là \(own)); hãy cài bản mới hơn"
      )
      : .wording(
        en:
          "another gazette analysed the articles (version \(archive), this gazette has \(own)), so that words, names "
          + "and stories may be missed; gazette archive upgrade analyses them anew",
        vi:
          "bản gazette khác đã phân tích các bài (phiên bản \(archive), gazette này là \(own)) nên có thể sót từ, tên và "
          + "sự kiện; gazette archive upgrade phân tích lại")
  }

  /// The exit code, as `sysexits.h` numbers them.
  var exitCode: Int32 {
    switch self {
    case .server(.unreachable), .server(.busy), .server(.connectionLost), .server(.deadline),
      .server(.cancelled), .server(.noLibrary):
      69
    case .server(.invalidAddress), .server(.passwordInAddress): 64
    case .noArchive, .noUser, .server(.noDatabase): 66
    case .upgrading: 75
    case .server, .exists, .newer, .older, .otherAnalysis: 74
    }
  }
}

extension ArticleIngest.Summary {
  /// `12 new · 1 updated · 3 known · 1 refused`.
  var wording: String {
    var parts: [String] = [
      .wording(en: "\(Counting.of(new, .article)) new", vi: "\(Counting.of(new, .article)) mới")
    ]
    if replaced > 0 {
      parts.append(
        .wording(en: "\(Counting.grouped(replaced)) updated", vi: "\(Counting.grouped(replaced)) cập nhật"))
    }
    if known > 0 {
      parts.append(
        .wording(en: "\(Counting.grouped(known)) known", vi: "\(Counting.grouped(known)) bài đã có"))
    }
    if refused > 0 {
      parts.append(
        .wording(en: "\(Counting.grouped(refused)) refused", vi: "\(Counting.grouped(refused)) tệp bị bỏ"))
    }
    return parts.joined(separator: " · ")
  }
}
