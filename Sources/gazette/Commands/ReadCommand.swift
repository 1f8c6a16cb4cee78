internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Localization
internal import News
internal import PostgreSQL
internal import Reader
internal import Terminal

/// `gazette [PATH…]`: opens the reader.
struct ReadCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "read",
      abstract: Wording(
        en: "Read articles in the terminal.",
        vi: "Đọc các bài trong cửa sổ dòng lệnh."),
      discussion: Wording(
        en: """
          Opens a screen with the list of articles, the article and the names in it. Press ? there for the keys. \
          Where standard output is no terminal, the list is printed instead. Without a path it opens what was \
          fetched for your subscriptions, and the current folder where you have none.
          """,
        vi: """
          Mở màn hình có danh sách bài, nội dung bài và các tên riêng trong bài. Nhấn ? để xem các phím. Nếu đầu \
          ra chuẩn không phải là cửa sổ dòng lệnh, danh sách được in ra thay thế. Không kèm đường dẫn, chương trình \
          mở những bài đã tải từ các nguồn bạn đăng ký, và mở thư mục hiện tại nếu bạn chưa đăng ký nguồn nào.
          """))
  }

  @Argument(
    help: .said(
      en: "Files and folders of articles; - for standard input.",
      vi: "Các tệp và thư mục có bài; - là đầu vào chuẩn.", value: .paths),
    completion: .file())
  var typedPaths: [String] = []

  @OptionGroup var interface: InterfaceArguments

  /// Runs on the main thread, because curses may only be used from one thread.
  @MainActor
  func run() async throws {
    let paths = try KeptNews.pathsToOpen(typedPaths)
    try requireExistence(of: paths)
    // Two readers of one terminal would each get half of what is typed.
    if paths.contains(StandardInput.path), isatty(STDIN_FILENO) == 1 { StandardInput.load() }
    guard isatty(STDOUT_FILENO) == 1 else { return try await printList(paths: paths) }
    do {
      try end(ReaderSession(paths: paths, title: title(of: paths)).run())
    } catch let error as TerminalError {
      complain(
        wording(
          en: "gazette: \(error.wording). Here is the plain list.",
          vi: "gazette: \(error.wording). Đây là danh sách thường."))
      try await printList(paths: paths)
    }
  }

  /// The name of the collection in the title bar.
  private func title(of paths: [String]) -> String {
    if typedPaths.isEmpty, KeptNews.isUsed { return wording(en: "news", vi: "tin tức") }
    guard paths.count == 1, let path = paths.first else { return Counting.of(paths.count, .path) }
    if path == StandardInput.path { return pathWording(path) }
    if ServerAddress.isAddress(path) {
      return Sanitized((try? ServerAddress(path))?.name ?? ServerAddress.withoutPassword(path)).text
    }
    let absolute = PathText.withCPath(path) { realpath($0, nil) }.map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    return (absolute ?? PathText.shown(path)).split(separator: "/").last.map(String.init) ?? "/"
  }

  private func requireExistence(of paths: [String]) throws {
    let missing = paths.compactMap { path -> (path: String, errno: Int32)? in
      guard path != StandardInput.path, !ServerAddress.isAddress(path),
        PathText.withCPath(path, { access($0, F_OK) }) != 0
      else {
        return nil
      }
      return (path, errno)
    }
    if !missing.isEmpty { throw CommandFailure.missingPaths(missing) }
  }

  /// Prints the messages that the screen could not keep, and ends the way the session ended.
  private func end(_ outcome: ReaderSession.Outcome) throws {
    for line in refusalSummary(outcome.refusals) + outcome.stateProblems { complain(line) }
    switch outcome.ending {
    case .quit: if outcome.hasLosses { throw ExitCode(EX_IOERR) }
    case .signal(let number): SignalInbox.die(by: number)
    case .hungUp: SignalInbox.die(by: SIGHUP)
    }
  }
}
