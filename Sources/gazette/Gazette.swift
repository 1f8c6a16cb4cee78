internal import ArgumentParser
internal import Foundation
internal import Localization
internal import News
internal import Terminal

@main
struct Gazette: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gazette", abstract: abstract.text, discussion: discussion.text,
      version: VersionReport.own,
      subcommands: [
        ReadCommand.self, ListCommand.self, ShowCommand.self, EntitiesCommand.self, RelatedCommand.self,
        AnnotateCommand.self, SearchCommand.self, CompareCommand.self, GlossaryCommand.self,
        StoriesCommand.self, AddCommand.self, FetchCommand.self, SourcesCommand.self, RemoveCommand.self,
        ImportCommand.self, ExportCommand.self, VerifyCommand.self, PruneCommand.self, ConfigCommand.self,
        DoctorCommand.self, ArchiveCommand.self, IngestCommand.self,
      ],
      defaultSubcommand: ReadCommand.self)
  }

  private static let abstract = Wording(
    en: "Read news in several languages in a terminal.",
    vi: "Đọc tin tức bằng nhiều ngôn ngữ trong cửa sổ dòng lệnh.")
  private static let discussion = Wording(
    en: """
      gazette shows articles with the names in them and with related stories, also in other languages, and \
      gives the reasons for each relation.

      The commands print results to standard output and errors to standard error. The exit code is 64 for a \
      wrong call, 66 where an input is missing, 69 where the network or a host can't be reached, 74 where reading or \
      writing failed.
      """,
    vi: """
      gazette hiện các bài báo cùng với các tên riêng trong bài và các bài liên quan, kể cả bằng ngôn ngữ khác, và nêu lý \
      do của từng mối liên quan.

      Các lệnh in kết quả ra đầu ra chuẩn và lỗi ra đầu ra lỗi chuẩn. Mã thoát là 64 nếu gọi lệnh sai, 66 nếu thiếu đầu \
      vào, 69 nếu không liên lạc được với mạng hoặc máy chủ, 74 nếu đọc hoặc ghi không thành công.
      """)

  @OptionGroup var interface: InterfaceArguments

  /// Runs the command on the main thread, which is where curses wants the screen to be drawn.
  @MainActor
  static func main() async {
    Allocator.settle()
    ActiveSettings.load()
    FaultProtection.withoutBacktraces()
    // A reader that has gone is an error of `write`, which a command can end quietly at.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond the user's limit is an error of `write` too.
    signal(SIGXFSZ, SIG_IGN)
    occupyStandardStreams()
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(after: error)
    }
  }

  /// The arguments without the program's name. A path that is not UTF-8 is written as `PathText` writes paths.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { argument in
        PathText.text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      }
    }
  }

  /// Opens what the caller closed, so that no file gets the number of a standard stream and with it the text that is
  /// printed. Writing there fails as before.
  private static func occupyStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  private static func exit(after error: any Error) -> Never {
    switch error {
    case OutputFailure.closedPipe: Foundation.exit(EXIT_SUCCESS)
    case OutputFailure.refused(let errno): exit(after: CommandFailure.output(errno: errno))
    case let failure as CommandFailure:
      complain(failure.wording(in: typedCommand, among: commandNames))
      Foundation.exit(failure.exitCode)
    case _ where exitCode(for: error).isSuccess: printHelp(fullMessage(for: error))
    default: exit(afterParsing: error)
    }
  }

  /// Prints what the user asked for instead of a result: a help or the version.
  private static func printHelp(_ message: String) -> Never {
    var output = StandardOutput()
    do {
      try output.write(
        line: HelpRequest(message: message, of: Gazette.self)?.text(columns: output.columns)
          ?? (message == VersionReport.own ? VersionReport.lines.joined(separator: "\n") : message))
      try output.flush()
    } catch {
      exit(after: error)
    }
    Foundation.exit(EXIT_SUCCESS)
  }

  /// Ends with the message of the argument parser. The command that opens the reader needs no name; where the user typed
  /// none, the message has none.
  private static func exit(afterParsing error: any Error) -> Never {
    let code = exitCode(for: error)
    let complaint = CallComplaint(message: message(for: error), complaint: fullMessage(for: error)).text
    let isUnnamed = code == .validationFailure && typedCommand == "gazette"
    if !complaint.isEmpty {
      complain(isUnnamed ? complaint.replacing("gazette read", with: "gazette") : complaint)
    }
    Foundation.exit(code.rawValue)
  }

  /// The command as the user typed it: `gazette list`; `gazette` where the user named no command.
  private static var typedCommand: String {
    guard let first = arguments.first, commandNames.contains(first) else { return "gazette" }
    return "gazette \(first)"
  }

  /// The names of all commands.
  private static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
