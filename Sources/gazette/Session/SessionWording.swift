internal import Catalogue
internal import Glibc
internal import Journal
internal import Localization
internal import Reader
internal import Terminal

extension TerminalError {
  /// The error and its remedy, without a full stop.
  var wording: String {
    switch self {
    case .noTerm:
      .wording(
        en: "TERM is not set, so the kind of terminal is unknown; try TERM=xterm-256color gazette",
        vi: "chưa đặt TERM nên không rõ loại cửa sổ dòng lệnh; hãy thử TERM=xterm-256color gazette")
    case .unknownTerm(let term):
      .wording(
        en: "TERM=\(term): terminfo does not know this terminal; try TERM=xterm-256color gazette",
        vi: "TERM=\(term): terminfo không biết cửa sổ dòng lệnh này; hãy thử TERM=xterm-256color gazette")
    case .cannotMoveCursor(let term):
      .wording(
        en: "TERM=\(term): this terminal shows lines only, no screen",
        vi: "TERM=\(term): cửa sổ dòng lệnh này chỉ hiện từng dòng, không có màn hình")
    case .noTerminfo:
      .wording(
        en: "there is no terminfo database; install it (Debian: ncurses-base) or set TERMINFO to its folder",
        vi:
          "không có cơ sở dữ liệu terminfo; hãy cài (Debian: ncurses-base) hoặc đặt TERMINFO là thư mục của nó"
      )
    case .noKeyboard:
      .wording(
        en: "there is no keyboard: standard input is no terminal and /dev/tty can't be opened",
        vi: "không có bàn phím: đầu vào chuẩn không phải cửa sổ dòng lệnh và không mở được /dev/tty")
    case .refused(let term):
      .wording(
        en: "TERM=\(term): curses can't use this terminal; try TERM=xterm-256color gazette",
        vi: "TERM=\(term): curses không dùng được cửa sổ dòng lệnh này; hãy thử TERM=xterm-256color gazette")
    }
  }
}

/// The refused files, for the time after the screen is closed: the first of them and how many more there are.
func refusalSummary(_ refusals: [String], limit: Int = 20) -> [String] {
  guard refusals.count > limit else { return refusals }
  let more = refusals.count - limit
  return refusals.prefix(limit) + [
    wording(
      en: "and \(more) more; `gazette list` prints them", vi: "và \(more) tệp nữa; `gazette list` in ra hết")
  ]
}

extension NewFile.Failure {
  var wording: String {
    .wording(
      en: "\(Sanitized(path)): can't be written (\(systemWording(of: errno))); nothing was exported",
      vi: "\(Sanitized(path)): không ghi được (\(systemWording(of: errno))); không xuất gì cả")
  }
}

extension ForegroundEnding {
  /// The message about an editor that failed; nil if the editor succeeded.
  var editorWording: String? {
    let editor = Sanitized(Editor.command)
    return switch self {
    case .exited(0): nil
    case .exited(127):
      .wording(
        en: "\(editor): no such editor; set EDITOR to one that is installed",
        vi: "\(editor): không có trình soạn thảo này; hãy đặt EDITOR là một trình đã cài")
    case .exited(let status): endedWording(of: editor.text, status: status)
    case .signalled(let number): endedWording(of: editor.text, signal: number)
    case .failed(let errno):
      .wording(
        en: "\(editor): can't be started (\(systemWording(of: errno)))",
        vi: "\(editor): không chạy được (\(systemWording(of: errno)))")
    }
  }
}

extension ForegroundEnding {
  /// The message after a browser that was started.
  func wording(afterBrowser program: String, opened address: WebAddress) -> String {
    let program = Sanitized(program)
    return switch self {
    case .exited(0): .wording(en: "opened: \(address.text)", vi: "đã mở: \(address.text)")
    case .exited(let status):
      endedWording(of: program.text, status: status)
        + .wording(en: "; BROWSER can name another program", vi: "; BROWSER có thể nêu chương trình khác")
    case .signalled(let number): endedWording(of: program.text, signal: number)
    case .failed(let errno): failedStartWording(of: program.text, errno)
    }
  }
}

private func endedWording(of program: String, status: Int32) -> String {
  wording(en: "\(program): ended with status \(status)", vi: "\(program): kết thúc với mã \(status)")
}

private func endedWording(of program: String, signal: Int32) -> String {
  wording(en: "\(program): ended by signal \(signal)", vi: "\(program): bị tín hiệu \(signal) dừng")
}

/// `lynx: no such program`.
func failedStartWording(of program: String, _ errno: Int32) -> String {
  let name = Sanitized(program)
  return errno == ENOENT
    ? wording(en: "\(name): no such program", vi: "\(name): không có chương trình này")
    : wording(
      en: "\(name): can't be started (\(systemWording(of: errno)))",
      vi: "\(name): không chạy được (\(systemWording(of: errno)))")
}

/// The message where no browser can be started. `failures`: the reason of each.
func noBrowserWording(_ failures: [String]) -> String {
  failures.joined(separator: ", ")
    + wording(
      en: "; set BROWSER to a program that opens web addresses",
      vi: "; hãy đặt BROWSER là một chương trình mở được địa chỉ web")
}

/// The message where the article to edit has no file.
var noFileWording: String {
  wording(
    en: "standard input can't be edited: save the text to a file first",
    vi: "không sửa được đầu vào chuẩn: hãy lưu nội dung vào một tệp trước")
}

/// The message at the end of the program where changes of the reading state are not on the disk.
func unsavedWording(_ changes: [StateChange]) -> String {
  let (count, kinds) = (changes.count, StateChange.kindWords(of: changes))
  return wording(
    en: "gazette: \(count == 1 ? "one change is" : "\(count) changes are") lost: \(kinds)",
    vi: "gazette: mất \(count) thay đổi: \(kinds)")
}

extension StateChange {
  /// The kinds of some changes: `stars, tags, notes`.
  fileprivate static func kindWords(of changes: [StateChange]) -> String {
    let kinds = changes.map(\.kind.text)
    var seen: Set<String> = []
    return kinds.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private var kind: Wording {
    switch self {
    case .mark(let change):
      switch change.mark {
      case .read: Wording(en: "read articles", vi: "bài đã đọc")
      case .starred: Wording(en: "stars", vi: "sao")
      case .hidden: Wording(en: "hidden articles", vi: "bài đã ẩn")
      case .tag: Wording(en: "tags", vi: "thẻ")
      }
    case .note: Wording(en: "notes", vi: "ghi chú")
    case .position, .view: Wording(en: "places", vi: "vị trí đang đọc")
    case .search: Wording(en: "searches", vi: "lần tìm kiếm")
    }
  }
}

/// The message at the end of the program where decisions on terms are not in the termbase's file.
func unfiledTermsWording(_ count: Int) -> String {
  wording(
    en: "gazette: \(count == 1 ? "one decision" : "\(count) decisions") on terms could not be kept",
    vi: "gazette: không giữ được \(count) quyết định về thuật ngữ")
}

/// The message at the end of the program where corrections of names are not in their file.
func unfiledWording(_ count: Int) -> String {
  wording(
    en: "gazette: \(count == 1 ? "one correction" : "\(count) corrections") of names could not be kept",
    vi: "gazette: không giữ được \(count) lần sửa tên")
}

/// The message at the end of the program where saved searches are not in their file.
func unfiledSearchesWording(_ count: Int) -> String {
  wording(
    en: "gazette: \(count == 1 ? "one change" : "\(count) changes") of saved searches could not be kept",
    vi: "gazette: \(count) thay đổi của tìm kiếm đã lưu không lưu được")
}
