internal import Foundation
internal import Localization
internal import News
internal import Terminal

/// The clipboard of the person at the terminal, and the ways to reach it.
struct Clipboard: Sendable {
  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// The most time that a program has to take the text.
  private static let patience = Duration.seconds(3)

  private func has(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }

  /// True inside of a program that keeps sequences of the terminal to itself.
  private var isMultiplexed: Bool { has("TMUX") || has("STY") }

  /// The name of the terminal if it is known to take texts by its sequence 52 unless the user forbids it; nil for others.
  var terminal: String? {
    guard !isMultiplexed else { return nil }
    let term = environment["TERM"] ?? ""
    let known = [
      ("xterm-kitty", "kitty"), ("foot", "foot"), ("alacritty", "Alacritty"), ("xterm-ghostty", "Ghostty"),
      ("wezterm", "WezTerm"), ("contour", "Contour"),
    ]
    if let name = known.first(where: { term.hasPrefix($0.0) })?.1 { return name }
    if environment["TERM_PROGRAM"] == "WezTerm" { return "WezTerm" }
    if environment["TERM_PROGRAM"] == "ghostty" { return "Ghostty" }
    return has("WT_SESSION") ? "Windows Terminal" : nil
  }

  /// The programs that reach a clipboard from here, in the order in which they are tried.
  var programs: [[String]] {
    var programs: [[String]] = []
    if has("WAYLAND_DISPLAY") { programs.append(["wl-copy"]) }
    if has("DISPLAY") {
      programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    programs.append(["pbcopy"])
    if has("TMUX") { programs += [["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]] }
    return programs
  }

  /// True if a text can only be offered to the terminal.
  var hasNoProgram: Bool { !has("WAYLAND_DISPLAY") && !has("DISPLAY") && !isMultiplexed }

  /// Gives a text to the first program that takes it, or else writes it to a file. Returns a sentence about that.
  /// `isOffered`: whether the text was also sent to a terminal that may ignore it.
  func copy(_ text: String, isOffered: Bool) async -> String {
    for program in programs {
      let process = BoundedProcess(
        arguments: program, input: Array(text.utf8), patience: Self.patience, keepsOutput: false)
      if case .exited(0) = await process.run().ending { return Self.wording(text, takenBy: program[0]) }
    }
    return write(text, isOffered: isOffered)
  }

  /// The file has one text at a time: `$XDG_STATE_HOME/gazette/copied`.
  private func write(_ text: String, isOffered: Bool) -> String {
    let folder = UserFolder.state.pathOfAccount + "/gazette"
    let path = folder + "/copied"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      return Localization.wording(
        en: "nothing copied: no clipboard is known here, and \(Sanitized(path)) can't be written",
        vi: "chưa chép được: ở đây không rõ có bảng tạm nào, và không ghi được \(Sanitized(path))")
    }
    let shown = Sanitized(path).text
    return isOffered
      ? Localization.wording(
        en: "sent to the terminal, which may ignore it, and written to \(shown)",
        vi: "đã gửi tới cửa sổ dòng lệnh (có thể bị bỏ qua) và ghi vào \(shown)")
      : Localization.wording(
        en: "no clipboard is known here: written to \(shown)",
        vi: "ở đây không rõ có bảng tạm nào: đã ghi vào \(shown)")
  }

  private static func wording(_ text: String, takenBy program: String) -> String {
    let shown = Sanitized(text).text
    return program == "tmux"
      ? Localization.wording(
        en: "copied into a buffer of tmux: \(shown)", vi: "đã chép vào bộ đệm của tmux: \(shown)")
      : Localization.wording(en: "copied (\(program)): \(shown)", vi: "đã chép (\(program)): \(shown)")
  }

  /// The sentence about a text that a terminal got.
  func wording(_ text: String, sentTo terminal: String) -> String {
    let shown = Sanitized(text).text
    let limit = TerminalSession.clipboardBytes
    return text.utf8.count > limit
      ? Localization.wording(
        en: "sent the first \(limit) bytes to the clipboard of \(terminal): \(shown)",
        vi: "đã gửi \(limit) byte đầu tới bảng tạm của \(terminal): \(shown)")
      : Localization.wording(
        en: "sent to the clipboard of \(terminal): \(shown)",
        vi: "đã gửi tới bảng tạm của \(terminal): \(shown)")
  }
}
