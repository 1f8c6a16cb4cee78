internal import ArgumentParser
internal import Foundation
internal import Localization
internal import News
internal import PostgreSQL
internal import Reader
internal import SharedArchive

/// `gazette ingest postgresql://… PATH…`: adds articles to a shared archive.
struct IngestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "ingest",
      abstract: Wording(
        en: "Add articles to a shared archive.",
        vi: "Thêm bài vào kho dùng chung."),
      discussion: Wording(
        en: """
          Reads the articles of files and folders and stores them in the archive with their words, names and stories. \
          What the archive has already is left out, so that the command may be stopped at any moment and started \
          again, and may run several times at once. If the server goes away, the command waits and tries again.
          """,
        vi: """
          Đọc các bài trong tệp và thư mục rồi lưu vào kho cùng với từ, tên riêng và sự kiện. Những bài kho đã có \
          thì bỏ qua, nên có thể dừng lệnh bất cứ lúc nào rồi chạy lại, hoặc chạy nhiều lệnh cùng lúc. Nếu máy chủ \
          mất liên lạc, lệnh chờ và thử lại.
          """),
      examples: [
        "gazette ingest postgresql://db.example.org/news articles/",
        "gazette ingest 'postgresql:///news?host=/run/postgresql' dump.jsonl",
      ])
  }

  @Argument(
    help: .said(
      en: "The address of the archive: postgresql://host/name.",
      vi: "Địa chỉ của kho: postgresql://máy-chủ/tên.",
      value: Wording(en: "address", vi: "địa-chỉ")))
  var address: String

  @Argument(
    help: .said(en: "Files and folders.", vi: "Tệp và thư mục.", value: .paths), completion: .file())
  var paths: [String]

  @OptionGroup var interface: InterfaceArguments

  func run() async throws {
    let summary = try await SharedArchiveAddress.ingest(paths, into: address)
    var output = StandardOutput()
    try output.write(line: summary.wording)
    try output.flush()
    if summary.new + summary.replaced + summary.known == 0 { throw CommandFailure.noArticles(paths: paths) }
  }
}

/// The address of a shared archive, as commands take it.
enum SharedArchiveAddress {
  /// Throws `CommandFailure.sharedArchive`.
  static func parse(_ typed: String) throws -> ServerAddress {
    do throws(ServerFailure) {
      return try ServerAddress(typed)
    } catch {
      throw CommandFailure.sharedArchive(address: ServerAddress.withoutPassword(typed), .server(error))
    }
  }

  /// Has failures of `body` name the archive.
  static func naming<Result>(_ typed: String, _ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch {
      guard let failure = SharedArchiveFailure(error) else { throw error }
      throw CommandFailure.sharedArchive(address: typed, failure)
    }
  }

  /// Adds the articles of files to an archive, and tells of problems on standard error.
  static func ingest(_ paths: [String], into typed: String) async throws -> ArticleIngest.Summary {
    let address = try parse(typed)
    let progress = IngestProgress()
    defer { progress.end() }
    return try await naming(typed) {
      try await ArticleIngest(into: address) { progress.take($0) }.run(paths)
    }
  }
}

/// Prints the progress of an ingest on a terminal, and its problems.
private struct IngestProgress {
  private let line = ProgressLine()

  func take(_ event: ArticleIngest.Event) {
    switch event {
    case .problem(let problem): line.tell(problem.wording)
    case .waiting(let failure, let seconds):
      line.tell(
        wording(
          en: "gazette ingest: \(failure.wording); trying again in \(seconds) s",
          vi: "gazette ingest: \(failure.wording); thử lại sau \(seconds) giây"))
    case .progress(let summary, let files):
      line.show(
        wording(
          en: "\(Counting.grouped(summary.files)) of \(Counting.grouped(files)) files, \(summary.wording)",
          vi: "\(Counting.grouped(summary.files))/\(Counting.grouped(files)) tệp, \(summary.wording)"))
    case .working:
      line.show(wording(en: "working out the stories", vi: "đang xếp các bài vào sự kiện"))
    }
  }

  func end() { line.end() }
}
