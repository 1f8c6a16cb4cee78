internal import Foundation
internal import Localization
internal import News
internal import PostgreSQL
internal import Reader

/// The programs that gazette starts: its helpers and those that the user chose.
struct ProgramChecks {
  private let environment = ProcessInfo.processInfo.environment

  var findings: [Diagnosis] {
    [.ok("libraries", .same(VersionReport.libraries.joined(separator: ", ")))]
      + HelperProgram.all.map(finding) + [databaseLibrary, editor, browser, clipboard]
  }

  /// The library for shared archives, which nothing else needs.
  private var databaseLibrary: Diagnosis {
    do throws(ServerFailure) {
      let version = try ClientVersion.text()
      return .ok(
        "library.libpq",
        Wording(en: "libpq \(version), for shared archives", vi: "libpq \(version), cho kho dùng chung"))
    } catch {
      return .ok(
        "library.libpq",
        Wording(
          en: "libpq is not installed; only shared archives (postgresql://…) need it: libpq5",
          vi: "chưa cài libpq; chỉ kho dùng chung (postgresql://…) cần đến: libpq5"))
    }
  }

  private func finding(of helper: HelperProgram) -> Diagnosis {
    let check = "helper.\(helper.name)"
    let reinstall = Wording(
      en: "Install gazette again: its helpers belong beside it or into ../libexec/gazette.",
      vi: "Hãy cài lại gazette: các chương trình phụ phải nằm cạnh nó hoặc trong ../libexec/gazette.")
    guard let path = helper.path else {
      return .error(
        check, Wording(en: "\(helper.name) is not installed", vi: "chưa cài \(helper.name)"), do: reinstall)
    }
    guard let version = HelperVersion(of: helper) else {
      return .error(
        check, Wording(en: "\(Sanitized(path)) doesn't start", vi: "\(Sanitized(path)) không chạy được"),
        do: reinstall)
    }
    let text = Wording.same(
      "\(Sanitized(path)): \(version.program); \(version.libraries.joined(separator: ", "))")
    return version.isOfThisBuild ? .ok(check, text) : .warning(check, text, do: reinstall)
  }

  private var editor: Diagnosis {
    let command = Editor.command
    let name = command.split(separator: " ").first.map(String.init) ?? "vi"
    guard ProgramSearch.path(of: name) != nil else {
      return .warning(
        "program.editor",
        Wording(
          en: "editor: \(Sanitized(name)) is not installed",
          vi: "trình soạn thảo: chưa cài \(Sanitized(name))"),
        do: Wording(
          en: "Set EDITOR to the editor of your choice.",
          vi: "Hãy đặt EDITOR thành trình soạn thảo bạn muốn dùng."))
    }
    return .ok(
      "program.editor",
      Wording(en: "editor: \(Sanitized(command))", vi: "trình soạn thảo: \(Sanitized(command))"))
  }

  private var browser: Diagnosis {
    let names = WebAddress("https://example.org").map(Browser.commands(toOpen:))?.compactMap(\.first) ?? []
    guard let found = names.first(where: { ProgramSearch.path(of: $0) != nil }) else {
      return .warning(
        "program.browser",
        Wording(
          en: "browser: \(Sanitized(names.joined(separator: ", "))) is not installed",
          vi: "trình duyệt: chưa cài \(Sanitized(names.joined(separator: ", ")))"),
        do: Wording(
          en: "Set BROWSER to a browser, for example BROWSER=firefox or BROWSER=w3m.",
          vi: "Hãy đặt BROWSER thành một trình duyệt, ví dụ BROWSER=firefox hoặc BROWSER=w3m."))
    }
    return .ok(
      "program.browser", Wording(en: "browser: \(Sanitized(found))", vi: "trình duyệt: \(Sanitized(found))"))
  }

  /// The programs that take what is copied, on the screens where they work.
  private var clipboard: Diagnosis {
    let candidates =
      [("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "xsel"])]
      .filter { !(environment[$0.0] ?? "").isEmpty }.flatMap(\.1) + ["pbcopy"]
      + (environment["TMUX"] == nil ? [] : ["tmux"])
    let found = candidates.first { ProgramSearch.path(of: $0) != nil }
    if let found {
      return .ok("program.clipboard", Wording(en: "clipboard: \(found)", vi: "bảng tạm: \(found)"))
    }
    guard candidates.count > 1 else {
      return .ok(
        "program.clipboard",
        Wording(
          en: "clipboard: no desktop here; the terminal itself is asked to copy (OSC 52)",
          vi: "bảng tạm: không có môi trường đồ họa; nhờ chính cửa sổ dòng lệnh sao chép (OSC 52)"))
    }
    return .warning(
      "program.clipboard",
      Wording(
        en: "clipboard: only terminals that take OSC 52 copy",
        vi: "bảng tạm: chỉ cửa sổ dòng lệnh nhận OSC 52 mới sao chép được"),
      do: Wording(
        en:
          "Install \(candidates.contains("wl-copy") ? "wl-clipboard" : "xclip"), so that copying works in each terminal.",
        vi:
          "Hãy cài \(candidates.contains("wl-copy") ? "wl-clipboard" : "xclip") để sao chép được trong mọi cửa sổ dòng lệnh."
      ))
  }
}

/// Finds programs as the shell does.
enum ProgramSearch {
  /// The path of a program; nil if `PATH` has none of this name.
  static func path(of name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    return (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
