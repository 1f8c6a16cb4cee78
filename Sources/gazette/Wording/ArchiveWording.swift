internal import Archive
internal import Catalogue
internal import Journal
internal import Localization

extension ArchiveNotice {
  /// One line that says what is wrong with the index and what gazette does about it.
  var wording: String {
    switch self {
    case .rebuiltDamaged:
      .wording(
        en: "gazette: the index of these articles was damaged; gazette rebuilds it",
        vi: "gazette: chỉ mục của các bài này bị hỏng; gazette đang lập lại")
    case .rebuiltNewer:
      .wording(
        en: "gazette: the index of these articles is from a newer gazette; this one rebuilds it",
        vi: "gazette: chỉ mục của các bài này do bản gazette mới hơn lập; bản này lập lại")
    case .foreignDatabase(let file, let kept):
      .wording(
        en: "\(Sanitized(file)): no index of gazette but another database; it is now \(Sanitized(kept)), "
          + "and gazette makes a new index",
        vi: "\(Sanitized(file)): không phải chỉ mục của gazette mà là cơ sở dữ liệu khác; nay tệp đó là "
          + "\(Sanitized(kept)), và gazette lập chỉ mục mới")
    case .unwritable(let path, let errno):
      Self.unwritable(
        Sanitized(path).text,
        errno == 0 ? .wording(en: "refused", vi: "bị từ chối") : systemWording(of: errno))
    case .diskFull(let folder):
      .wording(
        en:
          "gazette: the disk of \(Sanitized(folder)) is full; the index stays in memory and is rebuilt at the next start",
        vi:
          "gazette: đĩa chứa \(Sanitized(folder)) đã đầy; chỉ mục nằm trong bộ nhớ và được lập lại ở lần chạy sau"
      )
    case .indexedElsewhere:
      .wording(
        en: "gazette: another gazette is indexing these articles; this one shows what is indexed so far",
        vi: "gazette: một gazette khác đang lập chỉ mục các bài này; ở đây hiện phần đã lập xong")
    case .stoppedElsewhere:
      .wording(
        en: "gazette: the other gazette doesn't go on (stopped by ^Z?); this one indexes the rest for itself",
        vi: "gazette: gazette kia không chạy tiếp (bị ^Z dừng?); gazette này tự lập chỉ mục phần còn lại")
    case .server(let address, let trouble): "\(Sanitized(address)): \(trouble.wording)"
    case .serverIsBack(let address): "\(Sanitized(address)): \(Self.isBack)"
    }
  }

  private static var isBack: String { .wording(en: "the server answers again", vi: "máy chủ đã trả lời lại") }

  /// The line for a screen, whose title names the archive.
  var screenWording: String {
    switch self {
    case .server(_, let trouble): trouble.wording
    case .serverIsBack: Self.isBack
    default: wording
    }
  }

  private static func unwritable(_ path: String, _ reason: String) -> String {
    .wording(
      en:
        "gazette: can't write \(path) (\(reason)); the index stays in memory and is rebuilt at the next start",
      vi:
        "gazette: không ghi được \(path) (\(reason)); chỉ mục nằm trong bộ nhớ và được lập lại ở lần chạy sau"
    )
  }
}

extension StateRefusal {
  fileprivate var wording: String {
    switch self {
    case .notAFile: .wording(en: "not a regular file", vi: "không phải tệp thông thường")
    case .locked:
      .wording(
        en: "another gazette keeps its folder locked", vi: "một gazette khác đang khóa thư mục của tệp")
    case .system(let errno): systemWording(of: errno)
    case .other(let reason): reason
    }
  }
}

extension StateProblem {
  /// One line that names the file and says what happens to read marks, stars and places.
  var wording: String {
    switch self {
    case .unwritable, .full:
      wordingAtEnd
        + .wording(
          en: "; what you mark and note is kept until you quit",
          vi: "; đánh dấu và ghi chú chỉ được giữ đến khi bạn thoát")
    case .newer(let file): Self.newer(Sanitized(file).text)
    case .replaced(let file):
      .wording(
        en:
          "\(Sanitized(file)): another program removed or replaced it; what you read and star goes into the new file",
        vi:
          "\(Sanitized(file)): chương trình khác đã xóa hoặc thay tệp; bài đã đọc và gắn sao được ghi vào tệp mới"
      )
    case .serverAway(let server): Self.serverAway(Sanitized(server).text)
    case .serverRefused(let server, let waiting):
      Self.serverRefused(Sanitized(server).text, waiting: Sanitized(waiting).text)
    case .foreign(let file, let kept):
      .wording(
        en:
          "\(Sanitized(file)): no reading state of gazette but another database; it is now \(Sanitized(kept)), "
          + "and the reading state begins anew",
        vi:
          "\(Sanitized(file)): không phải trạng thái đọc của gazette mà là cơ sở dữ liệu khác; nay tệp đó là "
          + "\(Sanitized(kept)), và trạng thái đọc bắt đầu lại từ đầu")
    case .damaged(let kept, let recovered):
      .wording(
        en:
          "the reading state was damaged; \(recovered) entries were recovered, the old file is \(Sanitized(kept))",
        vi: "trạng thái đọc bị hỏng; đã cứu được \(recovered) mục, tệp cũ là \(Sanitized(kept))")
    }
  }

  /// The same line when the program has ended and keeps nothing in memory.
  var wordingAtEnd: String {
    switch self {
    case .unwritable(let file, let reason):
      .wording(
        en: "\(Sanitized(file)): can't be written (\(Sanitized(reason.wording)))",
        vi: "\(Sanitized(file)): không ghi được (\(Sanitized(reason.wording)))")
    case .full(let file):
      .wording(en: "\(Sanitized(file)): the disk is full", vi: "\(Sanitized(file)): đĩa đã đầy")
    default: wording
    }
  }

  private static func newer(_ file: String) -> String {
    .wording(
      en: "\(file): from a newer gazette; this one writes nothing to it",
      vi: "\(file): của bản gazette mới hơn; bản này không ghi gì vào đó")
  }

  private static func serverAway(_ server: String) -> String { "\(server): \(marksWait)" }

  private static var marksWait: String {
    .wording(
      en: "the server is away; what you read and star waits on this disk and goes there later",
      vi: "không liên lạc được với máy chủ; bài đã đọc và gắn sao chờ trên đĩa này và sẽ gửi sau")
  }

  /// The line for a screen, whose title names the archive.
  var screenWording: String {
    if case .serverAway = self { Self.marksWait } else { wording }
  }

  private static func serverRefused(_ server: String, waiting: String) -> String {
    .wording(
      en: "\(server): the server keeps no marks of yours; they wait in \(waiting); "
        + "the owner grants the right with gazette archive grant",
      vi: "\(server): máy chủ không giữ đánh dấu của bạn; chúng chờ trong \(waiting); "
        + "chủ kho cấp quyền bằng gazette archive grant")
  }
}
