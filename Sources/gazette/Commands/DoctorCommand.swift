internal import ArgumentParser
internal import Localization

/// `gazette doctor`: examines all that gazette needs.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "doctor",
      abstract: Wording(
        en: "Check the terminal, the folders, the files and the programs that gazette uses.",
        vi: "Kiểm tra cửa sổ dòng lệnh, các thư mục, tệp và chương trình mà gazette dùng."),
      discussion: Wording(
        en: """
          Each line says ok, warn or error, and what to do. Nothing is changed. Where standard output is no terminal, a \
          line has state, check, finding and advice with tabs between. The exit code is 0 if all is well, 1 if there is \
          a warning, 2 if there is an error.
          """,
        vi: """
          Mỗi dòng ghi ok, warn (cảnh báo) hoặc error (lỗi), và việc cần làm. Lệnh không thay đổi gì. Nếu đầu ra chuẩn \
          không phải là cửa sổ dòng lệnh, mỗi dòng gồm trạng thái, tên mục kiểm tra, kết quả và lời khuyên, ngăn cách bằng \
          dấu tab. Mã thoát là 0 nếu mọi thứ đều tốt, 1 nếu có cảnh báo, 2 nếu có lỗi.
          """),
      examples: [
        "gazette doctor", "gazette doctor --integrity",
        #"gazette doctor --json | jq -r 'select(.state != "ok") | .finding, .advice'"#,
      ])
  }

  @Flag(
    help: .said(
      en: "Read all pages of the indexes too, which takes seconds for a large one.",
      vi: "Đọc cả mọi trang của các chỉ mục; chỉ mục lớn cần vài giây."))
  var integrity = false

  @Flag(
    help: .said(
      en: "Print JSON Lines: check, state, finding, advice.",
      vi: "In các dòng JSON: check, state, finding, advice."))
  var json = false

  @OptionGroup var interface: InterfaceArguments

  func run() throws {
    var output = StandardOutput()
    let report = json ? forPrograms { self.report } : self.report
    if json {
      try output.write(report.findings.map { JSON($0) })
    } else {
      try report.write(to: &output)
    }
    try output.flush()
    switch report.worst {
    case .ok: break
    case .warning: throw ExitCode(1)
    case .error: throw ExitCode(2)
    }
  }

  private var report: DoctorReport {
    DoctorReport(
      findings: TerminalChecks().findings + LocaleChecks().findings + FolderChecks().findings
        + UserFileChecks().findings + DatabaseChecks(isThorough: integrity).findings
        + ProgramChecks().findings)
  }
}
