internal import Foundation
internal import Localization
internal import Terminal

/// The terminal: its kind, its size, its colours, its answers.
struct TerminalChecks {
  /// The smallest screen on which all keys and names are of use.
  private static let (fewestColumns, fewestRows) = (40, 12)

  private let environment = ProcessInfo.processInfo.environment

  var findings: [Diagnosis] {
    guard isatty(STDOUT_FILENO) == 1 else {
      return [
        .ok(
          "terminal.kind",
          Wording(
            en: "standard output is no terminal; run gazette doctor in a terminal to have it checked",
            vi:
              "đầu ra chuẩn không phải là cửa sổ dòng lệnh; hãy chạy gazette doctor trong cửa sổ dòng lệnh để kiểm tra"
          ))
      ]
    }
    return [kind, size, colors, answers, multiplexer].compactMap(\.self)
  }

  private var kind: Diagnosis {
    do throws(TerminalError) {
      let facts = try TerminalFacts()
      let mouse = facts.hasMouse ? Wording(en: ", mouse", vi: ", có chuột") : .same("")
      let colors = Wording(en: "\(facts.colors) colours", vi: "\(facts.colors) màu")
      return .ok("terminal.kind", .same("TERM=\(environment["TERM"] ?? ""), \(colors.text)\(mouse.text)"))
    } catch {
      return .error(
        "terminal.kind", .same(error.wording),
        do: Wording(
          en:
            "Set TERM to the kind of your terminal, for example TERM=xterm-256color, and install its terminfo entry "
            + "(Debian: ncurses-term).",
          vi:
            "Hãy đặt TERM đúng loại cửa sổ dòng lệnh, ví dụ TERM=xterm-256color, và cài mục terminfo của nó (Debian: "
            + "ncurses-term)."))
    }
  }

  private var size: Diagnosis? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    let text = Wording(
      en: "\(size.ws_col) columns, \(size.ws_row) rows", vi: "\(size.ws_col) cột, \(size.ws_row) hàng")
    guard size.ws_col < Self.fewestColumns || size.ws_row < Self.fewestRows else {
      return .ok("terminal.size", text)
    }
    return .warning(
      "terminal.size", text,
      do: Wording(
        en: "Make the window larger: lists need \(Self.fewestColumns) columns and \(Self.fewestRows) rows.",
        vi: "Hãy mở rộng cửa sổ: danh sách cần \(Self.fewestColumns) cột và \(Self.fewestRows) hàng."))
  }

  private var colors: Diagnosis? {
    guard let facts = try? TerminalFacts() else { return nil }
    if !TerminalEnvironment.process.wantsColor {
      return .ok(
        "terminal.colors",
        Wording(en: "NO_COLOR is set: no colours are used", vi: "NO_COLOR được đặt: không dùng màu"))
    }
    let colorTerm = environment["COLORTERM"].map { "COLORTERM=\($0)" }
    guard facts.colors < 256, ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") else {
      return .ok(
        "terminal.colors",
        facts.colors < 8
          ? Wording(
            en: "no colours: attributes take their place", vi: "không có màu: dùng kiểu chữ thay cho màu")
          : .same(colorTerm ?? Wording(en: "\(facts.colors) colours", vi: "\(facts.colors) màu").text))
    }
    return .warning(
      "terminal.colors",
      Wording(
        en: "TERM names \(facts.colors) colours, COLORTERM more",
        vi: "TERM ghi \(facts.colors) màu, COLORTERM nhiều hơn"),
      do: Wording(
        en: "Set TERM to a kind with 256 colours, for example TERM=xterm-256color.",
        vi: "Hãy đặt TERM thành loại có 256 màu, ví dụ TERM=xterm-256color."))
  }

  private var answers: Diagnosis? {
    guard isatty(STDIN_FILENO) == 1, let answers = TerminalAnswers.ask() else { return nil }
    guard answers.isAlive else {
      return .warning(
        "terminal.answers",
        Wording(
          en: "the terminal doesn't answer questions about itself",
          vi: "cửa sổ dòng lệnh không trả lời các câu hỏi về chính nó"),
        do: Wording(
          en: "Choose the theme for a light or a dark background in the settings yourself.",
          vi: "Hãy tự chọn chủ đề cho nền sáng hoặc nền tối trong cài đặt."))
    }
    let parts = [
      answers.name.map { Sanitized($0).text },
      answers.background.map {
        Wording(en: "background \(Sanitized($0))", vi: "màu nền \(Sanitized($0))").text
      },
    ].compactMap(\.self)
    return .ok(
      "terminal.answers",
      parts.isEmpty
        ? Wording(en: "answers, without its background", vi: "có trả lời, không cho biết màu nền")
        : .same(parts.joined(separator: ", ")))
  }

  /// tmux passes what is copied on only if its settings say so.
  private var multiplexer: Diagnosis? {
    guard environment["TMUX"] != nil, let tmux = ProgramSearch.path(of: "tmux"),
      let setting = ProgramOutput.lines(of: tmux, ["show-options", "-gsv", "set-clipboard"])?.first
    else { return nil }
    guard setting == "off" else { return .ok("terminal.tmux", .same("tmux: set-clipboard \(setting)")) }
    return .warning(
      "terminal.tmux", .same("tmux: set-clipboard \(setting)"),
      do: Wording(
        en: "Write `set -s set-clipboard external` into tmux.conf, so that copies reach the clipboard.",
        vi: "Hãy ghi `set -s set-clipboard external` vào tmux.conf để nội dung sao chép đến được bảng tạm."))
  }
}
