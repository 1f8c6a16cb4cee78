internal import Archive
internal import CBuildFacts
internal import Languages
internal import Localization
internal import News
internal import Subscriptions
internal import Terminal

/// The versions of gazette, of its libraries and of its helpers, for messages about errors.
struct VersionReport {
  /// `gazette 0.1.0 (commit 0123456789ab)`.
  static var own: String { "gazette \(String(cString: gz_version()))" }

  /// The libraries of gazette itself, each with its version: `SQLite 3.40.1`.
  static var libraries: [String] {
    ([TerminalSession.library] + ArchiveLibraries.versions + [DetectionLibrary.version]).map {
      "\($0.name) \($0.version)"
    }
  }

  /// The report in lines.
  static var lines: [String] {
    let lacking = Wording(en: "not found", vi: "không tìm thấy")
    return [own, "  " + libraries.joined(separator: ", ")]
      + HelperProgram.all.flatMap { helper in
        guard let version = HelperVersion(of: helper) else { return ["\(helper.name): \(lacking.text)"] }
        return [version.program, "  " + version.libraries.joined(separator: ", ")]
      }
  }
}

/// The version that a helper tells: the program, and its libraries.
struct HelperVersion {
  let program: String
  let libraries: [String]

  /// Starts the helper. Nil if the helper can't be started or doesn't answer.
  init?(of helper: HelperProgram) {
    guard let path = helper.path, let lines = ProgramOutput.lines(of: path, ["--version"]),
      let first = lines.first
    else { return nil }
    (program, libraries) = (first, Array(lines.dropFirst()))
  }

  /// True if the helper was built together with this program.
  var isOfThisBuild: Bool {
    program.split(separator: " ").dropFirst() == VersionReport.own.split(separator: " ").dropFirst()
  }
}

extension HelperProgram {
  /// The programs that work for gazette.
  static let all: [HelperProgram] = [.intake, .fetch]
}
